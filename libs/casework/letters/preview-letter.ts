import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { composeLetter, isRefusal, type LetterMaterial, localDate, permit, rowsInForce } from '#domain';
import type { CommandRefused } from '../commands.js';
import { Definitions } from '../definitions.js';
import { faultsOfAct, formOf } from '../forms/check-act.js';
import { FormClasses } from '../forms/form-classes.js';
import { NOW, type Now } from '../now.js';
import { Answers } from '../queries/answers.js';
import { organisationNames } from '../queries/organisation-names.js';
import { findCase } from '../queries/stored-case.js';
import { CaseStore } from '../store/case-store.js';
import { readGuidance } from './guidance.js';
import { PreviewLetter } from './letter-queries.js';
import { datedRecords, guidanceOf, isMinor, type StoredRecord } from './letters.js';
import { letterHtml } from './render-html.js';
import { letterPdf } from './render-pdf.js';
import { LetterTemplates } from './templates.js';

/** The same templates and the same hand as what is sent; what is still missing in the form is missing in the letter. */
@QueryHandler(PreviewLetter)
export class PreviewLetterHandler implements IQueryHandler<PreviewLetter> {
  constructor(
    private readonly store: CaseStore,
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    private readonly forms: FormClasses,
    private readonly templates: LetterTemplates,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute(asked: PreviewLetter): Promise<{ readonly bytes: Buffer } | CommandRefused | null> {
    const { work, caseId, action, on, fields, format } = asked;
    const loading = { work, caseId, idempotency: null, named: [], assignee: null };
    const { state, birthDate, calendars, budgets, lists, roles } = await this.store.load(loading);
    if (!state) return { kind: 'not-found' };
    const process = this.definitions.of(state.definition);
    const { definition } = process;
    const context = { now: this.now(), actor: work.actor, birthDate, calendars, budgets, roles };
    const permitted = permit(process, context, state, action, on ?? undefined);
    if (isRefusal(permitted)) return { kind: 'refused', refusal: permitted };
    const rows = rowsInForce(lists[work.actor.party] ?? {}, localDate(context.now));
    const faults = faultsOfAct(this.forms, definition, { action, fields, elements: null }, rows).filter(
      ({ code }) => code !== 'required',
    );
    if (faults.length > 0) return { kind: 'invalid', faults };
    const form = formOf(definition, action);
    const plan = form === undefined ? undefined : definition.forms[form]?.letter;
    if (form === undefined || plan?.from !== 'author') return null;
    const template = this.templates.newest(plan.kind);
    return this.answers.give(work, `preview-letter:${action}`, async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found) return { answer: null, about: [] };
      const { first_name: firstName, last_name: lastName, birth_date } = found.stored;
      const date = localDate(this.now());
      const { party } = work.actor;
      const material: LetterMaterial = {
        definition,
        form,
        fields,
        draft: true,
        caseId,
        date,
        sender: (await organisationNames(client, [party]))[party] ?? '',
        youngPerson: firstName !== null && lastName !== null ? { firstName, lastName } : null,
        minor: isMinor(birth_date, date),
        earlier: datedRecords(await recordsOf(client, caseId)),
        guidance: guidanceOf(definition, form, await readGuidance(client)),
        replaces: null,
      };
      const letter = composeLetter(template, material);
      const bytes = format === 'pdf' ? await letterPdf(letter) : Buffer.from(letterHtml(letter));
      return { answer: { bytes }, about: [caseId] };
    });
  }
}

/** Each record once, at its latest version: as `owed_letter` has them. */
async function recordsOf(client: pg.ClientBase, caseId: string): Promise<readonly StoredRecord[]> {
  const { rows } = await client.query<{ form: string; at: Date }>({
    name: 'records-before-letter',
    text: `select form, at from (select distinct on (id) id, form, at from case_record where case_id = $1
             order by id, revision desc) r order by at, id`,
    values: [caseId],
  });
  return rows.map(({ form, at }) => ({ form, at: at.toISOString() }));
}
