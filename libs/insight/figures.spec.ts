import { describe, expect, it } from '@jest/globals';
import { figuresOf } from './figures.js';
import { wayOf } from './flow.js';
import type { Deadline, Happening, History, Offer } from './history.js';
import { fateOn } from './lost.js';
import type { Count } from './withhold.js';

const day = (no: number) => new Date(Date.UTC(2026, 8, 1 + no, 9)).toISOString();
const asOf = day(60);
const always = { from: null, to: null };

const entered = (stage: string, on: number): Happening => ({ type: 'entered', name: stage, at: day(on) });
const did = (action: string, on: number): Happening => ({ type: 'did', name: action, at: day(on) });
const closed = (outcome: string, on: number): Happening => ({ type: 'closed', name: outcome, at: day(on) });

const offer = (ask: string, from: string, to: string, since: number): Offer => ({
  ask,
  from,
  to,
  since: day(since),
  due: day(since + 5),
  ended: null,
  how: null,
  answer: null,
});
const answered = (open: Offer, answer: string, on: number): Offer => ({
  ...open,
  ended: day(on),
  how: 'answered',
  answer,
});
const withdrawn = (open: Offer, on: number): Offer => ({ ...open, ended: day(on), how: 'withdrawn' });
const toKui = offer('handoverToKui', 'school', 'kui', 0);
const toFgu = offer('referralToFgu', 'kui', 'fgu', 20);

const schoolToKui = { from: 'school', to: 'kui' };
const kuiToFgu = { from: 'kui', to: 'fgu' };

let serial = 0;
/** Dropped out on the first day, and offered to KUI. */
function dropout(what: Partial<History> = {}): History {
  serial += 1;
  return {
    id: `case ${serial}`,
    opening: 'reportDropout',
    openedAt: day(0),
    leg: 'school',
    outcome: null,
    school: { id: 'nord', name: 'Nord Gymnasium' },
    programmeType: 'gymnasium',
    steps: [entered('droppedOut', 0)],
    offers: [toKui],
    deadlines: [],
    words: [],
    afterFgu: { after4Months: null, after12Months: null },
    ...what,
  };
}

/** Taken by KUI on day 2, reached on day 6, assessed on day 16, started at FGU on day 30. */
function startedAtFgu(what: Partial<History> = {}): History {
  return dropout({
    leg: 'fgu',
    steps: [
      entered('droppedOut', 0),
      entered('outreach', 2),
      did('establishContact', 6),
      entered('assessment', 6),
      did('decideInTargetGroup', 16),
      entered('inTargetGroup', 16),
      entered('awaitingStart', 22),
      did('recordStart', 30),
      entered('started', 30),
    ],
    offers: [answered(toKui, 'receive', 2), answered(toFgu, 'accept', 22)],
    ...what,
  });
}

const times = (count: number, make: () => History) => Array.from({ length: count }, make);
const told = ({ value, few }: Count) => value ?? (few ? '<5' : 'withheld');

describe('a case goes its way', () => {
  it('from notice to where it is now', () => {
    expect(wayOf(dropout())).toEqual(['reportDropout', 'openAtSchool']);
    expect(wayOf(startedAtFgu())).toEqual([
      'reportDropout',
      'kui',
      'inTargetGroup',
      'startedFgu',
      'openAtFgu',
    ]);
  });

  it('by the furthest that it reached: who fell from FGU and came home once more has been there', () => {
    const { steps } = startedAtFgu();
    const home = [...steps, entered('outreach', 40), did('decideOutsideTargetGroup', 50), closed('job', 55)];
    expect(wayOf(startedAtFgu({ steps: home, leg: null, outcome: 'job' }))).toEqual([
      'reportDropout',
      'kui',
      'inTargetGroup',
      'startedFgu',
      'otherOffer',
    ]);
  });
});

describe('a case is lost between two parties', () => {
  const closedAs = (outcome: History['outcome'], offers: readonly Offer[]) =>
    fateOn(schoolToKui, dropout({ leg: null, outcome, offers }), asOf);

  it('while its offer is open past the answer date, and not before', () => {
    expect(fateOn(schoolToKui, dropout(), day(5))).toBe('waiting');
    expect(fateOn(schoolToKui, dropout(), day(6))).toBe('overdue');
    expect(fateOn(kuiToFgu, dropout(), asOf)).toBeNull();
  });

  it('when it was never taken and is closed without a place to be', () => {
    const never = [withdrawn(toKui, 3)];
    expect(closedAs('declined', never)).toBe('letGo');
    expect(closedAs('retained', never)).toBe('elsewhere');
    expect(closedAs(null, never)).toBe('elsewhere');
    expect(
      closedAs('declined', [withdrawn(toKui, 3), answered({ ...toKui, since: day(4) }, 'receive', 5)]),
    ).toBe('taken');
  });

  it('when FGU returned it, and nobody referred it again', () => {
    const returned = [answered(toFgu, 'returnForInformation', 22)];
    expect(fateOn(kuiToFgu, dropout({ leg: 'kui', offers: returned }), asOf)).toBe('elsewhere');
    expect(fateOn(kuiToFgu, dropout({ leg: null, outcome: 'notReached', offers: returned }), asOf)).toBe(
      'letGo',
    );
  });

  it('when the young person did not turn up, and has neither started nor been placed since', () => {
    const absent = [...startedAtFgu().steps.slice(0, 7), did('reportNoShow', 30)];
    const fate = (what: Partial<History>) => fateOn(kuiToFgu, startedAtFgu({ steps: absent, ...what }), asOf);
    expect(fate({})).toBe('noShow');
    expect(fate({ steps: [...absent, did('recordStart', 34)] })).toBe('taken');
    expect(fate({ leg: null, outcome: 'job' })).toBe('taken');
    const anew = { ...toFgu, since: day(40) };
    expect(fate({ offers: [answered(toFgu, 'accept', 22), answered(anew, 'accept', 45)] })).toBe('taken');
  });
});

describe('time is told in days', () => {
  it('as median and 85th percentile over what is over, in each stage and in transit', () => {
    const slow = [answered(toKui, 'receive', 12)];
    const figures = figuresOf([...times(4, startedAtFgu), startedAtFgu({ offers: slow })], asOf, always);
    const stage = (name: string) => figures.stages.find((one) => one.stage === name);
    expect(stage('outreach')).toMatchObject({ n: { value: 5 }, median: 4, p85: 4 });
    expect(stage('started')).toMatchObject({ n: { value: 0 }, median: null });
    const transit = figures.transits.find(({ ask }) => ask === 'handoverToKui');
    // Four took two days and one twelve: 2 + 0.4 × (12 − 2).
    expect(transit).toMatchObject({ n: { value: 5 }, median: 2, p85: 6 });
  });

  it('and not for fewer than five cases, however many stretches they have', () => {
    const [one] = times(1, startedAtFgu);
    if (!one) throw new Error('No case');
    const round = { ...one, steps: Array.from({ length: 6 }, () => one.steps).flat() };
    const { stages } = figuresOf([round], asOf, always);
    expect(stages.find(({ stage }) => stage === 'outreach')).toMatchObject({
      n: { value: null, few: true },
      median: null,
      p85: null,
    });
  });
});

describe('a deadline', () => {
  const base: Deadline = {
    clock: 'contactWithinFiveDays',
    ofAsk: false,
    kind: 'statutory',
    ownerRole: 'kui',
    due: day(10),
    ended: null,
    how: null,
    breached: false,
  };
  const of = (deadline: Partial<Deadline>) => {
    const one = { ...base, ...deadline };
    const { byClock } = figuresOf(
      times(5, () => dropout({ deadlines: [one] })),
      asOf,
      always,
    ).deadlines;
    const [found] = byClock;
    return found && { kept: told(found.kept), breached: told(found.breached), running: told(found.running) };
  };

  it.each([
    ['kept, when it was met by its due moment', { ended: day(10), how: 'met' }, 'kept'],
    ['breached, when it was met later', { ended: day(11), how: 'met' }, 'breached'],
    ['breached, when nobody has met it yet', {}, 'breached'],
    ['breached, when it rang and ended', { ended: day(9), how: 'void', breached: true }, 'breached'],
    ['running, as long as it is not due', { due: day(90) }, 'running'],
  ] as const)('counts as %s', (_, deadline, how) => {
    expect(of(deadline)).toEqual({ kept: 0, breached: 0, running: 0, [how]: 5 });
  });

  it('counts as none of them, when it ended before it was due; nor does a birthday, nor what a person may answer', () => {
    expect(of({ ended: day(8), how: 'void' })).toBeUndefined();
    expect(of({ clock: 'turns18', kind: 'local' })).toBeUndefined();
    expect(of({ clock: 'hearing', ofAsk: true, kind: 'local', ownerRole: 'youngPerson' })).toBeUndefined();
  });

  it('is told with its source in law, and by who owes it', () => {
    const late = dropout({
      deadlines: [base, { ...base, clock: 'handoverToKui', ofAsk: true, kind: 'local' }],
    });
    const { byClock, byOwner } = figuresOf(
      times(5, () => ({ ...late, id: `${Math.random()}` })),
      asOf,
      always,
    ).deadlines;
    expect(byClock.map(({ label, kind, source }) => [label.da, kind, source])).toEqual([
      ['Kontakt inden 5 arbejdsdage', 'statutory', 'Bekendtgørelse om 15-17-åriges pligt (Pligt-BEK) §10'],
      ['Overlevering til KUI', 'local', null],
    ]);
    expect(byOwner.map(({ owner, breached }) => [owner, told(breached)])).toEqual([['kui', 10]]);
  });
});

describe('the schools', () => {
  const at = (school: string, programmeType: string) => ({
    school: { id: school, name: school },
    programmeType,
  });
  const fate = (count: number, make: (what: Partial<History>) => History, ...place: Parameters<typeof at>) =>
    times(count, () => make(at(...place)));
  const figures = figuresOf(
    [
      ...fate(12, startedAtFgu, 'Nord', 'gymnasium'),
      ...fate(8, dropout, 'Nord', 'gymnasium'),
      ...fate(9, dropout, 'Syd', 'gymnasium'),
      ...fate(2, startedAtFgu, 'Syd', 'gymnasium'),
      ...fate(2, dropout, 'Øst', 'gymnasium'),
      ...fate(4, dropout, 'Vest', 'gymnasium'),
      ...fate(20, startedAtFgu, 'Teknisk', 'vocational'),
    ],
    asOf,
    always,
  );
  const [gymnasium, vocational] = figures.schools.programmeTypes;

  it('stand each under their kind of programme, the small ones together', () => {
    expect(gymnasium?.label).toEqual({ da: 'Gymnasial', en: 'Gymnasium' });
    expect(gymnasium?.institutions.map(({ label, cases }) => [label.da, told(cases)])).toEqual([
      ['Nord', 20],
      ['Syd', 11],
      ['Øvrige skoler (færre end fem sager, lagt sammen)', 6],
    ]);
    expect(vocational?.institutions.map(({ label }) => label.da)).toEqual(['Teknisk']);
  });

  it('tell no few, nor what would tell it', () => {
    const started = gymnasium?.institutions.map(({ startedFgu }) => told(startedFgu));
    expect(started).toEqual(['withheld', '<5', 0]);
    expect(figures.schools.startedFgu).toEqual({ value: 34, few: false });
    expect(gymnasium?.medianDaysToContact).toBe(6);
  });

  it('agree with the flow', () => {
    const node = (id: string) => figures.flow.nodes.find((one) => one.id === id);
    expect(told(figures.cases)).toBe(57);
    expect(node('startedFgu')?.cases).toEqual(figures.schools.startedFgu);
    expect(figures.flow.links).toContainEqual({
      from: 'reportDropout',
      to: 'openAtSchool',
      cases: { value: 23, few: false },
    });
  });

  it('are none, where nobody has reported', () => {
    const none = figuresOf([], asOf, always);
    expect(none.schools).toMatchObject({ cases: { value: 0 }, programmeTypes: [] });
    expect(none.flow).toEqual({ nodes: [], links: [] });
  });
});
