import type { DirectoryFile, OrganisationKind } from '#casework';
import { StartupProblem } from '../startup-problem.js';

const kinds: readonly OrganisationKind[] = ['school', 'kui', 'fgu', 'administration'];

type Entry = Readonly<Record<string, unknown>>;

/**
 * Reads what `npm run directory` is given.
 *
 * @param issuer of administrators who name none: the configured one
 * @throws StartupProblem naming the entry and what is wrong in it
 */
export function readDirectoryFile(text: string, issuer: string | undefined): DirectoryFile {
  const file = json(text);
  const organisations = list(file.organisations, 'organisations').map((entry, index) => {
    const at = place(entry, `organisations, entry ${index + 1}`);
    const kind = at.oneOf('kind', kinds);
    const programmeType = at.oneOf('programmeType', ['gymnasium', 'vocational'] as const, kind !== 'school');
    if (programmeType && kind !== 'school') throw at.wrong('only a school has a «programmeType»');
    const municipalityCode = at.text('municipalityCode', kind !== 'kui');
    if (municipalityCode && !/^\d{3}$/.test(municipalityCode)) {
      throw at.wrong('«municipalityCode» must be three digits');
    }
    at.only('code', 'kind', 'name', 'municipalityCode', 'programmeType', 'under');
    const [code, name] = [at.needed('code'), at.needed('name')];
    return {
      code,
      kind: kind ?? 'school',
      name,
      municipalityCode,
      programmeType,
      under: at.text('under', true),
    };
  });
  const twice = organisations.find(
    ({ code }, index) => organisations.findIndex((one) => one.code === code) < index,
  );
  if (twice) throw new StartupProblem(`The code «${twice.code}» stands twice.`);
  const administrators = list(file.administrators ?? [], 'administrators').map((entry, index) => {
    const at = place(entry, `administrators, entry ${index + 1}`);
    at.only('organisation', 'issuer', 'subject', 'name', 'email');
    const from = at.text('issuer', true) ?? issuer;
    if (from === undefined) throw at.wrong('«issuer» is missing, and no OIDC_ISSUER is configured');
    const [organisation, subject, name] = [
      at.needed('organisation'),
      at.needed('subject'),
      at.needed('name'),
    ];
    return { organisation, issuer: from, subject, name, email: at.text('email', true) };
  });
  return { organisations, administrators };
}

function json(text: string): Entry {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Entry;
  } catch {
    // What the parser says quotes the file.
  }
  throw new StartupProblem('The file must hold a JSON object with «organisations» and «administrators».');
}

function list(value: unknown, name: string): readonly Entry[] {
  if (Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null)) {
    return value as readonly Entry[];
  }
  throw new StartupProblem(`«${name}» must be a list.`);
}

/** One entry, and how it is complained of. */
function place(entry: Entry, where: string) {
  const wrong = (what: string) => new StartupProblem(`${where}: ${what}.`);
  const text = (name: string, mayBeMissing: boolean): string | null => {
    const value = entry[name] ?? null;
    if (value === null && mayBeMissing) return null;
    if (typeof value !== 'string' || value.trim() === '') throw wrong(`«${name}» must be text`);
    return value.trim();
  };
  return {
    wrong,
    text,
    needed: (name: string): string => text(name, false) ?? '',
    oneOf<T extends string>(name: string, options: readonly T[], mayBeMissing = false): T | null {
      const value = text(name, mayBeMissing);
      const found = options.find((option) => option === value);
      if (found === undefined && value !== null)
        throw wrong(`«${name}» must be one of ${options.join(', ')}`);
      return found ?? null;
    },
    only(...known: readonly string[]): void {
      const strange = Object.keys(entry).find((name) => !known.includes(name));
      if (strange !== undefined) throw wrong(`«${strange}» is not known; known are ${known.join(', ')}`);
    },
  };
}
