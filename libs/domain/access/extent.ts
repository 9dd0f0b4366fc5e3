import type { Party } from '../engine/case-state.js';
import { fieldOf, isAmong } from '../engine/element.js';
import type { Form, Items } from '../engine/language.js';
import { sameParty } from '../engine/party.js';

/** Of one record: all of it, or only these elements. */
export type Extent = 'all' | readonly string[];

type Fields = Readonly<Record<string, unknown>>;

export function covers(extent: Extent, element: string): boolean {
  return extent === 'all' || isAmong(extent, element);
}

export function inEither(one: Extent, other: Extent): Extent {
  if (one === 'all' || other === 'all') return 'all';
  const both = [...new Set([...one, ...other])];
  return both.filter((element) => element === fieldOf(element) || !both.includes(fieldOf(element)));
}

export function inBoth(one: Extent, other: Extent): Extent {
  if (one === 'all') return other;
  if (other === 'all') return one;
  const common = [...one.filter((it) => covers(other, it)), ...other.filter((it) => covers(one, it))];
  return [...new Set(common)];
}

/**
 * So much of a record's fields as lies within the extent. Of a list whose rows say who may see them, nobody else whom
 * that could be said of sees a row, whatever was sent: only its author does.
 *
 * @param form as the case's definition has it; undefined for one that it no longer knows
 */
export function cut(
  form: Form | undefined,
  fields: Fields,
  extent: Extent,
  { reader, author }: { readonly reader: Party; readonly author: Party },
): Fields {
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const spec = form?.fields[name];
    if (spec?.kind !== 'items' || !Array.isArray(value)) {
      if (covers(extent, name)) found[name] = value;
      continue;
    }
    const closed = sameParty(reader, author) ? undefined : visibleTo(spec, reader.role);
    const rows = (value as readonly Fields[]).filter(
      (row) =>
        covers(extent, `${name}.${String(row.key)}`) &&
        (closed === undefined || isNamed(row[closed], reader.role)),
    );
    if (rows.length > 0 || (value.length === 0 && covers(extent, name))) found[name] = rows;
  }
  return found;
}

/** The field of a row that says who may see it, where it could name this role. */
function visibleTo({ visibleTo: name, fields }: Items, role: string): string | undefined {
  const said = name === undefined ? undefined : fields[name];
  return said?.kind === 'choices' && Object.hasOwn(said.options, role) ? name : undefined;
}

function isNamed(chosen: unknown, role: string): boolean {
  return Array.isArray(chosen) && chosen.includes(role);
}
