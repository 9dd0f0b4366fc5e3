import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { type Definition, localDate, type Refusal } from '#domain';
import { NamedFiles } from '../attachments/named-files.js';
import { AssignTask, type CommandResult, OpenCase } from '../commands.js';
import { Definitions } from '../definitions.js';
import type { Fault } from '../forms/fault.js';
import { FormClasses } from '../forms/form-classes.js';
import { checkPerson } from '../forms/person.js';
import { NOW, type Now } from '../now.js';
import { CprKeys } from '../people/cpr-keys.js';
import { appendOpening } from '../store/append-step.js';
import { CaseStore } from '../store/case-store.js';
import { loadOpening } from '../store/load-case.js';
import { CommandDoor } from './command-door.js';
import { askedOpening, hashesOf } from './opening.js';
import { namedIn } from './recording.js';

@CommandHandler(OpenCase)
export class OpenCaseHandler implements ICommandHandler<OpenCase> {
  constructor(
    private readonly door: CommandDoor,
    private readonly pool: pg.Pool,
    private readonly definitions: Definitions,
    private readonly forms: FormClasses,
    private readonly keys: CprKeys,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute(asked: OpenCase): Promise<CommandResult> {
    const { work, opening, fields, idempotency } = asked;
    const process = this.definitions.opening(opening);
    const spec = process?.definition.openings[opening];
    if (!process || !spec) return { kind: 'refused', refusal: unknownOpening };
    const files = await NamedFiles.read(this.pool, work, fields);
    const sent = this.checked(asked, process.definition, spec.form, files);
    if ('faults' in sent) return { kind: 'invalid', faults: sent.faults };
    const { question, youngPerson, guardian } = askedOpening(
      this.definitions,
      this.keys,
      asked,
      sent,
      files.hashes(process.definition, spec.form, fields),
    );
    const load = () =>
      loadOpening(this.pool, {
        work,
        idempotency,
        named: namedIn(fields),
        youngPerson: hashesOf(youngPerson),
        guardian: hashesOf(guardian),
      });
    return this.door.perform({
      ...question,
      load,
      append: async (decided, alongside) =>
        (await appendOpening(this.pool, decided, alongside)) === 'appended' ? 'appended' : load(),
    });
  }

  /** The people as they are to be stored; or all that is wrong, in them and in the form, at once. */
  private checked(
    { youngPerson, guardian, fields }: OpenCase,
    definition: Definition,
    form: string,
    files: NamedFiles,
  ): { readonly faults: readonly Fault[] } | Pick<OpenCase, 'youngPerson' | 'guardian'> {
    const today = localDate(this.now());
    const person = checkPerson(youngPerson, today, '/youngPerson');
    const custody = guardian ? checkPerson(guardian, today, '/guardian') : { value: null };
    const filled = this.forms.check(definition, form, fields, '/fields');
    const named = files.faults(definition, form, fields, { caseId: null, record: undefined });
    if ('faults' in person || 'faults' in custody || 'faults' in filled || named.length > 0) {
      const parts = [person, custody, filled].flatMap((part) => ('faults' in part ? part.faults : []));
      return { faults: [...parts, ...named] };
    }
    return { youngPerson: person.value, guardian: custody.value };
  }
}

@CommandHandler(AssignTask)
export class AssignTaskHandler implements ICommandHandler<AssignTask> {
  constructor(
    private readonly door: CommandDoor,
    private readonly store: CaseStore,
    private readonly definitions: Definitions,
  ) {}

  execute({ work, caseId, task, to, idempotency, lend }: AssignTask): Promise<CommandResult> {
    const wanted = { work, caseId, idempotency, named: [], assignee: to };
    return this.door.perform({
      work,
      caseId,
      operation: 'assign',
      idempotency,
      ifMatch: null,
      load: () => this.store.load(wanted),
      append: (decided, alongside) => this.store.append(decided, alongside, wanted),
      phrase: ({ state, birthDate, assigneeBelongs }) => {
        if (!state) return { kind: 'not-found' };
        if (to !== null && !assigneeBelongs) return { kind: 'refused', refusal: colleaguesOnly };
        const process = this.definitions.of(state.definition);
        return {
          process,
          birthDate,
          command: { type: 'assign', task, to, ...(lend && { lend }) },
          alongside: {},
        };
      },
    });
  }
}

const unknownOpening: Refusal = {
  refused: 'unknown-opening',
  text: { da: 'En sag kan ikke begynde sådan.', en: 'A case cannot begin so.' },
};

const colleaguesOnly: Refusal = {
  refused: 'receiver-wrong-role',
  text: {
    da: 'Opgaven kan kun gives til en, der arbejder i jeres organisation.',
    en: 'The task can be given only to somebody who works in your organisation.',
  },
  pointer: '/to',
};
