import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { type Calendar, type LocalLists, localListsFor, type Text } from '#domain';
import type { UnitOfWork } from '../commands.js';
import { Definitions } from '../definitions.js';
import { Answers } from '../queries/answers.js';
import { nameIn } from '../queries/case-view.js';
import { ListKey } from '../queries/cursor.js';
import { type StoredCase, sightOf, storedCase } from '../queries/stored-case.js';
import type { Page } from '../queries.js';
import { acting } from '../store/acting.js';
import { instant } from '../store/load-case.js';
import { adjustableFor } from './adjustable.js';
import { differenceOf, type Rules } from './difference.js';
import {
  type DeadlineChange,
  ListRuleChangeCases,
  ListRuleChanges,
  type LocalRulesView,
  type ProposedChange,
  ReadLocalRules,
  ReadRuleChange,
  type RuleChangeCase,
  type RuleChangeGroup,
  type RuleChangeView,
} from './rules.js';
import { isRunning } from './running-cases.js';

interface ChangeRow {
  readonly id: string;
  readonly at: Date;
  readonly person: string;
  readonly change: ProposedChange;
  readonly state: RuleChangeView['state'];
  readonly keep: readonly string[];
  readonly applied_at: Date | null;
  readonly looked_at: number;
  readonly cases: number;
  readonly hindered: number;
  readonly results: RuleChangeView['results'];
  readonly groups: readonly Omit<RuleChangeGroup, 'label'>[] | null;
  readonly role: string;
  /** The rules that it was thought out on. */
  readonly before: Rules;
}

/** A change with what it comes to over all its cases; one row for each in `r`. */
const changeColumns = `r.id, r.at, r.person_id as person, r.change, r.state, r.keep, r.applied_at, r.looked_at,
  r.role, json_build_object('calendar', l.calendar, 'budgets', l.budgets) as before,
  c.cases::integer, c.hindered::integer, c.results, g.groups
  from rule_change r
  join local_rules l on l.organisation_id = r.organisation_id and l.edition = r.edition
  cross join lateral (
    select count(*) filter (where c.hindrance is null) as cases, count(*) filter (where c.hindrance is not null) as hindered,
      jsonb_build_object('done', count(*) filter (where c.result = 'done'),
        'kept', count(*) filter (where c.result = 'kept'),
        'unchanged', count(*) filter (where c.result = 'unchanged'),
        'refused', count(*) filter (where c.result = 'refused'),
        'failed', count(*) filter (where c.result = 'failed')) as results
    from rule_change_case c where c.change_id = r.id) c
  cross join lateral (
    select jsonb_agg(g order by g.clock) as groups from (
      select d ->> 'clock' as clock, count(*) as deadlines,
        count(*) filter (where d ->> 'how' = 'later') as later,
        count(*) filter (where d ->> 'how' = 'earlier') as earlier,
        count(*) filter (where d ->> 'how' = 'starting') as starting,
        count(*) filter (where d ->> 'how' = 'ending') as ending,
        count(*) filter (where d ->> 'how' = 'same' and not kept) as same,
        count(*) filter (where (d ->> 'breach')::boolean) as breaches,
        count(*) filter (where kept) as kept
      from rule_change_case c, jsonb_array_elements(c.deadlines) d, coalesce((d ->> 'kept')::boolean, false) kept
      where c.change_id = r.id group by 1) g) g`;

/** Under row-level security: null for one that is not the acting party's. */
export async function readRuleChange(
  client: pg.ClientBase,
  definitions: Definitions,
  id: string,
): Promise<RuleChangeView | null> {
  const { rows } = await client.query<ChangeRow>({
    name: 'read-rule-change',
    text: `select ${changeColumns} where r.id = $1`,
    values: [id],
  });
  return rows[0] ? viewOf(rows[0], definitions) : null;
}

function viewOf(
  { looked_at, applied_at, at, groups, role, before, ...row }: ChangeRow,
  definitions: Definitions,
): RuleChangeView {
  return {
    ...row,
    kind: row.change.kind,
    difference: differenceOf(row.change, before, role, definitions),
    at: at.toISOString(),
    appliedAt: instant(applied_at),
    lookedAt: looked_at,
    groups: (groups ?? []).map((group) => ({ ...group, label: labelOf(definitions, group.clock) })),
  };
}

function labelOf(definitions: Definitions, clock: string): Text {
  const [found] = definitions
    .latest()
    .map(({ definition }) => definition.clocks[clock] ?? definition.asks[clock])
    .filter((spec) => spec !== undefined);
  return found?.label ?? { da: clock, en: clock };
}

/** Counts over cases are no look into any one of them: no access-log row. */
@QueryHandler(ReadRuleChange)
export class ReadRuleChangeHandler implements IQueryHandler<ReadRuleChange> {
  constructor(
    private readonly pool: pg.Pool,
    private readonly definitions: Definitions,
  ) {}

  execute({ work: { actor }, id }: ReadRuleChange): Promise<RuleChangeView | null> {
    const { person, party } = actor;
    return acting(this.pool, { person: person ?? '', party }, (client) =>
      readRuleChange(client, this.definitions, id),
    );
  }
}

const changeKey = new ListKey('rule-changes', ['moment', 'id']);

@QueryHandler(ListRuleChanges)
export class ListRuleChangesHandler implements IQueryHandler<ListRuleChanges> {
  constructor(
    private readonly pool: pg.Pool,
    private readonly definitions: Definitions,
  ) {}

  async execute({ work, page: { cursor, limit } }: ListRuleChanges): Promise<Page<RuleChangeView>> {
    const [at, id] = changeKey.read(cursor) ?? [null, null];
    const { person, party } = work.actor;
    const { rows } = await acting(this.pool, { person: person ?? '', party }, (client) =>
      client.query<ChangeRow>(
        `select ${changeColumns} where r.organisation_id = $1 and ($2::timestamptz is null or (r.at, r.id) < ($2, $3::uuid))
         order by r.at desc, r.id desc limit $4`,
        [party, at, id, limit + 1],
      ),
    );
    return changeKey.page(
      rows,
      limit,
      (row) => [row.at.toISOString(), row.id],
      (row) => viewOf(row, this.definitions),
    );
  }
}

const caseKey = new ListKey('rule-change-cases', ['id']);

interface CaseRow extends StoredCase {
  readonly deadlines: readonly (Omit<DeadlineChange, 'kept'> & { readonly kept?: boolean })[];
  readonly hindrance: { readonly text: Text } | null;
  readonly result: RuleChangeCase['result'];
}

@QueryHandler(ListRuleChangeCases)
export class ListRuleChangeCasesHandler implements IQueryHandler<ListRuleChangeCases> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
  ) {}

  execute({ work, id, page, filter }: ListRuleChangeCases): Promise<Page<RuleChangeCase> | null> {
    const [after = null] = caseKey.read(page.cursor) ?? [];
    return this.answers.give(work, 'list-rule-change-cases', async (client) => {
      const known = await client.query<{ kind: ProposedChange['kind'] }>(
        'select kind from rule_change where id = $1',
        [id],
      );
      const kind = known.rows[0]?.kind;
      if (kind === undefined) return { answer: null, about: [] };
      const { rows } = await client.query<CaseRow>(
        `with page as materialized (
           select c.case_id, c.deadlines, c.hindrance, c.result from rule_change_case c
           where c.change_id = $1 and ($2::uuid is null or c.case_id > $2)
             and ($3::text is null or c.deadlines @> jsonb_build_array(jsonb_build_object('clock', $3)))
           order by c.case_id limit $4)
         select ${storedCase}, page.deadlines, page.hindrance, page.result
         from page join case_file f on f.id = page.case_id join young_person y on y.id = f.subject order by f.id`,
        [id, after, filter.clock ?? null, page.limit + 1],
      );
      const answer = caseKey.page(
        rows,
        page.limit,
        (row) => [row.id],
        (row) => this.item(row, kind, work),
      );
      return { answer, about: answer.items.map(({ caseId }) => caseId) };
    });
  }

  private item(row: CaseRow, kind: ProposedChange['kind'], work: UnitOfWork): RuleChangeCase | null {
    const sight = sightOf(row, work);
    if (sight.closed) return null;
    return {
      caseId: row.id,
      youngPerson: nameIn(row, sight),
      // Rows from before some could be kept do not say so.
      deadlines: row.deadlines.map((one) => ({
        ...one,
        kept: one.kept ?? false,
        label: labelOf(this.definitions, one.clock),
      })),
      hindrance: row.hindrance?.text ?? null,
      note: noteOf(row, kind),
      result: row.result,
    };
  }
}

/** A case that is in the list without a deadline: what of it is different then. */
function noteOf({ deadlines, hindrance, result }: CaseRow, kind: ProposedChange['kind']): Text | null {
  const told = deadlines.length > 0 || hindrance !== null || (result !== null && result !== 'done');
  if (told || kind !== 'version') return null;
  return {
    da: 'Kun versionen skifter; ingen frist ændrer sig.',
    en: 'Only the version changes; no deadline does.',
  };
}

@QueryHandler(ReadLocalRules)
export class ReadLocalRulesHandler implements IQueryHandler<ReadLocalRules> {
  constructor(
    private readonly pool: pg.Pool,
    private readonly definitions: Definitions,
  ) {}

  async execute({ work: { actor } }: ReadLocalRules): Promise<LocalRulesView> {
    const { person, party, role } = actor;
    return acting(this.pool, { person: person ?? '', party }, async (client) => {
      const own = await client.query<{
        edition: number;
        calendar: Pick<Calendar, 'closings' | 'hours'>;
        budgets: Readonly<Record<string, number>>;
        lists: LocalLists;
      }>('select edition, calendar, budgets, lists from organisation where id = $1', [party]);
      const following = await client.query<{ definition: string; version: number; cases: number }>(
        `select definition, definition_version as version, count(*)::integer as cases
         from case_file f where holder_id = $1 and ${isRunning} group by 1, 2`,
        [party],
      );
      const [rules] = own.rows;
      if (!rules) throw new Error('The acting organisation is not in the directory');
      const latest = this.definitions.latest().map(({ definition }) => definition);
      return {
        edition: rules.edition,
        calendar: rules.calendar,
        budgets: latest
          .flatMap((definition) => adjustableFor(definition, role))
          .map((one) => ({ ...one, local: rules.budgets[one.name] ?? null })),
        lists: latest
          .flatMap((definition) => localListsFor(definition, role))
          .map((list) => ({ ...list, rows: rules.lists[list.name] ?? [] })),
        versions: this.definitions.all().map(({ name: definition, label, version }) => ({
          definition,
          label,
          version,
          cases:
            following.rows.find((row) => row.definition === definition && row.version === version)?.cases ??
            0,
        })),
      };
    });
  }
}
