import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type pg from 'pg';
import { didWords, type LocalDate, type Party, purposeWords } from '#domain';
import { Answers } from '../queries/answers.js';
import { ListKey } from '../queries/cursor.js';
import { findCase } from '../queries/stored-case.js';
import type { Page } from '../queries.js';
import { ListLooks, type LookDay } from './access.js';

const dayKey = new ListKey('looks', ['day']);

@QueryHandler(ListLooks)
export class ListLooksHandler implements IQueryHandler<ListLooks> {
  constructor(private readonly answers: Answers) {}

  execute({ work, caseId, page: { cursor, limit } }: ListLooks): Promise<Page<LookDay> | null> {
    const [before = null] = dayKey.read(cursor) ?? [];
    return this.answers.give(work, 'list-looks', async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found?.sight.may('looks')) return { answer: null, about: [] };
      const days = await readLooks(client, caseId, found.sight.party, before, limit + 1);
      const answer = dayKey.page(
        days,
        limit,
        ({ day }) => [day],
        (day) => day,
      );
      return { answer, about: [caseId] };
    });
  }
}

interface LookRow {
  readonly day: LocalDate;
  readonly role: string;
  readonly party_id: string;
  readonly purpose: string;
  readonly operations: readonly string[];
  readonly times: number;
}

/** @param reader the young person's own looks are left out, for they know them */
export async function readLooks(
  client: pg.ClientBase,
  caseId: string,
  reader: Party,
  before: LocalDate | null,
  days: number | null,
): Promise<readonly LookDay[]> {
  const { rows } = await client.query<LookRow>({
    name: 'looks-at-case',
    text: `select to_char(day, 'YYYY-MM-DD') as day, role, party_id, purpose, operations, times
           from looks_at_case($1, $2, $3)`,
    values: [caseId, before, days],
  });
  const byDay = new Map<LocalDate, LookDay['looks'][number][]>();
  for (const { day, role, party_id: id, purpose, operations, times } of rows) {
    const looks = byDay.get(day) ?? [];
    byDay.set(day, looks);
    if (reader.role === 'youngPerson' && role === reader.role && id === reader.id) continue;
    const by = { role, id };
    looks.push({ by, purpose, purposeLabel: purposeWords(purpose), did: didWords(operations), times });
  }
  return [...byDay].map(([day, looks]) => ({ day, looks }));
}
