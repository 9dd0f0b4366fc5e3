import { Inject, Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import type { Actor, Context } from '#domain';
import { CommandDoor } from '../commands/command-door.js';
import { isDatabaseAway } from '../database-away.js';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import { acting } from '../store/acting.js';
import { CaseStore } from '../store/case-store.js';
import { told } from '../store/trouble.js';
import type { ProposedChange, RuleChangeCase } from './rules.js';
import { type Listed, runningCases } from './running-cases.js';
import { changesBy, keptDeadlines, type Rebasing, rebaseOf, type Tried, tryChange } from './try-change.js';
import { type CarriedOut, untoldCases } from './untold-cases.js';

/** A change as it stands in its row. */
interface UnderWay {
  readonly id: string;
  readonly organisation_id: string;
  readonly person_id: string;
  readonly role: string;
  readonly change: ProposedChange;
  readonly edition: number;
  readonly state: 'previewing' | 'applying';
  readonly keep: readonly string[];
  readonly reached: string | null;
}

interface Outcome extends Pick<Tried, 'deadlines'> {
  readonly case_id: string;
  readonly hindrance: Tried['hindrance'];
  readonly result: RuleChangeCase['result'];
}

const batchSize = 100;
const atOnce = 4;

/** So many batches are taken on before an answer is given; the worker goes on with the rest. */
const batchesAtOnce = 3;

/** After how many seconds without a batch a change is given out again. */
export const lease = 30;

const purpose = 'rules';

function actorOf({ person_id: person, role, organisation_id: party }: UnderWay): Actor {
  return { person, role, party, leader: true };
}

/**
 * Goes through the running cases that a change of rules touches, batch by batch: first to say what would be different,
 * then, once the leader has decided, to bring each under the new rules by a command of its own. Whoever does it may
 * die between any two lines: the row says how far it has got, a case that is under the new rules already has nothing
 * left to change, and which ones those are the log says, not whoever carried it out.
 */
@Injectable()
export class RuleChangeRuns {
  private readonly logger = new Logger('RuleChangeRuns');

  constructor(
    private readonly pool: pg.Pool,
    private readonly store: CaseStore,
    private readonly door: CommandDoor,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Changes under way that nobody has in hand. */
  async claim(): Promise<readonly string[]> {
    const claiming = this.pool.query<{ id: string }>({
      name: 'claim-rule-changes',
      text: 'select id from claim_rule_changes(make_interval(secs => $1))',
      values: [lease],
    });
    return (await told('claim changes of rules', claiming)).rows.map(({ id }) => id);
  }

  /** The first batches, by whoever has it in hand; then it is anybody's. */
  async begin(id: string): Promise<void> {
    for (let batches = 0; batches < batchesAtOnce; batches++) if (!(await this.batch(id))) return;
    const handing = this.pool.query({
      name: 'hand-over-rule-change',
      text: 'select hand_over_rule_change($1)',
      values: [id],
    });
    await told('hand over a change of rules', handing);
  }

  /** Takes one batch of cases on. True while there is more. */
  async batch(id: string): Promise<boolean> {
    const found = await told(
      'read a change of rules',
      this.pool.query<{ it: UnderWay | null }>('select rule_change_under_way($1) as it', [id]),
    );
    const it = found.rows[0]?.it;
    if (!it) return false;
    const { organisation_id: party, person_id: person } = it;
    const cases = await acting(this.pool, { person, party }, (client) =>
      runningCases(client, party, it.change, it.reached, batchSize),
    );
    const outcomes: Outcome[] = [];
    const waiting = cases.values();
    const worker = async () => {
      for (const one of waiting) outcomes.push(...(await this.outcome(it, one)));
    };
    await Promise.all(Array.from({ length: it.state === 'applying' ? atOnce : 1 }, worker));
    const isLast = cases.length < batchSize;
    const done = it.state === 'applying' ? await this.carriedOut(it) : [];
    const byCase = new Map([...outcomes, ...done].map((one) => [one.case_id, one]));
    return (await this.settle(it, cases, isLast, byCase)) && !isLast;
  }

  /** What the log says was done, in this batch or by whoever died before they could say so. */
  private async carriedOut(it: UnderWay): Promise<readonly Outcome[]> {
    const { organisation_id: party, person_id: person, id } = it;
    const cases = await acting(this.pool, { person, party }, (client) => untoldCases(client, id));
    return cases.map((one) => ({
      case_id: one.caseId,
      deadlines: [
        ...changesBy(one.carriedOut, one).filter(({ clock }) => !it.keep.includes(clock)),
        ...this.keptOf(it, one),
      ],
      hindrance: null,
      result: 'done',
    }));
  }

  private keptOf(it: UnderWay, one: CarriedOut): Tried['deadlines'] {
    return keptDeadlines(
      this.rebasing(it, one),
      { ...this.context(it, one), now: one.carriedOut.step.at },
      one,
    );
  }

  private async outcome(it: UnderWay, one: Listed): Promise<readonly Outcome[]> {
    const rebasing = this.rebasing(it, one);
    const context = this.context(it, one);
    const tried = tryChange(rebasing, context, one);
    if (!tried) {
      const kept = keptDeadlines(rebasing, context, one);
      return kept.length === 0
        ? []
        : [{ case_id: one.caseId, deadlines: kept, hindrance: null, result: 'kept' }];
    }
    const outcome = { case_id: one.caseId, ...tried, result: null };
    if (it.state === 'previewing') return [outcome];
    if (tried.hindrance) return [{ ...outcome, result: 'refused' }];
    const failure = await this.carryOut(it, rebasing, one);
    return failure ? [{ ...outcome, ...failure, deadlines: [] }] : [];
  }

  /** The rules as they are or, before they are put in force, as they would be. */
  private context(it: UnderWay, { birthDate, calendars, budgets }: Listed): Context {
    const context = { now: this.now(), actor: actorOf(it), birthDate, roles: {} };
    const { change } = it;
    if (it.state === 'applying' || change.kind === 'version') return { ...context, calendars, budgets };
    const key = it.organisation_id;
    const edition = it.edition + 1;
    if (change.kind === 'budgets')
      return { ...context, calendars, budgets: { ...budgets, [key]: change.budgets } };
    return {
      ...context,
      calendars: { ...calendars, [key]: { ...change.calendar, key, edition } },
      budgets,
    };
  }

  private rebasing({ id, keep, change }: UnderWay, { state }: Listed): Rebasing {
    const current = this.definitions.of(state.definition);
    const common = { change: id, kind: change.kind, keep, previous: current.definition };
    if (change.kind !== 'version') return { ...common, process: current };
    const { definition: name, version } = change;
    return { ...common, process: this.definitions.of({ name, version }) };
  }

  /** Null: done, as the log says. */
  private async carryOut(
    it: UnderWay,
    rebasing: Rebasing,
    one: Listed,
  ): Promise<Pick<Outcome, 'result' | 'hindrance'> | null> {
    const { caseId, moments } = one;
    const work = { actor: actorOf(it), purpose };
    const wanted = { work, caseId, idempotency: null, named: [], assignee: null };
    try {
      const result = await this.door.perform({
        work,
        caseId,
        operation: `rebase:${it.change.kind}`,
        idempotency: null,
        ifMatch: null,
        load: () => this.store.load(wanted),
        append: (decided, alongside) => this.store.append(decided, alongside, wanted),
        phrase: ({ state, birthDate }) => {
          if (!state) return { kind: 'not-found' };
          const command = rebaseOf(rebasing, { caseId, state, birthDate, moments });
          return { process: rebasing.process, birthDate, command, alongside: {} };
        },
      });
      if (result.kind === 'done') return null;
      if (result.kind !== 'refused') return { result: 'failed', hindrance: null };
      const { refusal } = result;
      if (refusal.refused === 'nothing-to-rebase') return { result: 'unchanged', hindrance: null };
      return { result: 'refused', hindrance: refusal };
    } catch (failure) {
      if (isDatabaseAway(failure)) throw failure;
      // One case that cannot be brought along must not keep all others back.
      const { name, code } = failure as { name?: string; code?: string };
      this.logger.error(`Case ${caseId} keeps its old rules: ${[name, code].filter(Boolean).join(' ')}`);
      return { result: 'failed', hindrance: null };
    }
  }

  private async settle(
    { id, reached }: UnderWay,
    cases: readonly Listed[],
    isLast: boolean,
    outcomes: ReadonlyMap<string, Outcome>,
  ): Promise<boolean> {
    const looked = new Set([...cases.map(({ caseId }) => caseId), ...outcomes.keys()]).size;
    const settling = this.pool.query<{ settled: boolean }>({
      name: 'settle-rule-change',
      text: 'select settle_rule_change($1, $2, $3, $4, $5, $6, make_interval(secs => $7)) as settled',
      values: [
        id,
        reached,
        cases.at(-1)?.caseId ?? reached,
        looked,
        isLast,
        JSON.stringify([...outcomes.values()]),
        lease,
      ],
    });
    return (await told('settle a change of rules', settling)).rows[0]?.settled ?? false;
  }
}
