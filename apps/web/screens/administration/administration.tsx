import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { administeredQuery } from '../../api/administration.js';
import { useMe } from '../../api/me.js';
import { useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { Answered, Empty } from '../../parts/states.js';
import { Tabbed } from '../../parts/tabs.js';
import { Changes } from './changes.js';
import { People } from './people.js';
import { Units } from './units.js';
import '../../styles/task.css';

/** The directory, for who looks after it; leaders read what was done to their organisation. */
export default function Administration() {
  const text = useTexts().administration.administration;
  const { may } = useMe();
  if (may.includes('administerDirectory')) return <Administered />;
  const leads = may.includes('readDirectoryChanges');
  return (
    <Page title={leads ? text.changes : text.title} lead={leads ? text.leaders : text.others}>
      {leads && <Changes />}
    </Page>
  );
}

function Administered() {
  const text = useTexts().administration.administration;
  const [search] = useSearchParams();
  const query = useQuery(administeredQuery);
  return (
    <Page title={text.title} lead={text.lead}>
      <Answered query={query}>
        {(organisations) =>
          organisations.length === 0 ? (
            <Empty>{text.others}</Empty>
          ) : (
            <Tabbed
              label={text.parts}
              chosen={search.get('part')}
              addressOf={(part) => `/administration?part=${part}`}
              tabs={[
                { id: 'people', label: text.people, content: <People organisations={organisations} /> },
                { id: 'units', label: text.units, content: <Units organisations={organisations} /> },
                { id: 'changes', label: text.changes, content: <Changes /> },
              ]}
            />
          )
        }
      </Answered>
    </Page>
  );
}
