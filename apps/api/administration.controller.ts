import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProperty,
  ApiPropertyOptional,
  ApiTags,
} from '@nestjs/swagger';
import {
  ChangePerson,
  CloseUnit,
  type DirectoryResult,
  type Duty,
  EndRole,
  EnterPerson,
  type GivenRole,
  GiveRole,
  ListAdministeredPeople,
  ListDirectoryChanges,
  type Locale,
  PutUnit,
  ReopenUnit,
  rules,
  type UnitOfWork,
  wallClock,
} from '#casework';
import { addDays, localDate, readInstant, startOfDay } from '#domain';
import {
  AdministeredPersonPageAnswer,
  DirectoryChangePageAnswer,
  duties,
  EnteredAnswer,
} from './answers/administration.js';
import { invalid, PageQuery, PathId, pageOf } from './parameters.js';
import { Problem } from './problem.js';
import { type SignInSettings, signInSettings } from './sign-in/settings.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { Day, Email, Given, Id, inOrder, IsText, MayBeMissing, OneOf, rule } = rules;

const today = () => localDate(wallClock());

class PeopleSearch extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @inOrder(MayBeMissing(), Id())
  readonly organisation?: string;

  @ApiPropertyOptional({ type: String, description: 'The beginning of a word of the name' })
  @inOrder(MayBeMissing(), IsText(100))
  readonly q?: string;
}

class RoleBody {
  @ApiProperty({ type: String, format: 'uuid' })
  @inOrder(Given(), Id())
  readonly organisation!: string;

  @ApiPropertyOptional({
    type: String,
    format: 'uuid',
    description: 'A team, or a school of an FGU institution',
  })
  @inOrder(MayBeMissing(), Id())
  readonly unit?: string;

  @ApiProperty({ enum: duties })
  @inOrder(Given(), OneOf(duties))
  readonly role!: Duty;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'First day; now if left out' })
  @inOrder(MayBeMissing(), Day({ today, notPast: true }))
  readonly from?: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'Last day; none if left out' })
  @inOrder(MayBeMissing(), Day({ today, notPast: true }))
  readonly to?: string;
}

class PersonBody {
  @ApiProperty({ type: String, minLength: 1, maxLength: 200 })
  @inOrder(Given(), IsText(200))
  readonly name!: string;

  @ApiPropertyOptional({ type: String, format: 'email', description: 'Where mail goes; none if left out' })
  @inOrder(MayBeMissing(), Email())
  readonly email?: string;

  @ApiProperty({ enum: ['da', 'en'] })
  @inOrder(Given(), OneOf(['da', 'en']))
  readonly locale!: Locale;
}

/** A person and their first role. */
class NewPersonBody extends RoleBody implements PersonBody {
  @ApiProperty({
    type: String,
    minLength: 1,
    maxLength: 200,
    description: 'Their account at the sign-in (`sub`)',
  })
  @inOrder(Given(), IsText(200))
  readonly subject!: string;

  @ApiProperty({ type: String, minLength: 1, maxLength: 200 })
  @inOrder(Given(), IsText(200))
  readonly name!: string;

  @ApiPropertyOptional({ type: String, format: 'email', description: 'Where mail goes; none if left out' })
  @inOrder(MayBeMissing(), Email())
  readonly email?: string;

  @ApiProperty({ enum: ['da', 'en'] })
  @inOrder(Given(), OneOf(['da', 'en']))
  readonly locale!: Locale;
}

class RoleEndBody {
  @ApiProperty({ type: String, format: 'uuid' })
  @inOrder(Given(), Id())
  readonly organisation!: string;

  @ApiProperty({ enum: duties })
  @inOrder(Given(), OneOf(duties))
  readonly role!: Duty;

  @ApiProperty({ type: String, format: 'date-time', description: 'When the role began, as it was told' })
  @inOrder(
    Given(),
    rule('not-a-moment', (value) => typeof value === 'string' && readInstant(value) !== null),
  )
  readonly from!: string;

  @ApiPropertyOptional({ type: String, format: 'date', description: 'Last day; at once if left out' })
  @inOrder(MayBeMissing(), Day({ today, notPast: true }))
  readonly lastDay?: string;
}

class UnitBody {
  @ApiProperty({ type: String, format: 'uuid' })
  @inOrder(Given(), Id())
  readonly organisation!: string;

  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'The unit above it' })
  @inOrder(MayBeMissing(), Id())
  readonly parent?: string;

  @ApiProperty({ type: String, minLength: 1, maxLength: 200 })
  @inOrder(Given(), IsText(200))
  readonly name!: string;
}

/** Organisations, units, people and their roles, for who looks after them: no word of any case. */
@ApiTags('administration')
@Asks('administerDirectory')
@Controller('api/v1/administration')
export class AdministrationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(signInSettings) private readonly settings: SignInSettings,
  ) {}

  @Post('people/search')
  @HttpCode(200)
  @ApiOperation({ summary: 'People with a place, now or once, where I administer; by name' })
  @ApiOkResponse({ type: AdministeredPersonPageAnswer })
  people(@Work() work: UnitOfWork, @Body() body: PeopleSearch): Promise<AdministeredPersonPageAnswer> {
    const { organisation, q } = body;
    const filter = { ...(organisation !== undefined && { organisation }), ...(q?.trim() && { q }) };
    return this.queries.execute(new ListAdministeredPeople(work, pageOf(body), filter));
  }

  @Post('people')
  @HttpCode(201)
  @ApiOperation({
    summary: 'Enter somebody who will sign in, with a first role',
    description: 'Who is known by that account already gets the role, and keeps the name.',
  })
  @ApiCreatedResponse({ type: EnteredAnswer })
  async enter(@Work() work: UnitOfWork, @Body() body: NewPersonBody): Promise<EnteredAnswer> {
    const { issuer } = this.settings;
    const person = {
      issuer,
      subject: body.subject,
      name: body.name,
      email: body.email ?? null,
      locale: body.locale,
    };
    return entered(await this.commands.execute(new EnterPerson(work, person, roleOf(body))));
  }

  @Put('people/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change a name, an address or a language' })
  @ApiNoContentResponse()
  async change(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Body() { name, email, locale }: PersonBody,
  ): Promise<void> {
    entered(await this.commands.execute(new ChangePerson(work, id, { name, email: email ?? null, locale })));
  }

  @Post('people/:id/roles')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give somebody a role' })
  @ApiNoContentResponse()
  async give(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Body() body: RoleBody,
  ): Promise<void> {
    entered(await this.commands.execute(new GiveRole(work, id, roleOf(body))));
  }

  @Post('people/:id/roles/end')
  @HttpCode(204)
  @ApiOperation({
    summary: 'End a role: at once, or after a last day',
    description:
      'From then on they get in nowhere by it, and the tasks that they had go back to the organisation.',
  })
  @ApiNoContentResponse()
  async end(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Body() { organisation, role, from, lastDay }: RoleEndBody,
  ): Promise<void> {
    const at = lastDay === undefined ? null : startOfDay(addDays(lastDay, 1));
    entered(await this.commands.execute(new EndRole(work, id, { organisation, role, from }, at)));
  }

  @Post('units')
  @HttpCode(201)
  @ApiOperation({ summary: 'Enter a unit' })
  @ApiCreatedResponse({ type: EnteredAnswer })
  async enterUnit(@Work() work: UnitOfWork, @Body() body: UnitBody): Promise<EnteredAnswer> {
    return entered(await this.commands.execute(new PutUnit(work, null, unitOf(body))));
  }

  @Put('units/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give a unit another name or place' })
  @ApiNoContentResponse()
  async changeUnit(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Body() body: UnitBody,
  ): Promise<void> {
    entered(await this.commands.execute(new PutUnit(work, id, unitOf(body))));
  }

  @Post('units/:id/close')
  @HttpCode(204)
  @ApiOperation({ summary: 'Close a unit for newcomers; who is in it stays in the organisation' })
  @ApiNoContentResponse()
  async closeUnit(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<void> {
    entered(await this.commands.execute(new CloseUnit(work, id)));
  }

  @Post('units/:id/reopen')
  @HttpCode(204)
  @ApiOperation({ summary: 'Open a unit again; who was in it is not put back' })
  @ApiNoContentResponse()
  async reopenUnit(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<void> {
    entered(await this.commands.execute(new ReopenUnit(work, id)));
  }

  @Asks('readDirectoryChanges')
  @Get('changes')
  @ApiOperation({
    summary:
      'What was done to the directory, newest first: by administrators, or in my organisation as its leader',
  })
  @ApiOkResponse({ type: DirectoryChangePageAnswer })
  changes(@Work() work: UnitOfWork, @Query() query: PageQuery): Promise<DirectoryChangePageAnswer> {
    return this.queries.execute(new ListDirectoryChanges(work, pageOf(query)));
  }
}

/** Days are whole ones, in Danish time. */
function roleOf({ organisation, unit, role, from, to }: RoleBody): GivenRole {
  return {
    organisation,
    unit: unit ?? null,
    role,
    from: from === undefined || from === today() ? null : startOfDay(from),
    to: to === undefined ? null : startOfDay(addDays(to, 1)),
  };
}

function unitOf({ organisation, parent, name }: UnitBody) {
  return { organisation, parent: parent ?? null, name: name.trim() };
}

/** What came of it, for people: a thing that is not there, or what is wrong with what was sent, is a problem. */
export function entered(result: DirectoryResult): EnteredAnswer {
  if (result.kind === 'done') return { id: result.id };
  throw result.kind === 'invalid' ? invalid(result.faults) : new Problem('not-found');
}
