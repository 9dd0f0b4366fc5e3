import pg from 'pg';
import type { OrganisationKind, ProgrammeType } from './identity.js';

/** What an installation begins with: its organisations as a tree, and who looks after them from then on. */
export interface DirectoryFile {
  readonly organisations: readonly {
    readonly code: string;
    readonly kind: OrganisationKind;
    readonly name: string;
    readonly municipalityCode: string | null;
    readonly programmeType: ProgrammeType | null;
    /** The code of the organisation above it. */
    readonly under: string | null;
  }[];
  readonly administrators: readonly {
    /** The code of an organisation. */
    readonly organisation: string;
    readonly issuer: string;
    readonly subject: string;
    readonly name: string;
    readonly email: string | null;
  }[];
}

export interface DirectoryEntered {
  /** Codes. */
  readonly entered: readonly string[];
  readonly changed: readonly string[];
  /** Subjects that are administrators now and were not. */
  readonly administrators: readonly string[];
}

/** What cannot be so beside what is there already; the message is one line for the operator. */
export class DirectoryRefused extends Error {
  override readonly name = 'DirectoryRefused';
}

/**
 * Enters organisations by their code, or brings name, municipality and place in line with the file; what the file does
 * not name stays. Of an administrator the first role is given, once. All of it or nothing.
 *
 * @param rehearse find out what would be done, and do nothing
 * @throws DirectoryRefused
 */
export async function enterDirectory(
  ownerUrl: string,
  { organisations, administrators }: DirectoryFile,
  rehearse: boolean,
): Promise<DirectoryEntered> {
  const owner = new pg.Client(ownerUrl);
  await owner.connect();
  try {
    await owner.query('begin');
    const given = JSON.stringify(organisations);
    const { rows: others } = await owner.query<{ code: string }>(
      `select o.code from organisation o join ${fileRows} on g.code = o.code where o.kind <> g.kind`,
      [given],
    );
    if (others[0]) throw new DirectoryRefused(`«${others[0].code}» is there already, as another kind.`);
    const { rows: put } = await owner.query<{ code: string; fresh: boolean }>(putOrganisations, [given]);
    const { rows: moved } = await owner.query<{ code: string }>(putBelow, [given]);
    await refuseCircles(owner);
    const { rows: named } = await owner.query<{ subject: string }>(putAdministrators, [
      JSON.stringify(administrators),
    ]);
    await owner.query(rehearse ? 'rollback' : 'commit');
    const entered = put.filter(({ fresh }) => fresh).map(({ code }) => code);
    const changed = new Set(
      [...put, ...moved].map(({ code }) => code).filter((code) => !entered.includes(code)),
    );
    return { entered, changed: [...changed], administrators: named.map(({ subject }) => subject) };
  } finally {
    await owner.end();
  }
}

async function refuseCircles(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ code: string }>(
    `with recursive up (id, code, above) as (
       select id, code, parent_id from organisation where parent_id is not null
       union
       select up.id, up.code, o.parent_id from up join organisation o on o.id = up.above where o.parent_id is not null
     )
     select code from up where id = above order by code limit 1`,
  );
  if (rows[0]) throw new DirectoryRefused(`«${rows[0].code}» would lie below itself.`);
}

const fileRows = `jsonb_to_recordset($1::jsonb) g (
  code text, kind text, name text, "municipalityCode" text, "programmeType" text, under text)`;

const putOrganisations = `
  insert into organisation as o (kind, name, code, municipality_code, programme_type)
  select g.kind, g.name, g.code, g."municipalityCode", g."programmeType" from ${fileRows}
  on conflict (code) do update
    set (name, municipality_code, programme_type) =
      (excluded.name, excluded.municipality_code, excluded.programme_type)
    where (o.name, o.municipality_code, o.programme_type) is distinct from
      (excluded.name, excluded.municipality_code, excluded.programme_type)
  returning o.code, o.xmax = 0 as fresh`;

const putBelow = `
  update organisation o set parent_id = p.id
  from ${fileRows} left join organisation p on p.code = g.under
  where o.code = g.code and o.parent_id is distinct from p.id returning o.code`;

const putAdministrators = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) a (
      organisation text, issuer text, subject text, name text, email text)
  ), people as (
    insert into person (issuer, subject, display_name, email)
    select distinct on (issuer, subject) issuer, subject, name, email from given
    on conflict (issuer, subject) do update set email = coalesce(person.email, excluded.email)
    returning id, issuer, subject
  ), roles as (
    insert into membership (person_id, organisation_id, role)
    select p.id, o.id, 'administrator' from given g join people p using (issuer, subject)
    join organisation o on o.code = g.organisation
    where o.closed_at is null and not exists (select from membership m where m.person_id = p.id and m.organisation_id = o.id
      and m.role = 'administrator' and (m.valid_to is null or m.valid_to > now()))
    returning person_id, organisation_id, valid_from
  ), noted as (
    insert into directory_change (organisation_id, person_id, what, detail)
    select organisation_id, person_id, 'role-given', jsonb_build_object('role', 'administrator', 'from', valid_from)
    from roles
  )
  select p.subject from roles r join people p on p.id = r.person_id order by p.subject`;
