import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import pg from 'pg';
import {
  type Definition,
  type Instant,
  isRefusal,
  localDate,
  permit,
  type Refusal,
  rowsInForce,
} from '#domain';
import { NamedFiles } from '../attachments/named-files.js';
import { Act, type CommandRefused, type CommandResult } from '../commands.js';
import { Definitions } from '../definitions.js';
import { faultsOfAct, formOf } from '../forms/check-act.js';
import { type Fault, fault, strangersIn } from '../forms/fault.js';
import { FormClasses } from '../forms/form-classes.js';
import { checkPerson } from '../forms/person.js';
import { NOW, type Now } from '../now.js';
import { CprKeys } from '../people/cpr-keys.js';
import type { NewPerson } from '../store/append-step.js';
import { CaseStore } from '../store/case-store.js';
import { Beside, type LoadedBeside } from './beside.js';
import { ChosenRows } from './chosen-rows.js';
import { CommandDoor, type Phrased } from './command-door.js';
import { newPerson } from './opening.js';
import { earlierRecord, namedIn, recordingOf } from './recording.js';

@CommandHandler(Act)
export class ActHandler implements ICommandHandler<Act> {
  constructor(
    private readonly door: CommandDoor,
    private readonly store: CaseStore,
    private readonly beside: Beside,
    private readonly definitions: Definitions,
    private readonly forms: FormClasses,
    private readonly keys: CprKeys,
    private readonly pool: pg.Pool,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute(act: Act): Promise<CommandResult> {
    const { work, caseId, action, fields, ifMatch, idempotency } = act;
    const files = await NamedFiles.read(this.pool, work, fields);
    const formIn = (definition: Definition) => formOf(definition, action);
    const naming = { work, caseId, fields: fields ?? {} };
    const rows = await ChosenRows.read(this.pool, this.definitions, naming, formIn, this.now());
    const person = this.personIn(act);
    const brought = 'faults' in person ? null : person.value;
    const wanted = { work, caseId, idempotency, named: namedIn(fields), assignee: null };
    let found = await this.beside.of(await this.store.load(wanted), act, brought);
    return this.door.perform<LoadedBeside>({
      work,
      caseId,
      operation: `act:${action}`,
      idempotency,
      ifMatch,
      load: async () => found,
      append: async (decided, alongside) => {
        const outcome =
          found.other || found.person
            ? await this.beside.append(act, found, decided, alongside)
            : await this.store.append(decided, alongside, wanted);
        if (outcome === 'appended') return outcome;
        const loaded = outcome === 'outrun' ? await this.store.load(wanted) : outcome;
        found = await this.beside.of(loaded, act, brought);
        return found;
      },
      phrase: (loaded, at) =>
        this.phrase(act, loaded, { files, rows }, at, 'faults' in person ? person.faults : []),
    });
  }

  /** As they are to be stored where nobody knows them yet; null where the action names nobody. */
  private personIn({
    named: { person },
  }: Act): { readonly value: NewPerson | null } | { readonly faults: readonly Fault[] } {
    if (person === undefined) return { value: null };
    const checked = checkPerson(person, localDate(this.now()), '/person');
    return 'faults' in checked ? checked : { value: newPerson(this.keys, checked.value) };
  }

  private phrase(
    act: Act,
    found: LoadedBeside,
    { files, rows }: { readonly files: NamedFiles; readonly rows: ChosenRows },
    now: Instant,
    inPerson: readonly Fault[],
  ): Phrased | CommandRefused {
    const { work, caseId, action, on, fields, elements, named } = act;
    const { state, birthDate, calendars, budgets, lists, roles, other, person } = found;
    if (!state) return { kind: 'not-found' };
    const process = this.definitions.of(state.definition);
    const by = { role: work.actor.role, id: work.actor.party };
    const local = rowsInForce(lists[by.id] ?? {}, localDate(now));
    const form = formOf(process.definition, action);
    const record = form && earlierRecord(process.definition, form, state, by)?.record;
    const faults = [
      ...faultsOfAct(this.forms, process.definition, act, local),
      ...files.faults(process.definition, form, fields, { caseId, record }),
      ...rows.faults(process.definition, form, fields),
      ...inPerson,
      ...faultsOfNamed(process.definition, act),
    ];
    if (faults.length > 0) {
      // Nobody is asked to mend a form that could not be sent anyway.
      const context = { now, actor: work.actor, birthDate, calendars, budgets, roles };
      const permitted = permit(process, context, state, action, on ?? undefined);
      return isRefusal(permitted) ? { kind: 'refused', refusal: permitted } : { kind: 'invalid', faults };
    }
    if (named.other !== undefined && !other?.state) return { kind: 'refused', refusal: noOtherCase };
    const hashes = form && fields ? files.hashes(process.definition, form, fields) : {};
    const recording =
      form && fields
        ? recordingOf(process.definition, form, fields, state, by, { rows: local, files: hashes })
        : null;
    return {
      process,
      birthDate,
      command: {
        type: 'act',
        action,
        ...(on !== null && { on }),
        ...(elements && { elements }),
        ...(recording && { record: recording.input }),
        ...(recording?.to && { to: recording.to }),
        ...(person && { person: person.id }),
      },
      alongside: {
        ...(recording && { record: recording.record }),
        ...(person?.fresh && { guardian: person.fresh }),
      },
      ...(other?.state && named.other !== undefined && { other: { id: named.other, state: other.state } }),
    };
  }
}

/** What an action names that it does not, or not what it has to. */
function faultsOfNamed({ actions }: Definition, { caseId, action, named }: Act): readonly Fault[] {
  const { brings, links } = Object.hasOwn(actions, action) ? (actions[action] ?? {}) : {};
  const { person, other } = named;
  if (brings !== undefined && person === undefined) return [fault('/person', 'required')];
  if (links !== undefined && other === undefined) return [fault('/other', 'required')];
  if (links !== undefined && other === caseId) return [fault('/other', 'oneself')];
  return [
    ...(brings === undefined && person !== undefined ? strangersIn('/person', ['person'], []) : []),
    ...(links === undefined && other !== undefined ? strangersIn('/other', ['other'], []) : []),
  ];
}

const noOtherCase: Refusal = {
  refused: 'no-such-item',
  text: { da: 'Den anden sag findes ikke, eller I har ingen del i den.', en: 'There is no such other case.' },
  pointer: '/other',
};
