import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Identity } from '#casework';
import { isForLeaders, mayDo, worksOnCases } from '#domain';
import { Problem } from '../problem.js';
import { RateLimiter } from '../surface/rate-limiter.js';
import { Cookies } from './cookies.js';
import { Credentials } from './credentials.js';
import { type Principal, principalOf } from './principal.js';
import { requireSameOrigin } from './same-origin.js';
import { type SignInSettings, signInSettings } from './settings.js';
import { type WhoMay, whoMay } from './who-may.js';

declare module 'fastify' {
  interface FastifyRequest {
    identity?: Identity;
    principal?: Principal | undefined;
    /** Which row of the access table the route asks, or who answers else. */
    whoMay?: WhoMay | undefined;
  }
}

/** The request's sender, wherever they belong. */
export const SignedInAs = createParamDecorator((_: undefined, context: ExecutionContext): Identity => {
  const { identity } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!identity) throw new Error('@SignedInAs() stands on a public route');
  return identity;
});

/** Before every route: who is it, for whom do they act, and may they do this at all: the access table says it. */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly credentials: Credentials,
    private readonly cookies: Cookies,
    @Inject(signInSettings) private readonly settings: SignInSettings,
    private readonly limiter: RateLimiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const asked = whoMay(this.reflector, context);
    if (asked === undefined) throw new Error('The route does not say who may use it');
    if (asked === 'public') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    await this.recogniseOrCount(request);
    request.whoMay = asked;
    if (asked !== 'anyone') check(request, asked);
    return true;
  }

  /** Who is not let in is held against the address alone, where others may be at work. */
  private async recogniseOrCount(request: FastifyRequest): Promise<void> {
    try {
      await this.recognise(request);
    } catch (refusal) {
      await this.limiter.take('address', request.ip);
      throw refusal;
    }
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

/** @throws Problem where the sender may not, or has not said for whom they act */
function check({ identity, principal }: FastifyRequest, asked: Exclude<WhoMay, 'public' | 'anyone'>): void {
  if (asked !== 'definition' && asked.anywhere) {
    const places = identity?.memberships.map(({ kind, duties }) => ({ role: kind, duties })) ?? [];
    if (!places.some((place) => mayDo(place, asked.what))) throw new Problem('forbidden');
    return;
  }
  if (!principal) throw whichOrganisation(identity);
  const may = asked === 'definition' ? worksOnCases(principal) : mayDo(principal, asked.what);
  if (may) return;
  if (!worksOnCases(principal)) throw new Problem('no-casework');
  const led = asked !== 'definition' && isForLeaders(principal, asked.what);
  throw new Problem(led ? 'leaders-only' : 'forbidden');
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
