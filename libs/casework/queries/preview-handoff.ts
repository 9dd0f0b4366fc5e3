import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import {
  type Asking,
  addDays,
  type CaseState,
  type Command,
  type Context,
  cut,
  decide,
  foreseen,
  isRefusal,
  localDate,
  numbered,
  type Party,
  type Process,
  permit,
  type Refusal,
  rowsInForce,
  takesOver,
} from '#domain';
import { withFiles } from '../attachments/with-files.js';
import { namedIn, recordingOf } from '../commands/recording.js';
import type { CommandRefused } from '../commands.js';
import { Definitions } from '../definitions.js';
import { faultsOfAct, formOf } from '../forms/check-act.js';
import type { Fault } from '../forms/fault.js';
import { FormClasses } from '../forms/form-classes.js';
import { NOW, type Now } from '../now.js';
import { type HandoffPreview, PreviewHandoff, PreviewOpening, type RecordView } from '../queries.js';
import { CaseStore } from '../store/case-store.js';
import { loadOpening } from '../store/load-case.js';
import { timeOrderedId } from '../store/time-ordered-id.js';
import { Answers } from './answers.js';
import { isWhole, readRecords } from './read-records.js';
import { wantedRecords } from './wanted-records.js';

/** A step as it would be, and what the one who takes it writes with it. */
interface Imagined {
  readonly process: Process;
  readonly context: Context;
  readonly before: CaseState | null;
  readonly command: Command;
  /** Nothing is recorded: it stands for the record that the step would bring. */
  readonly written: RecordView | null;
}

/**
 * Shows whom a step would reach and what they would read, by taking it where it leaves no trace: the same engine
 * decides, the same table says who reads what. What is wrong in the form is refused; what is still missing is not.
 */
@QueryHandler(PreviewHandoff)
export class PreviewHandoffHandler implements IQueryHandler<PreviewHandoff> {
  constructor(
    private readonly store: CaseStore,
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    private readonly forms: FormClasses,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute(asked: PreviewHandoff): Promise<HandoffPreview | CommandRefused> {
    const { work, caseId, action, on, elements } = asked;
    const { actor } = work;
    const fields = filledIn(asked.fields);
    const loading = { work, caseId, idempotency: null, named: namedIn(fields), assignee: null };
    const { state, birthDate, calendars, budgets, lists, roles } = await this.store.load(loading);
    if (!state) return { kind: 'not-found' };
    const process = this.definitions.of(state.definition);
    const { definition } = process;
    const context = { now: this.now(), actor, birthDate, calendars, budgets, roles };
    const permitted = permit(process, context, state, action, on ?? undefined);
    if (isRefusal(permitted)) return { kind: 'refused', refusal: permitted };
    const rows = rowsInForce(lists[actor.party] ?? {}, localDate(context.now));
    const faults = faultsOfAct(this.forms, definition, { action, fields, elements }, rows).filter(isWrong);
    if (faults.length > 0) return { kind: 'invalid', faults };
    const by = { role: actor.role, id: actor.party };
    const form = formOf(definition, action);
    const recording = form === undefined ? null : recordingOf(definition, form, fields, state, by, { rows });
    const imagined: Imagined = {
      process,
      context,
      before: state,
      command: {
        type: 'act',
        action,
        ...(on !== null && { on }),
        ...(recording && { record: recording.input }),
        ...(recording?.to && { to: recording.to }),
        ...(elements && { elements }),
      },
      written: recording && viewOf(recording.record, fields, context.now, by),
    };
    return this.answers.give(work, `preview:${action}`, async (client) => ({
      answer: await imagine(client, imagined),
      about: [caseId],
    }));
  }
}

/** The same before there is a case. */
@QueryHandler(PreviewOpening)
export class PreviewOpeningHandler implements IQueryHandler<PreviewOpening> {
  constructor(
    private readonly pool: pg.Pool,
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    private readonly forms: FormClasses,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute(asked: PreviewOpening): Promise<HandoffPreview | CommandRefused> {
    const { work, opening } = asked;
    const { actor } = work;
    const fields = filledIn(asked.fields);
    const process = this.definitions.opening(opening);
    const form = process?.definition.openings[opening]?.form;
    if (!process || form === undefined) return { kind: 'refused', refusal: unknownOpening };
    const { definition } = process;
    const checked = this.forms.check(definition, form, fields, '/fields');
    const faults = ('faults' in checked ? checked.faults : []).filter(isWrong);
    if (faults.length > 0) return { kind: 'invalid', faults };
    const people = { youngPerson: [], guardian: [] };
    const loading = { work, idempotency: null, named: namedIn(fields), ...people };
    const { calendars, budgets, roles } = await loadOpening(this.pool, loading);
    const now = this.now();
    const by = { role: actor.role, id: actor.party };
    const { input, to, record } = recordingOf(definition, form, fields, null, by);
    const imagined: Imagined = {
      process,
      // Of somebody of nineteen: what travels does not hang on the age, and nobody has been named yet.
      context: { now, actor, birthDate: addDays(localDate(now), -19 * 366), calendars, budgets, roles },
      before: null,
      command: { type: 'open', opening, subject: timeOrderedId(), record: input, ...(to && { to }) },
      written: viewOf(record, fields, now, by),
    };
    return this.answers.give(work, `preview:${opening}`, async (client) => ({
      answer: await imagine(client, imagined),
      about: [],
    }));
  }
}

const unknownOpening: Refusal = {
  refused: 'unknown-opening',
  text: { da: 'En sag kan ikke begynde sådan.', en: 'A case cannot begin so.' },
};

/** A form under way may lack what it will have in the end. */
function isWrong({ code }: Fault): boolean {
  return code !== 'required';
}

/** What is left blank is not there yet: an empty choice is no fact, and an empty receiver nobody. */
function filledIn(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => typeof value !== 'string' || value.trim() !== ''),
  );
}

/** Nothing is written yet, so nothing is erased or corrected. */
const asNew = { erased: false, corrections: [], mayCorrect: false, files: [], grounds: [] } as const;

function viewOf(
  { id, form, revision }: { readonly id: string; readonly form: string; readonly revision: number },
  fields: Readonly<Record<string, unknown>>,
  at: string,
  by: Party,
): RecordView {
  return { record: id, form, revision, at, by, fields, whole: true, ...asNew };
}

async function imagine(client: pg.ClientBase, imagined: Imagined): Promise<HandoffPreview | CommandRefused> {
  const { process, context, before, command } = imagined;
  const decision = decide(process, context, before, command);
  if (isRefusal(decision)) {
    // Whom it goes to is part of the form: as long as nobody is chosen, nobody sees anything.
    const open = decision.refused === 'receiver-missing' || decision.refused === 'receiver-unbound';
    return open ? nobody : { kind: 'refused', refusal: decision };
  }
  const { state: sent } = decision;
  const ask = sent.asks.find(({ no, to }) => isAnother(numbered(before?.asks, no)?.to, to));
  if (!ask) return nobody;
  const sender = { role: context.actor.role, id: context.actor.party };
  const asking = { sender, earlier: before, sent, ask };
  return {
    kind: 'preview',
    receiver: ask.to,
    before: await read(client, imagined, asking, sent),
    after: await read(client, imagined, asking, takenOver(imagined, asking)),
  };
}

const nobody: HandoffPreview = { kind: 'preview', receiver: null, before: [], after: [] };

function isAnother(before: Party | undefined, after: Party): boolean {
  return before?.role !== after.role || before.id !== after.id;
}

/** The case once the receiver has taken it over; as it was sent where no answer does that. */
function takenOver({ process, context }: Imagined, { sent, ask }: Asking): CaseState {
  const actor = { person: null, role: ask.to.role, party: ask.to.id };
  const record = { record: timeOrderedId(), digest: '', facts: {} };
  for (const [name, answer] of Object.entries(process.definition.asks[ask.ask]?.answers ?? {})) {
    if (!takesOver(answer)) continue;
    const command: Command = { type: 'act', action: `${ask.ask}.${name}`, on: ask.no, record };
    const decision = decide(process, { ...context, actor }, sent, command);
    if (!isRefusal(decision)) return decision.state;
  }
  return sent;
}

/** What the one asked would read of the case in that state, newest first; see `foreseen`. */
async function read(
  client: pg.ClientBase,
  { process, context, written }: Imagined,
  asking: Asking,
  state: CaseState,
): Promise<readonly RecordView[]> {
  const seen = { at: context.now, birthDate: context.birthDate };
  const { definition } = process;
  const reader = asking.ask.to;
  const wanted = wantedRecords(definition, state, reader, foreseen(definition, asking, state, seen));
  const stored = await readRecords(client, wanted);
  const views = wanted.flatMap((one) => {
    if (one.record !== written?.record || one.revision !== written.revision) return stored(one);
    const fields = cut(one.form, written.fields, one.extent, { reader, author: asking.sender });
    return [{ ...written, fields, whole: isWhole(fields, written.fields) }];
  });
  const all = await withFiles(client, definition, views);
  return all.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
