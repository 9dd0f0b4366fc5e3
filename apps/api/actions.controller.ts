import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBody, ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Act,
  Definitions,
  type Fields,
  type Idempotency,
  IsObject,
  ListActions,
  PreviewHandoff,
  rules,
  type UnitOfWork,
  type YoungPersonInput,
} from '#casework';
import { noSuchAnswer } from '#domain';
import { ActionsAnswer } from './answers/actions.js';
import { type DoneAnswer, PreviewAnswer } from './answers/cases.js';
import { answered, found, refusalOf } from './command-answer.js';
import { AreElements, type Elements, PathId } from './parameters.js';
import { etag, Repeatable, SeenRevision } from './preconditions.js';
import { Problem } from './problem.js';
import { actionAnswer, pathActions, receiverPointer } from './process.js';
import { ByDefinition } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { Id, inOrder, MayBeMissing, rule } = rules;

/** Which of several open asks or consents is meant. */
class ActQuery {
  @inOrder(
    MayBeMissing(),
    rule('wrong-type', (value) => typeof value === 'string' && /^\d{1,9}$/.test(value)),
  )
  readonly on?: string;
}

/** The fields are checked behind the door, against the form of the case's own version of the process. */
class ActBody {
  @inOrder(MayBeMissing(), IsObject()) readonly fields?: Fields;
  @inOrder(MayBeMissing(), AreElements()) readonly elements?: Elements;
  /** Checked behind the door, as those of an opening. */
  @inOrder(MayBeMissing(), IsObject()) readonly person?: YoungPersonInput;
  @inOrder(MayBeMissing(), Id()) readonly other?: string;
}

/** As the path of the action itself has it, form by form. */
const bodySchema = {
  type: 'object',
  properties: {
    fields: { type: 'object', additionalProperties: true },
    elements: { type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } },
  },
};

@ApiTags('actions')
@ByDefinition()
@Controller('api/v1/cases/:id/actions')
export class ActionsController {
  /** Everything that a case may know as an action → where its form says to whom it goes. */
  private readonly receivers: ReadonlyMap<string, string>;

  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly definitions: Definitions,
  ) {
    this.receivers = new Map(
      definitions
        .all()
        .flatMap((definition) =>
          pathActions(definition).map(({ name, form }) => [name, receiverPointer(definition, form)] as const),
        ),
    );
  }

  @Get()
  @ApiOperation({
    summary: 'What the acting party may do in the case now, with its form; and for the rest why not',
  })
  @ApiOkResponse({ type: ActionsAnswer, headers: { ETag: { schema: { type: 'string' } } } })
  async list(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActionsAnswer> {
    const answer = found(await this.queries.execute(new ListActions(work, id)));
    const { revision, definition, actions, localRows, rowsToChoose } = answer;
    void reply.headers({ etag: etag(revision), 'cache-control': 'private, no-cache' });
    const process = this.definitions.of(definition).definition;
    return {
      revision,
      definition,
      actions: actions.map((action) =>
        Object.assign(actionAnswer(process, action, localRows, rowsToChoose), { settles: action.settles }),
      ),
    };
  }

  @Post(':action/preview')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What the other side would see if the action were performed so; nothing is',
    description: 'Fields may still be missing.',
  })
  @ApiBody({ schema: bodySchema })
  @ApiOkResponse({ type: PreviewAnswer })
  async preview(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('action') action: string,
    @Query() { on }: ActQuery,
    @Body() { fields, elements }: ActBody,
  ): Promise<PreviewAnswer> {
    const receiver = this.receiverOf(action);
    const about = on === undefined ? null : Number(on);
    const query = new PreviewHandoff(work, id, action, about, fields ?? {}, elements ?? null);
    const result = await this.queries.execute(query);
    if (result.kind !== 'preview') throw refusalOf(result, receiver);
    const { kind: _, ...preview } = result;
    return preview;
  }

  /** Documented once for each action and each answer, with its form. */
  @Post(':action')
  @HttpCode(200)
  @ApiExcludeEndpoint()
  async act(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Param('action') action: string,
    @Query() { on }: ActQuery,
    @Body() { fields, elements, person, other }: ActBody,
    @SeenRevision() seen: number,
    @Repeatable() idempotency: Idempotency | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoneAnswer> {
    const receiver = this.receiverOf(action);
    const about = on === undefined ? null : Number(on);
    const command = new Act(work, id, action, about, fields ?? null, elements ?? null, seen, idempotency, {
      ...(person && { person }),
      ...(other !== undefined && { other }),
    });
    return answered(await this.commands.execute(command), reply, receiver);
  }

  private receiverOf(action: string): string {
    const receiver = this.receivers.get(action);
    if (receiver !== undefined) return receiver;
    const known = this.definitions.all().map((definition) => noSuchAnswer(definition, action));
    const detail = known.findLast((refusal) => refusal !== null)?.text;
    throw new Problem('unknown-action', detail && { detail });
  }
}
