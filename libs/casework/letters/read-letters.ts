import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type pg from 'pg';
import { covers, type Definition, type Instant, readableVersions } from '#domain';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import { Answers } from '../queries/answers.js';
import { type FoundCase, findCase, mergedInto } from '../queries/stored-case.js';
import { type LetterFile, type LetterView, ListLetters, ReadLetter } from './letter-queries.js';
import { LetterTemplates } from './templates.js';

interface LetterRow {
  readonly id: string;
  readonly record_id: string;
  readonly revision: number;
  readonly form: string;
  readonly kind: string;
  readonly sender_role: string;
  readonly sender_id: string;
  readonly at: Date;
  readonly placed_at: Date;
  readonly digest: string;
}

@QueryHandler(ListLetters)
export class ListLettersHandler implements IQueryHandler<ListLetters> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    private readonly templates: LetterTemplates,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, caseId }: ListLetters): Promise<readonly LetterView[] | null> {
    return this.answers.give(work, 'list-letters', async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found) return { answer: null, about: [] };
      const { definition } = this.definitions.of(found.stored.state.definition);
      const letters = await viewLetters(client, definition, this.templates, found, this.now());
      return { answer: letters, about: [caseId] };
    });
  }
}

/** The letters that a party may read, newest first. */
export async function viewLetters(
  client: pg.ClientBase,
  definition: Definition,
  templates: LetterTemplates,
  found: FoundCase,
  now: Instant,
): Promise<readonly LetterView[]> {
  const rows = await readableLetters(client, definition, found, now);
  return rows.map((row) => {
    const { id, record_id: record, revision, form, kind, at, placed_at, digest } = row;
    return {
      id,
      kind,
      name: templates.newest(kind).name,
      form,
      record,
      revision,
      from: { role: row.sender_role, id: row.sender_id },
      at: at.toISOString(),
      placedAt: placed_at.toISOString(),
      replaced: rows.some((other) => other.record_id === record && other.revision > revision),
      pdfDigest: digest,
    };
  });
}

@QueryHandler(ReadLetter)
export class ReadLetterHandler implements IQueryHandler<ReadLetter> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, caseId, letter, format }: ReadLetter): Promise<LetterFile | null> {
    return this.answers.give(work, 'read-letter', async (client) => {
      const nothing = { answer: null, about: [] };
      const found = await findCase(client, work, caseId);
      if (!found) return nothing;
      const { definition } = this.definitions.of(found.stored.state.definition);
      const rows = await readableLetters(client, definition, found, this.now());
      const row = rows.find(({ id }) => id === letter);
      if (!row) return nothing;
      const { rows: files } = await client.query<{ bytes: Buffer }>({
        name: `letter-${format}`,
        text: `select l.${format} as bytes from (${lettersIn}) l where l.id = $3`,
        values: [caseId, mergedInto(found.stored), letter],
      });
      const bytes = files[0]?.bytes;
      if (!bytes) return nothing;
      return { answer: { bytes, form: row.form, at: row.at.toISOString() }, about: [caseId] };
    });
  }
}

/**
 * Whoever may read all of a record may read the letters that were made of it, up to the version that they read; of one that
 * came with a merged case that is the latest, as they read the record itself. A letter names the young person: to whom the
 * name is withheld it is, too.
 */
async function readableLetters(
  client: pg.ClientBase,
  definition: Definition,
  { stored, sight: { state, party } }: FoundCase,
  at: Instant,
): Promise<readonly LetterRow[]> {
  const isPerson = definition.roles[party.role]?.is === 'person';
  if (stored.name_protected && stored.first_name === null && !isPerson) return [];
  const own = new Map(state.records.map((one) => [one.record, one]));
  const upTo = new Map<string, number>();
  for (const version of readableVersions(definition, state, party, { at, birthDate: stored.birth_date })) {
    const { record, extent, grounds } = version;
    const kept = own.get(record);
    const form = definition.forms[kept?.form ?? grounds[0]?.form ?? ''];
    const revision = kept ? version.revision : Number.POSITIVE_INFINITY;
    if (Object.keys(form?.fields ?? {}).every((field) => covers(extent, field)))
      upTo.set(record, Math.max(upTo.get(record) ?? 0, revision));
  }
  const { rows } = await client.query<LetterRow>({
    name: 'letters-of-case',
    text: `select l.id, l.record_id, l.revision, l.form, l.kind, l.sender_role, l.sender_id, l.at, l.placed_at,
             encode(l.pdf_sha256, 'hex') as digest
           from (${lettersIn}) l order by l.at desc, l.record_id desc, l.revision desc`,
    values: [stored.id, mergedInto(stored)],
  });
  return rows.filter(({ record_id, revision }) => revision <= (upTo.get(record_id) ?? 0));
}

/** Letters of a case, and of those that have gone into it. */
const lettersIn = `select * from letter where case_id = $1 union all select * from merged_letters($2)`;
