import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { type Administered, administeredQuery } from '../../api/administration.js';
import { type Me, useMe } from '../../api/me.js';
import { useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { Answered, Empty } from '../../parts/states.js';
import { Tabbed } from '../../parts/tabs.js';
import { Kept } from '../retention/retention.js';
import { CalendarYear } from './calendar-year.js';
import { Changes } from './changes.js';
import { Definitions } from './definitions.js';
import { Failures } from './failures.js';
import { Organisations } from './organisations.js';
import { People } from './people.js';
import { Templates } from './templates.js';
import '../../styles/task.css';

type May = Me['may'][number];

interface Part {
  readonly id:
    | 'failures'
    | 'people'
    | 'units'
    | 'calendars'
    | 'definitions'
    | 'templates'
    | 'retention'
    | 'changes';
  readonly may: May;
  readonly content: ReactNode;
}

/** What there is to look after, in the order in which one comes to need it; each for who may. */
const parts: readonly Part[] = [
  { id: 'failures', may: 'mendFailures', content: <Failures /> },
  {
    id: 'people',
    may: 'administerDirectory',
    content: <OfMine>{(mine) => <People organisations={mine} />}</OfMine>,
  },
  {
    id: 'units',
    may: 'administerDirectory',
    content: <OfMine>{(mine) => <Organisations organisations={mine} />}</OfMine>,
  },
  { id: 'calendars', may: 'readLocalRules', content: <CalendarYear /> },
  { id: 'definitions', may: 'readLocalRules', content: <Definitions /> },
  { id: 'templates', may: 'readLocalRules', content: <Templates /> },
  { id: 'retention', may: 'readRetention', content: <Kept /> },
  { id: 'changes', may: 'readDirectoryChanges', content: <Changes /> },
];

/** Everything that is looked after beside the cases, for who administers; leaders see the parts that they answer for. */
export default function Administration() {
  const text = useTexts().administration.administration;
  const { may } = useMe();
  const [search] = useSearchParams();
  const open = parts.filter((part) => may.includes(part.may));
  return (
    <Page title={text.title} lead={may.includes('administerDirectory') ? text.lead : text.leaders}>
      <Tabbed
        label={text.parts}
        chosen={search.get('part')}
        addressOf={(part) => `/administration?part=${part}`}
        tabs={open.map(({ id, content }) => ({ id, label: text[id], content }))}
      />
    </Page>
  );
}

function OfMine({ children }: { readonly children: (mine: readonly Administered[]) => ReactNode }) {
  const text = useTexts().administration.administration;
  const query = useQuery(administeredQuery);
  return (
    <Answered query={query}>
      {(mine) => (mine.length === 0 ? <Empty>{text.others}</Empty> : children(mine))}
    </Answered>
  );
}
