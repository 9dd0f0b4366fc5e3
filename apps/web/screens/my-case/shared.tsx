import { useQuery } from '@tanstack/react-query';
import { useCaseNames } from '../../api/case-names.js';
import { type Case, type Share, sharesQuery } from '../../api/cases.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useWords } from '../../language/language.js';
import { PartsOfCase } from '../../parts/parts-of-case.js';
import { Answered, Empty } from '../../parts/states.js';

const words = {
  da: {
    none: 'Der er ikke delt noget om dig fra det ene sted til det andet.',
    now: (who: string, day: string) => `${who} kan læse det, siden ${day}.`,
    preview: (who: string, day: string) =>
      `${who} fik det tilbudt ${day}, og har ikke svaret endnu. Indtil da kan de kun se en kort del af det.`,
    past: (who: string, day: string) => `${who} fik det ${day}, og kan ikke læse det mere.`,
    why: 'Hvorfor',
    basis: 'Med hvilken ret',
    details: 'Hvad blev delt?',
  },
  en: {
    none: 'Nothing about you has been shared from one place to another.',
    now: (who: string, day: string) => `${who} can read it, since ${day}.`,
    preview: (who: string, day: string) =>
      `${who} was offered it on ${day}, and has not answered yet. Until then they see a short part of it only.`,
    past: (who: string, day: string) => `${who} got it on ${day}, and can read it no more.`,
    why: 'Why',
    basis: 'By which right',
    details: 'What was shared?',
  },
};

/** What was shared with whom, when, why and on which basis: as the server lets them read it. */
export function Shared({ found }: { readonly found: Case }) {
  const text = useWords(words);
  const query = useQuery(sharesQuery(found.id));
  return (
    <Answered query={query}>
      {(shares) =>
        shares.length === 0 ? (
          <Empty>{text.none}</Empty>
        ) : (
          <ul className="shared nobullet-list no-max-width">
            {shares.map((share) => (
              <SharedItem key={keyOf(share)} found={found} share={share} />
            ))}
          </ul>
        )
      }
    </Answered>
  );
}

function keyOf({ to, kind, ask, consent }: Share): string {
  return `${to.role} ${to.id} ${kind} ${ask} ${consent}`;
}

function SharedItem({ found, share }: { readonly found: Case; readonly share: Share }) {
  const { say } = useLanguage();
  const text = useWords(words);
  const formats = useFormats();
  const nameOf = useCaseNames(found, [share.to]);
  const who = nameOf(share.to);
  const day = formats.day(share.since);
  const told = !share.readable ? text.past : share.kind === 'preview' ? text.preview : text.now;
  return (
    <li>
      <h3>{say(share.purpose)}</h3>
      <p>{told(who, day)}</p>
      <p>
        {text.basis}: {say(share.basis)}.
      </p>
      <details className="fold">
        <summary>{text.details}</summary>
        <PartsOfCase parts={share.parts} definition={found.definition} />
      </details>
    </li>
  );
}
