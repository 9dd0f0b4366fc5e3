import { describe, expect, it } from '@jest/globals';
import type { Actor, CaseState, Command, Context, Party } from '../engine/case-state.js';
import { decide } from '../engine/decide.js';
import { smallRelay } from '../engine/faults/small-relay.example.js';
import { processOf } from '../engine/process.js';
import { isRefusal } from '../engine/refusal.js';
import { type Matter, mayRead } from './access-table.js';
import { readable } from './readable.js';
import { type Relation, relationOf, relations } from './relation.js';

const process = processOf(smallRelay);

const school: Party = { role: 'school', id: 'the-school' };
const homeKui: Party = { role: 'kui', id: 'home-kui' };
const newKui: Party = { role: 'kui', id: 'new-kui' };
const fgu: Party = { role: 'fgu', id: 'the-fgu' };
const administration: Party = { role: 'administration', id: 'the-administration' };
const youngPerson: Party = { role: 'youngPerson', id: 'mia' };
const guardian: Party = { role: 'guardian', id: 'mias-mother' };

type Deed = readonly [by: Party, command: Command];
type Extra = Pick<Extract<Command, { type: 'act' }>, 'to' | 'elements'>;

/** Whoever does something with a form leaves the record of that name. */
function act(by: Party, action: string, record?: string, extra: Extra = {}): Deed {
  const facts: Readonly<Record<string, string>> = action === 'hear' ? { answerBy: '2027-02-01' } : {};
  return [by, { type: 'act', action, ...(record && { record: { record, digest: '', facts } }), ...extra }];
}

const report: Deed = [
  school,
  {
    type: 'open',
    opening: 'report',
    subject: youngPerson.id,
    guardian: guardian.id,
    record: { record: 'notice', digest: '', facts: {} },
    to: homeKui,
  },
];
const toKui = [report, act(homeKui, 'handover.receive')];
const referred = [
  ...toKui,
  act(homeKui, 'establishContact', 'contact note'),
  act(homeKui, 'writePlan', 'plan'),
  act(homeKui, 'refer', 'referral', { to: fgu }),
];
const atFgu = [...referred, act(fgu, 'referral.accept', 'acceptance'), act(fgu, 'start')];
const movedOn = [...atFgu, act(fgu, 'giveBack', 'return', { to: newKui }), act(newKui, 'comeBack.receive')];

function given(deeds: readonly Deed[], ...more: readonly Deed[]): CaseState {
  let state: CaseState | null = null;
  for (const [by, command] of [...deeds, ...more]) {
    const decision = decide(process, contextOf(by), state, command);
    if (isRefusal(decision)) throw new Error(`${by.id}: ${decision.text.en}`);
    state = decision.state;
  }
  if (state === null) throw new Error('Nothing happened.');
  return state;
}

function contextOf({ role, id }: Party): Context {
  const actor: Actor = { person: id, role, party: id };
  const organisations = [school, homeKui, newKui, fgu, administration];
  const roles = Object.fromEntries(organisations.map((party) => [party.id, party.role]));
  return { now: '2027-01-11T08:00:00.000Z', actor, birthDate: '2010-06-01', calendars: {}, roles };
}

const seen = { at: '2027-01-11T09:00:00.000Z', birthDate: '2010-06-01' };

describe('what a party is to a case', () => {
  it('given a notice, then the school holds it and KUI is offered it', () => {
    const state = given([report]);
    expect(relationOf(state, school)).toBe('holder');
    expect(relationOf(state, homeKui)).toBe('offered');
    expect(relationOf(state, newKui)).toBe('none');
  });

  it('given that KUI has taken over, then the school is the former one and no more', () => {
    const state = given(toKui);
    expect(relationOf(state, homeKui)).toBe('holder');
    expect(relationOf(state, school)).toBe('formerSchool');
    const stays = { ...state, facts: { ...state.facts, enrolled: true } };
    expect(relationOf(stays, school)).toBe('enrolled');
  });

  it('given that FGU has taken over, then KUI oversees its plan', () => {
    expect(relationOf(given(atFgu), fgu)).toBe('holder');
    expect(relationOf(given(atFgu), homeKui)).toBe('overseer');
  });

  it('given a move, then the municipality that was left is a former party, and another of its role holds the case', () => {
    const state = given(movedOn);
    expect(relationOf(state, newKui)).toBe('holder');
    expect(relationOf(state, homeKui)).toBe('former');
    expect(relationOf(state, fgu)).toBe('party');
  });

  it('given a question to another administration, then it is asked, also after it has answered', () => {
    const asking = act(homeKui, 'consult', 'question', { to: administration });
    expect(relationOf(given(toKui, asking), administration)).toBe('owing');
    const answered = given(toKui, asking, act(administration, 'consultation.reply', 'reply'));
    expect(relationOf(answered, administration)).toBe('consulted');
    expect(relationOf(given(toKui), administration)).toBe('none');
  });

  it('given a notice to the wrong KUI, when it sends it on, then it has had a part and no more', () => {
    const state = given([report], act(homeKui, 'handover.redirect', 'redirection', { to: newKui }));
    expect(relationOf(state, homeKui)).toBe('consulted');
    expect(relationOf(state, newKui)).toBe('offered');
  });

  it('given the close, then the keeper holds it and FGU is a party; nobody oversees', () => {
    const state = given(atFgu, act(fgu, 'complete'));
    expect(relationOf(state, homeKui)).toBe('holder');
    expect(relationOf(state, fgu)).toBe('party');
  });

  it('knows the young person and the custody holder of this case, and not those of another', () => {
    const state = given(toKui);
    expect(relationOf(state, youngPerson)).toBe('subject');
    expect(relationOf(state, guardian)).toBe('guardian');
    expect(relationOf(state, { role: 'youngPerson', id: 'somebody-else' })).toBe('none');
    expect(relationOf(state, { role: 'guardian', id: 'somebody-else' })).toBe('none');
    expect(relationOf(state, { role: 'school', id: homeKui.id })).toBe('none');
  });
});

describe('who may read what', () => {
  const telling: readonly (readonly [who: Relation, reads: Matter, may: boolean])[] = [
    ['holder', 'stage', true],
    ['holder', 'tasks', true],
    ['overseer', 'stage', true],
    ['overseer', 'deadlines', true],
    ['overseer', 'tasks', false],
    ['overseer', 'cpr', true],
    ['formerSchool', 'cpr', false],
    ['offered', 'cpr', false],
    ['offered', 'name', true],
    ['offered', 'ownDeadlines', true],
    ['offered', 'timeline', false],
    ['party', 'holder', true],
    ['party', 'stage', false],
    ['party', 'facts', false],
    ['party', 'outcome', true],
    ['former', 'ownTimeline', true],
    ['former', 'holder', false],
    ['former', 'outcome', true],
    ['enrolled', 'facts', true],
    ['enrolled', 'stage', false],
    ['formerSchool', 'holder', true],
    ['formerSchool', 'facts', false],
    ['formerSchool', 'outcome', true],
    ['owing', 'ownAsks', true],
    ['owing', 'stage', false],
    ['consulted', 'ownAsks', true],
    ['consulted', 'outcome', false],
    ['subject', 'timeline', true],
    ['subject', 'tasks', false],
    ['guardian', 'ownAsks', true],
    ['guardian', 'stage', false],
    ['guardian', 'timeline', false],
    ['guardianGiven', 'timeline', true],
    ['guardianGiven', 'tasks', false],
    ['subject', 'looks', true],
    ['formerSchool', 'looks', false],
    ['overseer', 'file', true],
    ['consulted', 'file', false],
    ['guardianGiven', 'file', true],
    ['guardianGiven', 'looks', false],
    ['none', 'name', false],
  ];

  it.each(telling)('%s · %s: %s', (who, reads, may) => {
    expect(mayRead(who, reads)).toBe(may);
  });

  it('gives who stands nearer to the case never less', () => {
    const matters: readonly Matter[] = [
      'name',
      'holder',
      'stage',
      'deadlines',
      'tasks',
      'timeline',
      'outcome',
    ];
    const nearness = relations.slice(0, relations.indexOf('subject'));
    for (const matter of matters) {
      const cells = nearness.map((who) => mayRead(who, matter));
      expect(cells).toEqual([...cells].sort((a, b) => Number(b) - Number(a)));
    }
  });
});

describe('which records can be read, and how much of them', () => {
  const reads = (state: CaseState, party: Party) =>
    Object.fromEntries(readable(smallRelay, state, party, seen));

  it('given an offer, then who is offered the case reads the preview of the package', () => {
    expect(reads(given([report]), homeKui)).toEqual({ notice: ['track'] });
    expect(reads(given([report]), school)).toEqual({ notice: 'all' });
  });

  it('when it takes the case over, then it reads the whole package, and not what did not travel', () => {
    expect(reads(given(toKui), homeKui)).toEqual({ notice: ['what', 'track'] });
    expect(reads(given(toKui), school)).toEqual({ notice: 'all' });
  });

  it('given that the sender chose fewer elements, then only those travel', () => {
    const extra = { to: homeKui, elements: { notice: ['what'] } };
    const offered = [report, act(school, 'withdrawOffer'), act(school, 'offer', 'offer', extra)];
    expect(reads(given(offered), homeKui)).toEqual({});
    expect(reads(given(offered, act(homeKui, 'handover.receive')), homeKui)).toEqual({ notice: ['what'] });
  });

  it('when it sends the offer on, then it keeps its own words only, the sender reads them, and the next one gets the preview', () => {
    const state = given([report], act(homeKui, 'handover.redirect', 'redirection', { to: newKui }));
    expect(reads(state, homeKui)).toEqual({ redirection: 'all' });
    expect(reads(state, school)).toEqual({ notice: 'all', redirection: 'all' });
    expect(reads(state, newKui)).toEqual({ notice: ['track'] });
  });

  it('given a question, then who is asked reads it until it has answered, and the asker reads the answer', () => {
    const asking = act(homeKui, 'consult', 'question', { to: administration });
    expect(reads(given(toKui, asking), administration)).toEqual({ question: 'all' });
    const state = given(toKui, asking, act(administration, 'consultation.reply', 'reply'));
    expect(reads(state, administration)).toEqual({ reply: 'all' });
    expect(reads(state, homeKui)).toEqual({ notice: ['what', 'track'], question: 'all', reply: 'all' });
    expect(reads(state, school)).toEqual({ notice: 'all' });
  });

  it('when whoever is asked is a party, then it finds again what it has answered', () => {
    const asking = act(homeKui, 'askQuestion', 'question', { to: school });
    const state = given(toKui, asking, act(school, 'question.reply', 'reply'));
    expect(reads(state, school)).toEqual({ notice: 'all', question: 'all', reply: 'all' });
  });

  it('given that FGU has the case, then it reads no plan that did not travel, though it holds the case', () => {
    expect(reads(given(referred), fgu)).toEqual({});
    expect(reads(given(atFgu), fgu)).toEqual({ acceptance: 'all' });
    expect(reads(given(atFgu), homeKui)).toMatchObject({ plan: 'all', acceptance: 'all' });
  });

  it('given a dispute, then who referred reads why, and the package stays unread', () => {
    const state = given(referred, act(fgu, 'referral.dispute', 'dispute'));
    expect(reads(state, homeKui)).toMatchObject({ dispute: 'all' });
    expect(reads(state, fgu)).toEqual({ dispute: 'all' });
  });

  it('given a move, then the former municipality keeps what it wrote and was answered, and gives the package back', () => {
    expect(reads(given(movedOn), homeKui)).toEqual({
      'contact note': 'all',
      plan: 'all',
      referral: 'all',
      acceptance: 'all',
    });
    expect(reads(given(movedOn), newKui)).toEqual({});
  });

  it('given a plan and a hearing, then the young person reads both, and the own words; the custody holder nothing', () => {
    const state = given(
      toKui,
      act(homeKui, 'establishContact', 'contact note'),
      act(homeKui, 'writePlan', 'plan'),
      act(homeKui, 'hear', 'hearing'),
      act(youngPerson, 'giveConsent', 'consent'),
    );
    expect(reads(state, youngPerson)).toEqual({ plan: 'all', hearing: 'all', consent: 'all' });
    expect(reads(state, guardian)).toEqual({});
  });
});
