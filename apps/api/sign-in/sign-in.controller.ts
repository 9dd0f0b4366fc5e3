import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Directory } from '#casework';
import { Problem } from '../problem.js';
import { Limited } from '../surface/rates.js';
import { Cookies } from './cookies.js';
import { Credentials } from './credentials.js';
import { Issuer, type PendingSignIn } from './issuer.js';
import { requireSameOrigin } from './same-origin.js';
import { type SignInSettings, signInSettings } from './settings.js';
import { Public } from './who-may.js';

/** How long somebody may take at the issuer, in milliseconds. */
const patience = 10 * 60 * 1000;

/** A browser's way in and out. */
@ApiExcludeController()
@Public()
@Limited('signIns')
@Controller()
export class SignInController {
  constructor(
    private readonly issuer: Issuer,
    private readonly directory: Directory,
    private readonly credentials: Credentials,
    private readonly cookies: Cookies,
    @Inject(signInSettings) private readonly settings: SignInSettings,
  ) {}

  @Get('sign-in')
  async signIn(
    @Query('returnTo') returnTo: unknown,
    @Query('person') person: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { publicUrl } = this.settings;
    // The issuer sends people back to the public address, and only there is the cookie seen again.
    if (request.host !== new URL(publicUrl).host) {
      return void reply.redirect(new URL(request.url, publicUrl).href, 302);
    }
    const { url, pending } = await this.issuer.begin(
      typeof person === 'string' ? person.slice(0, 100) : null,
    );
    const kept = JSON.stringify({ ...pending, returnTo: ownPath(returnTo, publicUrl) });
    this.cookies.write(
      reply,
      'sign-in',
      Buffer.from(kept).toString('base64url'),
      new Date(Date.now() + patience),
    );
    void reply.header('cache-control', 'no-store').redirect(url.href, 302);
  }

  @Get('sign-in/callback')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const pending = pendingIn(this.cookies.read(request, 'sign-in'));
    this.cookies.clear(reply, 'sign-in');
    if (!pending) throw new Problem('sign-in-failed');
    const { subject, name, cpr, roles } = await this.issuer.finish(request.url, pending);
    if (roles)
      await this.directory.staffAtSignIn(
        { issuer: this.settings.issuer, subject, name: name ?? subject },
        roles,
      );
    const person = await this.directory.personAtSignIn({
      issuer: this.settings.issuer,
      subject,
      name: name ?? subject,
      cprLookups: cpr === null ? [] : (this.settings.cprLookups?.(cpr) ?? []),
    });
    if (person === null) throw new Problem('unknown-person');

    // A new secret for a new sign-in: whoever knew the old one, or planted it, is left outside.
    const former = this.cookies.read(request, 'session');
    if (former) await this.credentials.endSession(former);
    const session = await this.directory.beginSession(person);
    this.cookies.write(reply, 'session', session.secret, session.expiresAt);
    void reply
      .header('cache-control', 'no-store')
      .redirect(ownPath(pending.returnTo, this.settings.publicUrl), 303);
  }

  /** Ends the session on the server; without one there is nothing to end, and that is no error. */
  @Post('sign-out')
  async signOut(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    requireSameOrigin(request, this.settings.publicUrl);
    const secret = this.cookies.read(request, 'session');
    if (secret) await this.credentials.endSession(secret);
    this.cookies.clear(reply, 'session');
    void reply.header('cache-control', 'no-store').redirect('/', 303);
  }
}

/** A path of this site, whatever was asked for: sign-in must not become a way to somebody else's page. */
function ownPath(wanted: unknown, publicUrl: string): string {
  if (typeof wanted !== 'string' || !URL.canParse(wanted, publicUrl)) return '/';
  const url = new URL(wanted, publicUrl);
  // '//elsewhere' within the path would be read as another host by the browser.
  return url.origin === new URL(publicUrl).origin && !url.pathname.startsWith('//')
    ? url.pathname + url.search
    : '/';
}

function pendingIn(cookie: string | undefined): (PendingSignIn & { readonly returnTo: unknown }) | null {
  try {
    const kept: unknown = JSON.parse(Buffer.from(cookie ?? '', 'base64url').toString());
    if (typeof kept !== 'object' || kept === null) return null;
    const { state, nonce, verifier, returnTo } = kept as Record<string, unknown>;
    if (typeof state !== 'string' || typeof nonce !== 'string' || typeof verifier !== 'string') return null;
    return { state, nonce, verifier, returnTo };
  } catch {
    return null;
  }
}
