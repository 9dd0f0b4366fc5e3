import { Inject, Injectable, Logger } from '@nestjs/common';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as client from 'openid-client';
import type { ClaimedRole } from '#casework';
import { Problem } from '../problem.js';
import { rolesClaimed } from './claimed-roles.js';
import { isPlainLoopback, type SignInSettings, signInSettings } from './settings.js';

/** Signatures only the issuer can make; `none` and shared secrets are not among them. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** What is kept in the browser while somebody is at the issuer, to be held against what comes back. */
export interface PendingSignIn {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface Claims {
  readonly subject: string;
  readonly name: string | null;
  readonly cpr: string | null;
  /** Where they work and as what; null where claims say nothing of that here. */
  readonly roles: readonly ClaimedRole[] | null;
}

export interface VerifiedToken extends Pick<Claims, 'subject' | 'name' | 'roles'> {
  /** When the token ends, in milliseconds since 1970. */
  readonly until: number;
}

interface Provider {
  readonly configuration: client.Configuration;
  readonly keys: JWTVerifyGetKey;
}

/** The OpenID provider: authorization code with PKCE for browsers, signed access tokens for scripts. */
@Injectable()
export class Issuer {
  private readonly logger = new Logger('Issuer');
  private discovered: Promise<Provider> | undefined;

  constructor(@Inject(signInSettings) private readonly settings: SignInSettings) {}

  /**
   * Where to send the browser, and what to keep until it is back.
   *
   * @param hint who it will be, for an issuer that cares (`login_hint` of OpenID Connect Core 3.1.2.1)
   */
  async begin(hint: string | null): Promise<{ readonly url: URL; readonly pending: PendingSignIn }> {
    const { configuration } = await this.provider();
    const pending = {
      state: client.randomState(),
      nonce: client.randomNonce(),
      verifier: client.randomPKCECodeVerifier(),
    };
    const url = client.buildAuthorizationUrl(configuration, {
      redirect_uri: `${this.settings.publicUrl}/sign-in/callback`,
      scope: this.settings.cprLookups ? 'openid profile cpr' : 'openid profile',
      ...(hint !== null && { login_hint: hint }),
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { url, pending };
  }

  /**
   * Trades what came back for who it is.
   *
   * @param target path and query of the callback
   * @throws Problem sign-in-failed, issuer-unavailable
   */
  async finish(target: string, pending: PendingSignIn): Promise<Claims> {
    const { configuration } = await this.provider();
    try {
      const tokens = await client.authorizationCodeGrant(
        configuration,
        new URL(target, this.settings.publicUrl),
        { pkceCodeVerifier: pending.verifier, expectedState: pending.state, expectedNonce: pending.nonce },
      );
      const claims = tokens.claims();
      if (!claims) throw new Problem('sign-in-failed');
      return { ...this.told(claims), cpr: text(claims.cpr) };
    } catch (error) {
      if (error instanceof Problem) throw error;
      const { code, name } = error as { code?: string; name: string };
      this.logger.warn(`A sign-in failed: ${code ?? name}`);
      throw new Problem('sign-in-failed');
    }
  }

  /**
   * Checks signature, issuer, audience and time.
   *
   * @throws Problem invalid-token, issuer-unavailable
   */
  async verify(token: string): Promise<VerifiedToken> {
    const { keys } = await this.provider();
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: this.settings.issuer,
        audience: this.settings.audience,
        algorithms,
        requiredClaims: ['exp', 'sub'],
      });
      return { ...this.told(payload), until: (payload.exp ?? 0) * 1000 };
    } catch (error) {
      if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) {
        throw this.unavailable(error);
      }
      throw new Problem('invalid-token', {
        headers: { 'www-authenticate': 'Bearer realm="stafet", error="invalid_token"' },
      });
    }
  }

  private told(claims: { readonly sub?: string; readonly [claim: string]: unknown }) {
    const { claims: rules } = this.settings;
    return {
      subject: claims.sub ?? '',
      name: text(claims.name),
      roles: rules ? rolesClaimed(rules, claims) : null,
    };
  }

  /** Asked for once, and again only after it failed: the issuer may start later than the service. */
  private async provider(): Promise<Provider> {
    this.discovered ??= this.discover();
    try {
      return await this.discovered;
    } catch (error) {
      this.discovered = undefined;
      throw this.unavailable(error);
    }
  }

  private async discover(): Promise<Provider> {
    const { issuer, clientId, clientSecret } = this.settings;
    const url = new URL(issuer);
    const configuration = await client.discovery(
      url,
      clientId,
      undefined,
      clientSecret ? client.ClientSecretPost(clientSecret) : client.None(),
      { execute: isPlainLoopback(url) ? [client.allowInsecureRequests] : [] },
    );
    const { jwks_uri: keysAt } = configuration.serverMetadata();
    if (!keysAt) throw new Error('The issuer names no keys');
    return { configuration, keys: createRemoteJWKSet(new URL(keysAt)) };
  }

  private unavailable(error: unknown): Problem {
    const { code, name } = error as { code?: string; name?: string };
    this.logger.warn(`The issuer cannot be asked: ${code ?? name ?? 'no answer'}`);
    return new Problem('issuer-unavailable', { headers: { 'retry-after': '5' } });
  }
}

function text(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' ? claim : null;
}
