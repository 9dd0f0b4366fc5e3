import type pg from 'pg';
import type { CaseState, LocalDate } from '#domain';
import type { UnitOfWork } from '../commands.js';
import { Sight } from './sight.js';

/** A case as it is read: the snapshot says all but whom it is about. */
export interface StoredCase {
  readonly id: string;
  readonly state: CaseState;
  /** These are null where they are erased. */
  readonly birth_date: LocalDate | null;
  readonly first_name: string | null;
  readonly last_name: string | null;
  /** The name is withheld: without a need marked for who asks it is null as well. */
  readonly name_protected: boolean;
}

/** A case with how much of it the acting party sees. */
export interface FoundCase {
  readonly stored: StoredCase;
  readonly sight: Sight;
}

/**
 * The columns of a `StoredCase`, from `case_file f` with its `young_person y`. A protected name does not stand there, but
 * where the wall shows it to those alone who have a need of it.
 */
export const storedCase = `f.id, f.state, to_char(y.birth_date, 'YYYY-MM-DD') as birth_date, y.protected as name_protected,
  coalesce(y.first_name, (select n.first_name from protected_name n where n.person_id = y.id)) as first_name,
  coalesce(y.last_name, (select n.last_name from protected_name n where n.person_id = y.id)) as last_name`;

/** Undefined where the acting party sees nothing of it. */
export async function findCase(
  client: pg.ClientBase,
  work: UnitOfWork,
  caseId: string,
): Promise<FoundCase | undefined> {
  const { rows } = await client.query<StoredCase>({
    name: 'find-case',
    text: `select ${storedCase} from case_file f join young_person y on y.id = f.subject where f.id = $1`,
    values: [caseId],
  });
  const [stored] = rows;
  if (!stored) return undefined;
  const sight = sightOf(stored, work);
  return sight.closed ? undefined : { stored, sight };
}

export function sightOf({ state }: StoredCase, { actor }: UnitOfWork): Sight {
  return new Sight(state, { role: actor.role, id: actor.party });
}

/** The case, if others have gone into it: some of what is read in it lies in those. */
export function mergedInto({ id, state }: StoredCase): string | null {
  return state.links?.some(({ how }) => how === 'from') ? id : null;
}
