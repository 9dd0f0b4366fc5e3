import { useQuery } from '@tanstack/react-query';
import { useCaseNames } from '../../api/case-names.js';
import { type Case, type Share, sharesQuery } from '../../api/cases.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { PartsOfCase } from '../../parts/parts-of-case.js';
import { Answered, Empty } from '../../parts/states.js';

/** What was shared with whom, when, why and on which basis: as the server lets them read it. */
export function Shared({ found }: { readonly found: Case }) {
  const text = useTexts().myCase.shared;
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
  const text = useTexts().myCase.shared;
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
