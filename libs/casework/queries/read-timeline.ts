import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type pg from 'pg';
import type { Definition, Event, Step } from '#domain';
import { Definitions } from '../definitions.js';
import { type BatonStretch, type Page, ReadTimeline, type TimelineItem } from '../queries.js';
import { Answers } from './answers.js';
import { ListKey } from './cursor.js';
import type { Sight } from './sight.js';
import { type FoundCase, findCase } from './stored-case.js';
import { type Handed, handedKey, handingsOf } from './task-history.js';

type Timeline = Page<TimelineItem> & { readonly baton: readonly BatonStretch[] };

const stepKey = new ListKey('timeline', ['no']);

@QueryHandler(ReadTimeline)
export class ReadTimelineHandler implements IQueryHandler<ReadTimeline> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
  ) {}

  execute({ work, caseId, page: { cursor, limit } }: ReadTimeline): Promise<Timeline | null> {
    const before = stepKey.read(cursor)?.[0] ?? null;
    return this.answers.give(work, 'read-timeline', async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found) return { answer: null, about: [] };
      const { definition } = this.definitions.of(found.stored.state.definition);
      const answer = await viewTimeline(client, definition, found, before, limit);
      return { answer, about: [caseId] };
    });
  }
}

/** @param limit null for all of it */
export async function viewTimeline(
  client: pg.ClientBase,
  definition: Definition,
  { stored: { id: caseId }, sight }: FoundCase,
  before: string | null,
  limit: number | null,
): Promise<Timeline> {
  const whole = sight.may('timeline') && sight.may('tasks');
  // Which steps concern somebody only the engine's words tell, so that for those who see but these all are read.
  const { rows } = await client.query<{ body: string }>(
    `select body from case_event where case_id = $1 and ($2::integer is null or version < $2)
     order by version desc limit $3`,
    [caseId, before, whole && limit !== null ? limit + 1 : null],
  );
  const items = rows.flatMap(({ body }) => timelineItem(definition, JSON.parse(body) as Step, sight));
  const page = stepKey.page(
    items,
    limit ?? items.length,
    ({ version }) => [String(version)],
    (item) => item,
  );
  const handings = page.items.some(({ events }) => events.some(isAssignment))
    ? await handingsOf(client, caseId)
    : new Map<string, Handed>();
  const showsBaton = sight.may('timeline') && before === null;
  return {
    next: page.next,
    items: page.items.map((item) => explained(item, handings, sight)),
    baton: showsBaton ? await batonOf(client, caseId) : [],
  };
}

/** None if the step is not the party's to see. */
export function timelineItem(
  definition: Definition,
  { version, at, actor, events }: Step,
  sight: Sight,
): readonly TimelineItem[] {
  const own = sight.is({ role: actor.role, id: actor.party });
  if (!own && sight.relation !== 'holder' && events.some((event) => isHolderOnly(definition, event)))
    return [];
  const shown = events.filter((event) => own || isShown(event, sight));
  if (shown.length === 0) return [];
  // Who did it at another organisation is that organisation's affair.
  return [
    {
      version,
      at,
      by: { role: actor.role, party: actor.party, person: own ? actor.person : null },
      events: shown,
    },
  ];
}

/** Which task was handed on, and how; by whom to whom at another organisation is that organisation's affair. */
function explained(item: TimelineItem, handings: ReadonlyMap<string, Handed>, sight: Sight): TimelineItem {
  const own = sight.is({ role: item.by.role, id: item.by.party });
  const events = item.events.map((event) => {
    // Which other case that is, is for who knows of both.
    if (event.type === 'linked') return { type: event.type, how: event.how };
    const handed = isAssignment(event) ? handings.get(handedKey(item.version, event.no)) : undefined;
    if (!handed) return event;
    const { task, how } = handed;
    return own ? { ...event, ...handed } : { type: event.type, task, how };
  });
  return { ...item, events };
}

function isAssignment(event: Readonly<Record<string, unknown>>): event is { type: string; no: number } {
  return event.type === 'taskAssigned';
}

const tasking: ReadonlySet<Event['type']> = new Set(['taskOpened', 'taskAssigned', 'taskEnded']);

/** Then not even that something was done is for others to know. */
function isHolderOnly({ forms }: Definition, event: Event): boolean {
  return (event.type === 'recorded' || event.type === 'corrected') && forms[event.form]?.holderOnly === true;
}

function isShown(event: Event, sight: Sight): boolean {
  if (sight.may('timeline')) {
    if (tasking.has(event.type)) return sight.may('tasks');
    return event.type !== 'factsSet' || sight.may('facts');
  }
  switch (event.type) {
    case 'asked':
    case 'redirected':
    case 'answered':
    case 'askEnded':
      return sight.may('ownTimeline') && sight.isOwnAsk(event.no);
    case 'rang':
      return sight.may('ownTimeline') && event.tells.some((party) => sight.is(party));
    case 'partyBound':
      return sight.may('ownTimeline') && sight.is(event);
    case 'closed':
      return sight.may('outcome');
    default:
      return false;
  }
}

type Passing = Extract<Event, { type: 'entered' | 'closed' }>;

/** From the whole log: who held the case, from when to when. */
async function batonOf(client: pg.ClientBase, caseId: string): Promise<readonly BatonStretch[]> {
  const { rows } = await client.query<{ at: Date; event: Passing }>(
    `select e.at, v.event from case_event e,
       json_array_elements(e.body::json -> 'events') with ordinality v (event, no)
     where e.case_id = $1 and v.event ->> 'type' in ('entered', 'closed') order by e.version, v.no`,
    [caseId],
  );
  const way: BatonStretch[] = [];
  for (const { at, event } of rows) {
    const holder = event.type === 'entered' ? event.holder : event.keeper;
    const last = way.at(-1);
    if (last && last.holder.role === holder.role && last.holder.id === holder.id) continue;
    const from = at.toISOString();
    if (last) way[way.length - 1] = { ...last, to: from };
    way.push({ holder, from, to: null, began: event.type === 'entered' ? event.stage : event.outcome });
  }
  return way;
}
