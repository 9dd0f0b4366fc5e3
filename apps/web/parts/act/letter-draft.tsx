import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Values } from '../../api/cases.js';
import { letterDraftQuery } from '../../api/letters.js';
import { useWords } from '../../language/language.js';
import { Answered } from '../states.js';
import type { Acting } from './acting.js';
import '../../styles/letter.css';

const words = {
  da: {
    heading: 'Brevet, som det sendes',
    lead: 'Gennemfører du, lægges brevet til den unge i Stafet, og er den unge under 18 år, også til forældremyndighedsindehaveren. Det gemmes præcis sådan og kan ikke ændres bagefter: en rettelse bliver til et nyt brev.',
    title: 'Udkast til brevet',
  },
  en: {
    heading: 'The letter as it is sent',
    lead: 'When you do it, the letter is laid before the young person in Stafet, and under 18 before the custody holder too. It is kept exactly so and cannot be changed afterwards: a correction becomes a letter of its own.',
    title: 'Draft of the letter',
  },
};

/**
 * The page that would be sent, within this one: it can run nothing and load nothing. Of one origin with it, it is drawn with
 * it, and what checks a page for whom it shuts out looks into it too.
 */
export function LetterDraft({ place, fields }: { readonly place: Acting['place']; readonly fields: Values }) {
  const text = useWords(words);
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
