import { useQuery } from '@tanstack/react-query';
import { type Field, recordsQuery } from '../api/cases.js';
import { useTexts } from '../language/language.js';
import { useFilesPlace } from './files-place.js';

interface Parts {
  readonly field: Field;
  /** The key of the row. */
  readonly chosen: string;
}

/** A row of another record by what it says there, as far as whoever looks may read it. */
export function ChosenRow({ field, chosen }: Parts) {
  const { caseId } = useFilesPlace();
  const text = useTexts().parts.fieldValues;
  const given = field.rows?.find(({ key }) => key === chosen)?.label;
  const wanted = caseId !== null && given === undefined;
  const { data = [], isLoading } = useQuery({ ...recordsQuery(caseId ?? ''), enabled: wanted });
  if (isLoading) return null;
  // The newest record has the word.
  const [row] = data.flatMap(({ form, fields }) =>
    form === field.of?.form ? rowsIn(fields[field.of.list]).filter(({ key }) => key === chosen) : [],
  );
  const said = given ?? row?.[field.says ?? ''];
  return typeof said === 'string' ? said : <em>{text.unseen}</em>;
}

const rowsIn = (list: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(list) ? list : [];
