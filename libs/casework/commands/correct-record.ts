import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import pg from 'pg';
import {
  type CaseState,
  type Form,
  type LocalRows,
  localListsOf,
  readForm,
  whyNotCorrect,
  writtenOn,
} from '#domain';
import { NamedFiles } from '../attachments/named-files.js';
import { type CommandResult, CorrectRecord, type UnitOfWork } from '../commands.js';
import { Definitions } from '../definitions.js';
import { FormClasses } from '../forms/form-classes.js';
import { NOW, type Now } from '../now.js';
import { acting } from '../store/acting.js';
import { CaseStore } from '../store/case-store.js';
import {
  partsOf,
  type RecordContent,
  sealRecord,
  withFiles,
  withLabels,
  withReason,
} from '../store/sealed-record.js';
import { ChosenRows } from './chosen-rows.js';
import { CommandDoor } from './command-door.js';

@CommandHandler(CorrectRecord)
export class CorrectRecordHandler implements ICommandHandler<CorrectRecord> {
  constructor(
    private readonly door: CommandDoor,
    private readonly store: CaseStore,
    private readonly definitions: Definitions,
    private readonly forms: FormClasses,
    private readonly pool: pg.Pool,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute(correcting: CorrectRecord): Promise<CommandResult> {
    const { work, caseId, record, fields, reason, ifMatch, idempotency } = correcting;
    const files = await NamedFiles.read(this.pool, work, fields);
    const wanted = { work, caseId, idempotency, named: [], assignee: null };
    const by = { role: work.actor.role, id: work.actor.party };
    return this.door.perform({
      work,
      caseId,
      operation: 'correct-record',
      idempotency,
      ifMatch,
      load: async () => {
        const loaded = await this.store.load(wanted);
        return { ...loaded, ...(await this.beside(correcting, loaded.state)) };
      },
      append: async (decided, alongside) => {
        const outcome = await this.store.append(decided, alongside, wanted);
        return outcome === 'appended'
          ? outcome
          : { ...outcome, ...(await this.beside(correcting, outcome.state)) };
      },
      phrase: ({ state, birthDate, stands, chosen }) => {
        const kept = state?.records.find((one) => one.record === record);
        if (!state || !kept) return { kind: 'not-found' };
        const process = this.definitions.of(state.definition);
        const { fields: before, localRows: labels } = partsOf(stands);
        const on = writtenOn(this.definitions.upTo(state.definition), kept.form, before);
        const form = on?.forms[kept.form];
        if (!on || !form) return { kind: 'not-found' };
        const refusal = whyNotCorrect(process.definition, state, kept, by);
        if (refusal) return { kind: 'refused', refusal };
        const rows = rowsOf(form, labels);
        const checked = this.forms.check(on, kept.form, fields, '/fields', rows);
        const named = files.faults(on, kept.form, fields, { caseId, record });
        const rowFaults = chosen.faults(on, kept.form, fields, before);
        const faults = ['faults' in checked ? checked.faults : [], named, rowFaults].flat();
        if (faults.length > 0) return { kind: 'invalid', faults };
        const hashes = files.hashes(on, kept.form, fields);
        const sealed = sealRecord(withReason(withFiles(withLabels(fields, labels), hashes), reason));
        // Facts reach the state by the names that the case's process has for them now.
        const { facts } = readForm(process.definition.forms[kept.form] ?? form, fields);
        return {
          process,
          birthDate,
          command: { type: 'correct', record: { record, digest: sealed.digest.toString('hex'), facts } },
          alongside: { record: { ...sealed, id: record, form: kept.form, revision: kept.revision + 1 } },
        };
      },
    });
  }

  private async beside({ work, caseId, record, fields }: CorrectRecord, state: CaseState | null) {
    const form = state?.records.find((one) => one.record === record)?.form;
    const naming = { work, caseId, fields };
    const chosen = await ChosenRows.read(this.pool, this.definitions, naming, () => form, this.now());
    return { stands: await this.whatStands(work, state, record), chosen };
  }

  /** As it is now: it is corrected as what it is, on the form and under the names that it was written under. */
  private async whatStands(
    { actor: { party, person } }: UnitOfWork,
    state: CaseState | null,
    record: string,
  ): Promise<RecordContent> {
    const kept = state?.records.find((one) => one.record === record);
    if (!kept) return {};
    const { rows } = await acting(this.pool, { person: person ?? '', party }, (client) =>
      client.query<{ content: RecordContent | null }>(
        'select content from case_record where id = $1 and revision = $2',
        [record, kept.revision],
      ),
    );
    return rows[0]?.content ?? {};
  }
}

/** By the name of the list, as forms are checked; in a record they stand by the name of the field. */
function rowsOf(form: Form, labels: LocalRows): LocalRows {
  return Object.fromEntries(
    localListsOf(form).map(([name, { local = '' }]) => [local, labels[name] ?? {}] as const),
  );
}
