import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { didWords, inboxLooks, openingLooks, purposeWords } from '#domain';
import type { UnitOfWork } from '../commands.js';
import { Answers } from '../queries/answers.js';
import { ListKey } from '../queries/cursor.js';
import type { Page } from '../queries.js';
import { acting } from '../store/acting.js';
import {
  type AccessSampleView,
  DrawAccessSample,
  GiveAccessVerdict,
  ListAccessSamples,
  ReadAccessSample,
  type SampledLook,
} from './access.js';
import { namesOfCases } from './names-of-cases.js';
import { tiesToWork } from './ties-to-work.js';

/** As many as somebody looks through in a quarter of an hour. */
export const sampleSize = 20;

const inNameOf = ({ actor: { person, party } }: UnitOfWork) => ({ person: person ?? '', party });

@CommandHandler(DrawAccessSample)
export class DrawAccessSampleHandler implements ICommandHandler<DrawAccessSample> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work }: DrawAccessSample): Promise<string | null> {
    return acting(this.pool, inNameOf(work), async (client) => {
      const { rows } = await client.query<{ id: string | null }>(
        'select draw_access_sample($1, $2, $3) as id',
        [work.actor.person, openingLooks, sampleSize],
      );
      return rows[0]?.id ?? null;
    });
  }
}

@CommandHandler(GiveAccessVerdict)
export class GiveAccessVerdictHandler implements ICommandHandler<GiveAccessVerdict> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work, sample, no, verdict, note }: GiveAccessVerdict) {
    return acting(this.pool, inNameOf(work), async (client) => {
      const { rows } = await client.query<{ hindrance: 'leaders-only' | 'not-found' | 'own-look' | null }>(
        'select give_access_verdict($1, $2, $3, $4, $5) as hindrance',
        [sample, no, work.actor.person, verdict, note],
      );
      return rows[0]?.hindrance ?? ('done' as const);
    });
  }
}

interface SampleRow extends Omit<AccessSampleView, 'at'> {
  readonly at: Date;
}

const sampleColumns = `s.id, s.at, to_char(s.from_day, 'YYYY-MM-DD') as from, to_char(s.to_day, 'YYYY-MM-DD') as to,
  (select count(*)::integer from access_sample_item i where i.sample_id = s.id) as items,
  (select count(distinct v.no)::integer from access_verdict v where v.sample_id = s.id) as judged`;

const viewOf = ({ at, ...row }: SampleRow): AccessSampleView => ({ ...row, at: at.toISOString() });

const sampleKey = new ListKey('access-samples', ['id']);

/** No access-log row: how many were drawn tells of nobody. */
@QueryHandler(ListAccessSamples)
export class ListAccessSamplesHandler implements IQueryHandler<ListAccessSamples> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ work, page: { cursor, limit } }: ListAccessSamples): Promise<Page<AccessSampleView>> {
    const [before = null] = sampleKey.read(cursor) ?? [];
    const { rows } = await acting(this.pool, inNameOf(work), (client) =>
      client.query<SampleRow>(
        `select ${sampleColumns} from access_sample s
         where s.party_id = $1 and ($2::uuid is null or s.id < $2) order by s.id desc limit $3`,
        [work.actor.party, before, limit + 1],
      ),
    );
    return sampleKey.page(rows, limit, ({ id }) => [id], viewOf);
  }
}

interface ItemRow {
  readonly no: number;
  readonly case_id: string;
  readonly person_id: string;
  readonly name: string | null;
  readonly day: string;
  readonly operations: readonly string[];
  readonly purposes: readonly string[];
  readonly times: number;
  readonly first_at: Date;
  readonly last_at: Date;
  readonly verdicts: readonly (Omit<SampledLook['verdicts'][number], 'at'> & { readonly at: string })[];
}

@QueryHandler(ReadAccessSample)
export class ReadAccessSampleHandler implements IQueryHandler<ReadAccessSample> {
  constructor(private readonly answers: Answers) {}

  execute({ work, id }: ReadAccessSample) {
    return this.answers.give(work, 'list-access-sample', async (client) => {
      const [sample] = (
        await client.query<SampleRow>(`select ${sampleColumns} from access_sample s where s.id = $1`, [id])
      ).rows;
      if (!sample) return { answer: null, about: [] };
      const { rows } = await client.query<ItemRow>(items, [id]);
      const cases = rows.map((row) => row.case_id);
      const nameOf = await namesOfCases(client, work, cases);
      const tiesOf = await tiesToWork(
        client,
        rows.map((row) => ({ caseId: row.case_id, person: row.person_id })),
        inboxLooks,
      );
      const looks = rows.map(
        (row): SampledLook => ({
          no: row.no,
          person: { id: row.person_id, name: row.name ?? '' },
          caseId: row.case_id,
          youngPerson: nameOf(row.case_id),
          day: row.day,
          firstAt: row.first_at.toISOString(),
          lastAt: row.last_at.toISOString(),
          times: row.times,
          did: didWords(row.operations),
          purposes: row.purposes.map(purposeWords),
          ties: tiesOf(row.case_id, row.person_id),
          own: row.person_id === work.actor.person,
          verdicts: row.verdicts.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
        }),
      );
      return { answer: { ...viewOf(sample), looks }, about: [...new Set(cases)] };
    });
  }
}

const items = `
  select i.no, i.case_id, i.person_id, p.display_name as name, to_char(i.day, 'YYYY-MM-DD') as day, i.operations,
    i.purposes, i.times, i.first_at, i.last_at,
    (select coalesce(json_agg(json_build_object('verdict', v.verdict, 'note', v.note, 'at', v.at,
        'by', json_build_object('id', w.id, 'name', w.display_name)) order by v.id desc), '[]')
     from access_verdict v join person w on w.id = v.by_person where v.sample_id = i.sample_id and v.no = i.no) as verdicts
  from access_sample_item i left join person p on p.id = i.person_id where i.sample_id = $1 order by i.no`;
