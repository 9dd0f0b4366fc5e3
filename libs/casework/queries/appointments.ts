import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type pg from 'pg';
import type { CaseState, Party } from '#domain';
import type { UnitOfWork } from '../commands.js';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import type { RecordView } from '../queries.js';
import { Answers } from './answers.js';
import { organisationNames } from './organisation-names.js';
import { type FoundCase, findCase } from './stored-case.js';
import { viewRecords } from './view-records.js';

/** A meeting with the young person, as it is arranged by now. */
export interface AppointmentView {
  /** Of the record that arranged it: its name for ever, however often it is moved. */
  readonly record: string;
  /** Number of the ask that it is. */
  readonly no: number;
  /** Who arranged it, and owes it to the young person. */
  readonly by: Party & { readonly name: string | null };
  /** By the clocks in Denmark: `2026-11-23T09:00`. */
  readonly at: string;
  readonly minutes: number;
  readonly place: string;
  readonly with: string | null;
  readonly purpose: string | null;
  readonly state: 'planned' | 'held' | 'missed' | 'cancelled';
  /** Why it was last moved, or cancelled. */
  readonly reason: string | null;
  /** How often it has been changed: moved, or in the end cancelled. */
  readonly changes: number;
}

/** The appointments of a case that the acting party may read, by their moment; null for no such case. */
export class ListAppointments extends Query<readonly AppointmentView[] | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    /** This one alone, to take along. */
    readonly only: string | null = null,
  ) {
    super();
  }
}

@QueryHandler(ListAppointments)
export class ListAppointmentsHandler implements IQueryHandler<ListAppointments> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, caseId, only }: ListAppointments): Promise<readonly AppointmentView[] | null> {
    return this.answers.give(work, only ? 'take-appointment' : 'list-appointments', async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found) return { answer: null, about: [] };
      const all = await this.appointmentsIn(client, found);
      const answer = all.filter(({ record }) => only === null || record === only);
      return { answer, about: answer.length > 0 ? [caseId] : [] };
    });
  }

  private async appointmentsIn(client: pg.ClientBase, found: FoundCase): Promise<readonly AppointmentView[]> {
    const { state } = found.stored;
    const { definition } = this.definitions.of(state.definition);
    const records = await viewRecords(client, definition, found, this.now());
    const asks = asksIn(state);
    const names = await organisationNames(
      client,
      asks.map(({ to }) => to.id),
    );
    return asks
      .flatMap((ask) => appointmentOf(ask, records, names[ask.to.id] ?? null))
      .sort((one, other) => (one.at < other.at ? -1 : 1));
  }
}

type Asked = CaseState['asks'][number] & Partial<CaseState['endedAsks'][number]>;

function asksIn({ asks, endedAsks }: CaseState): readonly Asked[] {
  return [...endedAsks, ...asks].filter(({ kind }) => kind === 'appointment');
}

const nothing: RecordView['fields'] = {};

/** Nothing where the reader may not read it, and where it is erased. */
function appointmentOf(ask: Asked, records: readonly RecordView[], name: string | null): AppointmentView[] {
  const read = (id: string | null) => records.find(({ record }) => record === id)?.fields;
  const arranged = read(ask.record);
  if (ask.record === null || typeof arranged?.at !== 'string') return [];
  const replies = ask.replies.map((reply) => read(reply) ?? nothing);
  // What was moved last says when and where; the rest is as it was arranged.
  const now = { ...arranged, ...replies.findLast(({ at }) => at !== undefined) };
  const state = stateOf(ask);
  const moved = replies.filter(({ at }) => at !== undefined).length;
  return [
    {
      record: ask.record,
      no: ask.no,
      by: { ...ask.to, name },
      at: text(now.at) ?? '',
      minutes: Number(now.minutes),
      place: text(now.place) ?? '',
      with: text(now.with),
      purpose: text(now.purpose),
      state,
      reason: text(replies.findLast(({ reason }) => reason !== undefined)?.reason),
      changes: moved + (state === 'cancelled' ? 1 : 0),
    },
  ];
}

/** One that ended without an answer, with the case or its party, is not held any more. */
function stateOf({ how, answer }: Asked): AppointmentView['state'] {
  if (how === undefined) return 'planned';
  return answer === 'held' || answer === 'missed' ? answer : 'cancelled';
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
