import type { Text } from '../../language/language.js';

/** One of the people that a demo lets one be. */
export interface DemoPerson {
  readonly handle: string;
  readonly name: string;
  readonly title: Text;
  readonly organisation: string | null;
  readonly role: string;
}

/** Signs in as that person of the demo, without asking again, and comes to that screen. */
export function signInAs(handle: string, returnTo = '/'): string {
  return `/sign-in?${new URLSearchParams({ person: handle, returnTo })}`;
}
