import type { Case, CaseRecord } from '../api/cases.js';

export interface ContactPerson {
  readonly name: string;
  readonly by: CaseRecord['by'];
  /** Telephone and e-mail, as far as they are said. */
  readonly reached: readonly string[];
}

/** Whom one can call: the newest that the holder named, else the newest of all. Records come newest first. */
export function contactIn(records: readonly CaseRecord[], { holder }: Case): ContactPerson | null {
  const named = records.flatMap(({ fields: { contactPerson: name, phone, email }, by }) => {
    const reached = [phone, email].filter((one): one is string => typeof one === 'string');
    return typeof name === 'string' ? [{ name, by, reached }] : [];
  });
  return named.find(({ by }) => by.role === holder?.role && by.id === holder.id) ?? named[0] ?? null;
}
