import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Case, type CaseItem, caseQuery } from '../../api/cases.js';
import { api } from '../../api/client.js';
import { useMe } from '../../api/me.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { Consents } from '../../parts/consents.js';
import { Letters } from '../../parts/letters.js';
import { Page } from '../../parts/page.js';
import { Answered } from '../../parts/states.js';
import { FoundMine, Written } from './found-mine.js';
import { MyActions } from './my-actions.js';
import { MyPlan } from './my-plan.js';
import { Next } from './next.js';
import '../../styles/my-case.css';

/** The young person's own page; the custody holder is told why there is nothing to read. */
export default function MyCase() {
  const text = useTexts().myCase.myCase;
  const { role } = useMe();
  const query = useQuery({
    queryKey: ['list', 'my-cases'],
    queryFn: async () =>
      (await api.GET('/api/v1/cases', { params: { query: { limit: 20 } } })).data?.items ?? [],
  });
  return (
    <Page title={text.title}>
      <Answered query={query}>
        {(items) => {
          const [first] = openFirst(items);
          if (first) return <Mine items={items} first={first} />;
          return role === 'guardian' ? (
            <Nothing lead={text.noChild} more={text.guardianMore} />
          ) : (
            <Nothing lead={text.none} more={text.noneMore} />
          );
        }}
      </Answered>
    </Page>
  );
}

function Nothing({ lead, more }: { readonly lead: string; readonly more: string }) {
  return (
    <div className="mine-nothing">
      <p className="font-lead">{lead}</p>
      <p>{more}</p>
    </div>
  );
}

/** A custody holder to whom the case is not opened: what they are asked, and what they can say. */
function NotOpened({ found }: { readonly found: Case }) {
  const text = useTexts().myCase.myCase;
  return (
    <>
      <Nothing lead={text.guardian} more={text.guardianMore} />
      {found.asks.some(({ ended }) => ended === null) && (
        <>
          <h2>{text.asked}</h2>
          <Next found={found} />
        </>
      )}
      <h2>{text.letters}</h2>
      <Letters found={found} />
      <h2>{text.plan}</h2>
      <MyPlan found={found} />
      <h2>{text.read}</h2>
      <p>{text.readLead}</p>
      <Written found={found} />
      {found.consents.length > 0 && (
        <>
          <h2>{text.consents}</h2>
          <Consents found={found} />
        </>
      )}
      <h2>{text.say}</h2>
      <MyActions found={found} />
    </>
  );
}

function openFirst(items: readonly CaseItem[]): readonly CaseItem[] {
  const newest = [...items].sort((one, other) => other.openedAt.localeCompare(one.openedAt));
  return newest.sort((one, other) => Number(one.outcome !== null) - Number(other.outcome !== null));
}

function Mine({ items, first }: { readonly items: readonly CaseItem[]; readonly first: CaseItem }) {
  const [chosen, choose] = useState(first.id);
  const query = useQuery(caseQuery(chosen));
  return (
    <>
      {items.length > 1 && <Choice items={items} chosen={chosen} choose={choose} />}
      <Answered query={query}>
        {(found) =>
          found.relation === 'guardian' ? <NotOpened found={found} /> : <FoundMine found={found} />
        }
      </Answered>
    </>
  );
}

interface ChoiceParts {
  readonly items: readonly CaseItem[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

function Choice({ items, chosen, choose }: ChoiceParts) {
  const text = useTexts().myCase.myCase;
  const formats = useFormats();
  return (
    <>
      <p>{text.several}</p>
      <ul className="choice-list">
        {items.map(({ id, openedAt, outcome }) => (
          <li key={id}>
            <button type="button" className="choice" aria-pressed={id === chosen} onClick={() => choose(id)}>
              {text.opened(formats.day(openedAt))}
              {outcome !== null && ` (${text.ended})`}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
