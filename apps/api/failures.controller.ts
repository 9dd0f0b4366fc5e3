import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  type FailureRef,
  failureKinds,
  isObject,
  ListFailures,
  rules,
  TryAgain,
  type UnitOfWork,
} from '#casework';
import { FailurePageAnswer, TriedAgainAnswers } from './answers/failures.js';
import { PageQuery, pageOf } from './parameters.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { Given, inOrder, rule } = rules;

const most = 200;

class TryAgainBody {
  @ApiProperty({
    type: 'array',
    items: {
      type: 'object',
      required: ['kind', 'id'],
      properties: { kind: { type: 'string', enum: [...failureKinds] }, id: { type: 'string' } },
    },
    maxItems: most,
  })
  @inOrder(
    Given(),
    rule('wrong-type', (value) => Array.isArray(value) && value.every(isRef)),
    rule('too-many', (value) => (value as readonly unknown[]).length <= most),
    rule('listed-twice', (value) => {
      const refs = value as readonly FailureRef[];
      return new Set(refs.map(({ kind, id }) => `${kind} ${id}`)).size === refs.length;
    }),
  )
  readonly failures!: readonly FailureRef[];
}

function isRef(value: unknown): value is FailureRef {
  if (!isObject(value)) return false;
  const { kind, id, ...strange } = value;
  if (!(failureKinds as readonly unknown[]).includes(kind) || Object.keys(strange).length > 0) return false;
  return typeof id === 'string' && id.length <= 60 && rules.isReadable(id);
}

/** What was to be done in the background and was not: for who answers for the organisation, and no word of any case. */
@ApiTags('failures')
@Asks('mendFailures')
@Controller('api/v1/failures')
export class FailuresController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'What failed or is late, the longest first: where I administer, or that of my organisation as its leader',
    description: 'What is of the whole installation (`round`) stands there too: it is in everybody’s way.',
  })
  @ApiOkResponse({ type: FailurePageAnswer })
  list(@Work() work: UnitOfWork, @Query() query: PageQuery): Promise<FailurePageAnswer> {
    return this.queries.execute(new ListFailures(work, pageOf(query)));
  }

  @Post('try-again')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Have these tried again at once, each with an outcome of its own',
    description: 'It is done in the background, within seconds; what was given up begins anew.',
  })
  @ApiOkResponse({ type: TriedAgainAnswers })
  async tryAgain(@Work() work: UnitOfWork, @Body() { failures }: TryAgainBody): Promise<TriedAgainAnswers> {
    return { items: await this.commands.execute(new TryAgain(work, failures)) };
  }
}
