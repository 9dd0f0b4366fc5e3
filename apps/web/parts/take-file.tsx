import { fileOf } from '../api/access.js';
import { useWords } from '../language/language.js';

const words = {
  da: {
    mine: 'Du kan tage alt det, du kan læse om dig her, med dig: til at læse, printe eller gemme. Det, der ikke er med, står der også, og hvorfor.',
    ours: 'Til den, der beder om aktindsigt: alt det, I kan læse i sagen, som fil. Se den igennem, før I giver den videre; I ser mere end den unge selv.',
    take: 'Hent sagen som fil (ZIP)',
  },
  en: {
    mine: 'You can take along all that you can read about yourself here: to read, to print or to keep. What is not in it is named there too, and why.',
    ours: 'For whoever asks for access to their file: all that you can read in the case, as a file. Look it through before you give it to anybody; you see more than the young person does.',
    take: 'Take the case as a file (ZIP)',
  },
};

/** The case as one file; that it was taken is in the access log. */
export function TakeFile({ caseId, whose }: { readonly caseId: string; readonly whose: 'mine' | 'ours' }) {
  const text = useWords(words);
  return (
    <>
      <p>{text[whose]}</p>
      <a className="button button-secondary" href={fileOf(caseId)} download>
        {text.take}
      </a>
    </>
  );
}
