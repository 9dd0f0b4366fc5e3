import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useCaseNames } from '../../api/case-names.js';
import { actionsQuery, type Case, type Share, sharesQuery } from '../../api/cases.js';
import { useProcessWords } from '../../api/process.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Consents } from '../../parts/consents.js';
import { Fold } from '../../parts/fold.js';
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

/** What others may read without being asked for, by whom: as the server lets them read it. By consent: stands above. */
function Shares({ found }: { readonly found: Case }) {
  const text = useTexts().myCase.shared;
  return (
    <Answered query={useQuery(sharesQuery(found.id))}>
      {(shares) => {
        const byWhom = recipientsOf(shares.filter(({ kind }) => kind !== 'consent'));
        if (byWhom.length === 0) return <Empty>{text.none}</Empty>;
        return (
          <ul className="shared nobullet-list no-max-width">
            {byWhom.map((theirs) => (
              <WithOne key={whoseIs(theirs[0])} found={found} shares={theirs} />
            ))}
          </ul>
        );
      }}
    </Answered>
  );
}

type Theirs = readonly [Share, ...Share[]];

function whoseIs({ to }: Share): string {
  return `${to.role} ${to.id}`;
}

/** What each of them has, in the order in which they come. */
export function recipientsOf(shares: readonly Share[]): readonly Theirs[] {
  const found = new Map<string, Theirs>();
  for (const share of shares)
    found.set(whoseIs(share), [...(found.get(whoseIs(share)) ?? []), share] as const);
  return [...found.values()];
}

function WithOne({ found, shares }: { readonly found: Case; readonly shares: Theirs }) {
  const nameOf = useCaseNames(found, [shares[0].to]);
  return (
    <li>
      <h4>{nameOf(shares[0].to)}</h4>
      {shares.map((share) => (
        <What key={`${share.kind} ${share.ask} ${share.since}`} found={found} share={share} />
      ))}
    </li>
  );
}

function What({ found, share }: { readonly found: Case; readonly share: Share }) {
  const { say } = useLanguage();
  const text = useTexts().myCase.shared;
  const formats = useFormats();
  const process = useProcessWords(found.definition);
  const { parts, purpose, basis, since, readable, kind } = share;
  const told = !readable ? text.past : kind === 'preview' ? text.preview : text.now;
  return (
    <Fold label={formats.list([...new Set(parts.map(({ form }) => process.form(form)))])}>
      <p>{told(formats.day(since))}</p>
      <PartsOfCase parts={parts} definition={found.definition} />
      <p>
        <strong>{text.why}</strong> {say(purpose)}.
      </p>
      <p>
        {text.basis}: {say(basis)}.
      </p>
    </Fold>
  );
}
