import { type DefinitionRef, useProcessWords } from '../api/process.js';
import { useFormats } from '../language/format.js';
import { useLanguage, useWords } from '../language/language.js';

const words = {
  da: { part: (form: string, fields: string) => `Fra «${form}»: ${fields}` },
  en: { part: (form: string, fields: string) => `From “${form}”: ${fields}` },
};

interface Part {
  readonly form: string;
  readonly elements: readonly string[];
}

/** Which fields of which forms, by their labels and in the forms' order. */
export function PartsOfCase({
  parts,
  definition,
}: {
  readonly parts: readonly Part[];
  readonly definition: DefinitionRef;
}) {
  const { say } = useLanguage();
  const text = useWords(words);
  const formats = useFormats();
  const process = useProcessWords(definition);
  const labels = ({ form, elements }: Part) => {
    const fields = process.process?.forms[form]?.fields ?? [];
    return formats.list(fields.filter(({ name }) => elements.includes(name)).map(({ label }) => say(label)));
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
    elements: parts.flatMap((part) => (part.form === form ? part.elements : [])),
  }));
}
