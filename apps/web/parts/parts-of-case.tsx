import { type DefinitionRef, useProcessWords } from '../api/process.js';
import { useFormats } from '../language/format.js';
import { useLanguage, useTexts } from '../language/language.js';

interface Part {
  readonly form: string;
  readonly elements: readonly string[];
}

/**
 * Which fields of which forms, by their labels and in the forms' order; of their lists which of the rows that are always
 * there, and how many others.
 */
export function PartsOfCase({
  parts,
  definition,
}: {
  readonly parts: readonly Part[];
  readonly definition: DefinitionRef;
}) {
  const { say } = useLanguage();
  const text = useTexts().parts.partsOfCase;
  const formats = useFormats();
  const process = useProcessWords(definition);
  const labels = ({ form, elements }: Part) => {
    const fields = process.process?.forms[form]?.fields ?? [];
    const named = fields.flatMap(({ name, label, keys = {} }) => {
      if (elements.includes(name)) return [say(label)];
      const rows = elements.flatMap((one) =>
        one.startsWith(`${name}.`) ? [one.slice(name.length + 1)] : [],
      );
      const fixedRows = rows.flatMap((key) => keys[key] ?? []);
      const others = rows.length - fixedRows.length;
      return [
        ...fixedRows.map((row) => text.row(say(label), say(row))),
        ...(others > 0 ? [text.rows(say(label), others)] : []),
      ];
    });
    return formats.list(named);
  };
  return (
    <ul>
      {merged(parts).map((part) => (
        <li key={part.form}>{text.part(process.form(part.form), labels(part))}</li>
      ))}
    </ul>
  );
}

/** Of several records of one form each is said once. */
function merged(parts: readonly Part[]): readonly Part[] {
  const forms = [...new Set(parts.map(({ form }) => form))];
  return forms.map((form) => ({
    form,
    elements: [...new Set(parts.flatMap((part) => (part.form === form ? part.elements : [])))],
  }));
}
