import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { readForm, whyNotCorrect } from '#domain';
import { type CommandResult, CorrectRecord } from '../commands.js';
import { Definitions } from '../definitions.js';
import { FormClasses } from '../forms/form-classes.js';
import { CaseStore } from '../store/case-store.js';
import { sealRecord, withReason } from '../store/sealed-record.js';
import { CommandDoor } from './command-door.js';

@CommandHandler(CorrectRecord)
export class CorrectRecordHandler implements ICommandHandler<CorrectRecord> {
  constructor(
    private readonly door: CommandDoor,
    private readonly store: CaseStore,
    private readonly definitions: Definitions,
    private readonly forms: FormClasses,
  ) {}

  execute({
    work,
    caseId,
    record,
    fields,
    reason,
    ifMatch,
    idempotency,
  }: CorrectRecord): Promise<CommandResult> {
    const wanted = { work, caseId, idempotency, named: [], assignee: null };
    const by = { role: work.actor.role, id: work.actor.party };
    return this.door.perform({
      work,
      caseId,
      operation: 'correct-record',
      idempotency,
      ifMatch,
      load: () => this.store.load(wanted),
      append: (decided, alongside) => this.store.append(decided, alongside, wanted),
      phrase: ({ state, birthDate }) => {
        const kept = state?.records.find((one) => one.record === record);
        if (!state || !kept) return { kind: 'not-found' };
        const process = this.definitions.of(state.definition);
        const form = process.definition.forms[kept.form];
        if (!form) return { kind: 'not-found' };
        const refusal = whyNotCorrect(process.definition, state, kept, by);
        if (refusal) return { kind: 'refused', refusal };
        const checked = this.forms.check(process.definition, kept.form, fields, '/fields');
        if ('faults' in checked) return { kind: 'invalid', faults: checked.faults };
        const sealed = sealRecord(withReason(fields, reason));
        const { facts } = readForm(form, fields);
        return {
          process,
          birthDate,
          command: { type: 'correct', record: { record, digest: sealed.digest.toString('hex'), facts } },
          alongside: { record: { ...sealed, id: record, form: kept.form, revision: kept.revision + 1 } },
        };
      },
    });
  }
}
