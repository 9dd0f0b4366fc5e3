import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import {
  ageOn,
  composeLetter,
  type Definition,
  type LetterMaterial,
  type LocalDate,
  localDate,
} from '#domain';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import { partsOf, type RecordContent } from '../store/sealed-record.js';
import { timeOrderedId } from '../store/time-ordered-id.js';
import { told } from '../store/trouble.js';
import { letterHtml } from './render-html.js';
import { letterPdf } from './render-pdf.js';
import { LetterTemplates } from './templates.js';

/** What `owed_letter` gives. */
interface OwedLetter {
  readonly caseId: string;
  readonly record: string;
  readonly revision: number;
  readonly form: string;
  readonly at: string;
  readonly content: RecordContent;
  readonly definition: string;
  readonly definitionVersion: number;
  readonly sender: string;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly birthDate: LocalDate | null;
  readonly earlier: readonly StoredRecord[];
  readonly guidance: Readonly<Record<string, NonNullable<LetterMaterial['guidance']>>>;
  readonly replaces: string | null;
}

export interface StoredRecord {
  readonly form: string;
  readonly at: string;
}

/**
 * Makes the letters that are owed. Each stands in the outbox from the step that owes it until it is kept, so that whoever
 * makes it may die at any moment; made again it is the same letter, and kept once.
 */
@Injectable()
export class Letters {
  constructor(
    private readonly pool: pg.Pool,
    private readonly definitions: Definitions,
    private readonly templates: LetterTemplates,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async make(outboxId: string): Promise<void> {
    const asking = this.pool.query<{ owed: OwedLetter | null }>({
      name: 'owed-letter',
      text: 'select owed_letter($1) as owed',
      values: [outboxId],
    });
    const owed = (await told('look for an owed letter', asking)).rows[0]?.owed ?? null;
    if (owed === null) return this.keep([outboxId, null, null, null]);
    const { definition } = this.definitions.of({ name: owed.definition, version: owed.definitionVersion });
    const plan = definition.forms[owed.form]?.letter;
    if (!plan) return this.keep([outboxId, null, null, null]);
    const template = this.templates.newest(plan.kind);
    const letter = composeLetter(template, materialOf(definition, owed));
    const row = {
      id: timeOrderedId(),
      record: owed.record,
      revision: owed.revision,
      form: owed.form,
      kind: template.kind,
      templateVersion: template.version,
      at: owed.at,
      placedAt: this.now(),
    };
    await this.keep([
      outboxId,
      JSON.stringify(row),
      Buffer.from(letterHtml(letter)),
      await letterPdf(letter),
    ]);
  }

  private async keep(values: readonly unknown[]): Promise<void> {
    const keeping = this.pool.query({
      name: 'keep-letter',
      text: 'select keep_letter($1, $2, $3, $4)',
      values: [...values],
    });
    await told('keep a letter', keeping);
  }
}

function materialOf(definition: Definition, owed: OwedLetter): LetterMaterial {
  const { form, caseId, at, content, sender, firstName, lastName, birthDate, replaces } = owed;
  const date = localDate(new Date(at).toISOString());
  return {
    definition,
    form,
    fields: partsOf(content).fields,
    draft: false,
    caseId,
    date,
    sender,
    youngPerson: firstName !== null && lastName !== null ? { firstName, lastName } : null,
    minor: isMinor(birthDate, date),
    earlier: datedRecords(owed.earlier),
    guidance: guidanceOf(definition, form, owed.guidance),
    replaces: replaces === null ? null : localDate(new Date(replaces).toISOString()),
  };
}

export function isMinor(birthDate: LocalDate | null, on: LocalDate): boolean {
  return birthDate !== null && ageOn(birthDate, on) < 18;
}

export function datedRecords(records: readonly StoredRecord[]): LetterMaterial['earlier'] {
  return records.map(({ form, at }) => ({ form, on: localDate(new Date(at).toISOString()) }));
}

/** As the organisation has set it; what the process begins with, where it has not. */
export function guidanceOf(
  { forms, guidance }: Definition,
  form: string,
  local: OwedLetter['guidance'],
): LetterMaterial['guidance'] {
  const kind = forms[form]?.letter?.guidance;
  const standard = kind === undefined ? undefined : guidance?.[kind];
  if (kind === undefined || !standard) return null;
  return local[kind] ?? { body: standard.body, weeks: standard.weeks.standard };
}
