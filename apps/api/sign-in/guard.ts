import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Identity } from '#casework';
import { Problem } from '../problem.js';
import { Cookies } from './cookies.js';
import { Credentials } from './credentials.js';
import { type Principal, principalOf } from './principal.js';
import { requireSameOrigin } from './same-origin.js';
import { type SignInSettings, signInSettings } from './settings.js';

declare module 'fastify' {
  interface FastifyRequest {
    identity?: Identity;
    principal?: Principal | undefined;
    /** Why there is none, though the sender is known. */
    noPrincipal?: 'choose-organisation' | 'no-casework' | undefined;
  }
}

const openness = 'stafet:openness';

/** Open to everyone, signed in or not. */
export const Public = () => SetMetadata(openness, 'public');

/** For whom somebody acts does not matter here: they need not have chosen. */
export const ForAnyOrganisation = () => SetMetadata(openness, 'anyOrganisation');

/** The request's sender, wherever they belong. */
export const SignedInAs = createParamDecorator((_: undefined, context: ExecutionContext): Identity => {
  const { identity } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!identity) throw new Error('@SignedInAs() stands on a public route');
  return identity;
});

/** Before every route: who is it, for whom do they act. What they may do is said elsewhere. */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly credentials: Credentials,
    private readonly cookies: Cookies,
    @Inject(signInSettings) private readonly settings: SignInSettings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const open = this.reflector.getAllAndOverride<'public' | 'anyOrganisation' | undefined>(openness, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (open === 'public') return true;

    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await this.recognise(request);
    if (!request.principal && open !== 'anyOrganisation') {
      throw request.noPrincipal === 'no-casework'
        ? new Problem('no-casework')
        : whichOrganisation(request.identity);
    }
    return true;
  }

  /**
   * Says on the request who sends it and for whom they act; no `principal` where one of several organisations is still
   * to be chosen. An answer that lasts asks again while it does.
   *
   * @throws Problem
   */
  async recognise(request: FastifyRequest): Promise<void> {
    const { identity, chosen } = await this.identify(request);
    const header = request.headers['stafet-organisation'];
    const principal = principalOf(identity, typeof header === 'string' ? header : chosen);
    if (principal === 'unknown-person' || principal === 'not-a-member') throw new Problem(principal);
    request.identity = identity;
    request.principal = typeof principal === 'object' ? principal : undefined;
    request.noPrincipal = typeof principal === 'object' ? undefined : principal;
  }

  private async identify(request: FastifyRequest): Promise<{ identity: Identity; chosen: string | null }> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
      if (token === undefined) throw notSignedIn();
      const identity = await this.credentials.ofToken(token);
      if (!identity) throw new Problem('unknown-person');
      return { identity, chosen: null };
    }
    const secret = this.cookies.read(request, 'session');
    if (!secret) throw notSignedIn();
    requireSameOrigin(request, this.settings.publicUrl);
    const identity = await this.credentials.ofSession(secret);
    if (!identity) throw notSignedIn();
    // A choice does not outlive the membership it was made in.
    const stillThere = identity.memberships.some(({ organisation }) => organisation === identity.chosen);
    return { identity, chosen: stillThere ? identity.chosen : null };
  }
}

function notSignedIn(): Problem {
  return new Problem('not-signed-in', { headers: { 'www-authenticate': 'Bearer realm="stafet"' } });
}

function whichOrganisation(identity: Identity | undefined): Problem {
  const memberships = identity?.memberships ?? [];
  return new Problem('choose-organisation', {
    detail: {
      da: 'Sæt headeren Stafet-Organisation til id’et på en af dem.',
      en: 'Set the header Stafet-Organisation to the id of one of them.',
    },
    extensions: { organisations: memberships.map(({ organisation, name }) => ({ id: organisation, name })) },
  });
}
