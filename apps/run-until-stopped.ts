import { inspect } from 'node:util';

/** How long an orderly stop may take before it is cut short: people were promised five seconds. */
const PATIENCE_MS = 4_500;

/** What a running program tells its surroundings. */
export interface Lifetime {
  /** To be called for each thing once it is open; the last opened is closed first. */
  onStop(close: () => Promise<void>): void;
  /** Stops everything because of `reason`, one line for people; the exit code is 1. */
  fail(reason: string): void;
}

/**
 * Runs a program until it is asked to stop (Ctrl-C, SIGTERM, a closed terminal) or fails, closes in order what
 * it opened, and ends the process. A failed start says why in one line on stderr and ends with exit code 1.
 * A second Ctrl-C changes nothing: npm passes each on although the terminal has sent it already.
 */
export async function runUntilStopped(start: (lifetime: Lifetime) => Promise<void>): Promise<void> {
  const closers: (() => Promise<void>)[] = [];
  let stopping = false;

  const stop = async (code: 0 | 1) => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE_MS);
    let outcome = code;
    for (const close of closers.reverse()) {
      try {
        await close();
      } catch (error) {
        say(`Stopping was not clean: ${reasonOf(error)}`);
        outcome = 1;
      }
    }
    process.exit(outcome);
  };
  const fail = (reason: string) => {
    // What breaks while things are being closed is a consequence of that.
    if (!stopping) say(reason);
    void stop(1);
  };

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
  try {
    await start({ onStop: (close) => void closers.push(close), fail });
  } catch (error) {
    if (process.env.LOG_LEVEL === 'debug') say(inspect(error));
    fail(`Stafet cannot start. ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split('\n', 1)[0] ?? '';
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
