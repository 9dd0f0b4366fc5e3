import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Administered, type AdministeredPerson, peopleQuery } from '../../api/administration.js';
import { useTexts } from '../../language/language.js';
import { NameSearch } from '../../parts/name-search.js';
import { PagedList } from '../../parts/paged-list.js';
import { SelectField } from '../../parts/select-field.js';
import { ChangePerson } from './change-person.js';
import { NewPerson } from './new-person.js';
import { Roles } from './roles.js';
import '../../styles/form.css';
import '../../styles/lists.css';
import '../../styles/record.css';

/** Who works, or worked, in the organisations that one administers. */
export function People({ organisations }: { readonly organisations: readonly Administered[] }) {
  const text = useTexts().administration.people;
  const [organisation, setOrganisation] = useState('');
  const [q, setQ] = useState('');
  const list = peopleQuery(organisation, q);
  const query = useInfiniteQuery(list);
  return (
    <>
      <h2>{text.title}</h2>
      <NewPerson organisations={organisations} />
      <div className="list-tools">
        <NameSearch label={text.search} name={q} onLookFor={setQ} />
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
      <PagedList query={query} list={list.queryKey} empty={q === '' ? text.nobody : text.none(q)}>
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
        <h3>{name}</h3>
        <p className="row-note">
          {text.account(subject)}, {email ?? text.noMail}
        </p>
        <ChangePerson person={person} />
        <Roles person={person} organisations={organisations} />
      </div>
    </li>
  );
}
