import type { Text } from '../../language/language.js';

/** One of the people that a demo lets one be. */
export interface DemoPerson {
  readonly handle: string;
  readonly name: string;
  readonly title: Text;
  readonly organisation: string | null;
  readonly role: string;
}

/** Where somebody was going who is not signed in, as from a link in a mail. */
export function wantedPage(): string {
  return location.pathname + location.search;
}

/** Signs in as that person of the demo, without asking again, and comes to that screen. */
export function signInAs(handle: string, returnTo: string): string {
  return `/sign-in?${new URLSearchParams({ person: handle, returnTo })}`;
}
