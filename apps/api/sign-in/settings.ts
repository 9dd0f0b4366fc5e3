import { StartupProblem } from '../../startup-problem.js';
import type { ClaimRule } from './claimed-roles.js';

/** How people and scripts sign in. */
export interface SignInSettings {
  /** Where browsers reach the service, without a path: https, or http on the loopback address. */
  readonly publicUrl: string;
  /** The OpenID provider, as its tokens name it. */
  readonly issuer: string;
  readonly clientId: string;
  /** None for a public client. */
  readonly clientSecret?: string | undefined;
  /** What an access token must be meant for. */
  readonly audience: string;
  /** Which claims of a sign-in are roles, and where; none: roles are entered by administrators alone. */
  readonly claims?: readonly ClaimRule[] | undefined;
  /** The issuer lets anybody in as anybody, and nothing is real. */
  readonly demo?: true | undefined;
  /** Keyed hashes of a CPR number that the issuer vouches for, one of each key. Without it no citizen can sign in. */
  readonly cprLookups?: ((cpr: string) => readonly Buffer[]) | undefined;
}

export const signInSettings = Symbol('SignInSettings');

/** @throws StartupProblem where cookies and codes would travel in the clear */
export function checkSettings(settings: SignInSettings): SignInSettings {
  for (const [name, value] of [
    ['PUBLIC_URL', settings.publicUrl],
    ['OIDC_ISSUER', settings.issuer],
  ] as const) {
    const url = new URL(value);
    if (url.protocol !== 'https:' && !isPlainLoopback(url)) {
      throw new StartupProblem(`${name} must begin with https:// unless it is a loopback address.`);
    }
  }
  return settings;
}

/** Plain HTTP that does not leave the machine: the one place where a cookie may lack `Secure`. */
export function isPlainLoopback(url: URL): boolean {
  return url.protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
}
