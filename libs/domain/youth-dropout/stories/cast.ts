import { grounds } from '../../access/grounds.js';
import type { Actor, CaseState, Command, Party } from '../../engine/case-state.js';
import type { AskName } from '../../engine/language.js';
import { sameParty } from '../../engine/party.js';
import type { Refusal } from '../../engine/refusal.js';
import { rows } from '../../engine/rows.js';
import type { YouthDropout4 as YouthDropout } from '../vocabulary-4.js';
import { type Details, fill } from './forms.js';
import { type Claim, type Deed, named, type Story } from './story.js';

export type Ask = AskName<YouthDropout>;
export type AnswerName = { [A in Ask]: `${A}.${YouthDropout['asks'][A]}` }[Ask];
export type Doing = YouthDropout['action'] | AnswerName;

/** How a question ended: by an answer, or without one. */
type Ending = { [A in Ask]: YouthDropout['asks'][A] }[Ask] | 'withdrawn' | 'lapsed';

/** Form → elements of it that are to travel. */
type Elements = Partial<Readonly<Record<YouthDropout['form'], readonly string[]>>>;

/** What a command says besides its form. */
interface More {
  readonly elements?: Elements;
  /** Whom it brings into the case. */
  readonly person?: string;
  /** The other case that it is about. */
  readonly other?: CaseState;
}

/** Somebody in a story: what they do, and what can be said of where they stand. */
export class Somebody implements Party {
  constructor(
    readonly role: YouthDropout['role'],
    readonly id: string,
  ) {}

  does(what: Doing, details: Details = {}): Deed {
    return (story) => {
      const refusal = this.act(story, what, details);
      if (refusal)
        throw new Error(`${this.id} could not do «${what}»: ${refusal.refused}, ${refusal.text.en}`);
      named.add(what.includes('.') ? `answer ${what}` : `action ${what}`);
    };
  }

  /** Does it, and says which elements travel, form by form. */
  sends(what: Doing, elements: Elements, details: Details = {}): Deed {
    return (story) => {
      const refusal = this.act(story, what, details, undefined, { elements });
      if (refusal) throw new Error(`${this.id} could not send «${what}»: ${refusal.text.en}`);
      named.add(`action ${what}`);
    };
  }

  /** Sends what is going to be refused. */
  triesToSend(what: Doing, elements: Elements, details: Details = {}): Deed {
    return (story) => {
      story.refusal = this.act(story, what, details, undefined, { elements });
      if (story.refusal === null) throw new Error(`${this.id} should not have been able to send «${what}».`);
    };
  }

  /** Does it about one of several: the one asked or given last. */
  doesLast(what: Doing, details: Details = {}): Deed {
    return (story) => {
      const items = [...story.state.asks, ...story.state.consents];
      const last = Math.max(...items.map(({ no }) => no));
      const refusal = this.act(story, what, details, last);
      if (refusal) throw new Error(`${this.id} could not do «${what}»: ${refusal.text.en}`);
    };
  }

  /** Brings another into the case. */
  brings(whom: Somebody, what: Doing, details: Details = {}): Deed {
    return (story) => {
      const refusal = this.act(story, what, details, undefined, { person: whom.id });
      if (refusal) throw new Error(`${this.id} could not do «${what}»: ${refusal.text.en}`);
      named.add(`action ${what}`);
    };
  }

  /** Does it about this case and another one. */
  doesWith(other: Story, what: Doing, details: Details = {}): Deed {
    return (story) => {
      const refusal = this.act(story, what, details, undefined, { other: other.state });
      if (refusal) throw new Error(`${this.id} could not do «${what}»: ${refusal.text.en}`);
      named.add(`action ${what}`);
    };
  }

  triesWith(other: Story, what: Doing): Deed {
    return (story) => {
      story.refusal = this.act(story, what, {}, undefined, { other: other.state });
      if (story.refusal === null) throw new Error(`${this.id} should not have been able to do «${what}».`);
    };
  }

  /** The other side of what was done with that case. */
  joins(other: Story, how: 'linked' | 'merged'): Deed {
    return (story) => {
      const known = { id: otherCase, state: other.state };
      const refusal = story.attempt(this.actor(), { type: 'join', how }, known);
      if (refusal) throw new Error(`${this.id} could not join the cases: ${refusal.text.en}`);
    };
  }

  /** Tries to, and is refused. */
  triesToBring(whom: Somebody, what: Doing): Deed {
    return (story) => {
      story.refusal = this.act(story, what, {}, undefined, { person: whom.id });
      if (story.refusal === null) throw new Error(`${this.id} should not have been able to do «${what}».`);
    };
  }

  /** Does what is going to be refused. */
  tries(what: Doing, details: Details = {}): Deed {
    return (story) => {
      story.refusal = this.act(story, what, details);
      if (story.refusal === null) throw new Error(`${this.id} should not have been able to do «${what}».`);
    };
  }

  claims(task: YouthDropout['task']): Deed {
    return (story) => {
      const mine = this.inbox(story).find((row) => row.task === task);
      const actor = { ...this.actor(), leader: mine?.leader ?? false };
      const command = { type: 'assign', task: mine?.no ?? 0, to: actor.person } as const;
      const refusal = story.attempt(actor, command);
      if (refusal) throw new Error(`${this.id} could not claim «${task}»: ${refusal.text.en}`);
    };
  }

  holds(stage: YouthDropout['stage']): Claim {
    named.add(`stage ${stage}`);
    return ({ state }) =>
      claim(
        state.stage === stage && sameParty(state.holder, this),
        `${this.id} should hold the case in «${stage}»; ${state.holder.id} does, in «${state.stage}»`,
      );
  }

  /** Accountable for it after the close. */
  keeps(outcome: YouthDropout['outcome']): Claim {
    named.add(`outcome ${outcome}`);
    return ({ state }) =>
      claim(
        state.closed?.outcome === outcome && sameParty(state.holder, this),
        `${this.id} should keep the case, closed as «${outcome}»; ${state.holder.id} does, «${state.closed?.outcome}»`,
      );
  }

  oversees(): Claim {
    return ({ state }) =>
      claim(
        state.overseers.includes(this.role) && state.parties[this.role] === this.id,
        `${this.id} should oversee the case`,
      );
  }

  has(task: YouthDropout['task']): Claim {
    named.add(`task ${task}`);
    return (story) => claim(this.hasTask(story, task, false), `${this.id} should have «${task}» to do`);
  }

  leaderHas(task: YouthDropout['task']): Claim {
    named.add(`task ${task}`);
    return (story) =>
      claim(this.hasTask(story, task, true), `the leader of ${this.id} should have «${task}»`);
  }

  hasNo(task: YouthDropout['task']): Claim {
    return (story) =>
      claim(
        !this.hasTask(story, task, false) && !this.hasTask(story, task, true),
        `${this.id} should not have «${task}» to do`,
      );
  }

  hasClaimed(task: YouthDropout['task']): Claim {
    return (story) =>
      claim(
        this.inbox(story).some((row) => row.task === task && row.assignee !== null),
        `somebody of ${this.id} should have claimed «${task}»`,
      );
  }

  hasUnclaimed(task: YouthDropout['task']): Claim {
    return (story) =>
      claim(
        this.inbox(story).some((row) => row.task === task && row.assignee === null),
        `«${task}» should lie unclaimed with ${this.id}`,
      );
  }

  isAsked(ask: Ask): Claim {
    return (story) => claim(this.isAskedNow(story, ask), `${this.id} should be asked «${ask}»`);
  }

  isNotAsked(ask: Ask): Claim {
    return (story) => claim(!this.isAskedNow(story, ask), `${this.id} should not be asked «${ask}»`);
  }

  /** All the answers that are open to it, and no others. */
  mayAnswer<A extends Ask>(ask: A, ...answers: readonly YouthDropout['asks'][A][]): Claim {
    return (story) => {
      const open = story
        .availableTo(this.actor())
        .filter(({ action, closed }) => closed === null && action.startsWith(`${ask}.`))
        .map(({ action }) => action.slice(ask.length + 1));
      claim(
        open.sort().join() === [...answers].sort().join(),
        `${this.id} should be able to answer ${answers.join(', ')}, but can ${open.join(', ')}`,
      );
    };
  }

  /** All that it can do of its own accord, answers left aside. */
  mayOnly(...actions: readonly YouthDropout['action'][]): Claim {
    return (story) => {
      const open = story
        .availableTo(this.actor())
        .filter(({ action, closed }) => closed === null && !action.includes('.'))
        .map(({ action }) => action);
      claim(
        open.sort().join() === [...actions].sort().join(),
        `${this.id} should be able to do ${actions.join(', ')}, but can ${open.join(', ')}`,
      );
    };
  }

  /** What the one who asked is owed to know: how it ended. */
  sees(ask: Ask, ending: Ending): Claim {
    return ({ state }) => {
      const last = state.endedAsks.findLast((ended) => ended.ask === ask && sameParty(ended.from, this));
      const how = last?.answer ?? last?.how ?? 'no end at all';
      claim(how === ending, `${this.id} should see «${ask}» end by «${ending}», but sees ${how}`);
    };
  }

  /** The package of what it is asked, form by form. */
  receives(ask: Ask, ...forms: readonly YouthDropout['form'][]): Claim {
    return ({ state }) => {
      const asked = state.asks.find((open) => open.ask === ask && sameParty(open.to, this));
      const packed = asked?.carries.map((item) => item.form).sort() ?? [];
      claim(
        packed.join() === [...forms].sort().join(),
        `${this.id} should receive ${forms.join(', ')} with «${ask}», but receives ${packed.join(', ')}`,
      );
    };
  }

  /** With another case that has gone into this one. */
  readsMerged(form: YouthDropout['form']): Claim {
    return (story) => claim(this.merged(story).includes(form), `${this.id} should read the merged «${form}»`);
  }

  readsNothingMerged(): Claim {
    return (story) => claim(this.merged(story).length === 0, `${this.id} should read nothing merged`);
  }

  private merged({ process, state, now: at, birthDate }: Story): readonly string[] {
    return grounds(process.definition, state, this, { at, birthDate })
      .filter(({ ground }) => ground.kind === 'merged')
      .map(({ form }) => form);
  }

  isTold(clock: YouthDropout['clock'] | Ask, rung: 'warn' | 'breach' | 'escalate' = 'breach'): Claim {
    named.add(`told ${clock} ${rung}`);
    return (story) =>
      claim(this.wasTold(story, clock, rung, false), `${this.id} should be told «${rung}» of «${clock}»`);
  }

  leaderIsTold(clock: YouthDropout['clock'] | Ask, rung: 'warn' | 'breach' | 'escalate' = 'escalate'): Claim {
    named.add(`told ${clock} ${rung}`);
    return (story) =>
      claim(
        this.wasTold(story, clock, rung, true),
        `the leader of ${this.id} should be told «${rung}» of «${clock}»`,
      );
  }

  isNotTold(clock: YouthDropout['clock'] | Ask): Claim {
    return (story) =>
      claim(
        !story.told.some((told) => told.clock === clock && sameParty(told.to, this)),
        `${this.id} should not have been told of «${clock}»`,
      );
  }

  isPartyNoMore(): Claim {
    return ({ state }) =>
      claim(
        state.parties[this.role] !== this.id && state.former.some((party) => sameParty(party, this)),
        `${this.id} should be a former party`,
      );
  }

  actor(): Actor {
    return { person: `somebody of ${this.id}`, role: this.role, party: this.id };
  }

  private act(story: Story, what: Doing, details: Details, on?: number, more: More = {}): Refusal | null {
    const { elements, person, other } = more;
    const form = formOf(story, what);
    const filled = form === undefined ? null : fill(form, details, story);
    const command: Command = {
      type: 'act',
      action: what,
      ...(on !== undefined && { on }),
      ...(filled && { record: filled.record }),
      ...(filled?.to && { to: filled.to }),
      ...(elements && { elements }),
      ...(person !== undefined && { person }),
    };
    return story.attempt(this.actor(), command, other && { id: otherCase, state: other });
  }

  private inbox({ state, birthDate }: Story) {
    return rows(state, birthDate).tasks.filter((row) => row.organisation === this.id);
  }

  private hasTask(story: Story, task: string, leader: boolean): boolean {
    return this.inbox(story).some((row) => row.task === task && row.leader === leader);
  }

  private isAskedNow({ state }: Story, ask: Ask): boolean {
    return state.asks.some((open) => open.ask === ask && sameParty(open.to, this));
  }

  private wasTold({ told }: Story, clock: string, rung: string, leader: boolean): boolean {
    return told.some(
      (one) => one.clock === clock && one.rung === rung && one.leader === leader && sameParty(one.to, this),
    );
  }
}

/** What a case is called in the other one. */
const otherCase = 'the-other-case';

export const school = new Somebody('school', 'the-school');
export const kui = new Somebody('kui', 'home-kui');
export const newKui = new Somebody('kui', 'new-kui');
export const thirdKui = new Somebody('kui', 'third-kui');
export const fgu = new Somebody('fgu', 'the-fgu');
export const administration = new Somebody('administration', 'the-administration');
export const youngPerson = new Somebody('youngPerson', 'the-young-person');
export const guardian = new Somebody('guardian', 'the-guardian');
export const otherParent = new Somebody('guardian', 'the-other-parent');

function formOf({ process }: Story, what: Doing): YouthDropout['form'] | undefined {
  const { actions, asks } = process.definition;
  const [name = '', answer] = what.split('.');
  const spec = answer === undefined ? actions[name] : asks[name]?.answers[answer];
  return spec?.form as YouthDropout['form'] | undefined;
}

export function claim(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`Not so: ${otherwise}.`);
}
