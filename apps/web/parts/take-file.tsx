import { fileOf } from '../api/access.js';
import { useTexts } from '../language/language.js';

/** The case as one file; that it was taken is in the access log. */
export function TakeFile({ caseId, whose }: { readonly caseId: string; readonly whose: 'mine' | 'ours' }) {
  const text = useTexts().parts.takeFile;
  return (
    <>
      <p>{text[whose]}</p>
      <a className="button button-secondary" href={fileOf(caseId)} download>
        {text.take}
      </a>
    </>
  );
}
