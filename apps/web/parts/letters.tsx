import { useQuery } from '@tanstack/react-query';
import { useCaseNames } from '../api/case-names.js';
import type { Case } from '../api/cases.js';
import { type Letter, letterAddress, lettersQuery } from '../api/letters.js';
import { useFormats } from '../language/format.js';
import { useLanguage, useWords } from '../language/language.js';
import { Answered, Empty } from './states.js';
import '../styles/letter.css';

const words = {
  da: {
    none: 'Der er ikke sendt breve, som I kan læse.',
    noneMine: 'Der er ingen breve til dig endnu.',
    placed: (by: string, when: string) => `Fra ${by}. Lagt til den unge i Stafet den ${when}.`,
    placedMine: (by: string, when: string) => `Fra ${by}. Lagt til dig i Stafet den ${when}.`,
    replaced: 'Erstattet af et nyere brev',
    read: 'Læs',
    readLong: (name: string, when: string) => `Læs ${name} af ${when} (åbner i et nyt vindue)`,
    pdf: 'PDF',
    pdfLong: (name: string, when: string) => `${name} af ${when} som PDF (åbner i et nyt vindue)`,
  },
  en: {
    none: 'No letters have been sent that you can read.',
    noneMine: 'There are no letters to you yet.',
    placed: (by: string, when: string) => `From ${by}. Laid before the young person in Stafet on ${when}.`,
    placedMine: (by: string, when: string) => `From ${by}. Laid before you in Stafet on ${when}.`,
    replaced: 'Replaced by a later letter',
    read: 'Read',
    readLong: (name: string, when: string) => `Read ${name} of ${when} (opens in a new window)`,
    pdf: 'PDF',
    pdfLong: (name: string, when: string) => `${name} of ${when} as PDF (opens in a new window)`,
  },
};

/** The letters of a case exactly as they were sent, newest first. */
export function Letters({ found, mine = false }: { readonly found: Case; readonly mine?: boolean }) {
  const text = useWords(words);
  const query = useQuery(lettersQuery(found.id));
  return (
    <Answered query={query}>
      {(letters) =>
        letters.length === 0 ? (
          <Empty>{mine ? text.noneMine : text.none}</Empty>
        ) : (
          <ul className="letters nobullet-list no-max-width">
            {letters.map((letter) => (
              <Sent key={letter.id} letter={letter} found={found} mine={mine} />
            ))}
          </ul>
        )
      }
    </Answered>
  );
}

interface SentParts {
  readonly letter: Letter;
  readonly found: Case;
  readonly mine: boolean;
}

function Sent({ letter: { id, name, at, placedAt, from, replaced }, found, mine }: SentParts) {
  const text = useWords(words);
  const { say } = useLanguage();
  const { day, moment } = useFormats();
  const nameOf = useCaseNames(found);
  const called = say(name);
  const placed = mine ? text.placedMine : text.placed;
  const link = (format: 'html' | 'pdf', label: string, long: string) => (
    <a href={letterAddress(found.id, id, format)} target="_blank" rel="noopener" aria-label={long}>
      {label}
    </a>
  );
  return (
    <li className="letter">
      <h3>{called}</h3>
      {replaced && <span className="record-mark">{text.replaced}</span>}
      <p>{placed(nameOf(from), moment(placedAt))}</p>
      <p className="letter-links">
        {link('html', text.read, text.readLong(called, day(at)))}
        {link('pdf', text.pdf, text.pdfLong(called, day(at)))}
      </p>
    </li>
  );
}
