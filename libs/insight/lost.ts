import type { Instant, Text } from '#domain';
import { type History, isDid, type Offer, type Outcome } from './history.js';
import { roleLabel, takes } from './process.js';
import { type Count, type Stream, withhold } from './withhold.js';

/**
 * How the latest offer of a case over a link stands. Three ways are **lost**:
 *
 * - `overdue`: the offer is open, and its answer date has passed;
 * - `letGo`: it ended without being taken (withdrawn, lapsed, or returned), no later one was made, and the case was
 *   closed in a way that gives the young person no place to be: not reached, declined, unknown, moved, turned 25;
 * - `noShow`: FGU admitted the young person, who did not turn up, and has neither started since nor been referred
 *   anew, nor has the case been closed with a place to be.
 *
 * The others are not: `taken`; `waiting` for an answer in time; `elsewhere`, where an offer ended untaken and the
 * sender still has the case, or found another way for the young person.
 */
export const fates = ['taken', 'waiting', 'elsewhere', 'overdue', 'letGo', 'noShow'] as const;
export type Fate = (typeof fates)[number];

const lostFates: ReadonlySet<Fate> = new Set(['overdue', 'letGo', 'noShow']);

/** What closes a case without a place to be. Who died is not lost between anybody; an exemption is a decision. */
const noPlace: ReadonlySet<Outcome> = new Set([
  'notReached',
  'declined',
  'selfSupporting',
  'movedAway',
  'turned25',
]);

/** One way on which the baton passes, and how the cases that were offered over it fared. */
export interface LinkFigures extends Readonly<Record<Fate, Count>> {
  readonly from: string;
  readonly to: string;
  readonly label: Text;
  /** Cases that were ever offered over the link: the sum of the six fates. */
  readonly offered: Count;
  readonly lost: Count;
}

interface Link {
  readonly from: string;
  readonly to: string;
}

/** The ways on which the baton passes. */
export const links: readonly Link[] = [
  { from: 'school', to: 'kui' },
  { from: 'kui', to: 'fgu' },
  { from: 'fgu', to: 'kui' },
  { from: 'kui', to: 'kui' },
];

/** Whether the case is lost between two parties, over any link. */
export function isLost(history: History, asOf: Instant): boolean {
  return links.some((link) => {
    const fate = fateOn(link, history, asOf);
    return fate !== null && lostFates.has(fate);
  });
}

export function linkFigures(histories: readonly History[], asOf: Instant): readonly LinkFigures[] {
  return links.map((link) => {
    const found = histories.flatMap((history) => fateOn(link, history, asOf) ?? []);
    const counts = withhold(streamsOf(found));
    const count = (key: string) => counts.get(key) ?? { value: 0, few: false };
    return {
      ...link,
      label: linkLabel(link),
      offered: count('offered'),
      taken: count('taken'),
      waiting: count('waiting'),
      elsewhere: count('elsewhere'),
      lost: count('lost'),
      overdue: count('overdue'),
      letGo: count('letGo'),
      noShow: count('noShow'),
    };
  });
}

/** Null for a case that was never offered over the link. */
export function fateOn(link: Link, history: History, asOf: Instant): Fate | null {
  const { offers, outcome } = history;
  const over = offers.filter(({ from, to }) => from === link.from && to === link.to);
  const latest = over.sort((one, other) => (one.since < other.since ? -1 : 1)).at(-1);
  if (!latest) return null;
  const { ended, due, ask, answer } = latest;
  if (ended === null) return due !== null && due < asOf ? 'overdue' : 'waiting';
  const placed = outcome !== null && !noPlace.has(outcome);
  if (takes(ask, answer)) return !placed && didNotTurnUp(history, latest) ? 'noShow' : 'taken';
  return outcome !== null && !placed ? 'letGo' : 'elsewhere';
}

/** After this offer was taken, the last that FGU told of a start was that there was none. */
function didNotTurnUp({ steps }: History, { ended, to }: Offer): boolean {
  if (to !== 'fgu') return false;
  const told = steps.findLast((step) => isDid(step, 'recordStart') || isDid(step, 'reportNoShow'));
  return told !== undefined && isDid(told, 'reportNoShow') && told.at >= (ended ?? told.at);
}

/** All that was offered divides into its fates, the lost ones over their sum; and comes back. */
function streamsOf(found: readonly Fate[]): readonly Stream[] {
  const lost = found.filter((fate) => lostFates.has(fate));
  return [
    { key: 'offered', from: 'end', to: 'offered', amount: found.length, dear: true },
    { key: 'lost', from: 'offered', to: 'lost', amount: lost.length },
    ...fates.map((fate) => ({
      key: fate,
      from: lostFates.has(fate) ? 'lost' : 'offered',
      to: 'end',
      amount: found.filter((one) => one === fate).length,
    })),
  ];
}

export function linkLabel({ from, to }: Link): Text {
  if (from === to)
    return { da: 'Fra KUI til KUI i en anden kommune', en: 'From KUI to another municipality’s KUI' };
  const [sender, receiver] = [short(from), short(to)];
  return { da: `Fra ${sender.da} til ${receiver.da}`, en: `From ${sender.en} to ${receiver.en}` };
}

function short(role: string): Text {
  return role === 'kui' ? { da: 'KUI', en: 'KUI' } : roleLabel(role);
}
