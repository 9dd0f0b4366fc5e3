import { Body, Controller, Get, HttpCode, Put, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  type Duty,
  type Identity,
  type Locale,
  type OrganisationKind,
  type ProgrammeType,
  rules,
} from '#casework';
import { mayDo, type What, whats } from '#domain';
import { Problem } from '../problem.js';
import { Cookies } from './cookies.js';
import { Credentials } from './credentials.js';
import { SignedInAs } from './guard.js';
import type { Role } from './principal.js';
import { ForAnyOrganisation } from './who-may.js';

class MembershipAnswer {
  @ApiProperty({ format: 'uuid', type: String })
  readonly organisation!: string;
  @ApiProperty({ enum: ['school', 'kui', 'fgu', 'administration'] })
  readonly kind!: OrganisationKind;
  @ApiProperty({ type: String })
  readonly name!: string;
  @ApiProperty({ type: String, description: 'Institution number where there is one' })
  readonly code!: string;
  @ApiProperty({ type: String, nullable: true })
  readonly municipalityCode!: string | null;
  @ApiProperty({ enum: ['gymnasium', 'vocational'], nullable: true })
  readonly programmeType!: ProgrammeType | null;
  @ApiProperty({
    enum: ['counsellor', 'caseworker', 'intake', 'consultant', 'leader', 'administrator'],
    isArray: true,
  })
  readonly duties!: readonly Duty[];
  @ApiProperty({ type: [String], description: 'Colleagues who are away, and in whose place one acts' })
  readonly standsFor!: readonly string[];
}

class MeAnswer {
  @ApiProperty({ format: 'uuid', type: String })
  readonly person!: string;
  @ApiProperty({ type: String })
  readonly name!: string;
  @ApiProperty({ enum: ['da', 'en'] })
  readonly locale!: Locale;
  @ApiProperty({ type: [MembershipAnswer] })
  readonly memberships!: readonly MembershipAnswer[];
  @ApiProperty({
    format: 'uuid',
    type: String,
    nullable: true,
    description:
      'The organisation acted for; null for a citizen, and while one of several is still to be chosen',
  })
  readonly organisation!: string | null;
  @ApiProperty({
    enum: ['school', 'kui', 'fgu', 'administration', 'youngPerson', 'guardian'],
    nullable: true,
    description: 'The role acted in; null while an organisation is still to be chosen',
  })
  readonly role!: Role | null;
  @ApiProperty({ type: Boolean })
  readonly leader!: boolean;
  @ApiProperty({ enum: whats, isArray: true, description: 'What one may do, beside the actions of a case' })
  readonly may!: readonly What[];
  @ApiProperty({ format: 'uuid', type: String, nullable: true })
  readonly youngPerson!: string | null;
  @ApiProperty({ format: 'uuid', type: String, nullable: true })
  readonly guardian!: string | null;
}

class OrganisationChoice {
  @ApiProperty({ format: 'uuid', type: String })
  @rules.inOrder(rules.Given(), rules.Id())
  readonly organisation!: string;
}

@ApiTags('me')
@ForAnyOrganisation()
@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly credentials: Credentials,
    private readonly cookies: Cookies,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who am I, and for whom do I act?' })
  @ApiOkResponse({ type: MeAnswer })
  me(@SignedInAs() identity: Identity, @Req() request: FastifyRequest): MeAnswer {
    const { person, name, locale, memberships, youngPerson, guardian } = identity;
    const { organisation = null, role = null, leader = false } = request.principal ?? {};
    const { principal } = request;
    const may = principal ? whats.filter((what) => mayDo(principal, what)) : [];
    return { person, name, locale, memberships, organisation, role, leader, may, youngPerson, guardian };
  }

  @Put('organisation')
  @HttpCode(204)
  @ApiOperation({ summary: 'Choose for whom this browser session acts' })
  @ApiNoContentResponse()
  async chooseOrganisation(
    @SignedInAs() identity: Identity,
    @Body() { organisation }: OrganisationChoice,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    if (!identity.memberships.some((membership) => membership.organisation === organisation)) {
      throw new Problem('not-a-member');
    }
    const secret = this.cookies.read(request, 'session');
    // A script says it with each request, by the header: it has no session that could remember.
    if (!secret || request.headers.authorization !== undefined) throw new Problem('conflict');
    await this.credentials.chooseOrganisation(secret, organisation);
  }
}
