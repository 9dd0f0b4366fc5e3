import { dateOfTurning } from '../../time/age.js';
import { danishAuthority } from '../../time/calendar.js';
import { dueMoment } from '../../time/due-moment.js';
import { startOfDay } from '../../time/instant.js';
import type { CaseState, Party } from '../case-state.js';
import { numbered, replaced, without } from '../numbered.js';
import { answerName } from '../permission.js';
import type { Process } from '../process.js';
import { isRefusal } from '../refusal.js';
import {
  counting,
  evolving,
  listing,
  misreading,
  mistaking,
  type Scene,
  writing,
  writingEach,
} from './faulty-engines.reference.js';
import { type Engine, ours } from './moment.reference.js';

const nobody: Party = { role: '', id: '' };

const ofAsk = (no: number, { before }: Scene) => numbered(before?.clocks, no)?.ask ?? null;

function offers({ definition }: Process, action: string): boolean {
  return definition.asks[definition.actions[action]?.asks ?? '']?.kind === 'handoff';
}

function asIfReopened(state: CaseState): CaseState {
  return state.closed ? { ...state, closed: null, stage: 'outreach', leg: 'kui' } : state;
}

const baton: Readonly<Record<string, Engine>> = {
  'the holder stays the same on acceptance': writingEach('entered', (event, { before }, events) =>
    before && events.some(({ type }) => type === 'answered') ? { ...event, holder: before.holder } : event,
  ),
  'both hold the case': {
    ...ours,
    rows: (...asked) => {
      const rows = ours.rows(...asked);
      const parties = rows.parties.map((row) =>
        row.relation === 'overseer' ? ({ ...row, relation: 'holder' } as const) : row,
      );
      return { ...rows, parties };
    },
  },
  'the baton passes when it is offered': writing((events, { before }) => {
    const offer = events.find((event) => event.type === 'asked' && event.kind === 'handoff');
    if (offer?.type !== 'asked' || !before?.stage || !before.leg) return events;
    const { stage, leg, overseers } = before;
    return [...events, { type: 'entered', stage, leg, holder: offer.to, overseers }];
  }),
  'who takes over is not bound': writingEach('partyBound', (event, { before }) => (before ? null : event)),
  'nobody keeps a closed case': writingEach('closed', (event) => ({ ...event, keeper: nobody })),
  'a closed case accepts actions': mistaking(
    ({ state }) => ({ state: state && asIfReopened(state) }),
    (process, context, state) => ours.availableActions(process, context, asIfReopened(state)),
  ),
  'whoever acts is taken for the holder': mistaking(({ context, state, command }) => {
    if (state === null || command.type !== 'act') return {};
    const actor = { ...context.actor, role: state.holder.role, party: state.holder.id };
    return { context: { ...context, actor } };
  }),
  'a case is opened twice': mistaking(({ command }) => (command.type === 'open' ? { state: null } : {})),
  'a task goes on with who had it elsewhere': writingEach('taskAssigned', (event, { context }) =>
    event.to === null && context.actor.role !== 'system' ? { ...event, to: 'somebody-elsewhere/1' } : event,
  ),
  'a task stays behind in the old leg': writingEach('taskEnded', (event, { before }, events) =>
    events.some((other) => other.type === 'entered' && other.leg !== before?.leg) ? null : event,
  ),
};

const asks: Readonly<Record<string, Engine>> = {
  'a second offer overwrites the first': {
    ...listing((listed) =>
      listed.closed?.refused === 'offer-already-open' ? { ...listed, closed: null } : listed,
    ),
    decide: (process, context, before, command) => {
      const isOffer =
        command.type === 'act' &&
        process.definition.asks[process.definition.actions[command.action]?.asks ?? '']?.kind === 'handoff';
      const first = isOffer && before?.asks.find(({ kind }) => kind === 'handoff');
      if (!before || !first) return ours.decide(process, context, before, command);
      const unaware = { ...before, asks: without(before.asks, first.no) };
      return ours.decide(process, context, unaware, command);
    },
  },
  'two offers stand side by side': mistaking(
    ({ process, state, command }) => {
      const first = state?.asks.find(({ kind }) => kind === 'handoff');
      if (!state || !first || command.type !== 'act' || !offers(process, command.action)) return {};
      return { state: { ...state, asks: without(state.asks, first.no) } };
    },
    (...asked) =>
      ours
        .availableActions(...asked)
        .map((listed) =>
          listed.closed?.refused === 'offer-already-open' ? { ...listed, closed: null } : listed,
        ),
  ),
  'an old takeover is accepted after the case came home': {
    ...ours,
    decide: (process, context, before, command) => {
      const old = before?.endedAsks.find(({ no }) => command.type === 'act' && command.on === no);
      const unaware = before && old ? { ...before, asks: [...before.asks, old] } : before;
      return ours.decide(process, context, unaware, command);
    },
  },
  'an offer is made to nobody': writingEach('asked', (event) =>
    event.kind === 'handoff' ? { ...event, to: nobody } : event,
  ),
  'any organisation will do as a receiver': mistaking(({ context, command }) => {
    const to = command.type === 'act' ? command.to : undefined;
    return to?.id === undefined
      ? {}
      : { context: { ...context, roles: { ...context.roles, [to.id]: to.role } } };
  }),
  'anybody may answer': mistaking(({ context, state, command }) => {
    const name = command.type === 'act' ? answerName(command.action) : null;
    const ask = state?.asks.find((open) => open.ask === name?.ask);
    return ask
      ? { context: { ...context, actor: { ...context.actor, role: ask.to.role, party: ask.to.id } } }
      : {};
  }),
  'an offer vanishes without an event': {
    ...ours,
    decide: (...asked) => {
      const decision = ours.decide(...asked);
      if (isRefusal(decision)) return decision;
      const events = decision.step.events.filter(
        (event) => event.type !== 'askEnded' || event.how === 'answered',
      );
      return { ...decision, step: { ...decision.step, events } };
    },
  },
  'how a question ended is forgotten': evolving((after) => ({
    ...after,
    endedAsks: after.endedAsks.slice(-1),
  })),
  'a redirection forgets the time in transit': evolving((after, { events, at }) => {
    const asks = after.asks.map((ask) => {
      const sentOn = events.some((event) => event.type === 'redirected' && event.no === ask.no);
      return sentOn ? { ...ask, since: at } : ask;
    });
    return { ...after, asks };
  }),
  'a redirection keeps the date of the former receiver': writing((events, scene) =>
    events.some(({ type }) => type === 'redirected')
      ? events.filter(
          (event) =>
            !(event.type === 'clockStarted' && event.ask !== null) &&
            !(event.type === 'clockEnded' && ofAsk(event.no, scene) !== null),
        )
      : events,
  ),
};

const clocks: Readonly<Record<string, Engine>> = {
  'an answer does not meet its clock': writingEach('clockEnded', (event, scene) =>
    ofAsk(event.no, scene) === null ? event : null,
  ),
  'what should meet a clock does not': mistaking(({ process }) => {
    const clockEffects = new Map(
      [...process.clockEffects].map(([key, effects]) => [key, { ...effects, meets: [] }]),
    );
    return { process: { ...process, clockEffects } };
  }),
  'a clock ends without an event': evolving((after) => {
    const running = after.clocks.find(({ ask, rungs }) => ask === null && rungs[0]?.rang);
    return running ? { ...after, clocks: without(after.clocks, running.no) } : after;
  }),
  'waiting wipes out that a deadline is over': writingEach('clockPaused', ({ type, no }) => ({ type, no })),
  'a pause is forgotten': writingEach('clockPaused', () => null),
  'a paused clock never goes on': writingEach('clockResumed', () => null),
  'a rung is lost when a clock goes on': writingEach('clockResumed', (event) => ({
    ...event,
    rungs: event.rungs.slice(0, -1),
  })),
  'time before a pause is forgotten': writingEach('clockResumed', (event, { before, context }) => {
    const rule = numbered(before?.clocks, event.no)?.rule;
    if (rule?.unit !== 'workingDays') return event;
    const due = dueMoment(danishAuthority, { workingDays: rule.amount }, [{ from: context.now }]);
    return { ...event, due };
  }),
  'working days are counted as calendar days': writingEach('clockStarted', (event, { context }) => {
    if (event.rule.unit !== 'workingDays') return event;
    const due = dueMoment(danishAuthority, { calendarDays: event.rule.amount }, [{ from: context.now }]);
    return { ...event, due };
  }),
  'a redirection starts the statutory clock again': writing((events, { before, context }) => {
    const clock = before?.clocks.find(({ kind }) => kind === 'statutory');
    if (!before || !clock || !events.some(({ type }) => type === 'redirected')) return events;
    const { runs: _, no, ...rule } = clock;
    const last = Math.max(before.next, ...events.map((event) => ('no' in event ? event.no + 1 : 0)));
    return [
      ...events,
      { type: 'clockEnded', no, how: 'void', owner: null },
      { ...rule, type: 'clockStarted', no: last, from: context.now },
    ];
  }),
  'waiting for the young person pauses the statutory clocks': misreading(
    ({ asks: spoken, clocks: timed }) => {
      const waiting = spoken.awaitingYoungPerson;
      return waiting
        ? { asks: { ...spoken, awaitingYoungPerson: { ...waiting, pauses: Object.keys(timed) } } }
        : {};
    },
  ),
  'a rung rings twice': mistaking(({ state, command }) => {
    const clock = command.type === 'ring' ? numbered(state?.clocks, command.clock) : undefined;
    if (!state || !clock) return {};
    const rungs = clock.rungs.map((rung) => ({ ...rung, rang: null }));
    return { state: { ...state, clocks: replaced(state.clocks, { ...clock, rungs }) } };
  }),
  'a rung rings early': mistaking(({ context, command }) =>
    command.type === 'ring' ? { context: { ...context, now: '2099-01-01T00:00:00.000Z' } } : {},
  ),
  'a breach is told to nobody': writingEach('rang', (event) => ({ ...event, tells: [] })),
  'a case counts as quiet though somebody did something': writingEach('clockChanged', (event, { before }) =>
    numbered(before?.clocks, event.no)?.rungs.every(({ rang }) => rang === null) ? null : event,
  ),
  'quiet goes on after somebody did something': writingEach('clockChanged', (event, { context }) =>
    context.actor.person === null ? event : null,
  ),
};

const log: Readonly<Record<string, Engine>> = {
  'decide changes the state it is given': {
    ...ours,
    decide: (process, context, state, command) => {
      if (state) Object.assign(state.happened, [['asked', [state.version]]]);
      return ours.decide(process, context, state, command);
    },
  },
  'evolve changes the state it is given': {
    ...ours,
    evolve: (state, step) => Object.assign(state ?? {}, ours.evolve(state, step)),
  },
  'the replay forgets consents': {
    ...ours,
    evolve: (...given) => ({ ...ours.evolve(...given), consents: [] }),
  },
  'consents move along to another municipality': writingEach('consentLapsed', () => null),
  'whoever is asked first consents for anybody': writingEach('consentGiven', (event) => ({
    ...event,
    givenBy: event.givenBy === 'guardian' ? 'youngPerson' : 'guardian',
  })),
  'a consent that is over was never there': evolving((after) => {
    const { endedConsents: _, ...rest } = after;
    return rest;
  }),
  'a version is skipped': {
    ...ours,
    decide: (process, context, before, command) => {
      const decision = ours.decide(process, context, before, command);
      if (isRefusal(decision)) return decision;
      const step = { ...decision.step, version: decision.step.version + 1 };
      return { step, state: ours.evolve(before, step) };
    },
  },
  'a number is given twice': evolving((after) => ({ ...after, next: 1 })),
  'a party has two rows': {
    ...ours,
    rows: (...asked) => {
      const rows = ours.rows(...asked);
      return {
        ...rows,
        parties: [...rows.parties, ...rows.parties.filter(({ relation }) => relation === 'asked')],
      };
    },
  },
  'rows tell more than the state': counting((turn) => ({
    ...ours,
    rows: (...asked) => {
      const rows = ours.rows(...asked);
      return { ...rows, clocks: rows.clocks.map((row) => ({ ...row, paused: turn() % 2 === 0 })) };
    },
  })),
  'the revision stands still': evolving((after, _step, before) => ({ ...after, revision: before.revision })),
  'a claimed task changes the revision': evolving((after, { events }, before) =>
    events.some(({ type }) => type === 'taskAssigned') ? { ...after, revision: before.revision + 1 } : after,
  ),
  'it decides by what it decided before': counting((turn) => ({
    ...ours,
    decide: (process, context, before, command) => {
      const actor = { ...context.actor, person: `${context.actor.party}/${turn()}` };
      return ours.decide(process, { ...context, actor }, before, command);
    },
  })),
  'what somebody wrote gets into the log': writingEach('factsSet', (event) => ({
    ...event,
    facts: { ...event.facts, situation: 'a word about somebody' },
  })),
  'a birthday stands in the log': writingEach('clockStarted', (event, { context: { birthDate } }) =>
    event.rule.unit === 'age' && birthDate
      ? { ...event, due: startOfDay(dateOfTurning(birthDate, event.rule.amount)) }
      : event,
  ),
};

const lists: Readonly<Record<string, Engine>> = {
  'what is listed as open is refused': listing((listed) => ({ ...listed, closed: null })),
  'what is listed as closed is accepted': listing((listed) => {
    const text = { da: 'Nej', en: 'No' };
    return { ...listed, closed: listed.closed ?? { refused: 'condition-fails', text } };
  }),
  'the list gives another reason': listing((listed) =>
    listed.closed ? { ...listed, closed: { ...listed.closed, refused: 'wrong-party' } } : listed,
  ),
  'the list gives no reason': listing((listed) =>
    listed.closed ? { ...listed, closed: { ...listed.closed, text: { da: '', en: '' } } } : listed,
  ),
};

/**
 * Engines that are ours but for one fault each, of the kinds that engines of this sort have had: what the invariants
 * are for. Each must be caught.
 */
export const plantedFaults: Readonly<Record<string, Engine>> = {
  ...baton,
  ...asks,
  ...clocks,
  ...log,
  ...lists,
};
