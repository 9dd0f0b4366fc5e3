import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useCaseNames } from '../../api/case-names.js';
import { actionsQuery, type Case, type Share, sharesQuery } from '../../api/cases.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Consents } from '../../parts/consents.js';
import { PartsOfCase } from '../../parts/parts-of-case.js';
import { Answered, Empty } from '../../parts/states.js';
import { useVoice } from './voice.js';
import { pathOf } from './words.js';

/** What one says yes and no to, and then what the law lets others read. */
export function Shared({ found }: { readonly found: Case }) {
  const voice = useVoice();
  return (
    <>
      <h3>{voice.consents}</h3>
      <Consents found={found} />
      <SayYes found={found} />
      {found.holder !== null && (
        <>
          <h3>{voice.sharedNow}</h3>
          <Shares found={found} />
        </>
      )}
    </>
  );
}

function SayYes({ found }: { readonly found: Case }) {
  const { say } = useLanguage();
  const { data } = useQuery(actionsQuery(found.id));
  const open = data?.actions.filter(({ consent, closed }) => consent === 'given' && closed === null) ?? [];
  if (open.length === 0) return null;
  return (
    <ul className="mine-actions nobullet-list no-max-width">
      {open.map((action) => (
        <li key={action.action}>
          <Link href={pathOf(found.id, action)}>{say(action.label)}</Link>
        </li>
      ))}
    </ul>
  );
}

/** What was shared with whom, when and why: as the server lets them read it. By consent: stands above. */
function Shares({ found }: { readonly found: Case }) {
  const text = useTexts().myCase.shared;
  return (
    <Answered query={useQuery(sharesQuery(found.id))}>
      {(shares) => {
        const others = shares.filter(({ kind }) => kind !== 'consent');
        if (others.length === 0) return <Empty>{text.none}</Empty>;
        return (
          <ul className="shared nobullet-list no-max-width">
            {others.map((share) => (
              <SharedItem key={keyOf(share)} found={found} share={share} />
            ))}
          </ul>
        );
      }}
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
      <p>
        <strong>{told(who, day)}</strong>
      </p>
      <details className="fold">
        <summary>{text.details}</summary>
        <PartsOfCase parts={share.parts} definition={found.definition} />
      </details>
      <details className="fold">
        <summary>{text.why}</summary>
        <p>{say(share.purpose)}.</p>
        <p>
          {text.basis}: {say(share.basis)}.
        </p>
      </details>
    </li>
  );
}
