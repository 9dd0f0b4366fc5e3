import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isPlainLoopback, type SignInSettings, signInSettings } from './settings.js';

/** `session`: a browser's session. `sign-in`: what must come back from the issuer, while somebody is there. */
export type CookieName = 'session' | 'sign-in';

/** HttpOnly, SameSite=Lax and, but for plain loopback HTTP, Secure with the `__Host-` prefix. */
@Injectable()
export class Cookies {
  private readonly prefix: string;
  private readonly attributes: string;

  constructor(@Inject(signInSettings) { publicUrl }: SignInSettings) {
    const plain = isPlainLoopback(new URL(publicUrl));
    this.prefix = plain ? 'stafet-' : '__Host-stafet-';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${plain ? '' : '; Secure'}`;
  }

  read(request: FastifyRequest, name: CookieName): string | undefined {
    const start = `${this.prefix}${name}=`;
    const pairs = request.headers.cookie?.split(/; */) ?? [];
    return pairs.find((pair) => pair.startsWith(start))?.slice(start.length);
  }

  /** @param value base64url, so that nothing in it needs quoting */
  write(reply: FastifyReply, name: CookieName, value: string, expires: Date): void {
    const cookie = `${this.prefix}${name}=${value}; ${this.attributes}; Expires=${expires.toUTCString()}`;
    // Fastify appends: several of these headers stand side by side.
    void reply.header('set-cookie', cookie);
  }

  clear(reply: FastifyReply, name: CookieName): void {
    this.write(reply, name, '', new Date(0));
  }
}
