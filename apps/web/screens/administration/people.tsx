import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Administered, type AdministeredPerson, peopleQuery } from '../../api/administration.js';
import { useTexts } from '../../language/language.js';
import { PagedList } from '../../parts/paged-list.js';
import { SelectField } from '../../parts/select-field.js';
import { NewPerson } from './new-person.js';
import { PlainText } from './plain-text.js';
import { Roles } from './roles.js';
import '../../styles/form.css';
import '../../styles/lists.css';
import '../../styles/record.css';

/** Who works, or worked, in the organisations that one administers. */
export function People({ organisations }: { readonly organisations: readonly Administered[] }) {
  const text = useTexts().administration.people;
  const [organisation, setOrganisation] = useState('');
  const [q, setQ] = useState('');
  const list = peopleQuery(organisation, q.trim());
  const query = useInfiniteQuery(list);
  return (
    <>
      <NewPerson organisations={organisations} />
      <div className="plain-form">
        <PlainText label={text.search} value={q} onChange={setQ} error={null} at="/q" />
        {organisations.length > 1 && (
          <SelectField
            label={text.organisation}
            any={text.all}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={organisation}
            onChoose={setOrganisation}
          />
        )}
      </div>
      <PagedList query={query} list={list.queryKey} empty={text.none}>
        {(people) => (
          <ul className="rows nobullet-list no-max-width">
            {people.map((person) => (
              <Person key={person.id} person={person} organisations={organisations} />
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}

interface PersonParts {
  readonly person: AdministeredPerson;
  readonly organisations: readonly Administered[];
}

function Person({ person, organisations }: PersonParts) {
  const text = useTexts().administration.people;
  const { name, email, subject } = person;
  return (
    <li className="row">
      <div className="row-what">
        <h2>{name}</h2>
        <p className="row-note">
          {text.account(subject)}, {email ?? text.noMail}
        </p>
        <Roles person={person} organisations={organisations} />
      </div>
    </li>
  );
}
