import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type CaseItem, caseQuery, myCasesQuery } from '../../api/cases.js';
import { useMe } from '../../api/me.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { Answered } from '../../parts/states.js';
import { Mine } from './mine.js';
import { useVoice } from './voice.js';
import '../../styles/my-case.css';

/** The one page of the young person, and of the custody holder: of that case, else of the one that matters now. */
export default function MyCase({ id = null }: { readonly id?: string | null }) {
  const voice = useVoice();
  const text = useTexts().myCase.myCase;
  const { role } = useMe();
  const query = useQuery(myCasesQuery);
  const items = openFirst(query.data ?? []);
  const shown = id ?? items[0]?.id ?? null;
  const name = items.find((item) => item.id === shown)?.youngPerson?.firstName;
  return (
    <Page title={voice.title} heading={role === 'guardian' && name ? text.ofChild(name) : voice.title}>
      <Answered query={query}>
        {() =>
          shown === null ? (
            <NoCase />
          ) : (
            <>
              {items.length > 1 && <Choice items={items} shown={shown} />}
              <Shown id={shown} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}

function Shown({ id }: { readonly id: string }) {
  return <Answered query={useQuery(caseQuery(id))}>{(found) => <Mine found={found} />}</Answered>;
}

function NoCase() {
  const voice = useVoice();
  return (
    <div className="mine-nothing">
      <p className="font-lead">{voice.none}</p>
      <p>{voice.noneMore}</p>
    </div>
  );
}

function openFirst(items: readonly CaseItem[]): readonly CaseItem[] {
  const newest = [...items].sort((one, other) => other.openedAt.localeCompare(one.openedAt));
  return newest.sort((one, other) => Number(one.outcome !== null) - Number(other.outcome !== null));
}

interface ChoiceParts {
  readonly items: readonly CaseItem[];
  readonly shown: string;
}

/** Whoever has several cases, or several children with one, goes from one to the other. */
function Choice({ items, shown }: ChoiceParts) {
  const text = useTexts().myCase.myCase;
  const { role } = useMe();
  const formats = useFormats();
  const several = new Set(items.map(({ youngPerson }) => youngPerson?.firstName)).size > 1;
  return (
    <nav aria-label={text.several}>
      <p>{text.several}</p>
      <ul className="choice-list nobullet-list no-max-width">
        {items.map(({ id, youngPerson, openedAt, outcome }) => (
          <li key={id}>
            <Link className="choice" href={`/cases/${id}`} aria-current={id === shown ? 'page' : undefined}>
              {several && role === 'guardian' && youngPerson && `${youngPerson.firstName}: `}
              {text.opened(formats.moment(openedAt))}
              {outcome !== null && ` (${text.ended})`}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
