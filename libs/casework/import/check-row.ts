import { ageOn, decide, type Instant, isLocalDate, isRefusal, localDate } from '#domain';
import { namedIn, recordingOf } from '../commands/recording.js';
import type { YoungPersonInput } from '../commands.js';
import type { Definitions } from '../definitions.js';
import { cprDigits, passesModulus11 } from '../forms/cpr.js';
import type { Fault } from '../forms/fault.js';
import type { FormClasses } from '../forms/form-classes.js';
import { checkPerson } from '../forms/person.js';
import { birthDateOfCpr } from '../people/cpr.js';
import type { CprKeys } from '../people/cpr-keys.js';
import { type Column, columns, type Heading, type RowValues } from './columns.js';
import { error, findingOf, warning } from './finding.js';
import type { ImportDirectory } from './import-directory.js';
import type { Finding } from './imports.js';
import { given, isoDay, percentage } from './read-cell.js';

/** A case as a row would open it. */
export interface RowOpening {
  readonly opening: string;
  readonly school: string;
  readonly youngPerson: YoungPersonInput;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface CheckedRow {
  readonly findings: readonly Finding[];
  /** Null where an error is among the findings. */
  readonly opening: RowOpening | null;
  /** Tell the notice from others: the same school, number, kind and day are the same notice. The first key's first. */
  readonly fingerprints: readonly Buffer[] | null;
  readonly failsModulus11: boolean;
}

const kinds: ReadonlyMap<string, { readonly opening: string; readonly day: string }> = new Map([
  ['risiko', { opening: 'reportRisk', day: 'noticedOn' }],
  ['frafald', { opening: 'reportDropout', day: 'droppedOutOn' }],
]);
/** Whatever else is wrong in a row of no known type is still said. */
const anyKind = { opening: 'reportRisk', day: 'noticedOn' };

/** Where the exporting systems have a word of their own. */
const reasonNames: ReadonlyMap<string, string> = new Map([
  ['valg', 'fejlvalg'],
  ['ukendt', 'andet'],
]);

/** Which column fills a field. What comes out of the directory is in no column, and the directory's answer is said. */
const columnOf: Readonly<Record<string, Column>> = {
  noticedOn: 'date',
  droppedOutOn: 'date',
  programme: 'programme',
  reasonCodes: 'reasonCode',
  situation: 'reasons',
  absence: 'absence',
  tried: 'tried',
  ownView: 'ownView',
  guardianInformed: 'guardianInformed',
  counsellor: 'counsellor',
  counsellorEmail: 'counsellorEmail',
  cpr: 'cpr',
  firstName: 'firstName',
  lastName: 'lastName',
};

/**
 * Holds a row of a file against what the door will hold it against: the form of its opening, the rules for people, and
 * the process itself. What the notice needs and the row says wrongly keeps the row out; what it does not need is left
 * out. One finding for a column: the first.
 */
export class RowCheck {
  constructor(
    private readonly definitions: Definitions,
    private readonly forms: FormClasses,
    private readonly keys: CprKeys,
    private readonly directory: ImportDirectory,
    private readonly uploader: string,
    private readonly now: Instant,
  ) {}

  check(heading: Heading, record: readonly string[]): CheckedRow {
    const row = heading.valuesOf(record);
    if (!row) return refusedRow([error(null, 'wrong-columns')], false);
    const { opening, findings } = this.opened(row);
    const failsModulus11 = !passesModulus11(cprDigits(row.cpr) ?? '0000000000');
    if (!opening) return refusedRow(findings, failsModulus11);
    const refusal = this.refusalOf(opening);
    if (refusal) return refusedRow([...findings, refusal], failsModulus11);
    return { findings, opening, fingerprints: this.fingerprints(opening, row), failsModulus11 };
  }

  /** Without asking the process: of a row that is about to be opened. */
  opened(row: RowValues): Pick<CheckedRow, 'findings' | 'opening'> {
    const findings: Finding[] = [];
    const find = (finding: Finding) => {
      if (!findings.some(({ column }) => column === finding.column)) findings.push(finding);
    };
    const opening = this.read(row, find);
    return { findings, opening: findings.some(({ severity }) => severity === 'error') ? null : opening };
  }

  private read(row: RowValues, find: (finding: Finding) => void): RowOpening {
    const school = this.schoolOf(row, find);
    const kui = this.unitOf(row, school?.municipalityCode, find);
    const kind = kinds.get(row.kind.toLowerCase());
    if (!kind) find(error(columns.kind, 'unknown-type'));
    const { opening, day } = kind ?? anyKind;
    const fields = this.checkedFields(opening, find, {
      [day]: given(isoDay(row.date)),
      kui,
      programme: given(row.programme),
      programmeType: school?.programmeType ?? undefined,
      reasonCodes: this.reasonCodes(row, opening, find),
      situation: given(row.reasons),
      absence: percentage(row.absence),
      tried: rowOf(row.tried),
      ownView: given(row.ownView),
      guardianInformed: guardianInformed(row, find),
      counsellor: given(row.counsellor),
      counsellorEmail: given(row.counsellorEmail),
    });
    const { cpr, firstName, lastName } = row;
    const person = checkPerson({ cpr, firstName, lastName }, localDate(this.now), '');
    if ('faults' in person)
      for (const fault of person.faults) find(findingOf(fault, headingOf(fault), 'error'));
    const youngPerson = 'value' in person ? person.value : { cpr, firstName, lastName };
    return { opening, school: school?.id ?? '', youngPerson, fields };
  }

  private schoolOf(row: RowValues, find: (finding: Finding) => void) {
    const school = this.directory.school(row.school);
    if (!school) find(error(columns.school, 'unknown-school'));
    else if (!school.own) find(error(columns.school, 'other-school'));
    return school;
  }

  /** The home municipality's unit where it is known; else that of the school's municipality, which sends it on. */
  private unitOf(
    { municipality }: RowValues,
    schools: string | null | undefined,
    find: (finding: Finding) => void,
  ): string | undefined {
    const home = this.directory.unitOf(municipality);
    if (home !== undefined) return home;
    if (!/^\d{3}$/.test(municipality)) find(error(columns.municipality, 'not-a-municipality'));
    // Of an unknown school enough has been said.
    if (schools === undefined) return undefined;
    const near = this.directory.unitOf(schools);
    find(
      near === undefined
        ? error(columns.municipality, 'no-kui')
        : warning(columns.municipality, 'other-municipality'),
    );
    return near;
  }

  private reasonCodes(
    { reasonCode }: RowValues,
    opening: string,
    find: (finding: Finding) => void,
  ): readonly string[] | undefined {
    if (reasonCode === '') return undefined;
    const code = reasonNames.get(reasonCode.toLowerCase()) ?? reasonCode.toLowerCase();
    const field = this.form(opening).fields.reasonCodes;
    if (field?.kind === 'choices' && Object.hasOwn(field.options, code)) return [code];
    find(warning(columns.reasonCode, 'unknown-reason'));
    return ['andet'];
  }

  /** By the form's own rules. Without what is wrong and not needed. */
  private checkedFields(
    opening: string,
    find: (finding: Finding) => void,
    read: Readonly<Record<string, unknown>>,
  ): RowOpening['fields'] {
    const { process, spec } = this.opening(opening);
    const fields = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
    const checked = this.forms.check(process.definition, spec.form, fields, '');
    const leftOut = new Set<string>();
    for (const fault of 'faults' in checked ? checked.faults : []) {
      const name = fieldOf(fault);
      if (columnOf[name] === undefined) continue;
      const needed = this.form(opening).fields[name]?.required ?? false;
      if (!needed) leftOut.add(name);
      find(findingOf(fault, headingOf(fault), needed ? 'error' : 'warning'));
    }
    return Object.fromEntries(Object.entries(fields).filter(([name]) => !leftOut.has(name)));
  }

  /** The process's own no, asked as the command will ask it: e.g. to a young person who has turned 25. */
  private refusalOf({ opening, school, youngPerson, fields }: RowOpening): Finding | null {
    const { process, spec } = this.opening(opening);
    const by = { role: 'school', id: school };
    const { input, to } = recordingOf(process.definition, spec.form, fields, null, by);
    const named = [school, ...namedIn(fields)];
    const context = {
      now: this.now,
      actor: { person: this.uploader, role: by.role, party: school },
      birthDate: birthDateOfCpr(youngPerson.cpr ?? ''),
      calendars: this.directory.calendars,
      roles: Object.fromEntries(named.map((id) => [id, id === school ? 'school' : 'kui'])),
    };
    const command = {
      type: 'open',
      opening,
      subject: input.record,
      record: input,
      ...(to && { to }),
    } as const;
    const decision = decide(process, context, null, command);
    if (!isRefusal(decision)) return null;
    return { column: columns.cpr, code: decision.refused, severity: 'error', text: decision.text };
  }

  private fingerprints({ opening, school, youngPerson }: RowOpening, { date }: RowValues): readonly Buffer[] {
    const notice = noticeText(school, youngPerson.cpr ?? '', opening, isoDay(date));
    return this.keys.noticeFingerprints(notice).map(({ hash }) => hash);
  }

  private opening(name: string) {
    const process = this.definitions.opening(name);
    const spec = process?.definition.openings[name];
    if (!process || !spec)
      throw new Error(`No process has the opening «${name}», by which files are imported`);
    return { process, spec };
  }

  private form(opening: string) {
    const { process, spec } = this.opening(opening);
    const form = process.definition.forms[spec.form];
    if (!form) throw new Error(`The definition has no form «${spec.form}»`);
    return form;
  }
}

function refusedRow(findings: readonly Finding[], failsModulus11: boolean): CheckedRow {
  return { findings, opening: null, fingerprints: null, failsModulus11 };
}

/** What a notice is told from others by. */
export function noticeText(school: string, cpr: string, opening: string, day: string): string {
  return [school, cpr, opening, day].join(' ');
}

/** Of a list of rows the column is that of the list. */
function fieldOf({ pointer }: Fault): string {
  return pointer.split('/')[1] ?? '';
}

function headingOf(fault: Fault): string {
  return columns[columnOf[fieldOf(fault)] ?? 'cpr'];
}

/** The systems that export notices tell of all that was tried in one cell. */
function rowOf(text: string) {
  return text === '' ? undefined : [{ key: 'a1', what: text }];
}

/** Left empty it means that the student was of age on the day of the notice, if that is so. */
function guardianInformed(
  { guardianInformed: said, cpr, date }: RowValues,
  find: (finding: Finding) => void,
): string {
  const birthDate = birthDateOfCpr(cprDigits(cpr) ?? '');
  const day = isoDay(date);
  if (said !== '') return { ja: 'yes', nej: 'no' }[said.toLowerCase()] ?? said;
  // Without a birth date or a day nobody can tell, and the row fails for that.
  if (birthDate !== null && isLocalDate(day) && ageOn(birthDate, day) < 18)
    find(error(columns.guardianInformed, 'guardian-unsaid'));
  return 'adult';
}
