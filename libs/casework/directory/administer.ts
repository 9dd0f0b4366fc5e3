import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { type Fault, fault } from '../forms/fault.js';
import { timeOrderedId } from '../store/time-ordered-id.js';
import {
  ChangePerson,
  CloseOrganisation,
  CloseUnit,
  type DirectoryResult,
  EndRole,
  EnterOrganisation,
  EnterPerson,
  GiveRole,
  PutUnit,
  RenameOrganisation,
  ReopenOrganisation,
  ReopenUnit,
} from './administration.js';

/** What stands in the way, as the functions of the directory name it, and where in what was sent it lies. */
const placeOf = {
  'unknown-unit': '/unit',
  'role-of-another-kind': '/role',
  'ends-before-it-begins': '/to',
  'has-it-already': '/role',
  'a-citizen': '/subject',
  'last-administrator': '/role',
  'in-a-circle': '/parent',
  'has-units': '',
  'parent-closed': '',
  'kind-not-below': '/kind',
  'number-taken': '/code',
  'not-from-above': '',
  'has-organisations': '',
  'has-cases': '',
} as const satisfies Partial<Record<Fault['code'], string>>;

type Hindrance = keyof typeof placeOf;

@CommandHandler(EnterPerson)
export class EnterPersonHandler implements ICommandHandler<EnterPerson> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ work, person, role }: EnterPerson): Promise<DirectoryResult> {
    const { issuer, subject, name, email, locale } = person;
    const values = [
      timeOrderedId(),
      issuer,
      subject,
      name,
      email,
      locale,
      ...roleValues(role),
      work.actor.person,
    ];
    try {
      const { rows } = await this.pool.query<{ person: string; hindrance: string | null }>(
        'select * from enter_person($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
        values,
      );
      return outcome(rows[0]?.hindrance ?? null, rows[0]?.person ?? '');
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      // A role that cannot be given takes the person with it that was entered for it.
      if (code === 'P0001') return outcome(message, '');
      throw error;
    }
  }
}

@CommandHandler(ChangePerson)
export class ChangePersonHandler implements ICommandHandler<ChangePerson> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work, id, person: { name, email, locale } }: ChangePerson): Promise<DirectoryResult> {
    return done(this.pool, id, 'change_person($1, $2, $3, $4, $5)', [
      id,
      name,
      email,
      locale,
      work.actor.person,
    ]);
  }
}

@CommandHandler(GiveRole)
export class GiveRoleHandler implements ICommandHandler<GiveRole> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work, person, role }: GiveRole): Promise<DirectoryResult> {
    const values = [person, ...roleValues(role), work.actor.person];
    return done(this.pool, person, 'give_role($1, $2, $3, $4, $5, $6, $7)', values);
  }
}

@CommandHandler(EndRole)
export class EndRoleHandler implements ICommandHandler<EndRole> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work, person, role: { organisation, role, from }, at }: EndRole): Promise<DirectoryResult> {
    const values = [person, organisation, role, from, at, work.actor.person];
    return done(this.pool, person, 'end_role($1, $2, $3, $4, $5, $6)', values);
  }
}

@CommandHandler(PutUnit)
export class PutUnitHandler implements ICommandHandler<PutUnit> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work, id, unit: { organisation, parent, name } }: PutUnit): Promise<DirectoryResult> {
    const unit = id ?? timeOrderedId();
    const values = [unit, organisation, parent, name, work.actor.person];
    return done(this.pool, unit, 'put_unit($1, $2, $3, $4, $5)', values, '/parent');
  }
}

@CommandHandler(CloseUnit)
export class CloseUnitHandler implements ICommandHandler<CloseUnit> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work, id }: CloseUnit): Promise<DirectoryResult> {
    return done(this.pool, id, 'close_unit($1, $2)', [id, work.actor.person]);
  }
}

@CommandHandler(ReopenUnit)
export class ReopenUnitHandler implements ICommandHandler<ReopenUnit> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work, id }: ReopenUnit): Promise<DirectoryResult> {
    return done(this.pool, id, 'reopen_unit($1, $2)', [id, work.actor.person]);
  }
}

@CommandHandler(EnterOrganisation)
export class EnterOrganisationHandler implements ICommandHandler<EnterOrganisation> {
  constructor(private readonly pool: pg.Pool) {}

  async execute({ work, organisation }: EnterOrganisation): Promise<DirectoryResult> {
    const { parent, kind, name, code } = organisation;
    const programmeType = kind === 'school' ? organisation.programmeType : null;
    if (kind === 'school' && programmeType === null) {
      return { kind: 'invalid', faults: [fault('/programmeType', 'required')] };
    }
    const id = timeOrderedId();
    const values = [id, parent, kind, name, code, programmeType, work.actor.person];
    return done(this.pool, id, 'enter_organisation($1, $2, $3, $4, $5, $6, $7)', values);
  }
}

@CommandHandler(RenameOrganisation)
export class RenameOrganisationHandler implements ICommandHandler<RenameOrganisation> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work, id, name }: RenameOrganisation): Promise<DirectoryResult> {
    return done(this.pool, id, 'rename_organisation($1, $2, $3)', [id, name, work.actor.person]);
  }
}

@CommandHandler(CloseOrganisation)
export class CloseOrganisationHandler implements ICommandHandler<CloseOrganisation> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work, id }: CloseOrganisation): Promise<DirectoryResult> {
    return done(this.pool, id, 'close_organisation($1, $2)', [id, work.actor.person]);
  }
}

@CommandHandler(ReopenOrganisation)
export class ReopenOrganisationHandler implements ICommandHandler<ReopenOrganisation> {
  constructor(private readonly pool: pg.Pool) {}

  execute({ work, id }: ReopenOrganisation): Promise<DirectoryResult> {
    return done(this.pool, id, 'reopen_organisation($1, $2)', [id, work.actor.person]);
  }
}

function roleValues({ organisation, unit, role, from, to }: GiveRole['role']): readonly (string | null)[] {
  return [organisation, unit, role, from ?? new Date().toISOString(), to];
}

async function done(
  pool: pg.Pool,
  id: string,
  call: string,
  values: readonly unknown[],
  unitAt?: string,
): Promise<DirectoryResult> {
  const { rows } = await pool.query<{ hindrance: string | null }>(`select ${call} as hindrance`, [...values]);
  return outcome(rows[0]?.hindrance ?? null, id, unitAt);
}

/** @param unitAt where a unit that is not known was named, if not as `unit` */
function outcome(hindrance: string | null, id: string, unitAt?: string): DirectoryResult {
  if (hindrance === null) return { kind: 'done', id };
  if (hindrance === 'not-found') return { kind: 'not-found' };
  const code = hindrance as Hindrance;
  const pointer = code === 'unknown-unit' && unitAt !== undefined ? unitAt : placeOf[code];
  return { kind: 'invalid', faults: [fault(pointer, code)] };
}
