import { useQuery } from '@tanstack/react-query';
import { useCaseNames } from '../api/case-names.js';
import type { Case } from '../api/cases.js';
import { type Letter, letterAddress, lettersQuery } from '../api/letters.js';
import { useFormats } from '../language/format.js';
import { useLanguage, useTexts } from '../language/language.js';
import { Answered, Empty } from './states.js';
import '../styles/letter.css';

/** The letters of a case exactly as they were sent, newest first. */
export function Letters({ found, mine = false }: { readonly found: Case; readonly mine?: boolean }) {
  const text = useTexts().parts.letters;
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
  const text = useTexts().parts.letters;
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
