import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type Ask, type Case, caseQuery } from '../../api/cases.js';
import { whyDue } from '../../api/handoffs.js';
import { useMe } from '../../api/me.js';
import { usePartyNames } from '../../api/names.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { AboutCase } from '../../parts/about-case.js';
import { Page } from '../../parts/page.js';
import { Answered } from '../../parts/states.js';
import type { Opened } from './opened.js';

/** What came of it: who owes what by when, and what may have been typed wrong. */
export function Receipt({ opened, label }: { readonly opened: Opened; readonly label: string }) {
  const text = useTexts().notice.receipt;
  const { say } = useLanguage();
  const file = useQuery(caseQuery(opened.caseId));
  const sent = file.data?.asks.filter(({ ended }) => ended === null) ?? [];
  const nameOf = usePartyNames(
    sent.map(({ to }) => to),
    file.data?.definition ?? null,
  );
  const [first] = sent;
  return (
    <Page title={first ? text.sent : text.title}>
      <output className="alert alert-success told">
        {first ? text.sentTo(nameOf(first.to)) : text.opened(label)}
      </output>
      {opened.warnings.length > 0 && (
        <div className="alert alert-warning" role="alert">
          <div className="alert-text">
            <p className="alert-heading">{text.check}</p>
            {opened.warnings.map(({ pointer, detail }) => (
              <p key={pointer}>
                <strong>{text.whose[pointer as keyof typeof text.whose]}.</strong> {say(detail)}
              </p>
            ))}
          </div>
        </div>
      )}
      <Answered query={file}>{(of) => <WhatNext of={of} />}</Answered>
    </Page>
  );
}

function WhatNext({ of }: { readonly of: Case }) {
  const text = useTexts().notice.receipt;
  const { role } = useMe();
  const owed = of.asks.filter(({ ended }) => ended === null);
  return (
    <>
      <AboutCase of={of} />
      <h2>{text.next}</h2>
      {owed.length === 0 && <p>{text.ours}</p>}
      {owed.map((ask) => (
        <Owed key={ask.no} of={of} ask={ask} />
      ))}
      {owed.length > 0 && (
        <>
          <p>{owed.some(({ kind }) => kind === 'handoff') ? text.until : text.stays}</p>
          <p>{text.told}</p>
        </>
      )}
      <div className="form-actions">
        <Link href={`/cases/${of.id}`} className="button button-primary">
          {text.toCase}
        </Link>
        {role === 'school' && owed.length > 0 && (
          <Link href="/notices" className="button button-secondary">
            {text.follow}
          </Link>
        )}
        <Link href="/notices/new" className="button button-secondary">
          {owed.length > 0 ? text.another : text.anotherCase}
        </Link>
      </div>
    </>
  );
}

function Owed({ of, ask }: { readonly of: Case; readonly ask: Ask }) {
  const text = useTexts().notice.receipt;
  const { longDay } = useFormats();
  const { say } = useLanguage();
  const nameOf = usePartyNames([ask.to], of.definition);
  const why = say(whyDue(of, ask));
  // A deadline at midnight ends the day before.
  const day = ask.due && longDay(new Date(Date.parse(ask.due) - 1).toISOString());
  return (
    <p>
      <strong>{day ? text.owes(nameOf(ask.to), day) : text.owesNoDay(nameOf(ask.to))}</strong>
      {why && ` ${why}`}
    </p>
  );
}
