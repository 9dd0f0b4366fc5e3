import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { UnitOfWork } from '#casework';
import type { Principal } from './sign-in/principal.js';

/** Why this API is used, as the access log has it. */
const purpose = 'casework';

/** Who sends the request and for whom they act, as the two doors want to know it. */
export const Work = createParamDecorator((_: undefined, context: ExecutionContext): UnitOfWork => {
  const { principal } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!principal) throw new Error('@Work() stands on a route where nobody needs to act for anyone');
  return workOf(principal);
});

export function workOf(principal: Principal): UnitOfWork {
  const { person, role, leader, standsFor } = principal;
  const actor = { person, role, party: partyOf(principal), leader };
  return { actor: standsFor.length > 0 ? { ...actor, standsFor } : actor, purpose };
}

/** As whom the cases know them. */
export function partyOf({ organisation, youngPerson, guardian, person }: Principal): string {
  return organisation ?? youngPerson ?? guardian ?? person;
}
