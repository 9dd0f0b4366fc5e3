import type { OpenCase, YoungPersonInput } from '../commands.js';
import type { Definitions } from '../definitions.js';
import { birthDateOfCpr } from '../people/cpr.js';
import type { CprKeys } from '../people/cpr-keys.js';
import type { NewPerson } from '../store/append-step.js';
import type { LoadedOpening } from '../store/load-case.js';
import type { FileHashes } from '../store/sealed-record.js';
import { timeOrderedId } from '../store/time-ordered-id.js';
import type { Question } from './command-door.js';
import { recordingOf } from './recording.js';

/** An opening as the door is asked for it, with those whom it is about. */
export interface AskedOpening {
  readonly question: Question<LoadedOpening>;
  readonly youngPerson: NewPerson;
  readonly guardian: NewPerson | null;
}

/**
 * @param people as they were checked
 * @param files those that the form names
 */
export function askedOpening(
  definitions: Definitions,
  keys: CprKeys,
  { work, opening, fields, idempotency }: OpenCase,
  people: Pick<OpenCase, 'youngPerson' | 'guardian'>,
  files: FileHashes = {},
): AskedOpening {
  const process = definitions.opening(opening);
  const spec = process?.definition.openings[opening];
  if (!process || !spec) throw new Error(`No process has the opening «${opening}».`);
  const by = { role: work.actor.role, id: work.actor.party };
  const { input, to, record } = recordingOf(process.definition, spec.form, fields, null, by, { files });
  const youngPerson = newPerson(keys, people.youngPerson);
  const guardian = people.guardian && newPerson(keys, people.guardian);
  const question: Question<LoadedOpening> = {
    work,
    caseId: timeOrderedId(),
    operation: `open:${opening}`,
    idempotency,
    ifMatch: null,
    phrase: (known) => ({
      process,
      birthDate: youngPerson.birthDate,
      command: {
        type: 'open',
        opening,
        subject: known.youngPerson ?? youngPerson.id,
        ...(guardian && { guardian: known.guardian ?? guardian.id }),
        record: input,
        ...(to && { to }),
      },
      // Somebody who is known keeps the name that stands: a notice is no way to rename a person.
      alongside: {
        record,
        ...(known.youngPerson === null && { youngPerson }),
        ...(guardian && known.guardian === null && { guardian }),
        ...(people.youngPerson.protected && {
          protect: {
            youngPerson: known.youngPerson ?? youngPerson.id,
            party: work.actor.party,
            // The name that stands is not the one that they typed, and not theirs to see.
            knows: known.youngPerson === null ? work.actor.person : null,
          },
        }),
      },
    }),
  };
  return { question, youngPerson, guardian };
}

export function newPerson(
  keys: CprKeys,
  { cpr, birthDate, firstName, lastName }: YoungPersonInput,
): NewPerson {
  const id = timeOrderedId();
  const born = cpr === undefined ? (birthDate ?? null) : birthDateOfCpr(cpr);
  const sealed = cpr === undefined ? null : keys.seal(cpr, id);
  return { id, cpr: sealed, birthDate: born, firstName, lastName };
}

/** What somebody is found by: none, where no number is given. */
export function hashesOf(person: NewPerson | null): readonly Buffer[] {
  return person?.cpr?.hashes.map(({ hash }) => hash) ?? [];
}
