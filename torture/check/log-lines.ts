import type pg from 'pg';
import type { Instant } from '#domain';
import { demoPeople } from '../../apps/standalone/demo/directory.js';
import { type Line, none, told } from '../line.js';
import type { Acknowledged, Seen } from './seen.js';
import { type StoredCase, storedCases } from './store.js';
import { subtract } from './subtract.js';

export const lines = {
  lost: 'acknowledged and lost',
  twice: 'done twice, or by nobody who was told so',
  importedTwice: 'imported twice, or lost',
  rungTwice: 'rungs rung twice',
  rungEarly: 'rungs rung early',
  rungMissed: 'rungs due and not rung',
  untold: 'owed to somebody and never told',
  toldTwice: 'told twice, or of nothing that happened',
} as const;

const handles = new Map(demoPeople.map(({ id, handle }) => [id, handle]));
const importer = demoPeople.find(({ handle }) => handle === 'signe')?.id;

/** The log and what was told of it, held against what clients saw. */
export async function logLines(client: pg.Client, seen: Seen, now: Instant): Promise<readonly Line[]> {
  const owing = new Map(seen.acknowledged.map((one) => [placeOf(one), one]));
  const found = {
    twice: [] as string[],
    rungTwice: [] as string[],
    rungEarly: [] as string[],
    rungMissed: [] as string[],
    untold: [] as string[],
    toldTwice: [] as string[],
    opened: [] as string[],
  };
  let [cases, steps, rang] = [0, 0, 0];
  for await (const one of storedCases(client, now)) {
    cases += 1;
    steps += one.steps.length;
    rang += one.rang;
    found.opened.push(...settle(one, owing, found.twice));
    found.rungTwice.push(...one.twice);
    found.rungEarly.push(...one.early);
    found.rungMissed.push(...one.missed);
    const of = (notes: readonly string[]) => notes.map((note) => `${one.caseId}: ${note}`);
    found.untold.push(...of(subtract(one.owed, one.told)));
    found.toldTwice.push(...of(subtract(one.told, one.owed)));
  }
  const lost = [...owing.values()].map(
    ({ name, caseId, version }) => `${name}, version ${version} of ${caseId}`,
  );
  return [
    told(
      'cases in the log',
      cases,
      `${steps.toLocaleString('en')} steps, ${rang.toLocaleString('en')} rungs rung`,
    ),
    none(lines.lost, lost),
    none(lines.twice, found.twice),
    none(lines.importedTwice, imports(seen, found.opened)),
    none(lines.rungTwice, found.rungTwice),
    none(lines.rungEarly, found.rungEarly),
    none(lines.rungMissed, found.rungMissed),
    none(lines.untold, found.untold),
    none(lines.toldTwice, found.toldTwice),
  ];
}

/** Takes off what was acknowledged, step by step, and gives back the case if it came by a file. */
function settle(
  { caseId, steps }: StoredCase,
  owing: Map<string, Acknowledged>,
  twice: string[],
): readonly string[] {
  const opened: string[] = [];
  for (const { version, actor, events } of steps) {
    if (actor.person === null) continue;
    const place = placeOf({ who: handles.get(actor.person) ?? '', caseId, version });
    if (owing.delete(place)) continue;
    if (actor.person === importer) opened.push(caseId);
    else twice.push(`${events[0]?.type} by ${handles.get(actor.person)}, version ${version} of ${caseId}`);
  }
  return opened;
}

/** Each row of each file opened one case: the one that its uploader was told of. */
function imports({ imported }: Seen, opened: readonly string[]): readonly string[] {
  const toldOf = imported.flatMap(({ caseIds }) => caseIds);
  const rows = imported.reduce((sum, one) => sum + one.rows, 0);
  const missing = rows - toldOf.length;
  return [
    ...subtract(opened, toldOf),
    ...subtract(toldOf, opened),
    ...(missing === 0 ? [] : [`${missing} rows without a case`]),
  ];
}

function placeOf({ who, caseId, version }: Pick<Acknowledged, 'who' | 'caseId' | 'version'>): string {
  return `${caseId} ${version} ${who}`;
}
