import type { DirectoryContent, Duty, OrganisationKind, ProgrammeType, Unit } from '#casework';
import type { Closing } from '#domain';

/**
 * The demo's organisations and people. Nobody is real: every surname begins with Demo-, the municipalities' codes
 * belong to none, and each CPR number fails modulus 11. The ids are fixed, so that entering them again changes nothing.
 */
interface DemoOrganisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly code: string;
  readonly municipalityCode: string;
  readonly programmeType?: ProgrammeType;
}

export interface DemoPerson {
  readonly id: string;
  /** The subject at the demo's provider, and how a script names the person. */
  readonly handle: string;
  readonly name: string;
  /** What the person is, for the page on which one is chosen. */
  readonly title: { readonly da: string; readonly en: string };
  /** Citizens have one, staff have none. */
  readonly cpr?: string;
  readonly memberships: readonly { readonly code: string; readonly duty: Duty }[];
}

export const demoOrganisations: readonly DemoOrganisation[] = [
  school(1, '280001', 'Demo Gymnasium', 'gymnasium'),
  school(2, '280002', 'Demo Gymnasium, hf', 'gymnasium'),
  school(3, '280101', 'Demo Erhvervsskole', 'vocational'),
  school(4, '280201', 'Demo Handelsskole', 'vocational'),
  organisation(5, 'kui', 'kui-999', 'Demo Kommune, Kommunal Ungeindsats', '999'),
  organisation(6, 'kui', 'kui-998', 'Nabo Kommune, Kommunal Ungeindsats', '998'),
  organisation(7, 'fgu', '280301', 'FGU Demo', '999'),
  organisation(8, 'administration', 'social-999', 'Demo Kommune, Socialforvaltningen', '999'),
];

/** KUI's teams, and the schools of FGU Demo. */
const demoUnits: readonly (Pick<Unit, 'id' | 'name'> & { readonly code: string })[] = [
  { id: demoId('0003', 1), code: 'kui-999', name: 'Team Opsøgende' },
  { id: demoId('0003', 2), code: 'kui-999', name: 'Team Målgruppe' },
  { id: demoId('0003', 3), code: '280301', name: 'FGU Demo Nord' },
  { id: demoId('0003', 4), code: '280301', name: 'FGU Demo Syd' },
];

export const demoPeople: readonly DemoPerson[] = [
  person(1, 'gorm', 'Gorm Demolund', 'Studievejleder, Demo Gymnasium', 'School counsellor, gymnasium', [
    { code: '280001', duty: 'counsellor' },
  ]),
  person(
    2,
    'erika',
    'Erika Demobjerg',
    'Vejleder, Demo Erhvervsskole',
    'School counsellor, vocational school',
    [{ code: '280101', duty: 'counsellor' }],
  ),
  person(3, 'hanne', 'Hanne Demokær', 'Vejleder på to skoler', 'School counsellor at two schools', [
    { code: '280002', duty: 'counsellor' },
    { code: '280201', duty: 'counsellor' },
  ]),
  person(4, 'kirsten', 'Kirsten Demoholm', 'Sagsbehandler, KUI', 'Caseworker, youth unit (KUI)', [
    { code: 'kui-999', duty: 'caseworker' },
  ]),
  person(5, 'yusuf', 'Yusuf Demovang', 'Sagsbehandler, KUI', 'Caseworker, youth unit (KUI)', [
    { code: 'kui-999', duty: 'caseworker' },
  ]),
  person(6, 'lone', 'Lone Demogård', 'Leder, KUI', 'Leader, youth unit (KUI)', [
    { code: 'kui-999', duty: 'leader' },
  ]),
  person(7, 'frede', 'Frede Demosø', 'Optagelse, FGU Demo', 'Intake, FGU', [
    { code: '280301', duty: 'intake' },
  ]),
  person(8, 'aase', 'Åse Demodal', 'Konsulent, Socialforvaltningen', 'Consultant, social administration', [
    { code: 'social-999', duty: 'consultant' },
  ]),
  person(
    9,
    'niels',
    'Niels Demonæs',
    'Sagsbehandler, KUI i nabokommunen',
    'Caseworker, the neighbour’s KUI',
    [{ code: 'kui-998', duty: 'caseworker' }],
  ),
  person(10, 'allan', 'Allan Demoskov', 'Systemadministrator, Demo Kommune', 'System administrator', [
    { code: 'kui-999', duty: 'administrator' },
  ]),
  person(
    13,
    'signe',
    'Signe Demobæk',
    'Studieadministration, fire skoler',
    'Study administration, four schools',
    [
      { code: '280001', duty: 'counsellor' },
      { code: '280002', duty: 'counsellor' },
      { code: '280101', duty: 'counsellor' },
      { code: '280201', duty: 'counsellor' },
    ],
  ),
  person(14, 'fie', 'Fie Demoeng', 'Leder, FGU Demo', 'Leader, FGU', [{ code: '280301', duty: 'leader' }]),
  person(15, 'maja', 'Maja Demoager', 'Sagsbehandler, KUI', 'Caseworker, youth unit (KUI)', [
    { code: 'kui-999', duty: 'caseworker' },
  ]),
  { ...person(11, 'alma', 'Alma Demovad', 'Ung, 17 år', 'Young person, 17'), cpr: '1203094062' },
  {
    ...person(12, 'mette', 'Mette Demovad', 'Forældremyndighedsindehaver', 'Custody holder'),
    cpr: '0709801144',
  },
];

/**
 * What the directory is to hold while the demo is on.
 *
 * @param issuer the demo's provider, as its tokens name it
 * @param cprLookup the keyed hash by which the store finds young people and custody holders
 */
export function demoDirectory(issuer: string, cprLookup?: (cpr: string) => Buffer): DirectoryContent {
  const validFrom = new Date('2026-01-01T00:00:00Z');
  const idOf = new Map(demoOrganisations.map(({ code, id }) => [code, id]));
  return {
    organisations: demoOrganisations.map(({ programmeType = null, ...rest }) => ({
      ...rest,
      programmeType,
      calendar: { closings },
      parentId: null,
    })),
    units: demoUnits.map(({ id, code, name }) => ({
      id,
      organisationId: idOf.get(code) ?? '',
      parentId: null,
      name,
    })),
    people: demoPeople.map(({ id, handle, name, cpr }) => ({
      id,
      issuer,
      subject: handle,
      email: `${handle}@example.dk`,
      displayName: name,
      locale: 'da',
      cprLookup: cpr && cprLookup ? cprLookup(cpr) : null,
    })),
    memberships: demoPeople.flatMap(({ id, memberships }) =>
      memberships.map(({ code, duty }) => ({
        personId: id,
        organisationId: idOf.get(code) ?? '',
        role: duty,
        validFrom,
        validTo: null,
      })),
    ),
  };
}

/** The demo's organisations are closed on these days, beside weekends and public holidays. */
export const closings: readonly Closing[] = [
  { yearly: '06-05', kind: 'closed', label: 'Grundlovsdag' },
  { yearly: '12-24', kind: 'closed', label: 'Juleaftensdag' },
];

function school(no: number, code: string, name: string, programmeType: ProgrammeType): DemoOrganisation {
  return { ...organisation(no, 'school', code, name, '999'), programmeType };
}

function organisation(
  no: number,
  kind: OrganisationKind,
  code: string,
  name: string,
  municipalityCode: string,
): DemoOrganisation {
  return { id: demoId('0001', no), kind, name, code, municipalityCode };
}

function person(
  no: number,
  handle: string,
  name: string,
  da: string,
  en: string,
  memberships: DemoPerson['memberships'] = [],
): DemoPerson {
  return { id: demoId('0002', no), handle, name, title: { da, en }, memberships };
}

/** A version 8 UUID: one whose bits are the maker's own. */
function demoId(kind: string, no: number): string {
  return `de300000-${kind}-8000-8000-${String(no).padStart(12, '0')}`;
}
