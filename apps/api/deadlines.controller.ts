import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import {
  type CalendarNamed,
  type Fault,
  fault,
  isObject,
  PreviewDeadline,
  rules,
  strangersIn,
} from '#casework';
import { type Budget, type Instant, readInstant } from '#domain';
import { TextAnswer } from './answers/basics.js';
import { Moment, One, OrNull, Word } from './answers/properties.js';
import { invalid } from './parameters.js';
import { ForAnyOrganisation } from './sign-in/who-may.js';

const { inOrder, MayBeMissing, rule } = rules;

const units = ['workingDays', 'calendarDays', 'workingHours'] as const;

class DeadlineBody {
  @ApiProperty({
    oneOf: [{ type: 'string' }, { type: 'object', additionalProperties: true }],
    description: '`danish-authority`, an organisation’s id, or closings and hours of one’s own',
  })
  @inOrder(
    rule('wrong-type', (value) => typeof value === 'string' || isObject(value)),
    rule('unreadable-text', (value) => typeof value !== 'string' || rules.isReadable(value)),
  )
  readonly calendar!: CalendarNamed;

  @ApiProperty({ type: String, format: 'date-time' })
  @rule('not-a-moment', isMoment)
  readonly start!: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'One of workingDays, calendarDays (with skipsSummerHoliday) and workingHours',
  })
  @inOrder(rule('wrong-type', isObject), rule('not-a-budget', isBudget))
  readonly budget!: Budget;

  @ApiPropertyOptional({
    type: 'array',
    items: { type: 'object', properties: { from: { type: 'string' }, to: { type: 'string' } } },
  })
  @inOrder(
    MayBeMissing(),
    rule('wrong-type', (value) => Array.isArray(value)),
    rule('too-many', (value) => (value as readonly unknown[]).length <= 100),
  )
  readonly pauses?: readonly { readonly from: string; readonly to?: string }[];
}

class DeadlinePreviewAnswer {
  @Moment({ nullable: true, description: 'The first moment at which it is over; null while it stands still' })
  readonly due!: string | null;
  @Word(OrNull) readonly lastDay!: string | null;
  @One(TextAnswer, { description: 'Why that moment' }) readonly sentence!: TextAnswer;
}

@ApiTags('rules')
@ForAnyOrganisation()
@Controller('api/v1/deadlines')
export class DeadlinesController {
  constructor(private readonly queries: QueryBus) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'When would this be due, and why then? Nothing is stored' })
  @ApiOkResponse({ type: DeadlinePreviewAnswer })
  async preview(
    @Body() { calendar, start, budget, pauses = [] }: DeadlineBody,
  ): Promise<DeadlinePreviewAnswer> {
    const faults = pauses.flatMap(pauseFaults);
    if (faults.length > 0) throw invalid(faults);
    const inUtc = pauses.map(({ from, to }) => ({
      from: momentOf(from),
      ...(to !== undefined && { to: momentOf(to) }),
    }));
    const preview = await this.queries.execute(new PreviewDeadline(calendar, momentOf(start), budget, inUtc));
    if ('faults' in preview) throw invalid(preview.faults);
    return preview;
  }
}

function isMoment(value: unknown): boolean {
  return readInstant(value) !== null;
}

/** What has been checked to be a moment. */
function momentOf(value: string): Instant {
  return readInstant(value) ?? value;
}

/** One unit, a number; how large it may be is said where deadlines are reckoned. */
function isBudget(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { skipsSummerHoliday, ...amounts } = value;
  const [unit = '', second] = Object.keys(amounts);
  const known = (units as readonly string[]).includes(unit) && second === undefined;
  const summer = skipsSummerHoliday === undefined || (skipsSummerHoliday === true && unit === 'calendarDays');
  return known && summer && typeof amounts[unit] === 'number';
}

function pauseFaults(pause: unknown, index: number): readonly Fault[] {
  const at = `/pauses/${index}`;
  if (!isObject(pause)) return [fault(at, 'wrong-type')];
  const { from, to } = pause;
  return [
    ...strangersIn(at, Object.keys(pause), ['from', 'to']),
    ...(isMoment(from) ? [] : [fault(`${at}/from`, 'not-a-moment')]),
    ...(to === undefined || isMoment(to) ? [] : [fault(`${at}/to`, 'not-a-moment')]),
  ];
}
