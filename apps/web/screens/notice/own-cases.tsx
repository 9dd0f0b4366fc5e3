import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { Link } from 'wouter';
import { api } from '../../api/client.js';
import { usePartyNames } from '../../api/names.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';

/** Told as soon as the number is typed: what the reader's own organisation has. What others have is not said. */
export function OwnCases({ cpr }: { readonly cpr: string }) {
  const text = useTexts().notice.ownCases;
  const { say } = useLanguage();
  const formats = useFormats();
  const digits = useDeferredValue(cpr.replaceAll(/[\s-]/g, ''));
  const { data: cases = [] } = useQuery({
    queryKey: ['own-cases', digits],
    queryFn: async () => (await api.POST('/api/v1/cases/own', { body: { cpr: digits } })).data ?? [],
    enabled: /^\d{10}$/.test(digits),
    retry: false,
    // The number leaves the page's memory as soon as the field does.
    gcTime: 0,
  });
  const nameOf = usePartyNames(
    cases.flatMap(({ holder }) => holder ?? []),
    null,
  );
  if (cases.length === 0) return null;
  return (
    <output className="alert alert-info told">
      <div className="alert-text">
        <p className="alert-heading">{text.heading}</p>
        <p>{text.what}</p>
        <ul>
          {cases.map(({ id, openedAt, outcomeLabel, holder }) => (
            <li key={id}>
              <Link href={`/cases/${id}`}>{text.opened(formats.day(openedAt))}</Link>
              {outcomeLabel !== null && ` (${text.closed(say(outcomeLabel))})`}
              {outcomeLabel === null && holder !== null && ` (${text.with(nameOf(holder))})`}
            </li>
          ))}
        </ul>
      </div>
    </output>
  );
}
