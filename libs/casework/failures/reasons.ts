import type { FailureKind, FailureReason } from './failures.js';

/** What is kept of an error: its name or code. What it says may quote an address or a name. */
export function codeOf(error: unknown): string {
  const { name, code, responseCode } = error as {
    readonly name?: unknown;
    readonly code?: unknown;
    readonly responseCode?: unknown;
  };
  const told = [name === 'Error' ? undefined : name, code, responseCode].filter(
    (one) => typeof one === 'string' || typeof one === 'number',
  );
  const words = told.join(' ').slice(0, 60);
  return sound.test(words) ? words : 'unknown';
}

const sound = /^[A-Za-z0-9_ -]+$/;

/** Which codes mean what, the first that fits; a mail server's own number (RFC 5321) stands last. */
const meanings: readonly (readonly [FailureKind | null, RegExp, FailureReason])[] = [
  ['mail', /^(ECONNECTION|ECONNREFUSED|ECONNRESET|ESOCKET|ETIMEDOUT|EDNS|ETLS)/, 'mail-server-away'],
  ['mail', /\b4\d\d$/, 'mail-server-away'],
  ['mail', /^EENVELOPE/, 'address-refused'],
  ['mail', /^(EAUTH|EOAUTH2|EPROTOCOL|EMESSAGE|ESTREAM)/, 'mail-server-refuses'],
  ['scan', /^ScannerAway/, 'scanner-away'],
  ['ruleChange', /^CasesFailed/, 'cases-failed'],
  ['round', /^UnreadableNumbers/, 'keys-missing'],
  ['round', /^Witness/, 'witness-away'],
  [null, /^(DatabaseRefused|ECONN|57P)/, 'database'],
];

/** @param code as it was recorded; null where nothing was */
export function reasonOf(kind: FailureKind, code: string | null): FailureReason {
  if (code === null) return 'not-taken-on';
  return meanings.find(([of, pattern]) => (of ?? kind) === kind && pattern.test(code))?.[2] ?? 'fault';
}
