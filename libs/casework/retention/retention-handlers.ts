import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { addDays, type Instant } from '#domain';
import { NOW, type Now } from '../now.js';
import { Answers } from '../queries/answers.js';
import { ListKey } from '../queries/cursor.js';
import type { Page } from '../queries.js';
import { instant } from '../store/load-case.js';
import { dueBy } from './erasures.js';
import {
  type ErasurePreview,
  type ErasureView,
  type HoldView,
  ListErasures,
  ListHolds,
  PreviewErasure,
  ReadRetention,
  type RetentionView,
} from './retention.js';
import { RetentionRules } from './rules.js';

/** So far ahead is told what will be due. */
const daysAhead = 90;

@QueryHandler(ReadRetention)
export class ReadRetentionHandler implements IQueryHandler<ReadRetention> {
  constructor(
    private readonly answers: Answers,
    private readonly rules: RetentionRules,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work }: ReadRetention): Promise<RetentionView> {
    return this.answers.give(work, 'read-retention', async (client) => {
      // Who looks after the directory reads the rules, and has no need to know any case.
      if (!work.actor.leader) return { answer: { rules: this.rules.all(), due: [] }, about: [] };
      const { rows } = await client.query<{ caseId: string; kind: string; due: Date; held: boolean }>({
        name: 'cases-due',
        text: `select case_id as "caseId", kind, due, held from own_cases_due($1, $2, $3, $4, $5) limit 100`,
        values: [...dueBy(this.rules, ahead(this.now()))],
      });
      const due = rows.map((row) => ({ ...row, due: row.due.toISOString() }));
      return { answer: { rules: this.rules.all(), due }, about: due.map(({ caseId }) => caseId) };
    });
  }
}

function ahead(now: Instant): Instant {
  return `${addDays(now.slice(0, 10), daysAhead)}${now.slice(10)}`;
}

@QueryHandler(PreviewErasure)
export class PreviewErasureHandler implements IQueryHandler<PreviewErasure> {
  constructor(
    private readonly answers: Answers,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, caseId }: PreviewErasure): Promise<ErasurePreview | null> {
    return this.answers.give(work, 'preview-erasure', async (client) => {
      const { rows } = await client.query<{ preview: ErasurePreview | null }>({
        name: 'preview-erasure',
        text: 'select preview_erasure($1, $2) as preview',
        values: [caseId, this.now()],
      });
      const answer = rows[0]?.preview ?? null;
      return { answer, about: answer ? [caseId] : [] };
    });
  }
}

interface HoldRow extends Omit<HoldView, 'placedAt' | 'liftedAt'> {
  readonly placedAt: Date;
  readonly liftedAt: Date | null;
}

const holdKey = new ListKey('holds', ['moment', 'id']);

@QueryHandler(ListHolds)
export class ListHoldsHandler implements IQueryHandler<ListHolds> {
  constructor(private readonly answers: Answers) {}

  execute({ work, page: { cursor, limit } }: ListHolds): Promise<Page<HoldView>> {
    const after = holdKey.read(cursor);
    return this.answers.give(work, 'list-holds', async (client) => {
      const { rows } = await client.query<HoldRow>({
        name: 'list-holds',
        text: `select h.id, h.case_id as "caseId", h.reason, h.placed_at as "placedAt",
            (select p.display_name from person p where p.id = h.placed_by) as "placedBy",
            to_char(h.until, 'YYYY-MM-DD') as until, h.lifted_at as "liftedAt",
            (select p.display_name from person p where p.id = h.lifted_by) as "liftedBy"
          from case_hold h where $1::timestamptz is null or (h.placed_at, h.id) < ($1, $2::uuid)
          order by h.placed_at desc, h.id desc limit $3`,
        values: [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      });
      const answer = holdKey.page(rows, limit, keyOf('placedAt'), (row) => ({
        ...row,
        placedAt: row.placedAt.toISOString(),
        liftedAt: instant(row.liftedAt),
      }));
      return { answer, about: answer.items.map(({ caseId }) => caseId) };
    });
  }
}

interface ErasureRow extends Omit<ErasureView, 'decidedAt' | 'erasedAt'> {
  readonly decidedAt: Date;
  readonly erasedAt: Date | null;
}

const erasureKey = new ListKey('erasures', ['moment', 'id']);

@QueryHandler(ListErasures)
export class ListErasuresHandler implements IQueryHandler<ListErasures> {
  constructor(private readonly answers: Answers) {}

  execute({ work, page: { cursor, limit } }: ListErasures): Promise<Page<ErasureView>> {
    const after = erasureKey.read(cursor);
    return this.answers.give(work, 'list-erasures', async (client) => {
      const { rows } = await client.query<ErasureRow>({
        name: 'list-erasures',
        text: `select e.id, e.case_id as "caseId", e.kind, e.reason, e.decided_at as "decidedAt",
            (select p.display_name from person p where p.id = e.decided_by) as "decidedBy",
            e.erased_at as "erasedAt", e.records, e.person_erased as "personErased"
          from erasure e where $1::timestamptz is null or (e.decided_at, e.id) < ($1, $2::uuid)
          order by e.decided_at desc, e.id desc limit $3`,
        values: [after?.[0] ?? null, after?.[1] ?? null, limit + 1],
      });
      const answer = erasureKey.page(rows, limit, keyOf('decidedAt'), (row) => ({
        ...row,
        decidedAt: row.decidedAt.toISOString(),
        erasedAt: instant(row.erasedAt),
      }));
      return { answer, about: answer.items.map(({ caseId }) => caseId) };
    });
  }
}

function keyOf<Name extends string>(name: Name) {
  return (row: { readonly [N in Name]: Date } & { readonly id: string }) => [row[name].toISOString(), row.id];
}
