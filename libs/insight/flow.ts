import type { Text } from '#domain';
import { type History, type Journey, journeyOf, type Leg, type Opening, type Outcome } from './history.js';
import { type Count, type Stream } from './withhold.js';

/** A point that cases pass or end at. Columns run from notice to outcome, 0 to 4; nothing leads back. */
export interface FlowNode {
  readonly id: string;
  readonly column: number;
  readonly label: Text;
  readonly cases: Count;
}

export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly cases: Count;
}

/** The sixteen nodes. An exit that is a place to be is told apart from one that is none. */
const nodes = {
  reportRisk: node(0, 'Underretning om risiko', 'Notice of risk'),
  reportDropout: node(0, 'Underretning om frafald', 'Notice of dropout'),
  openByKui: node(0, 'Åbnet af KUI', 'Opened by KUI'),
  kui: node(1, 'Nåede frem til KUI', 'Reached KUI'),
  inTargetGroup: node(2, 'I målgruppen for FGU', 'In the target group of FGU'),
  outsideTargetGroup: node(2, 'Uden for målgruppen', 'Outside the target group'),
  startedFgu: node(3, 'Startet på FGU', 'Started at FGU'),
  retained: node(4, 'Fastholdt på skolen', 'Retained at school'),
  education: node(4, 'I ungdomsuddannelse', 'In upper-secondary education'),
  fguCompleted: node(4, 'FGU gennemført', 'FGU completed'),
  otherOffer: node(4, 'Job eller andet tilbud', 'A job or another offer'),
  contactLost: node(
    4,
    'Sluppet: ikke nået, ønsker ikke hjælp, ukendt',
    'Let go: not reached, declined, unknown',
  ),
  otherEnd: node(4, 'Flyttet, fritaget eller anden grund', 'Moved, exempted or another reason'),
  openAtSchool: node(4, 'Stadig hos skolen', 'Still with the school'),
  openAtKui: node(4, 'Stadig hos KUI', 'Still with KUI'),
  openAtFgu: node(4, 'Stadig hos FGU', 'Still with FGU'),
};

export type NodeId = keyof typeof nodes;

const endOf: Readonly<Record<Outcome, NodeId>> = {
  retained: 'retained',
  upperSecondary: 'education',
  fguCompleted: 'fguCompleted',
  stu: 'otherOffer',
  tamu: 'otherOffer',
  job: 'otherOffer',
  employmentMeasure: 'otherOffer',
  socialMeasure: 'otherOffer',
  freeSchool: 'otherOffer',
  notReached: 'contactLost',
  declined: 'contactLost',
  selfSupporting: 'contactLost',
  exempted: 'otherEnd',
  movedAway: 'otherEnd',
  turned25: 'otherEnd',
  deceased: 'otherEnd',
};

const openAt: Readonly<Record<Leg, NodeId>> = { school: 'openAtSchool', kui: 'openAtKui', fgu: 'openAtFgu' };

/** The nodes on a case's way, from its opening to its outcome or to where it is now. */
export function wayOf(history: History, journey: Journey = journeyOf(history)): readonly NodeId[] {
  const { opening, outcome, leg } = history;
  const end = outcome !== null ? endOf[outcome] : leg !== null ? openAt[leg] : 'otherEnd';
  return [
    opening,
    ...(journey.reachedKui ? (['kui'] as const) : []),
    ...(journey.targetGroup === 'in' ? (['inTargetGroup'] as const) : []),
    ...(journey.targetGroup === 'outside' ? (['outsideTargetGroup'] as const) : []),
    ...(journey.startedFgu ? (['startedFgu'] as const) : []),
    end,
  ];
}

/**
 * The flow as streams. It begins at `begin`, where the school's notices come in at `notices`, and ends at `end`, from
 * where the sum of all leads back. A node `x` is the stream from the place `x` to `x.counted`, and its links leave
 * from `x.out`: between those two, `groups.ts` counts who came through. What came to KUI by notice has a place of its
 * own, `kui.notices`, before it joins what KUI opened.
 */
export function flowStreams(histories: readonly History[], counted: ReadonlySet<NodeId>): readonly Stream[] {
  const ways = histories.map((history) => wayOf(history));
  const through = tally(ways.flat());
  const links = tally(ways.flatMap((way) => way.slice(1).map((to, at) => `${way[at] ?? ''} ${to}`)));
  return [
    { key: 'all', from: 'end', to: 'begin', amount: histories.length, dear: true },
    ...ids().map((id) => ({
      key: `node ${id}`,
      from: isOpening(id) ? (id === 'openByKui' ? 'begin' : 'notices') : id,
      to: counted.has(id) ? `${id}.counted` : afterNode(id),
      amount: through.get(id) ?? 0,
      dear: true,
    })),
    ...[...links].map(([link, amount]) => {
      const [from = '', to = ''] = link.split(' ');
      const place = to === 'kui' && from !== 'openByKui' ? 'kui.notices' : to;
      return { key: `link ${link}`, from: `${from}.out`, to: place, amount };
    }),
  ];
}

/** Where a node's stream leads on to: its links, or the end. */
export function afterNode(id: NodeId): string {
  return nodes[id].column === 4 ? 'end' : `${id}.out`;
}

/** The nodes and links that any case took, with what may be shown of them. */
export function flowOf(counts: ReadonlyMap<string, Count>) {
  const taken = (count: Count | undefined): count is Count => count !== undefined && count.value !== 0;
  return {
    nodes: ids().flatMap((id): FlowNode[] => {
      const cases = counts.get(`node ${id}`);
      return taken(cases) ? [{ id, ...nodes[id], cases }] : [];
    }),
    links: [...counts].flatMap(([key, cases]): FlowLink[] => {
      const [kind, from, to] = key.split(' ');
      return kind === 'link' && from !== undefined && to !== undefined ? [{ from, to, cases }] : [];
    }),
  };
}

function isOpening(id: NodeId): id is Opening {
  return nodes[id].column === 0;
}

function ids(): readonly NodeId[] {
  return Object.keys(nodes) as NodeId[];
}

function tally(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function node(column: number, da: string, en: string): { readonly column: number; readonly label: Text } {
  return { column, label: { da, en } };
}
