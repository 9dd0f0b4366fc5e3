import { Command, Query } from '@nestjs/cqrs';
import type { Budget, Calendar, Instant, LocalList, LocalRow, Text } from '#domain';
import type { UnitOfWork } from '../commands.js';
import type { Fault } from '../forms/fault.js';
import type { Page, PageRequest } from '../queries.js';

/** What the rules are to be: all closings (and hours), all local budgets, or the version that cases are to follow. */
export type ProposedChange =
  | { readonly kind: 'calendar'; readonly calendar: Pick<Calendar, 'closings' | 'hours'> }
  | { readonly kind: 'budgets'; readonly budgets: Readonly<Record<string, number>> }
  | { readonly kind: 'version'; readonly definition: string; readonly version: number };

/** A deadline that an organisation may set for itself. */
export interface LocalBudget {
  /** Clock or ask of the process, or the age from which a young person consents. */
  readonly name: string;
  readonly label: Text;
  readonly unit: 'workingDays' | 'calendarDays' | 'workingHours' | 'years' | 'times' | 'hours';
  /** The process's own. */
  readonly standard: number;
  /** Null: the standard holds. */
  readonly local: number | null;
  readonly from: number;
  readonly to: number;
}

/** A list in the organisation's forms, and what it has added to it: what is retired stays in it. */
export interface LocalListView extends LocalList {
  readonly rows: readonly LocalRow[];
}

export interface LocalRulesView {
  readonly edition: number;
  readonly calendar: Pick<Calendar, 'closings' | 'hours'>;
  /** Of the deadlines that fall to this organisation's role. */
  readonly budgets: readonly LocalBudget[];
  readonly lists: readonly LocalListView[];
  readonly versions: readonly {
    readonly definition: string;
    readonly label: Text;
    readonly version: number;
    /** Cases that the organisation holds and that follow this version; of the closed ones those with a deadline left. */
    readonly cases: number;
  }[];
}

/** The acting organisation's own rules; everybody in it may read them. */
export class ReadLocalRules extends Query<LocalRulesView> {
  constructor(readonly work: UnitOfWork) {
    super();
  }
}

/** A row as it is to be; without a key it is a new one. */
export type ChangedRow = Omit<LocalRow, 'key'> & { readonly key?: string };

export type ChangeListResult =
  | { readonly kind: 'done' | 'not-found' | 'leaders-only' | 'stale' }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] };

/** All rows of one of the acting organisation's lists, as they are to be. A leader's to do. */
export class ChangeLocalList extends Command<ChangeListResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly list: string,
    readonly rows: readonly ChangedRow[],
    /** Of the local rules as the leader saw them. */
    readonly edition: number,
  ) {
    super();
  }
}

/** One deadline of one case, as it is and as it would be; null for none. */
export interface DeadlineChange {
  readonly no: number;
  readonly clock: string;
  /** `same`: the rule or its reminders are others, the date is not moved, or there is none while it is paused. */
  readonly how: 'later' | 'earlier' | 'starting' | 'ending' | 'same';
  readonly was: Instant | null;
  readonly will: Instant | null;
  /** It would be breached at once, and is not now. */
  readonly breach: boolean;
  /** It would be another, but keeps its date. */
  readonly kept: boolean;
}

export interface RuleChangeGroup {
  readonly clock: string;
  readonly label: Text;
  /** Of which each is one of the five that follow. */
  readonly deadlines: number;
  readonly later: number;
  readonly earlier: number;
  readonly starting: number;
  readonly ending: number;
  readonly same: number;
  readonly breaches: number;
  /** Of the deadlines: those that kept their date. */
  readonly kept: number;
}

/** What a change changes, against the rules that it was thought out on. */
export interface RuleDifference {
  readonly budgets: readonly (Pick<LocalBudget, 'name' | 'label' | 'unit'> & {
    readonly from: number;
    readonly to: number;
  })[];
  readonly closingsAdded: Calendar['closings'];
  readonly closingsRemoved: Calendar['closings'];
  readonly hours: boolean;
  /** Null where the version stays. */
  readonly version: { readonly from: readonly number[]; readonly to: number } | null;
}

export interface RuleChangeView {
  readonly id: string;
  readonly kind: ProposedChange['kind'];
  readonly change: ProposedChange;
  readonly difference: RuleDifference;
  readonly at: Instant;
  readonly person: string;
  readonly state: 'previewing' | 'previewed' | 'applying' | 'applied';
  readonly keep: readonly string[];
  readonly appliedAt: Instant | null;
  /** Running cases looked at so far, and those in which anything would be different. */
  readonly lookedAt: number;
  readonly cases: number;
  /** Cases that cannot come along; they are not among the others. */
  readonly hindered: number;
  readonly results: Readonly<Record<CaseResult, number>>;
  readonly groups: readonly RuleChangeGroup[];
}

/**
 * `done`: brought under the new rules. `kept`: all that would be different kept its date. `unchanged`: it had moved on,
 * and nothing was left to change.
 */
export type CaseResult = 'done' | 'kept' | 'unchanged' | 'refused' | 'failed';

export interface RuleChangeCase {
  readonly caseId: string;
  readonly youngPerson: { readonly firstName: string; readonly lastName: string } | null;
  readonly deadlines: readonly (DeadlineChange & { readonly label: Text })[];
  readonly hindrance: Text | null;
  /** What is different where no deadline is. */
  readonly note: Text | null;
  readonly result: CaseResult | null;
}

export type ProposeResult =
  | { readonly kind: 'done'; readonly change: RuleChangeView }
  | { readonly kind: 'leaders-only' }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] };

/** Tries a change of rules out on every running case; changes nothing yet. A leader's to do. */
export class ProposeRuleChange extends Command<ProposeResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly change: ProposedChange,
  ) {
    super();
  }
}

export type ApplyResult =
  | { readonly kind: 'done'; readonly change: RuleChangeView }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly kind: 'not-found' | 'leaders-only' | 'not-previewed' | 'stale' };

/** Puts a previewed change in force and has it carried out, case by case; `keep`: clocks whose deadlines stay. */
export class ApplyRuleChange extends Command<ApplyResult> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string,
    readonly keep: readonly string[],
  ) {
    super();
  }
}

export class ReadRuleChange extends Query<RuleChangeView | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string,
  ) {
    super();
  }
}

/** The acting organisation's changes of rules, newest first. */
export class ListRuleChanges extends Query<Page<RuleChangeView>> {
  constructor(
    readonly work: UnitOfWork,
    readonly page: PageRequest,
  ) {
    super();
  }
}

/** The cases that a change touches; null for one that is not the organisation's. */
export class ListRuleChangeCases extends Query<Page<RuleChangeCase> | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly id: string,
    readonly page: PageRequest,
    readonly filter: { readonly clock?: string },
  ) {
    super();
  }
}

/** The amount and unit of a budget, as screens and local rules name it. */
export type BudgetUnit = LocalBudget['unit'];

export function unitOf(budget: Budget): BudgetUnit {
  if ('workingDays' in budget) return 'workingDays';
  return 'calendarDays' in budget ? 'calendarDays' : 'workingHours';
}
