import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { CorrectName, ListNameCorrections, type NameCorrectionView, rules, type UnitOfWork } from '#casework';
import { NameAnswer } from './answers/basics.js';
import { Many, Moment, One, Word } from './answers/properties.js';
import { found } from './command-answer.js';
import { PathId } from './parameters.js';
import { Problem } from './problem.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { Given, inOrder, IsText } = rules;

class NameBody {
  @ApiProperty({ type: String, maxLength: 100 })
  @inOrder(Given(), IsText(100))
  readonly firstName!: string;

  @ApiProperty({ type: String, maxLength: 100 })
  @inOrder(Given(), IsText(100))
  readonly lastName!: string;

  @ApiProperty({ type: String, maxLength: 2000, description: 'Why; it is kept with the name that stood' })
  @inOrder(Given(), IsText(2000))
  readonly reason!: string;
}

class NameCorrectionAnswer implements NameCorrectionView {
  @Moment() readonly at!: string;
  @One(NameAnswer, { description: 'What the name was until then' }) readonly before!: NameAnswer;
  @Word() readonly reason!: string;
}

class NameCorrectionsAnswer {
  @Many(NameCorrectionAnswer) readonly items!: readonly NameCorrectionAnswer[];
}

/** A young person's name that was entered wrongly (databeskyttelsesforordningen art. 16). */
@ApiTags('cases')
@Asks('correctNames')
@Controller('api/v1/cases/:id/name-corrections')
export class NamesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'What the young person’s name was before it was corrected, for the case’s holder',
  })
  @ApiOkResponse({ type: NameCorrectionsAnswer })
  async list(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<NameCorrectionsAnswer> {
    return { items: found(await this.queries.execute(new ListNameCorrections(work, id))) };
  }

  @Post()
  @HttpCode(204)
  @ApiOperation({ summary: 'Correct the young person’s name, in all of their cases; the holder does' })
  @ApiNoContentResponse()
  async correct(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Body() { firstName, lastName, reason }: NameBody,
  ): Promise<void> {
    const name = { firstName: firstName.trim(), lastName: lastName.trim() };
    const result = await this.commands.execute(new CorrectName(work, id, name, reason.trim()));
    if (result !== 'done') throw new Problem(result);
  }
}
