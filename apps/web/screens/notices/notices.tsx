import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Ask } from '../../api/cases.js';
import { type Notice, noticesQuery, type Sent } from '../../api/lists.js';
import { type Party, usePartyNames } from '../../api/names.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Due } from '../../parts/due.js';
import { type Place, useKeptPlace } from '../../parts/kept-place.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { PersonName } from '../../parts/person-name.js';
import '../../styles/lists.css';
import '../../styles/notices.css';

/** What became of what a school has sent: who has it, whom to call, and who owes an answer by when. */
export default function Notices() {
  const text = useTexts().notice.notices;
  const query = useInfiniteQuery(noticesQuery);
  const placeOf = useKeptPlace(
    (query.data ?? []).map((notice) => notice.case.id),
    'notice',
  );
  const nameOf = usePartyNames((query.data ?? []).flatMap(partiesOf), null);
  return (
    <Page title={text.title} lead={text.lead} aside={<Link href="/notices/new">{text.another}</Link>}>
      <PagedList query={query} list={noticesQuery.queryKey} empty={text.none}>
        {(notices) => (
          <ul className="rows nobullet-list no-max-width">
            {notices.map((notice) => (
              <NoticeItem
                key={notice.case.id}
                notice={notice}
                place={placeOf(notice.case.id)}
                nameOf={nameOf}
              />
            ))}
          </ul>
        )}
      </PagedList>
    </Page>
  );
}

function partiesOf({ case: { holder }, sent }: Notice): readonly Party[] {
  return [...(holder ? [holder] : []), ...sent.map(({ to }) => to)];
}

interface Parts {
  readonly notice: Notice;
  readonly place: Place;
  readonly nameOf: (party: Party) => string;
}

function NoticeItem({ notice, place, nameOf }: Parts) {
  const { case: file, sent, owed, contact } = notice;
  const text = useTexts().notice.notices;
  const { say } = useLanguage();
  const stands = say(file.outcomeLabel ?? file.stageLabel);
  return (
    <li className="row notice-row" {...place}>
      <h2>
        <Link href={`/cases/${file.id}`}>
          <PersonName of={file.youngPerson} />
        </Link>
      </h2>
      <ul className="notice-sent nobullet-list no-max-width">
        {sent.map((one) => (
          <SentItem key={one.no} sent={one} to={nameOf(one.to)} />
        ))}
      </ul>
      <div className="notice-now">
        {contact && (
          <p>
            {text.contact} <strong>{contact.name}</strong>
            {[contact.phone, contact.email].filter(Boolean).map((reached) => `, ${reached}`)}
          </p>
        )}
        {(stands || file.holder) && (
          <p>
            {file.holder && text.with(nameOf(file.holder))} {stands}
          </p>
        )}
        {owed.map((ask) => (
          <OwedItem key={ask.no} notice={notice} ask={ask} />
        ))}
      </div>
    </li>
  );
}

function SentItem({ sent, to }: { readonly sent: Sent; readonly to: string }) {
  const text = useTexts().notice.notices;
  const { say } = useLanguage();
  const { day } = useFormats();
  const { label, since, ended, how, answerLabel } = sent;
  return (
    <li>
      <p>
        <strong>{say(label)}</strong> <span className="row-note">{text.sent(day(since), to)}</span>
      </p>
      {ended === null ? (
        <p className="row-due">
          {text.owes} <Due of={sent} />
        </p>
      ) : (
        <p>{text.ended[how ?? 'lapsed'](day(ended), say(answerLabel))}</p>
      )}
    </li>
  );
}

function OwedItem({ notice: { case: file }, ask }: { readonly notice: Notice; readonly ask: Ask }) {
  const text = useTexts().notice.notices;
  const { say } = useLanguage();
  return (
    <p className="notice-owed">
      <Link className="button button-primary" href={`/cases/${file.id}/handoffs/${ask.no}`}>
        {text.answer(say(ask.label))}
        <span className="sr-only">
          , <PersonName of={file.youngPerson} />
        </span>
      </Link>
      <Due of={ask} />
    </p>
  );
}
