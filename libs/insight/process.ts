import { type Definition, processOf, type Text, youthDropout } from '#domain';

/** The process whose cases are counted. */
export const counted: Definition = processOf(youthDropout).definition;

export function roleLabel(role: string): Text {
  return counted.roles[role]?.label ?? named(role);
}

/** Whether this answer passes the baton on. */
export function takes(ask: string, answer: string | null): boolean {
  return answer !== null && counted.asks[ask]?.answers[answer]?.passes !== undefined;
}

/** What another version of the process called so, and this one does not know. */
export function named(name: string): Text {
  return { da: name, en: name };
}
