import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type pg from 'pg';
import { EnterAbsence, ListSavedViews, MentionColleague, SaveView, type UnitOfWork } from '#casework';
import { addDays, type Instant, localDate } from '#domain';
import { demoOrganisations, demoPeople } from '../directory.js';

interface Doors {
  readonly commands: CommandBus;
  readonly queries: QueryBus;
  readonly owner: pg.Pool;
}

const kui = demoOrganisations.find(({ code }) => code === 'kui-999')?.id ?? '';

/**
 * What lies on KUI's desks beside the cases, so that a newcomer sees it in use: who mentioned whom, lists kept for
 * oneself, and who is to be away. Laid out once; the lists come last and say that all of it is there.
 */
export async function layOutDesks({ commands, queries, owner }: Doors, now: Instant): Promise<void> {
  const kirsten = of('kirsten');
  if ((await queries.execute(new ListSavedViews(kirsten))).length > 0) return;
  for (const [place, caseId] of (await running(owner)).entries()) {
    const message = ['Hun vil helst ringes op efter kl. 14.', 'Vil du se på planen, før den sendes?'][place];
    await commands.execute(
      new MentionColleague(of('yusuf'), caseId, kirsten.actor.person ?? '', message ?? null, null),
    );
  }
  const today = localDate(now);
  const [maja, yusuf] = [of('maja'), of('yusuf')].map(({ actor }) => actor.person ?? '') as [string, string];
  await commands.execute(new EnterAbsence(of('maja'), maja, yusuf, addDays(today, 7), addDays(today, 11)));
  for (const [name, filter] of [
    ['Mine, der haster', { assignee: 'me', priority: 'today' }],
    ['Vurderinger, ingen har taget', { assignee: 'nobody', stage: 'assessment' }],
  ] as const) {
    await commands.execute(new SaveView(kirsten, { name, list: 'tasks', filter }));
  }
}

function of(handle: string): UnitOfWork {
  const person = demoPeople.find((one) => one.handle === handle)?.id ?? null;
  return { actor: { person, role: 'kui', party: kui, leader: false }, purpose: 'demo' };
}

/** Two of KUI's cases, the same for the same demo. */
async function running(owner: pg.Pool): Promise<readonly string[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select f.id from case_file f join case_party p on p.case_id = f.id and p.relation = 'holder' and p.id = $1
     where f.stage in ('assessment', 'inTargetGroup') order by f.opened_at desc limit 2`,
    [kui],
  );
  return rows.map(({ id }) => id);
}
