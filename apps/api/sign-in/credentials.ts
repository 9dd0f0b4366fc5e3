import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Directory, DirectoryChanges, type Identity, type SessionIdentity } from '#casework';
import { BoundedCache } from './bounded-cache.js';
import { Issuer, type VerifiedToken } from './issuer.js';
import { type SignInSettings, signInSettings } from './settings.js';

/** How long somebody is remembered where no change can be heard of, in milliseconds. */
const identityLife = 3000;

/** Who somebody is, from when it was asked. */
interface Remembered<V extends Identity> {
  readonly at: number;
  readonly asked: Promise<V | null>;
}

/** From what a request carries to who it is. Steady traffic costs no signature check and no question to the database. */
@Injectable()
export class Credentials {
  private readonly tokens = new BoundedCache<VerifiedToken>(10_000);
  private readonly identities = new BoundedCache<Remembered<Identity>>(10_000);
  private readonly sessions = new BoundedCache<Remembered<SessionIdentity>>(10_000);
  /** Who has changed, and when that was heard of, for as long as somebody may be remembered from before. */
  private readonly changed = new BoundedCache<number>(10_000);

  constructor(
    private readonly directory: Directory,
    private readonly issuer: Issuer,
    @Inject(signInSettings) private readonly settings: SignInSettings,
    changes: DirectoryChanges,
  ) {
    changes.subscribe((person) => {
      if (person !== null) return this.changed.set(person, Date.now(), Date.now() + identityLife);
      this.identities.clear();
      this.sessions.clear();
    });
  }

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
      const { subject, name, roles } = verified;
      const { issuer } = this.settings;
      if (roles) {
        await this.directory.staffAtSignIn({ issuer, subject, name: name ?? subject }, roles);
        // What it changed will be heard of; who carries this very token is not to wait for that.
        this.identities.delete(subject);
      }
      this.tokens.set(key, verified, verified.until);
    }
    const { subject } = verified;
    return this.remembered(this.identities, subject, () =>
      this.directory.identityOfSubject(this.settings.issuer, subject),
    );
  }

  /** Null for a session that is unknown or over. */
  ofSession(secret: string): Promise<SessionIdentity | null> {
    return this.remembered(this.sessions, digest(secret), () => this.directory.identityOfSession(secret));
  }

  /** Ends a session at once: in this process, on the server, and wherever it is heard of. */
  async endSession(secret: string): Promise<void> {
    await this.directory.endSession(secret);
    this.sessions.delete(digest(secret));
  }

  async chooseOrganisation(secret: string, organisation: string): Promise<void> {
    await this.directory.chooseOrganisation(secret, organisation);
    this.sessions.delete(digest(secret));
  }

  /** Requests that come while the first is being answered wait for the same answer. */
  private async remembered<V extends Identity>(
    cache: BoundedCache<Remembered<V>>,
    key: string,
    find: () => Promise<V | null>,
  ): Promise<V | null> {
    const known = cache.get(key);
    if (known) {
      const identity = await known.asked;
      const changed = identity && this.changed.get(identity.person);
      if (changed === null || changed === undefined || changed < known.at) return identity;
    }
    const asked = find().catch((error: unknown) => {
      cache.delete(key);
      throw error;
    });
    const at = Date.now();
    cache.set(key, { at, asked }, at + identityLife);
    return asked;
  }
}

/** The caches hold no live credential, only its digest. */
function digest(credential: string): string {
  return createHash('sha256').update(credential).digest('base64url');
}
