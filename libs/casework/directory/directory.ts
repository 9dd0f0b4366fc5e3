import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import type { Duty, Identity, SessionIdentity } from './identity.js';

/** What a sign-in says about somebody. */
export interface SignedIn {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
  /** Keyed hashes of the CPR number, one of each key; none where the issuer vouches for no number. */
  readonly cprLookups: readonly Buffer[];
}

/** A role somewhere, as the claims of a sign-in were understood. */
export interface ClaimedRole {
  /** The organisation's code. */
  readonly organisation: string;
  readonly role: Duty;
}

export interface NewSession {
  /** 256 random bits, base64url: what the cookie holds. The database has only its digest. */
  readonly secret: string;
  readonly expiresAt: Date;
}

/** Who signs in, what they are where, and their browser sessions. Every method is one round trip. */
@Injectable()
export class Directory {
  constructor(private readonly pool: pg.Pool) {}

  /** Null for somebody unknown. */
  async identityOfSubject(issuer: string, subject: string): Promise<Identity | null> {
    const { rows } = await this.pool.query<{ identity: Identity | null }>({
      name: 'identity-of-subject',
      text: 'select identity_of_subject($1, $2) as identity',
      values: [issuer, subject],
    });
    return rows[0]?.identity ?? null;
  }

  /** Null for a session that is unknown, ended, over, or idle for an hour. */
  async identityOfSession(secret: string): Promise<SessionIdentity | null> {
    const { rows } = await this.pool.query<{ identity: SessionIdentity | null }>({
      name: 'identity-of-session',
      text: 'select identity_of_session($1) as identity',
      values: [digest(secret)],
    });
    return rows[0]?.identity ?? null;
  }

  /** The person behind a sign-in; null for a stranger, who gets in nowhere. */
  async personAtSignIn(by: SignedIn): Promise<string | null> {
    const { rows } = await this.pool.query<{ person: string | null }>(
      'select person_at_sign_in($1, $2, $3, known_hash($4)) as person',
      [by.issuer, by.subject, by.name, by.cprLookups],
    );
    return rows[0]?.person ?? null;
  }

  /**
   * The same for a sign-in whose claims say where somebody works: their roles from earlier claims are brought in line,
   * and whoever claims one becomes known by it. Null for a stranger.
   */
  async staffAtSignIn(by: Pick<SignedIn, 'issuer' | 'subject' | 'name'>, claimed: readonly ClaimedRole[]) {
    const { rows } = await this.pool.query<{ person: string | null }>(
      'select staff_at_sign_in($1, $2, $3, $4) as person',
      [by.issuer, by.subject, by.name, JSON.stringify(claimed)],
    );
    return rows[0]?.person ?? null;
  }

  /** A session for one working day. Clears away those that are over. */
  async beginSession(person: string): Promise<NewSession> {
    const secret = randomBytes(32).toString('base64url');
    const { rows } = await this.pool.query<{ expiresAt: Date }>(
      `with over as (delete from session where expires_at < now())
       insert into session (secret_hash, person_id, expires_at)
       values ($1, $2, now() + interval '10 hours') returning expires_at as "expiresAt"`,
      [digest(secret), person],
    );
    const [session] = rows;
    if (!session) throw new Error('The session was not stored');
    return { secret, expiresAt: session.expiresAt };
  }

  /** Every process forgets it: what is ended lets nobody in anywhere. */
  async endSession(secret: string): Promise<void> {
    await this.pool.query(
      `with ended as (delete from session where secret_hash = $1 returning person_id)
       select pg_notify('directory', person_id::text) from ended`,
      [digest(secret)],
    );
  }

  /** Remembers for whom the session's person acts; that they may is the caller's to know. */
  async chooseOrganisation(secret: string, organisation: string): Promise<void> {
    await this.pool.query('update session set organisation_id = $2 where secret_hash = $1', [
      digest(secret),
      organisation,
    ]);
  }
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
