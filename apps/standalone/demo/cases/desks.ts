import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type pg from 'pg';
import {
  EnterAbsence,
  ListSavedViews,
  MentionColleague,
  type SavedView,
  SaveView,
  type UnitOfWork,
} from '#casework';
import { addDays, type Instant, type LocalDate, localDate } from '#domain';
import { demoOrganisations, demoPeople } from '../directory.js';

interface Doors {
  readonly commands: CommandBus;
  readonly queries: QueryBus;
  readonly owner: pg.Pool;
}

const messages = ['Vil helst ringes op efter kl. 14.', 'Vil du se på planen, før den sendes?'];

const views: readonly Omit<SavedView, 'id'>[] = [
  { name: 'Mine, der haster', list: 'tasks', filter: { assignee: 'me', priority: 'today' } },
  {
    name: 'Vurderinger, ingen har taget',
    list: 'tasks',
    filter: { assignee: 'nobody', stage: 'assessment' },
  },
];

/**
 * What lies on KUI's desks beside the cases, so that a newcomer sees it in use: who mentioned whom, lists kept for
 * oneself, and who is to be away. Laid out once; the lists come last and say that all of it is there.
 */
export async function layOutDesks({ commands, queries, owner }: Doors, now: Instant): Promise<void> {
  const kirsten = workOf('kirsten');
  if ((await queries.execute(new ListSavedViews(kirsten))).length > 0) return;
  const cases = await running(owner);
  for (const [place, caseId] of cases.entries()) {
    const mention = new MentionColleague(
      workOf('yusuf'),
      caseId,
      idOf('kirsten'),
      messages[place] ?? null,
      null,
    );
    const told = await commands.execute(mention);
    if (told !== 'done') throw new Error(`The demo cannot mention Kirsten: ${told}`);
  }
  const [from, to] = [7, 11].map((days) => addDays(localDate(now), days)) as [LocalDate, LocalDate];
  const absence = new EnterAbsence(workOf('maja'), idOf('maja'), idOf('yusuf'), from, to);
  const { kind } = await commands.execute(absence);
  if (kind !== 'done') throw new Error(`The demo cannot enter that Maja is away: ${kind}`);
  for (const view of views) await commands.execute(new SaveView(kirsten, view));
}

function workOf(handle: string): UnitOfWork {
  return { actor: { person: idOf(handle), role: 'kui', party: kui(), leader: false }, purpose: 'demo' };
}

function idOf(handle: string): string {
  const person = demoPeople.find((one) => one.handle === handle);
  if (!person) throw new Error(`Nobody of the demo is ${handle}`);
  return person.id;
}

function kui(): string {
  const organisation = demoOrganisations.find(({ code }) => code === 'kui-999');
  if (!organisation) throw new Error('The demo has no KUI');
  return organisation.id;
}

/** Two of KUI's cases, the same for the same demo. */
async function running(owner: pg.Pool): Promise<readonly string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select f.id from case_file f join case_party p on p.case_id = f.id and p.relation = 'holder' and p.id = $1
     where f.stage in ('assessment', 'inTargetGroup') order by f.opened_at desc limit 2`,
    [kui()],
  );
  return rows.map(({ id }) => id);
}
