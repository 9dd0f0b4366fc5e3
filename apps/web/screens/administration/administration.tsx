import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { administeredQuery } from '../../api/administration.js';
import { useMe } from '../../api/me.js';
import { useWords } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { Answered, Empty } from '../../parts/states.js';
import { Tabbed } from '../../parts/tabs.js';
import { Changes } from './changes.js';
import { People } from './people.js';
import { Units } from './units.js';
import '../../styles/task.css';

const words = {
  da: {
    title: 'Administration',
    lead: 'Hvem der arbejder hvor, og som hvad. Sager ses ikke herfra.',
    leaders: 'Hvad der er gjort ved jeres organisation: hvem der har fået eller mistet en rolle, og af hvem.',
    others: 'Her er kun noget for administratorer og ledere.',
    parts: 'Dele af administrationen',
    people: 'Personer og roller',
    units: 'Organisationer og enheder',
    changes: 'Hvad er der gjort?',
  },
  en: {
    title: 'Administration',
    lead: 'Who works where, and as what. No cases are seen from here.',
    leaders: 'What was done to your organisation: who was given or lost a role, and by whom.',
    others: 'There is something here for administrators and leaders only.',
    parts: 'Parts of the administration',
    people: 'People and roles',
    units: 'Organisations and units',
    changes: 'What was done?',
  },
};

/** The directory, for who looks after it; leaders read what was done to their organisation. */
export default function Administration() {
  const text = useWords(words);
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
  const text = useWords(words);
  const [search, setSearch] = useSearchParams();
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
              chosen={search.get('part') ?? 'people'}
              onChoose={(part) => setSearch({ part }, { replace: true })}
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
