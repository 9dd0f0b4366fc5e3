import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
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
  CloseOrganisation,
  EnterOrganisation,
  ListAdministered,
  type OrganisationKind,
  type ProgrammeType,
  RenameOrganisation,
  ReopenOrganisation,
  rules,
  type UnitOfWork,
} from '#casework';
import { entered } from './administration.controller.js';
import {
  AdministeredOrganisationsAnswer,
  EnteredAnswer,
  organisationKinds,
  programmeTypes,
} from './answers/administration.js';
import { PathId } from './parameters.js';
import { Asks } from './sign-in/who-may.js';
import { Work } from './unit-of-work.js';

const { Given, Id, inOrder, IsText, MayBeMissing, OneOf, rule } = rules;

class OrganisationNameBody {
  @ApiProperty({ type: String, minLength: 1, maxLength: 200 })
  @inOrder(Given(), IsText(200))
  readonly name!: string;
}

class NewOrganisationBody extends OrganisationNameBody {
  @ApiProperty({ type: String, format: 'uuid', description: 'The organisation above it, that I administer' })
  @inOrder(Given(), Id())
  readonly parent!: string;

  @ApiProperty({ enum: organisationKinds, description: 'One of those that can lie `below` the one above' })
  @inOrder(Given(), OneOf(organisationKinds))
  readonly kind!: OrganisationKind;

  @ApiProperty({ type: String, description: 'Institution number or CVR number; stays the same' })
  @inOrder(
    Given(),
    rule('not-a-number', (value) => typeof value === 'string' && /^[A-Za-z0-9-]{1,20}$/.test(value)),
  )
  readonly code!: string;

  @ApiPropertyOptional({ enum: programmeTypes, description: 'Of a school; of others it is not kept' })
  @inOrder(MayBeMissing(), OneOf(programmeTypes))
  readonly programmeType?: ProgrammeType;
}

/** Organisations as a tree, for who looks after a part of it. What is at the top is entered by the operator. */
@ApiTags('administration')
@Asks('administerDirectory')
@Controller('api/v1/administration/organisations')
export class AdministeredOrganisationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The organisations that I administer, with their units' })
  @ApiOkResponse({ type: AdministeredOrganisationsAnswer })
  async organisations(@Work() work: UnitOfWork): Promise<AdministeredOrganisationsAnswer> {
    return { items: await this.queries.execute(new ListAdministered(work)) };
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({ summary: 'Enter an organisation below one of mine, in the same municipality' })
  @ApiCreatedResponse({ type: EnteredAnswer })
  async enter(@Work() work: UnitOfWork, @Body() body: NewOrganisationBody): Promise<EnteredAnswer> {
    const { parent, kind, name, code, programmeType = null } = body;
    const organisation = { parent, kind, name: name.trim(), code, programmeType };
    return entered(await this.commands.execute(new EnterOrganisation(work, organisation)));
  }

  @Put(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Give an organisation another name; letters that were sent keep the earlier one' })
  @ApiNoContentResponse()
  async rename(
    @Work() work: UnitOfWork,
    @Param('id', PathId) id: string,
    @Body() { name }: OrganisationNameBody,
  ): Promise<void> {
    entered(await this.commands.execute(new RenameOrganisation(work, id, name.trim())));
  }

  @Post(':id/close')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Close an organisation, as administrator of the one above',
    description: 'All roles there end, and nothing is sent there from then on. It may have no open cases.',
  })
  @ApiNoContentResponse()
  async close(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<void> {
    entered(await this.commands.execute(new CloseOrganisation(work, id)));
  }

  @Post(':id/reopen')
  @HttpCode(204)
  @ApiOperation({ summary: 'Open an organisation again; roles are given anew' })
  @ApiNoContentResponse()
  async reopen(@Work() work: UnitOfWork, @Param('id', PathId) id: string): Promise<void> {
    entered(await this.commands.execute(new ReopenOrganisation(work, id)));
  }
}
