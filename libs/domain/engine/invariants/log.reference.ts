import type { CaseState } from '../case-state.js';
import { fieldOf } from '../element.js';
import type { Definition } from '../language.js';
import type { Process } from '../process.js';
import { type Invariant, type KeyedRow, keyOfRow } from './moment.reference.js';
import { same } from './same.reference.js';

/** Versions have no gap, and no number is given twice. */
export const numbersHaveNoGap: Invariant = function* ({ before, step, after }) {
  const version = (before?.version ?? 0) + 1;
  if (step.version !== version || after.version !== version)
    yield `version ${after.version} follows ${version - 1}`;
  const numbered = numbers(after);
  if (new Set(numbered).size !== numbered.length) yield 'a number was given twice';
  const known = new Set(before ? numbers(before) : []);
  for (const no of numbered) {
    if (no >= after.next) yield `${no} is in use and is yet to be given`;
    if (!known.has(no) && no < (before?.next ?? 1)) yield `${no} was given before`;
  }
};

function numbers(state: CaseState): readonly number[] {
  const { asks, endedAsks, tasks, clocks, endedClocks, consents, endedConsents = [] } = state;
  return [asks, tasks, clocks, consents, endedAsks, endedClocks, endedConsents].flatMap((items) =>
    items.map(({ no }) => no),
  );
}

/** The history is the case: what the log comes to, read back from JSON, is the snapshot to the letter. */
export const replayGivesTheSnapshot: Invariant = function* ({ replayed, after }) {
  for (const key of new Set([...Object.keys(replayed), ...Object.keys(after)])) {
    const [ours, theirs] = [after, replayed].map((state) => state[key as keyof CaseState]);
    if (!same(ours, theirs)) yield `«${key}» of the snapshot is not what the log comes to`;
  }
};

/** A store that writes only what each step changed has the rows that a rebuild would write. */
export const rowsNeedOnlyWhatChanged: Invariant = function* ({ engine, replayed, context, stored }) {
  const rebuilt = engine.rows(replayed, context.birthDate);
  if (!same(stored.file, rebuilt.file)) yield 'the row of the case is not the rebuilt one';
  for (const table of ['parties', 'tasks', 'asks', 'clocks'] as const) {
    const wanted = byKey(rebuilt[table]);
    if (Object.keys(wanted).length !== rebuilt[table].length) yield `two rows of «${table}» have one key`;
    if (!same(byKey(stored[table]), wanted)) yield `the rows of «${table}» differ from the rebuilt ones`;
  }
};

function byKey(rows: readonly KeyedRow[]): Readonly<Record<string, KeyedRow>> {
  return Object.fromEntries(rows.map((row) => [keyOfRow(row), row]));
}

/** The revision is what people's screens hang on: it grows with what they decide on, and with nothing else. */
export const revisionGrowsWithTheCase: Invariant = function* ({ before, after }) {
  const grown = after.revision - (before?.revision ?? 0);
  const changed = before === null || !same(decidedOn(before), decidedOn(after));
  if (grown !== (changed ? 1 : 0))
    yield `it grew by ${grown}, though ${changed ? 'something' : 'nothing'} changed`;
};

function decidedOn({ stage, holder, closed, asks, records, facts, parties, consents }: CaseState): unknown {
  return { stage, holder, closed, asks, records, facts, parties, consents };
}

/** The same state and command come to the same decision. */
export const sameQuestionSameDecision: Invariant = function* ({
  engine,
  process,
  context,
  before,
  command,
  ...first
}) {
  const second = engine.decide(process, context, before, command);
  const { step, after } = first;
  if (!same(second, { step, state: after })) yield 'asked again, it decides otherwise';
};

/** The log holds ids, facts, digests, names from the definition and moments: nothing about a person. */
export const logHoldsNothingPersonal: Invariant = function* ({ process, context, step, after }) {
  const words = wordsOf(process);
  const people = [after.subject, ...Object.values(after.parties), ...after.former.map(({ id }) => id)];
  const ids = new Set([...people, ...Object.keys(context.roles), ...Object.keys(context.calendars)]);
  if (context.other) ids.add(context.other.id);
  for (const [path, text] of textsIn(step)) {
    const isDay = /^\d{4}-\d\d-\d\d$/.test(text) && /\.(facts\.\w+|date|until)$/.test(path);
    if (isDay && text === context.birthDate) yield `${path} is the date of birth`;
    const isId =
      ids.has(text.split('/')[0] ?? '') || words.has(text.split(':')[0] ?? '') || isRow(words, text);
    if (!isDay && !isId && !isMoment(text) && !isDigest(text))
      yield `${path} is no id, fact, digest, name or moment`;
  }
};

/** A row of a list by its key, which is a code. */
const isRow = (words: ReadonlySet<string>, text: string) =>
  words.has(fieldOf(text)) && /^\w+\.[a-zA-Z0-9-]{1,40}$/.test(text);
const isMoment = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text);
const isDigest = (text: string) => /^[0-9a-f]{64}$/.test(text);

function* textsIn(value: unknown, path = 'step'): Iterable<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) yield* textsIn(part, `${path}.${key}`);
}

const known = new WeakMap<Definition, ReadonlySet<string>>();

/** Every name and value that the definition uses, and those of the log itself; none of the texts for people. */
function wordsOf({ definition }: Process): ReadonlySet<string> {
  const found = known.get(definition) ?? new Set([...wordsIn(definition), ...wordsOfTheLog]);
  known.set(definition, found);
  return found;
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || 'da' in value) return [];
  return Object.entries(value).flatMap(([key, part]) => [key, ...wordsIn(part)]);
}

const wordsOfTheLog = (
  'opened partyBound partyReleased did recorded factsSet entered asked redirected answered askEnded taskOpened ' +
  'taskAssigned taskEnded clockStarted clockPaused clockResumed clockChanged rang clockEnded consentGiven consentWithdrawn ' +
  'consentLapsed linked into from closed reopened withdrawn lapsed done ended met void stage leg case beyond close date age system danish-authority'
).split(' ');
