import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  type ApplyResult,
  ApplyRuleChange,
  ChangeLocalList,
  check,
  fault,
  IsObject,
  isObject,
  ListRuleChangeCases,
  ListRuleChanges,
  type ProposedChange,
  ProposeRuleChange,
  ReadLocalRules,
  ReadRuleChange,
  RowsOf,
  rules,
  strangersIn,
  type UnitOfWork,
  wallClock,
} from '#casework';
import { daysNotCounted, localDate } from '#domain';
import {
  FreeYearAnswer,
  LocalRulesAnswer,
  RuleChangeAnswer,
  RuleChangeCasePageAnswer,
  RuleChangePageAnswer,
} from './answers/rules.js';
import { found } from './command-answer.js';
import { invalid, PageQuery, PathId, PathNumber, pageOf } from './parameters.js';
import { Problem } from './problem.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { AtMost, Day, Given, inOrder, IsText, MayBeMissing, OneOf, rule } = rules;

const today = () => localDate(wallClock());

const kinds = ['calendar', 'budgets', 'version'] as const;

class LabelBody {
  @ApiProperty({ maxLength: 200 })
  @inOrder(Given(), IsText(200))
  readonly da!: string;

  @ApiProperty({ maxLength: 200 })
  @inOrder(Given(), IsText(200))
  readonly en!: string;
}

class LocalRowBody {
  @ApiPropertyOptional({ description: 'Left out for a new one, which is given its key' })
  @inOrder(MayBeMissing(), IsText(40))
  readonly key?: string;

  @ApiProperty({ type: LabelBody })
  @IsObject()
  readonly label!: LabelBody;

  @ApiProperty({ format: 'date', description: 'The first day on which it is asked' })
  @inOrder(Given(), Day({ today }))
  readonly from!: string;

  @ApiPropertyOptional({ format: 'date', description: 'The last day: it is retired after it' })
  @inOrder(MayBeMissing(), Day({ today }))
  readonly until?: string;
}

class RuleChangeBody {
  @ApiProperty({ type: String, enum: kinds })
  @OneOf(kinds)
  readonly kind!: (typeof kinds)[number];

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'All closings, and hours' })
  @inOrder(MayBeMissing(), rule('wrong-type', isObject))
  readonly calendar?: object;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'All budgets',
  })
  @inOrder(
    MayBeMissing(),
    rule('wrong-type', isObject),
    rule('too-many', (value) => Object.keys(value as object).length <= 100),
    rule('wrong-type', (value) => Object.values(value as object).every((one) => typeof one === 'number')),
  )
  readonly budgets?: Readonly<Record<string, number>>;

  @ApiPropertyOptional({ type: String })
  @inOrder(MayBeMissing(), IsText(100))
  readonly definition?: string;

  @ApiPropertyOptional({ type: 'integer' })
  @inOrder(
    MayBeMissing(),
    rule('wrong-type', (value) => Number.isInteger(value)),
  )
  readonly version?: number;
}

const mostRows = 100;

class LocalListBody {
  @ApiProperty({ type: 'integer', description: 'Of the local rules as they were seen' })
  @inOrder(
    Given(),
    rule('wrong-type', (value) => Number.isInteger(value)),
  )
  readonly edition!: number;

  @ApiProperty({
    type: [LocalRowBody],
    maxItems: mostRows,
    description: 'All rows, in their order. One that has been asked is retired, not left out',
  })
  @inOrder(RowsOf(LocalRowBody), AtMost(mostRows))
  readonly rows!: readonly LocalRowBody[];
}

class ApplyBody {
  @ApiPropertyOptional({
    type: [String],
    description:
      'Those of the change’s groups whose running deadlines keep their date; all others are reckoned anew',
  })
  @inOrder(
    MayBeMissing(),
    rule('wrong-type', (value) => Array.isArray(value) && value.every((one) => typeof one === 'string')),
    rule('too-many', (value) => (value as readonly string[]).length <= 200),
  )
  readonly keep?: readonly string[];
}

class CasesQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, description: 'Only cases in which this deadline would be different' })
  @inOrder(MayBeMissing(), IsText(100))
  readonly clock?: string;
}

/** Calendar, budgets and versions: read by all who work in an organisation, changed by its leader. */
@ApiTags('rules')
@Controller('api/v1')
export class RulesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Asks('readLocalRules')
  @Get('local-rules')
  @ApiOperation({ summary: 'Closings, hours, budgets and versions of the acting organisation' })
  @ApiOkResponse({ type: LocalRulesAnswer })
  rules(@Work() work: UnitOfWork): Promise<LocalRulesAnswer> {
    return this.queries.execute(new ReadLocalRules(work));
  }

  @Asks('readLocalRules')
  @Get('local-rules/years/:year')
  @ApiOperation({ summary: 'The working days of a year on which the acting organisation is closed' })
  @ApiOkResponse({ type: FreeYearAnswer })
  async year(@Work() work: UnitOfWork, @Param('year', PathNumber) year: number): Promise<FreeYearAnswer> {
    // As far as calendars are reckoned.
    if (year < 1991 || year > 2099) throw new Problem('not-found');
    const { calendar } = await this.queries.execute(new ReadLocalRules(work));
    const own = { key: work.actor.party, edition: 0, ...calendar };
    const { named } = daysNotCounted(own, { workingDays: 1 }, `${year}-01-01`, `${year}-12-31`);
    return { year, days: named };
  }

  @Asks('changeLocalRules')
  @Put('local-lists/:list')
  @ApiOperation({
    summary: 'Add rows to a list of the organisation’s forms, rename them or retire them',
    description: 'A leader’s to do. What has been written keeps the names that it was written under.',
  })
  @ApiOkResponse({ type: LocalRulesAnswer })
  async changeList(
    @Work() work: UnitOfWork,
    @Param('list') list: string,
    @Body() { edition, rows: sent }: LocalListBody,
  ): Promise<LocalRulesAnswer> {
    const labels = sent.map(({ label }, place) => check(LabelBody, label, `/rows/${place}/label`));
    const faults = labels.flatMap((label) => ('faults' in label ? label.faults : []));
    if (faults.length > 0) throw invalid(faults);
    const result = await this.commands.execute(new ChangeLocalList(work, list, sent, edition));
    switch (result.kind) {
      case 'done':
        return this.rules(work);
      case 'invalid':
        throw invalid(result.faults);
      case 'stale':
        throw new Problem('conflict', { detail: changedMeanwhile });
      default:
        throw new Problem(result.kind);
    }
  }

  @Asks('changeLocalRules')
  @Post('rule-changes')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Try out a change of rules: what would become of every running deadline',
    description: 'Changes nothing. A leader’s to do; in a large organisation it goes on after the answer.',
  })
  @ApiCreatedResponse({ type: RuleChangeAnswer, headers: { Location: { schema: { type: 'string' } } } })
  async propose(
    @Work() work: UnitOfWork,
    @Body() body: RuleChangeBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RuleChangeAnswer> {
    const result = await this.commands.execute(new ProposeRuleChange(work, proposedBy(body)));
    switch (result.kind) {
      case 'done':
        void reply.header('location', `/api/v1/rule-changes/${result.change.id}`);
        return result.change;
      case 'invalid':
        throw invalid(result.faults);
      case 'leaders-only':
        throw new Problem('leaders-only');
    }
  }

  @Asks('changeLocalRules')
  @Get('rule-changes')
  @ApiOperation({ summary: 'The acting organisation’s changes of rules, newest first' })
  @ApiOkResponse({ type: RuleChangePageAnswer })
  list(@Work() work: UnitOfWork, @Query() query: PageQuery): Promise<RuleChangePageAnswer> {
    return this.queries.execute(new ListRuleChanges(work, pageOf(query)));
  }

  @Asks('changeLocalRules')
  @Get('rule-changes/:id')
  @ApiOperation({ summary: 'A change of rules: how far it is, and what it comes to' })
  @ApiOkResponse({ type: RuleChangeAnswer })
  async read(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<RuleChangeAnswer> {
    return found(await this.queries.execute(new ReadRuleChange(work, id)));
  }

  @Asks('changeLocalRules')
  @Get('rule-changes/:id/cases')
  @ApiOperation({ summary: 'The cases that it touches, each deadline with its old and its new date' })
  @ApiOkResponse({ type: RuleChangeCasePageAnswer })
  async cases(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Query() query: CasesQuery,
  ): Promise<RuleChangeCasePageAnswer> {
    const filter = query.clock === undefined ? {} : { clock: query.clock };
    return found(await this.queries.execute(new ListRuleChangeCases(work, id, pageOf(query), filter)));
  }

  @Asks('changeLocalRules')
  @Post('rule-changes/:id/application')
  @HttpCode(200)
  @ApiOperation({ summary: 'Put a previewed change in force, and bring the running cases under it' })
  @ApiOkResponse({ type: RuleChangeAnswer })
  async apply(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Body() { keep = [] }: ApplyBody,
  ): Promise<RuleChangeAnswer> {
    const result = await this.commands.execute(new ApplyRuleChange(work, id, keep));
    if (result.kind === 'done') return result.change;
    throw result.kind === 'invalid' ? invalid(result.faults) : hindrance(result.kind);
  }
}

const changedMeanwhile = {
  da: 'Reglerne er ændret, siden du hentede dem. Hent dem igen, og lav ændringen på ny.',
  en: 'The rules have changed since you fetched them. Fetch them again, and make the change anew.',
};

/** What each kind of change consists of. */
const partsOf = {
  calendar: ['calendar'],
  budgets: ['budgets'],
  version: ['definition', 'version'],
} as const satisfies Readonly<Record<RuleChangeBody['kind'], readonly (keyof RuleChangeBody)[]>>;

function proposedBy(body: RuleChangeBody): ProposedChange {
  const { kind, calendar, budgets, definition, version } = body;
  const known: readonly string[] = ['kind', ...partsOf[kind]];
  // Half of what was sent, taken for the whole, would be put in force unseen.
  const sent = Object.entries(body).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const strange = strangersIn('', sent, known);
  if (strange.length > 0) throw invalid(strange);
  switch (kind) {
    case 'calendar':
      if (!calendar) throw invalid([fault('/calendar', 'required')]);
      // Its inside is checked where calendars are known.
      return { kind, calendar: calendar as never };
    case 'budgets':
      if (!budgets) throw invalid([fault('/budgets', 'required')]);
      return { kind, budgets };
    case 'version':
      if (definition === undefined) throw invalid([fault('/definition', 'required')]);
      if (version === undefined) throw invalid([fault('/version', 'required')]);
      return { kind, definition, version };
  }
}

function hindrance(kind: Exclude<ApplyResult['kind'], 'done' | 'invalid'>): Problem {
  switch (kind) {
    case 'not-found':
    case 'leaders-only':
      return new Problem(kind);
    case 'not-previewed':
      return new Problem('conflict', {
        detail: {
          da: 'Ændringen er ved at blive gennemgået, eller den er sat i kraft.',
          en: 'The change is still being looked at, or it is in force already.',
        },
      });
    case 'stale':
      return new Problem('conflict', {
        detail: {
          da: 'Reglerne er ændret, siden forhåndsvisningen blev lavet. Lav en ny.',
          en: 'The rules have changed since the preview was made. Make a new one.',
        },
      });
  }
}
