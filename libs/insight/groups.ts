import { type Text, youthDropout } from '#domain';
import { afterNode, type NodeId } from './flow.js';
import { daysToContact, type History, journeyOf } from './history.js';
import { isLost } from './lost.js';
import { spreadOf } from './spread.js';
import { type Count, fewest, isFew, type Stream } from './withhold.js';

/** How the cases of a group fared; every case of it was begun by a school's notice. */
export interface Group {
  readonly id: string;
  readonly label: Text;
  readonly cases: Count;
  readonly reachedKui: Count;
  readonly inTargetGroup: Count;
  readonly startedFgu: Count;
  readonly retained: Count;
  readonly lost: Count;
  /** From the offer to KUI to the first contact; null where fewer than five cases stand behind it. */
  readonly medianDaysToContact: number | null;
}

export interface ProgrammeGroup extends Group {
  /** Empty where no school can be told apart. */
  readonly institutions: readonly Group[];
}

/** A group before anything is counted. */
interface Members {
  readonly id: string;
  readonly label: Text;
  readonly histories: readonly History[];
}
interface Programme extends Members {
  readonly institutions: readonly Members[];
}

/** The cases that a school's notice began: all, by kind of programme, and within it by the school that reported. */
export interface Reported extends Members {
  readonly programmes: readonly Programme[];
}

type Column = Exclude<keyof Group, 'id' | 'label' | 'medianDaysToContact'>;

/** Each column, and the node of the flow through which its cases came; those of `lost` are in no single place. */
const columns: readonly {
  readonly column: Column;
  readonly node?: NodeId;
  readonly has: (history: History) => boolean;
}[] = [
  { column: 'cases', has: () => true },
  { column: 'reachedKui', has: (history) => journeyOf(history).reachedKui },
  {
    column: 'inTargetGroup',
    node: 'inTargetGroup',
    has: (history) => journeyOf(history).targetGroup === 'in',
  },
  { column: 'startedFgu', node: 'startedFgu', has: (history) => journeyOf(history).startedFgu },
  { column: 'retained', node: 'retained', has: (history) => journeyOf(history).retained },
];

/** The nodes of the flow within which the groups count. */
export const countedNodes: ReadonlySet<NodeId> = new Set(columns.flatMap(({ node }) => node ?? []));

export function reportedIn(histories: readonly History[]): Reported {
  const reported = histories.filter(({ opening }) => opening !== 'openByKui');
  const byType = groupBy(reported, ({ programmeType }) => programmeType ?? 'unknown');
  const programmes = [...byType].sort(byName).map(([type, members]) => ({
    id: type,
    label: programmeLabel(type),
    histories: members,
    institutions: institutionsOf(type, members),
  }));
  return { id: 'reported', label: { da: 'Alle skoler', en: 'All schools' }, histories: reported, programmes };
}

/** The groups' counts as streams, which lie within the flow's: what one table shows, another cannot give away. */
export function groupStreams(
  reported: Reported,
  histories: readonly History[],
  asOf: string,
): readonly Stream[] {
  const lost = (history: History) => isLost(history, asOf);
  return [
    ...columns.flatMap(({ column, node, has }) => [
      ...columnStreams(reported, column, has, ...placesOf(column, node)),
      ...(node ? [unreported(column, node, histories, reported, has)] : []),
    ]),
    ...columnStreams(reported, 'lost', lost, 'lost', 'lost.end'),
    { key: 'lost back', from: 'lost.end', to: 'lost', amount: reported.histories.filter(lost).length },
  ];
}

export function groupsOf(
  reported: Reported,
  counts: ReadonlyMap<string, Count>,
): Group & { readonly programmeTypes: readonly ProgrammeGroup[] } {
  return {
    ...groupOf(reported, counts),
    programmeTypes: reported.programmes.map((programme) => ({
      ...groupOf(programme, counts),
      institutions: programme.institutions.map((institution) => groupOf(institution, counts)),
    })),
  };
}

/** Between which places of the flow (see `flowStreams`) a column counts. */
function placesOf(column: Column, node: NodeId | undefined): readonly [from: string, to: string] {
  if (node) return [`${node}.counted`, afterNode(node)];
  return column === 'cases' ? ['begin', 'notices'] : ['kui.notices', 'kui'];
}

function columnStreams(
  reported: Reported,
  column: Column,
  has: (history: History) => boolean,
  from: string,
  to: string,
): readonly Stream[] {
  const stream = ({ id, histories }: Members, [from, to]: readonly [string, string]): Stream => ({
    key: `${column} ${id}`,
    from,
    to,
    amount: histories.filter(has).length,
    ...(column === 'cases' && { dear: true }),
  });
  const place = (id: string) => `${column} ${id}`;
  return [
    stream(reported, [from, place('reported')]),
    ...reported.programmes.flatMap((programme) => {
      const { id, institutions } = programme;
      if (institutions.length === 0) return [stream(programme, [place('reported'), to])];
      return [
        stream(programme, [place('reported'), place(id)]),
        ...institutions.map((institution) => stream(institution, [place(id), to])),
      ];
    }),
  ];
}

/** What KUI opened itself comes through the same node, and is shown in no group. */
function unreported(
  column: Column,
  node: NodeId,
  histories: readonly History[],
  { histories: reported }: Reported,
  has: (history: History) => boolean,
): Stream {
  const [from, to] = placesOf(column, node);
  const amount = histories.filter(has).length - reported.filter(has).length;
  return { key: `${column} unreported`, from, to, amount, shown: false };
}

function groupOf({ id, label, histories }: Members, counts: ReadonlyMap<string, Count>): Group {
  const count = (column: Column) => counts.get(`${column} ${id}`) ?? { value: 0, few: false };
  const days = histories.flatMap((history) => {
    const days = daysToContact(history);
    return days === null ? [] : [{ caseId: history.id, days }];
  });
  return {
    id,
    label,
    cases: count('cases'),
    reachedKui: count('reachedKui'),
    inTargetGroup: count('inTargetGroup'),
    startedFgu: count('startedFgu'),
    retained: count('retained'),
    lost: count('lost'),
    medianDaysToContact: spreadOf(days).median,
  };
}

/**
 * The schools of one kind of programme. Those with fewer than five cases are taken together, with the next smallest
 * where they would still be too few, or but one; where that leaves nobody to tell apart there are none.
 */
function institutionsOf(type: string, histories: readonly History[]): readonly Members[] {
  const schools = [...groupBy(histories, ({ school }) => school?.id ?? '').values()].sort(
    (one, other) => one.length - other.length,
  );
  const together: (readonly History[])[] = [];
  const sum = () => together.flat().length;
  const apart = schools.filter((school) => {
    const small = isFew({ amount: school.length });
    const lonely = together.length === 1 || (together.length > 0 && sum() < fewest);
    if (small || lonely) together.push(school);
    return !small && !lonely;
  });
  const named = apart.map((members) => {
    const { id = '', name = '' } = members[0]?.school ?? {};
    return { id: `${type}/${id}`, label: { da: name, en: name }, histories: members };
  });
  named.sort((one, other) => one.label.da.localeCompare(other.label.da, 'da'));
  if (together.length === 0) return named;
  if (named.length === 0) return [];
  const label = {
    da: 'Øvrige skoler (færre end fem sager, lagt sammen)',
    en: 'Other schools (fewer than five cases, taken together)',
  };
  return [...named, { id: `${type}/others`, label, histories: together.flat() }];
}

function programmeLabel(type: string): Text {
  const field = youthDropout.forms.dropoutNotice.fields.programmeType;
  return (
    (field?.kind === 'choice' ? field.options[type] : undefined) ?? { da: 'Ikke oplyst', en: 'Not stated' }
  );
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one.localeCompare(other);
}
