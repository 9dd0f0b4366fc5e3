import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiExcludeEndpoint,
  ApiHeader,
  ApiNotModifiedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CompareVersions,
  cprDigits,
  Definitions,
  type Fields,
  FindOwnCases,
  type Idempotency,
  IsCpr,
  IsObject,
  ListCases,
  ListOtherCases,
  ListRecords,
  ListShares,
  OpenCase,
  PreviewOpening,
  PreviewWithdrawal,
  passesModulus11,
  ReadCase,
  ReadTimeline,
  rules,
  type UnitOfWork,
  UnmaskCpr,
  type UnmaskReason,
  unmaskReasons,
  type YoungPersonInput,
} from '#casework';
import {
  CaseAnswer,
  CaseItemAnswer,
  CasePageAnswer,
  CprAnswer,
  type OpenedAnswer,
  OtherCaseAnswer,
  PreviewAnswer,
  RecordAnswer,
  RecordVersionsAnswer,
  ShareAnswer,
  TimelineAnswer,
  WithdrawalAnswer,
} from './answers/cases.js';
import { answered, found, refusalOf } from './command-answer.js';
import { Flag, flag, NameWords, PageQuery, PathId, PathNumber, pageOf } from './parameters.js';
import { etag, isKnown, Repeatable } from './preconditions.js';
import { receiverPointer } from './process.js';
import { Asks, ByDefinition } from './sign-in/who-may.js';
import { Limited } from './surface/rates.js';
import { Work } from './unit-of-work.js';

const { Given, inOrder, IsText, MayBeMissing, OneOf, rule } = rules;

class CaseListQuery extends PageQuery {
  @Flag('Only open cases, or only closed ones') readonly open?: string;
  @Flag('Only cases that the acting party holds, or only others') readonly holding?: string;

  @ApiPropertyOptional({ type: String })
  @inOrder(MayBeMissing(), IsText(100))
  readonly stage?: string;
}

const Revision = (description: string): PropertyDecorator =>
  inOrder(
    MayBeMissing(),
    rule('out-of-range', (value) => typeof value === 'string' && /^[1-9]\d{0,8}$/.test(value)),
    ApiPropertyOptional({ type: 'integer', minimum: 1, description }),
  );

class VersionsQuery {
  @Revision('The earlier version') readonly from?: string;
  @Revision('The later version') readonly to?: string;
}

class CaseSearch extends CaseListQuery {
  @NameWords() readonly q!: string;
}

/** In the body: a number never stands in an address. */
class CprSearch {
  @ApiProperty({ type: String, pattern: '^\\d{6}-?\\d{4}$' })
  @inOrder(Given(), IsCpr())
  readonly cpr!: string;
}

class UnmaskBody {
  @ApiProperty({ type: String, enum: unmaskReasons })
  @inOrder(Given(), OneOf(unmaskReasons))
  readonly reason!: UnmaskReason;
}

/** The content is checked behind the door, where the form is known. */
class OpeningBody {
  @inOrder(Given(), IsObject()) readonly youngPerson!: YoungPersonInput;
  @inOrder(MayBeMissing(), IsObject()) readonly guardian?: YoungPersonInput;
  @inOrder(Given(), IsObject()) readonly fields!: Fields;
}

class OpeningPreviewBody {
  @ApiProperty({ type: 'object', additionalProperties: true })
  @inOrder(Given(), IsObject())
  readonly fields!: Fields;
}

@ApiTags('cases')
@Asks('readCases')
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly definitions: Definitions,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Cases that the acting party has to do with, nearest deadline first' })
  @ApiOkResponse({ type: CasePageAnswer })
  list(@Work() work: UnitOfWork, @Query() query: CaseListQuery): Promise<CasePageAnswer> {
    return this.queries.execute(new ListCases(work, pageOf(query), caseFilter(query)));
  }

  @Asks('searchByName')
  @Limited('lookups')
  @Post('search')
  @HttpCode(200)
  @ApiOperation({ summary: 'The same, of young people by name' })
  @ApiOkResponse({ type: CasePageAnswer })
  search(@Work() work: UnitOfWork, @Body() body: CaseSearch): Promise<CasePageAnswer> {
    return this.queries.execute(new ListCases(work, pageOf(body), { ...caseFilter(body), q: body.q }));
  }

  @Asks('searchByCpr')
  @Limited('lookups')
  @Post('own')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cases that the acting party has of one young person already, open ones first' })
  @ApiOkResponse({ type: [CaseItemAnswer] })
  own(@Work() work: UnitOfWork, @Body() { cpr }: CprSearch): Promise<readonly CaseItemAnswer[]> {
    return this.queries.execute(new FindOwnCases(work, cprDigits(cpr) ?? ''));
  }

  /** Documented once for each opening, with its form. */
  @ByDefinition()
  @Post('openings/:opening')
  @Limited('lookups')
  @HttpCode(201)
  @ApiExcludeEndpoint()
  async open(
    @Work() work: UnitOfWork,
    @Param('opening') opening: string,
    @Body() { youngPerson, guardian, fields }: OpeningBody,
    @Repeatable() idempotency: Idempotency | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenedAnswer> {
    const command = new OpenCase(work, opening, youngPerson, guardian ?? null, fields, idempotency);
    const done = answered(await this.commands.execute(command), reply, this.receiverOf(opening));
    void reply.header('location', `/api/v1/cases/${done.caseId}`);
    return {
      ...done,
      warnings: [...warnings(youngPerson, '/youngPerson'), ...warnings(guardian, '/guardian')],
    };
  }

  @ByDefinition()
  @Post('openings/:opening/preview')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What the other side would see if the case were opened so; it is not',
    description: 'Fields may still be missing.',
  })
  @ApiOkResponse({ type: PreviewAnswer })
  async preview(
    @Work() work: UnitOfWork,
    @Param('opening') opening: string,
    @Body() { fields }: OpeningPreviewBody,
  ): Promise<PreviewAnswer> {
    const result = await this.queries.execute(new PreviewOpening(work, opening, fields));
    if (result.kind !== 'preview') throw refusalOf(result, this.receiverOf(opening));
    const { kind: _, ...preview } = result;
    return preview;
  }

  @Get(':id')
  @ApiOperation({ summary: 'A case, as far as the acting party may read it' })
  @ApiHeader({ name: 'If-None-Match', required: false, schema: { type: 'string' } })
  @ApiOkResponse({ type: CaseAnswer, headers: { ETag: { schema: { type: 'string' } } } })
  @ApiNotModifiedResponse({ description: 'It is as it was' })
  async read(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseAnswer | undefined> {
    const view = found(await this.queries.execute(new ReadCase(work, id)));
    // Not kept by browsers: a name may be corrected, withheld or erased, and the revision stays as it was.
    void reply.header('etag', etag(view.revision));
    // Who is erased leaves the revision as it was: nobody is told that what they remember still holds.
    if (view.youngPerson === null || !isKnown(view.revision, known)) return view;
    void reply.status(304);
    return undefined;
  }

  @Post(':id/cpr')
  @HttpCode(200)
  @Asks('unmaskCpr')
  @Limited('unmaskings')
  @ApiOperation({
    summary: 'The CPR number of whom the case is about, for who holds or oversees it',
    description: 'The access log says who asked, when and why; where it cannot, nothing is shown.',
  })
  @ApiOkResponse({ type: CprAnswer })
  async unmask(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Body() { reason }: UnmaskBody,
  ): Promise<CprAnswer> {
    return found(await this.queries.execute(new UnmaskCpr(work, id, reason)));
  }

  @Get(':id/others')
  @ApiOperation({
    summary:
      'Other cases that the acting party knows of, of the same young person or of one who may be the same',
  })
  @ApiOkResponse({ type: [OtherCaseAnswer] })
  async others(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
  ): Promise<readonly OtherCaseAnswer[]> {
    return found(await this.queries.execute(new ListOtherCases(work, id)));
  }

  @Get(':id/records')
  @ApiOperation({ summary: 'What has been recorded, as far as the acting party may read it; newest first' })
  @ApiOkResponse({ type: [RecordAnswer] })
  async records(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<readonly RecordAnswer[]> {
    return found(await this.queries.execute(new ListRecords(work, id)));
  }

  @Get(':id/records/:record/differences')
  @ApiOperation({
    summary: 'What two versions of a record say otherwise, as far as the acting party may read both',
    description: 'The last one and the one before it, where none are named.',
  })
  @ApiOkResponse({ type: RecordVersionsAnswer })
  async differences(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('record', PathId) record: string,
    @Query() { from, to }: VersionsQuery,
  ): Promise<RecordVersionsAnswer> {
    const [earlier, later] = [from, to].map((revision) => (revision === undefined ? null : Number(revision)));
    return found(
      await this.queries.execute(new CompareVersions(work, id, record, earlier ?? null, later ?? null)),
    );
  }

  @Get(':id/shares')
  @ApiOperation({
    summary:
      'What was shared with whom, when, why and on which basis, for whom the case is about and who answers for it',
  })
  @ApiOkResponse({ type: [ShareAnswer] })
  async shares(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<readonly ShareAnswer[]> {
    return found(await this.queries.execute(new ListShares(work, id)));
  }

  @Get(':id/consents/:no/withdrawal')
  @ApiOperation({
    summary: 'What would stop if a consent were withdrawn, and what would stay and why; it is not',
    description: 'For who may withdraw it.',
  })
  @ApiOkResponse({ type: WithdrawalAnswer })
  async withdrawal(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('no', PathNumber) no: number,
  ): Promise<WithdrawalAnswer> {
    return found(await this.queries.execute(new PreviewWithdrawal(work, id, no)));
  }

  @Get(':id/timeline')
  @ApiOperation({ summary: 'What has happened, newest first, and the way of the baton' })
  @ApiOkResponse({ type: TimelineAnswer })
  async timeline(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Query() query: PageQuery,
  ): Promise<TimelineAnswer> {
    return found(await this.queries.execute(new ReadTimeline(work, id, pageOf(query))));
  }

  private receiverOf(opening: string): string {
    const definition = this.definitions.opening(opening)?.definition;
    return receiverPointer(definition, definition?.openings[opening]?.form ?? null);
  }
}

/** Numbers that fail modulus 11 have been given out since 2007: worth a second look, and no more. */
function warnings(person: YoungPersonInput | undefined, at: string): OpenedAnswer['warnings'] {
  const digits = person?.cpr === undefined ? null : cprDigits(person.cpr);
  if (digits === null || passesModulus11(digits)) return [];
  const detail = {
    da: 'CPR-nummeret består ikke modulus 11. Se efter, at det er skrevet rigtigt.',
    en: 'The CPR number fails modulus 11. Please check that it is written right.',
  };
  return [{ code: 'cpr-modulus', pointer: `${at}/cpr`, detail }];
}

function caseFilter({ open, holding, stage }: CaseListQuery) {
  const [isOpen, isHeld] = [flag(open), flag(holding)];
  return {
    ...(isOpen !== undefined && { open: isOpen }),
    ...(isHeld !== undefined && { holding: isHeld }),
    ...(stage !== undefined && { stage }),
  };
}
