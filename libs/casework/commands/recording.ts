import {
  type CaseState,
  type Definition,
  type Fact,
  type Form,
  type LocalRows,
  localListsOf,
  type Party,
  type RecordInput,
  readForm,
} from '#domain';
import type { Alongside } from '../store/append-step.js';
import {
  type FileHashes,
  type RecordContent,
  sealRecord,
  withFiles,
  withLabels,
} from '../store/sealed-record.js';
import { timeOrderedId } from '../store/time-ordered-id.js';

/** A filled-in form: what the engine is told of it, and what lies beside the log. */
export interface Recording {
  readonly input: RecordInput & { readonly facts: Readonly<Record<string, Fact>> };
  readonly to: ReturnType<typeof readForm>['to'];
  readonly record: NonNullable<Alongside['record']>;
}

/**
 * @param state null where the form opens the case
 * @param rows of the author's organisation, as they are asked today: no form that opens a case has a list for them
 * @param files those that the form names
 */
export function recordingOf(
  definition: Definition,
  form: string,
  fields: RecordContent,
  state: CaseState | null,
  by: Party,
  { rows = {}, files = {} }: { readonly rows?: LocalRows; readonly files?: FileHashes } = {},
): Recording {
  const spec = definition.forms[form];
  if (!spec) throw new Error(`The definition has no form «${form}».`);
  const { facts, to, consent } = readForm(spec, fields);
  const sealed = sealRecord(withFiles(withLabels(fields, labelsIn(spec, rows)), files));
  const earlier = earlierRecord(definition, form, state, by);
  const id = earlier?.record ?? timeOrderedId();
  return {
    input: { record: id, digest: sealed.digest.toString('hex'), facts, ...(consent && { consent }) },
    to,
    record: { ...sealed, id, form, revision: (earlier?.revision ?? 0) + 1 },
  };
}

/** The record that the form becomes a new version of; undefined where it is a record of its own. */
export function earlierRecord({ forms }: Definition, form: string, state: CaseState | null, by: Party) {
  return forms[form]?.keeps === 'one' && state ? ownRecord(state, form, by) : undefined;
}

/** How the local rows of each list are called, by its field. */
export function labelsIn(form: Form, rows: LocalRows): LocalRows {
  return Object.fromEntries(
    localListsOf(form).flatMap(([name, { local = '' }]) => {
      const own = rows[local] ?? {};
      return Object.keys(own).length > 0 ? [[name, own]] : [];
    }),
  );
}

/** Each party keeps its own: a plan taken over from another municipality is not overwritten. */
function ownRecord({ records }: CaseState, form: string, { role, id }: Party) {
  return records.find((record) => record.form === form && record.by.role === role && record.by.id === id);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The values that may be ids of organisations: which ones are, only the case's version of the form could tell. */
export function namedIn(fields: RecordContent | null): readonly string[] {
  return Object.values(fields ?? {}).filter(
    (value): value is string => typeof value === 'string' && uuid.test(value),
  );
}
