import type pg from 'pg';
import type { Calendar } from '#domain';
import type { ProgrammeType } from '../directory/identity.js';
import { told } from '../store/trouble.js';

interface School {
  readonly id: string;
  readonly municipalityCode: string | null;
  readonly programmeType: ProgrammeType | null;
  /** Whether the uploader is a counsellor there. */
  readonly own: boolean;
}

interface OrganisationRow extends Omit<School, 'own'> {
  readonly kind: 'school' | 'kui';
  readonly code: string;
  readonly calendar: Omit<Calendar, 'key'>;
  readonly own: boolean;
}

/** The schools and youth units that a file can name, as one uploader may use them. */
export class ImportDirectory {
  private readonly schools: ReadonlyMap<string, School>;
  private readonly units: ReadonlyMap<string, string>;
  /** By the organisation's id. */
  readonly calendars: Readonly<Record<string, Calendar>>;

  private constructor(organisations: readonly OrganisationRow[]) {
    const ofKind = (kind: OrganisationRow['kind']) => organisations.filter((one) => one.kind === kind);
    this.schools = new Map(ofKind('school').map((one) => [one.code, one]));
    this.units = new Map(ofKind('kui').map(({ municipalityCode, id }) => [municipalityCode ?? '', id]));
    this.calendars = Object.fromEntries(
      organisations.map(({ id, calendar }) => [id, { ...calendar, key: id }]),
    );
  }

  /** Hundreds of rows, for a file of any length. */
  static async read(pool: pg.Pool, person: string): Promise<ImportDirectory> {
    const reading = pool.query<OrganisationRow>({
      name: 'import-directory',
      // Of two units in one municipality the first by name: the later rows of a map stand.
      text: `select o.id, o.kind, o.code, o.municipality_code as "municipalityCode",
          o.programme_type as "programmeType", o.calendar,
          exists (select from membership m where m.organisation_id = o.id and m.person_id = $1 and m.role = 'counsellor'
            and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())) as own
        from organisation o where o.kind in ('school', 'kui') and o.closed_at is null order by o.name desc, o.id desc`,
      values: [person],
    });
    return new ImportDirectory((await told('read the directory', reading)).rows);
  }

  /** Whether the uploader is a counsellor anywhere. */
  get hasOwnSchool(): boolean {
    return [...this.schools.values()].some(({ own }) => own);
  }

  school(code: string): School | undefined {
    return this.schools.get(code);
  }

  /** The youth unit (KUI) of a municipality, by its code. */
  unitOf(municipality: string | null): string | undefined {
    return municipality === null ? undefined : this.units.get(municipality);
  }
}
