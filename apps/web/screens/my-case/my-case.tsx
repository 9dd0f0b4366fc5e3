import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Case, type CaseItem, caseQuery } from '../../api/cases.js';
import { api } from '../../api/client.js';
import { useMe } from '../../api/me.js';
import { useFormats } from '../../language/format.js';
import { useWords } from '../../language/language.js';
import { Consents } from '../../parts/consents.js';
import { Letters } from '../../parts/letters.js';
import { Page } from '../../parts/page.js';
import { Answered } from '../../parts/states.js';
import { FoundMine, Written } from './found-mine.js';
import { MyActions } from './my-actions.js';
import { MyPlan } from './my-plan.js';
import { Next } from './next.js';
import '../../styles/my-case.css';

const words = {
  da: {
    title: 'Min sag',
    none: 'Der er ingen sag om dig lige nu.',
    noneMore: 'Hvis din skole eller din kommune åbner en sag for at hjælpe dig, kan du følge den her.',
    guardian: 'Sagen er ikke åbnet for dig.',
    noChild: 'Der er ingen sag, som du har del i lige nu.',
    asked: 'Det er du spurgt om',
    say: 'Hvad kan du gøre?',
    letters: 'Breve',
    plan: 'Planen',
    read: 'Det kan du læse',
    readLead:
      'Afgørelser, partshøring og uddannelsesplan sendes til dig, så længe dit barn er under 18 år (KUI-loven §2a, stk. 3). Resten vises først, når dit barn har åbnet sagen for dig.',
    consents: 'Samtykker, du har givet eller fået',
    guardianMore:
      'Som forældremyndighedsindehaver ser du først sagen, når den er åbnet for dig. Det betyder ikke, at du er glemt: skolen og kommunen inddrager dig, så længe dit barn er under 18 år, og det, du bliver spurgt om, står her. Har du spørgsmål, så ring til skolens vejleder eller kommunens ungeindsats (KUI).',
    several: 'Du har flere sager. Vælg, hvilken du vil se.',
    opened: (day: string) => `Sagen fra ${day}`,
    ended: 'afsluttet',
  },
  en: {
    title: 'My case',
    none: 'There is no case about you just now.',
    noneMore: 'If your school or your municipality opens a case to help you, you can follow it here.',
    guardian: 'The case is not open to you.',
    noChild: 'There is no case that you have a part in just now.',
    asked: 'You are asked',
    say: 'What can you do?',
    letters: 'Letters',
    plan: 'The plan',
    read: 'What you can read',
    readLead:
      'Decisions, hearing and education plan reach you as long as your child is under 18 (KUI-loven §2a(3)). The rest is shown once your child has opened the case to you.',
    consents: 'Consents that you have given or been given',
    guardianMore:
      'As a custody holder you see the case only once it has been opened to you. That does not mean that you are forgotten: school and municipality involve you as long as your child is under 18, and what you are asked stands here. If you have questions, call the counsellor of the school or the youth unit of the municipality (KUI).',
    several: 'You have several cases. Choose the one that you want to see.',
    opened: (day: string) => `The case of ${day}`,
    ended: 'closed',
  },
};

/** The young person's own page; the custody holder is told why there is nothing to read. */
export default function MyCase() {
  const text = useWords(words);
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
  const text = useWords(words);
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
  const text = useWords(words);
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
