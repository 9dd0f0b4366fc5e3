import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Values } from '../../api/cases.js';
import { letterDraftQuery } from '../../api/letters.js';
import { useTexts } from '../../language/language.js';
import { Answered } from '../states.js';
import type { Acting } from './acting.js';
import '../../styles/letter.css';

/**
 * The page that would be sent, within this one: it can run nothing and load nothing. Of one origin with it, it is drawn with
 * it, and what checks a page for whom it shuts out looks into it too.
 */
export default function LetterDraft({
  place,
  fields,
}: {
  readonly place: Acting['place'];
  readonly fields: Values;
}) {
  const text = useTexts().act.letterDraft;
  const heading = useId();
  const query = useQuery(letterDraftQuery(place, fields));
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{text.heading}</h2>
      <p>{text.lead}</p>
      <Answered query={query}>
        {(page) => (
          <iframe className="letter-draft" title={text.title} sandbox="allow-same-origin" srcDoc={page} />
        )}
      </Answered>
    </section>
  );
}
