import type { Case, CaseRecord } from '../api/cases.js';

export interface ContactPerson {
  readonly name: string;
  readonly by: CaseRecord['by'];
  /** Null where it is not said. */
  readonly phone: string | null;
  readonly email: string | null;
}

/** Whom one can call: the newest that the holder named, else the newest of all. Records come newest first. */
export function contactIn(records: readonly CaseRecord[], { holder }: Case): ContactPerson | null {
  const named = records.flatMap(({ fields: { contactPerson: name, phone, email }, by }) => {
    return typeof name === 'string' ? [{ name, by, phone: textOrNull(phone), email: textOrNull(email) }] : [];
  });
  return named.find(({ by }) => by.role === holder?.role && by.id === holder.id) ?? named[0] ?? null;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
