import { useRef, useState } from 'react';
import {
  type Administered,
  type AdministeredPerson,
  type HeldRole,
  useDirectoryAct,
} from '../../api/administration.js';
import { api } from '../../api/client.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { AskedAct } from '../../parts/act/asked-act.js';
import { Fold } from '../../parts/fold.js';
import { useNow } from '../../parts/now.js';
import { FoldedForm } from './folded-form.js';
import { noRole, RoleChoice, roleBody } from './role-choice.js';

interface Parts {
  readonly person: AdministeredPerson;
  readonly organisations: readonly Administered[];
}

/** The time of the page moves on every half minute: what has just ended is over. */
const aMinute = 60_000;

/** What somebody is where, and was. */
export function Roles({ person, organisations }: Parts) {
  const text = useTexts().administration.roles;
  const now = useNow();
  const over = ({ to }: HeldRole) => to !== null && Date.parse(to) <= now + aMinute;
  const [past, present] = [person.roles.filter(over), person.roles.filter((role) => !over(role))];
  const list = useRef<HTMLUListElement>(null);
  const item = (role: HeldRole) => (
    <li key={`${role.organisation} ${role.role} ${role.from}`}>
      <Role
        role={role}
        person={person}
        organisations={organisations}
        over={over(role)}
        onEnded={() => list.current?.focus()}
      />
    </li>
  );
  return (
    <>
      <ul ref={list} tabIndex={-1} aria-label={text.of(person.name)}>
        {present.map(item)}
      </ul>
      {past.length > 0 && (
        <Fold label={text.past}>
          <ul>{past.map(item)}</ul>
        </Fold>
      )}
      <GiveRole person={person} organisations={organisations} />
    </>
  );
}

function Role({
  role,
  person,
  organisations,
  over,
  onEnded,
}: Parts & { readonly role: HeldRole; readonly over: boolean; readonly onEnded: () => void }) {
  const text = useTexts().administration.roles;
  const roles = useTexts().administration.roleNames;
  const { day } = useFormats();
  const place = organisations.find(({ id }) => id === role.organisation);
  const unit = place?.units.find(({ id }) => id === role.unit);
  const end = useDirectoryAct(
    () =>
      api.POST('/api/v1/administration/people/{id}/roles/end', {
        params: { path: { id: person.id } },
        body: { organisation: role.organisation, role: role.role, from: role.from },
      }),
    onEnded,
  );
  const said = [
    roles[role.role],
    [place?.name, unit?.name].filter(Boolean).join(', '),
    text.since(day(role.from)),
    role.to && text.until(day(new Date(Date.parse(role.to) - 1).toISOString())),
  ];
  return (
    <>
      {said.filter(Boolean).join(' · ')}{' '}
      {role.source === 'claims' && <span className="record-mark">{text.claimed}</span>}
      {!over && (
        <AskedAct
          label={text.end}
          about={text.as(person.name, roles[role.role].toLowerCase())}
          question={{
            heading: text.endSure(person.name, roles[role.role].toLowerCase()),
            yes: text.endNow,
            what: text.endWhat,
          }}
          act={end}
        />
      )}
    </>
  );
}

function GiveRole({ person, organisations }: Parts) {
  const text = useTexts().administration.roles;
  const [role, setRole] = useState(noRole);
  const give = useDirectoryAct(
    () =>
      api.POST('/api/v1/administration/people/{id}/roles', {
        params: { path: { id: person.id } },
        body: roleBody(role),
      }),
    () => setRole(noRole),
  );
  return (
    <FoldedForm label={text.give} about={person.name} act={give} save={text.save}>
      <RoleChoice organisations={organisations} chosen={role} onChange={setRole} error={give.error} />
    </FoldedForm>
  );
}
