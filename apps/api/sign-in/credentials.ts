import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Directory, type Identity, type SessionIdentity } from '#casework';
import { BoundedCache } from './bounded-cache.js';
import { Issuer, type VerifiedToken } from './issuer.js';
import { type SignInSettings, signInSettings } from './settings.js';

/** How long somebody who has left an organisation may still get in, in milliseconds. */
const identityLife = 3000;

/** From what a request carries to who it is. Steady traffic costs no signature check and no question to the database. */
@Injectable()
export class Credentials {
  private readonly tokens = new BoundedCache<VerifiedToken>(10_000);
  private readonly identities = new BoundedCache<Promise<Identity | null>>(10_000);
  private readonly sessions = new BoundedCache<Promise<SessionIdentity | null>>(10_000);

  constructor(
    private readonly directory: Directory,
    private readonly issuer: Issuer,
    @Inject(signInSettings) private readonly settings: SignInSettings,
  ) {}

  /**
   * Null for somebody the directory does not know.
   *
   * @throws Problem invalid-token, issuer-unavailable
   */
  async ofToken(token: string): Promise<Identity | null> {
    const key = digest(token);
    let verified = this.tokens.get(key);
    if (!verified) {
      verified = await this.issuer.verify(token);
      this.tokens.set(key, verified, verified.until);
    }
    const { subject } = verified;
    return remembered(this.identities, subject, () =>
      this.directory.identityOfSubject(this.settings.issuer, subject),
    );
  }

  /** Null for a session that is unknown or over. */
  ofSession(secret: string): Promise<SessionIdentity | null> {
    return remembered(this.sessions, digest(secret), () => this.directory.identityOfSession(secret));
  }

  /** Ends a session at once, in this process and on the server; others notice within `identityLife`. */
  async endSession(secret: string): Promise<void> {
    await this.directory.endSession(secret);
    this.sessions.delete(digest(secret));
  }

  async chooseOrganisation(secret: string, organisation: string): Promise<void> {
    await this.directory.chooseOrganisation(secret, organisation);
    this.sessions.delete(digest(secret));
  }
}

/** Requests that come while the first is being answered wait for the same answer. */
function remembered<V>(cache: BoundedCache<Promise<V>>, key: string, find: () => Promise<V>): Promise<V> {
  const known = cache.get(key);
  if (known) return known;
  const asked = find().catch((error: unknown) => {
    cache.delete(key);
    throw error;
  });
  cache.set(key, asked, Date.now() + identityLife);
  return asked;
}

/** The caches hold no live credential, only its digest. */
function digest(credential: string): string {
  return createHash('sha256').update(credential).digest('base64url');
}
