import { type HistoryFault, rebuild, verifyHistory } from '#casework';
import type { House } from '../house/house.js';
import { held, type Line, none, told } from '../line.js';
import { keyLines } from './key-lines.js';
import { logLines } from './log-lines.js';
import { mailLines } from './mail-lines.js';
import { queueLines } from './queue-lines.js';
import { readSeen, type Seen } from './seen.js';
import { asOwner } from './store.js';

export const halfDone = 'half done: rows that the log does not come to';

/**
 * The checker. It knows what clients saw (the journal) and looks at all that is left: log, files, kept answers,
 * notifications, mail, queue. Nothing is to run any more but the two stores.
 */
export async function check({
  journal,
  postgres,
  redis,
  clock,
  programs,
  witness,
}: House): Promise<readonly Line[]> {
  const seen = await readSeen(journal.path);
  const now = clock.now();
  const stored = await asOwner(postgres.url, async (client) => [
    ...(await logLines(client, seen, now)),
    ...(await keyLines(client, seen)),
    ...(await mailLines(client, seen)),
    ...(await queueLines(client, redis)),
  ]);
  const forged: HistoryFault[] = [];
  const { heads } = await asOwner(postgres.url, (client) =>
    verifyHistory(client, { witness, tell: (fault) => void forged.push(fault) }),
  );
  const { cases, events, differences } = await rebuild(postgres.url);
  const broken = differences.filter(({ where }) => where === 'log');
  const rest = differences.filter(({ where }) => where !== 'log');
  const say = ({ caseId, where, what }: (typeof differences)[number]) => `${caseId}: ${where} ${what}`;
  return [
    ...seenLines(seen),
    ...stored,
    none(halfDone, rest.map(say)),
    none('out of order, as clients saw it', seen.outOfOrder),
    none('logs with a gap or a broken chain', broken.map(say)),
    none(
      'histories that contradict themselves or the witness',
      forged.map((fault) => JSON.stringify(fault)),
    ),
    told('heads that the witness was given', heads),
    told('cases made anew from their log', cases, `${events.toLocaleString('en')} steps`),
    none('answers that no client ever got', seen.open),
    none('answers 500', seen.failures),
    held('answers 503 without Retry-After', seen.withoutRetryAfter === 0, seen.withoutRetryAfter),
    none(
      'processes that ended by themselves',
      programs
        .filter(({ fellOver }) => fellOver > 0)
        .map(({ name, fellOver }) => `${name} ${fellOver} times`),
    ),
  ];
}

function seenLines({ acknowledged, byKind, refused, unknown, disturbed, imported }: Seen): readonly Line[] {
  const kinds = [...byKind].map(([kind, count]) => `${kind} ${count.toLocaleString('en')}`).join(', ');
  const kills = new Map<string, number>();
  for (const { what } of disturbed) if (what !== 'clock') kills.set(what, (kills.get(what) ?? 0) + 1);
  const killed = [...kills].map(([what, count]) => `${what} ${count}`).join(', ');
  const rows = imported.reduce((sum, one) => sum + one.rows, 0);
  return [
    told(
      'disturbances',
      [...kills.values()].reduce((sum, count) => sum + count, 0),
      killed,
    ),
    told('commands acknowledged', acknowledged.length, kinds),
    told('commands refused', refused.size),
    told('tries of which nothing was known, sent again', unknown),
    told('rows imported from files', rows, `${imported.length} files`),
  ];
}
