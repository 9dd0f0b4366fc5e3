import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { UnitOfWork } from '#casework';
import { purposeOf, type What } from '#domain';
import type { Principal } from './sign-in/principal.js';

/** Who sends the request and for whom they act, as the two doors want to know it. */
export const Work = createParamDecorator((_: undefined, context: ExecutionContext): UnitOfWork => {
  const { principal, whoMay } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!principal) throw new Error('@Work() stands on a route where nobody needs to act for anyone');
  return workOf(principal, typeof whoMay === 'object' ? whoMay.what : null);
});

/** @param what the row of the access table that was asked; null where the definition answers */
function workOf(principal: Principal, what: What | null): UnitOfWork {
  const { person, role, leader, standsFor } = principal;
  const actor = { person, role, party: partyOf(principal), leader };
  return {
    actor: standsFor.length > 0 ? { ...actor, standsFor } : actor,
    purpose: purposeOf(principal, what),
  };
}

/** As whom the cases know them. */
export function partyOf({ organisation, youngPerson, guardian, person }: Principal): string {
  return organisation ?? youngPerson ?? guardian ?? person;
}
