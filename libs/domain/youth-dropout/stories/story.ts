import { type AvailableAction, availableActions } from '../../engine/available-actions.js';
import type {
  Actor,
  CaseState,
  Command,
  Context,
  LocalBudgets,
  OtherCase,
  Party,
} from '../../engine/case-state.js';
import { decide } from '../../engine/decide.js';
import type { Step } from '../../engine/event.js';
import { processOf } from '../../engine/process.js';
import { isRefusal, type Refusal } from '../../engine/refusal.js';
import { rows } from '../../engine/rows.js';
import { dateOfTurning } from '../../time/age.js';
import type { Budget } from '../../time/budget.js';
import { danishAuthority } from '../../time/calendar.js';
import { addDays, type LocalDate } from '../../time/days.js';
import { dueMoment } from '../../time/due-moment.js';
import { type Instant, localDate, startOfDay } from '../../time/instant.js';
import { youthDropout } from '../definition.js';

/**
 * Stories of single cases, told in the caseworkers' words: given what went before, when somebody does something or
 * time passes, then the case stands so. For tests alone.
 */
export type Deed = (story: Story) => void;

/** Throws, in prose, where the case does not stand as claimed. */
export type Claim = (story: Story) => void;

/** A message that a rung of some deadline sent. */
export interface Told {
  readonly clock: string;
  readonly rung: string;
  readonly to: Party;
  readonly leader: boolean;
}

export const given = (...deeds: readonly Deed[]): Story => new Story().when(...deeds);

export class Story {
  /** A Monday morning with no holiday near. */
  now: Instant = '2027-01-11T08:00:00.000Z';
  birthDate: LocalDate = '2008-01-01';
  refusal: Refusal | null = null;
  readonly told: Told[] = [];
  /** The version of the process that the case follows, and the local rules of the organisations. */
  process = latest;
  calendars: Context['calendars'] = {};
  budgets: LocalBudgets = {};
  readonly steps: Step[] = [];
  private current: CaseState | null = null;
  private records = 0;

  get state(): CaseState {
    if (this.current === null) throw new Error('The story has not begun: open a case first.');
    return this.current;
  }

  when(...deeds: readonly Deed[]): this {
    for (const deed of deeds) {
      deed(this);
      this.ringUntil(this.now);
    }
    return this;
  }

  // biome-ignore lint/suspicious/noThenProperty: the word of all such stories; nobody awaits one.
  then(...claims: readonly Claim[]): this {
    for (const claim of claims) claim(this);
    return this;
  }

  nextRecord(): number {
    this.records += 1;
    return this.records;
  }

  /** Gives the refusal back instead of throwing it: some deeds are meant to be refused. */
  attempt(actor: Actor, command: Command, other?: OtherCase): Refusal | null {
    const context = { ...this.context(actor), ...(other && { other }) };
    const decision = decide(this.process, context, this.current, command);
    if (isRefusal(decision)) return decision;
    this.current = frozen(decision.state);
    this.steps.push(frozen(decision.step));
    for (const event of decision.step.events) {
      if (event.type !== 'rang') continue;
      const { clock, rung, leader } = event;
      for (const to of event.tells) this.told.push({ clock, rung, to, leader });
    }
    return null;
  }

  /** The case as an older engine left it. */
  asIf(change: (state: CaseState) => CaseState): void {
    this.current = frozen(change(this.state));
  }

  availableTo(actor: Actor): readonly AvailableAction[] {
    return availableActions(this.process, this.context(actor), this.state);
  }

  /** Everything that falls due on the way rings, in order, each at its moment. */
  passUntil(moment: Instant): void {
    this.ringUntil(moment);
    this.now = moment;
  }

  private ringUntil(end: Instant): void {
    for (;;) {
      const due = rows(this.state, this.birthDate)
        .clocks.filter(({ rungAt }) => rungAt !== null && rungAt <= end)
        .sort((a, b) => ((a.rungAt ?? '') < (b.rungAt ?? '') ? -1 : 1))[0];
      if (!due?.rung || !due.rungAt) return;
      if (due.rungAt > this.now) this.now = due.rungAt;
      const refusal = this.attempt(bell, { type: 'ring', clock: due.no, rung: due.rung });
      if (refusal) throw new Error(`«${due.clock}» could not ring: ${refusal.text.en}`);
    }
  }

  private context(actor: Actor): Context {
    const { now, birthDate, calendars, budgets } = this;
    return { now, actor, birthDate, calendars, budgets, roles: directory };
  }
}

const latest = processOf(youthDropout);

const bell: Actor = { person: null, role: 'system', party: 'system' };

/** The organisations of every story, as the directory would have them. */
export const directory: Readonly<Record<string, string>> = {
  'the-school': 'school',
  'home-kui': 'kui',
  'new-kui': 'kui',
  'third-kui': 'kui',
  'the-fgu': 'fgu',
  'the-administration': 'administration',
};

/** What the stories have named, for the test that none of the definition is left untold. */
export const named = new Set<string>();

/**
 * So many whole days go by after the present one; the story goes on the morning after. A budget of as many days that
 * began at the same moment is spent by then.
 */
export function passes(amount: number, unit: 'workingDays' | 'calendarDays'): Deed {
  const budget = { [unit]: amount } as Budget;
  return (story) => {
    const midnight = dueMoment(danishAuthority, budget, [{ from: story.now }]);
    if (midnight !== null) untilMorningOf(story, localDate(midnight));
  };
}

/** Time passes up to the morning of that birthday. */
export function turns(age: number): Deed {
  return (story) => untilMorningOf(story, dateOfTurning(story.birthDate, age));
}

function untilMorningOf(story: Story, day: LocalDate): void {
  const morning = new Date(Date.parse(startOfDay(day)) + 9 * 60 * 60 * 1000).toISOString();
  story.passUntil(morning);
}

/** A day as a form asks for it, counted from the day on which the form is filled in. */
export type Day = (story: Story) => LocalDate;

export function inDays(days: number): Day {
  return (story) => addDays(localDate(story.now), days);
}

/** Whatever changes a state that was given out fails at once. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}

/** Each story under the sentence that it shows. */
export type Stories = Readonly<Record<string, () => Story>>;
