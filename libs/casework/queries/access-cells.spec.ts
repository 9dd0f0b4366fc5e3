import { describe, expect, it } from '@jest/globals';
import {
  availableActions,
  backAndForth,
  type CaseState,
  type Definition,
  isRefusal,
  type Matter,
  mayRead,
  ordinary,
  type Party,
  processOf,
  type Relation,
  readable,
  relationOf,
  relations,
  rows,
  type Step,
  towards,
  towardsFgu,
  type World,
  walk,
  youthDropout,
} from '#domain';
import { caseView } from './case-view.js';
import { consentViews } from './consent-views.js';
import { timelineItem } from './read-timeline.js';
import { Sight } from './sight.js';

const world: World = {
  organisations: {
    'the-school': 'school',
    'home-kui': 'kui',
    'new-kui': 'kui',
    'third-kui': 'kui',
    'the-fgu': 'fgu',
    'the-administration': 'administration',
    'a-stranger': 'administration',
  },
  calendars: {},
  write: (form, field) => `${form}, ${field}`,
};

const parties: readonly Party[] = [
  ...Object.entries(world.organisations).map(([id, role]) => ({ id, role })),
  { role: 'youngPerson', id: 'somebody' },
  { role: 'guardian', id: 'a-parent' },
  { role: 'youngPerson', id: 'somebody-else' },
  { role: 'guardian', id: 'a-stranger' },
];

const birthDate = '2011-03-01';

interface Moment {
  readonly state: CaseState;
  readonly steps: readonly Step[];
}

/** Cases of every kind, at every moment of theirs; and as they would be with the young person still enrolled, and opened. */
/** As the engine takes a definition: its words are any. */
const definition = youthDropout as unknown as Definition;

function* moments(seeds: number): Iterable<Moment> {
  const relay = processOf(definition);
  const leanings = [ordinary, towardsFgu, backAndForth, towards('retained')];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const steps: Step[] = [];
    const course = {
      seed,
      steps: 60,
      opensAt: '2027-01-11T08:00:00.000Z',
      subject: { id: 'somebody', guardian: 'a-parent', birthDate },
      bias: leanings[seed % leanings.length] ?? ordinary,
      lateBells: 0.1,
    };
    for (const { decision } of walk(relay, world, course)) {
      if (isRefusal(decision)) continue;
      steps.push(decision.step);
      const { state } = decision;
      yield { state, steps };
      if (seed % 3 === 0) yield { state: { ...state, facts: { ...state.facts, enrolled: true } }, steps };
      const consent = [null, opened, toAdministration][seed % 3];
      if (consent) yield { state: { ...state, consents: [...state.consents, consent] }, steps };
    }
  }
}

const opened: CaseState['consents'][number] = {
  no: 100_000,
  record: 'r',
  since: '2027-01-11T08:00:00.000Z',
  recipient: { role: 'guardian', id: 'a-parent' },
  opens: 'case',
};

/** Rarely given in a walk: to somebody who is consulted, not bound. */
const toAdministration: CaseState['consents'][number] = {
  no: 100_001,
  record: 'r',
  since: '2027-01-11T08:00:00.000Z',
  recipient: { role: 'administration', id: 'the-administration' },
  elements: {},
  givenBy: 'youngPerson',
};

const nothing: Shown = Object.fromEntries(
  ['name', 'holder', 'stage', 'facts', 'deadlines', 'asks', 'timeline', 'outcome', 'consents'].map(
    (matter) => [matter, false],
  ),
);

/** Of each matter: is there any of it, and is all of it there, in what somebody is shown. Null: this case has none. */
type Shown = Readonly<Partial<Record<Matter, boolean | null>>>;

function shownTo({ state, steps }: Moment, party: Party): Shown {
  const sight = new Sight(state, party);
  // Who was a party once, e.g. a custody holder until the young person turned 18: there is no such case for them.
  if (sight.closed) return nothing;
  const stored = { id: 'x', state, birth_date: birthDate, first_name: 'Alma', last_name: 'Prøvesen' };
  const near = () => ({ remaining: null, priority: 'none' as const });
  const view = caseView(definition, { ...stored } as never, sight, new Map(), new Map(), near);
  const all = rows(state, birthDate);
  const isOwn = ({ role, id }: { readonly role: string; readonly id: string | null }) =>
    role === party.role && id === party.id;
  const count = <Row>(total: readonly Row[], seen: readonly unknown[], own: (row: Row) => boolean) => {
    const [mine, others] = [total.filter(own).length, total.filter((row) => !own(row)).length];
    return {
      others: others === 0 ? null : seen.length === total.length,
      mine: mine === 0 ? null : seen.length >= mine,
    };
  };
  // Whom one met over an ask stands in that ask, and who holds the case beside it.
  const met = [...state.asks, ...state.endedAsks].filter(({ from, to }) => isOwn(from) || isOwn(to));
  const isKnown = (row: Party) =>
    isOwn(row) ||
    (sight.may('holder') && row.id === state.holder.id) ||
    met.some(({ from, to }) => row.id === from.id || row.id === to.id);
  const strangers = all.parties.filter((row) => !isKnown(row));
  const strangersShown = view.parties.filter((row) => !isKnown(row));
  expect(view.parties.length - strangersShown.length).toBe(all.parties.length - strangers.length);
  const asks = count(all.asks, view.asks, ({ from, to }) => isOwn(from) || isOwn(to));
  const deadlines = count(
    all.clocks,
    view.deadlines,
    ({ ownerRole: role, ownerId: id, ask }) => isOwn({ role, id }) || (ask !== null && sight.isOwnAsk(ask)),
  );
  const consents = count(
    [...state.consents, ...(state.endedConsents ?? [])],
    consentViews(definition, sight, state.stageSince),
    ({ givenBy, recipient, recordedBy }) =>
      givenBy === party.role || [recipient, recordedBy].some((one) => one !== undefined && isOwn(one)),
  );
  const items = steps.flatMap((step) => timelineItem(definition, step, sight));
  const byOthers = steps.filter(
    ({ actor, events }) =>
      events.some(({ type }) => type === 'entered') && !isOwn({ role: actor.role, id: actor.party }),
  );
  const tasking = byOthers.filter(({ events }) => events.some(({ type }) => type === 'taskOpened'));
  const seen = (type: string, step: Step) =>
    items.some(
      ({ version, events }) => version === step.version && events.some((event) => event.type === type),
    );
  const byMe = steps.filter(({ actor }) => isOwn({ role: actor.role, id: actor.party }));
  return {
    name: view.youngPerson !== null,
    holder: view.holder !== null,
    stage: state.stage === null ? null : view.stage !== null,
    parties: strangers.length === 0 ? null : strangersShown.length === strangers.length,
    facts: Object.keys(state.facts).length === 0 ? null : Object.keys(view.facts).length > 0,
    deadlines: deadlines.others,
    ownDeadlines: deadlines.mine,
    asks: asks.others,
    ownAsks: asks.mine,
    timeline: byOthers.length === 0 ? null : byOthers.every((step) => seen('entered', step)),
    tasks: tasking.length === 0 ? null : tasking.every((step) => seen('taskOpened', step)),
    ownTimeline:
      byMe.length === 0 ? null : byMe.every(({ version }) => items.some((item) => item.version === version)),
    outcome: state.closed === null ? null : view.outcome !== null,
    consents: consents.others,
    ownConsents: consents.mine,
  };
}

/** They say nothing of a case's view: what they open is asked elsewhere, and has tests of its own. */
const elsewhere: readonly Matter[] = ['ownTasks'];

const seeds = process.env.STAFET_TEST_FULL === '1' ? 240 : 9;

describe('every cell of what is read of a case', () => {
  const found = new Map<string, number>();
  const wrong = new Set<string>();
  for (const moment of moments(seeds)) {
    for (const party of parties) {
      const relation = relationOf(moment.state, party);
      for (const [matter, shown] of Object.entries(shownTo(moment, party)) as [Matter, boolean | null][]) {
        if (shown === null) continue;
        const cell = `${relation} · ${matter}`;
        found.set(cell, (found.get(cell) ?? 0) + 1);
        if (shown !== mayRead(relation, matter)) wrong.add(`${cell}: ${shown ? 'shown' : 'not shown'}`);
      }
    }
  }

  it('shows what the table allows, and nothing else', () => {
    expect([...wrong].sort()).toEqual([]);
  });

  it('was met with something to show in each of them, the whole run in every one', () => {
    const matters = new Set([...found.keys()].map((cell) => cell.split(' · ')[1] as Matter));
    expect(elsewhere.filter((matter) => matters.has(matter))).toEqual([]);
    const cells = relations.flatMap((relation) => [...matters].map((matter) => `${relation} · ${matter}`));
    const missing = cells.filter((cell) => !found.has(cell));
    if (seeds < 50) expect(missing.length).toBeLessThan(cells.length / 4);
    else expect(missing.filter((cell) => !impossible.includes(cell))).toEqual([]);
  });

  it('lists among what can be done no answer to a question that its reader is not to know of', () => {
    const relay = processOf(definition);
    const told = new Set<string>();
    let own = 0;
    for (const { state } of moments(seeds)) {
      for (const party of parties) {
        const sight = new Sight(state, party);
        if (sight.closed) continue;
        const actor = { person: 'x', role: party.role, party: party.id };
        const context = {
          now: state.stageSince,
          actor,
          birthDate,
          calendars: {},
          roles: world.organisations,
        };
        for (const { action, on } of availableActions(relay, context, state)) {
          if (on === null || !action.includes('.')) continue;
          if (sight.isOwnAsk(on)) own += 1;
          if (!sight.shows('asks', 'ownAsks', sight.isOwnAsk(on))) told.add(`${sight.relation}: ${action}`);
        }
      }
    }
    expect([...told].sort()).toEqual([]);
    expect(own).toBeGreaterThan(100);
  });

  it('gives a stranger no record of anybody’s', () => {
    for (const { state } of moments(6)) {
      for (const party of parties) {
        const relation: Relation = relationOf(state, party);
        if (relation === 'none') {
          const seen = { at: state.stageSince, birthDate };
          expect(readable(definition, state, party, seen).size).toBe(0);
        }
      }
    }
  });
});

/** After the close nobody oversees, is offered the case or owes an answer that was not owed by a party before. */
const impossible: readonly string[] = [
  'overseer · outcome',
  'offered · outcome',
  'owing · outcome',
  'none · parties',
  'none · ownDeadlines',
  'none · tasks',
  'none · ownAsks',
  'none · ownConsents',
  'none · ownTimeline',
];
