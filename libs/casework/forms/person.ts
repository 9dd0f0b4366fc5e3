import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { isLocalDate, type LocalDate } from '#domain';
import type { YoungPersonInput } from '../commands.js';
import { birthDateOfCpr } from '../people/cpr.js';
import { type Checked, check } from './check.js';
import { cprDigits } from './cpr.js';
import { type Fault, fault, within } from './fault.js';
import { Given, IsText, inOrder, MayBeMissing, rule } from './rules.js';

const longestName = 100;

/** Somebody as the opener of a case knows them: by CPR number, by date of birth, or by both. */
export class PersonShape implements YoungPersonInput {
  @ApiPropertyOptional({
    type: String,
    pattern: '^\\d{6}-?\\d{4}$',
    description:
      'CPR number. Stored encrypted, and shown again only against a reason that the access log keeps.',
  })
  @inOrder(MayBeMissing(), IsCpr())
  readonly cpr?: string;

  @ApiPropertyOptional({
    type: String,
    format: 'date',
    description: 'Needed where the CPR number is not known.',
  })
  @inOrder(MayBeMissing(), IsBirthDate())
  readonly birthDate?: string;

  @ApiProperty({ type: String, minLength: 1, maxLength: longestName })
  @inOrder(Given(), IsText(longestName))
  readonly firstName!: string;

  @ApiProperty({ type: String, minLength: 1, maxLength: longestName })
  @inOrder(Given(), IsText(longestName))
  readonly lastName!: string;

  @ApiPropertyOptional({
    type: Boolean,
    description:
      'Name and address protection (CPR-loven §28): the name is shown to whom a need is marked for',
  })
  @inOrder(
    MayBeMissing(),
    rule('wrong-type', (value) => typeof value === 'boolean'),
  )
  readonly protected?: boolean;
}

/**
 * Checks what is known of a person, and writes the CPR number in its one form, ten digits.
 *
 * @param today nobody is born after it
 */
export function checkPerson(sent: unknown, today: LocalDate, at: string): Checked<YoungPersonInput> {
  const checked = check(PersonShape, sent, at);
  if ('faults' in checked) return checked;
  const { cpr, birthDate, ...names } = checked.value;
  const digits = cpr === undefined ? undefined : (cprDigits(cpr) ?? undefined);
  const born = digits === undefined ? birthDate : (birthDateOfCpr(digits) ?? undefined);
  const faults: Fault[] = [];
  if (born === undefined) faults.push(fault(at, 'cpr-or-birth-date'));
  else if (born > today) faults.push(fault(within(at, digits ? 'cpr' : 'birthDate'), 'day-in-future'));
  else if (birthDate !== undefined && birthDate !== born)
    faults.push(fault(within(at, 'birthDate'), 'birth-date-differs'));
  if (faults.length > 0) return { faults };
  return {
    value: {
      ...names,
      ...(digits !== undefined && { cpr: digits }),
      ...(birthDate !== undefined && { birthDate }),
    },
  };
}

export function IsCpr(): PropertyDecorator {
  return inOrder(
    rule('wrong-type', (value) => typeof value === 'string'),
    rule('not-a-cpr', (value) => birthDateOfCpr(cprDigits(value as string) ?? '') !== null),
  );
}

function IsBirthDate(): PropertyDecorator {
  return inOrder(
    rule('wrong-type', (value) => typeof value === 'string'),
    rule('not-a-birth-date', (value) => isLocalDate(value as string) && (value as string) >= '1900-01-01'),
  );
}
