import { useLanguage, useTexts } from '../../language/language.js';
import { type DemoPerson, signInAs, wantedPage } from './demo-person.js';

const groups = ['school', 'kui', 'fgu', 'administration', 'citizen'] as const;

function groupOf({ role }: DemoPerson): (typeof groups)[number] {
  return groups.find((group) => group === role) ?? 'citizen';
}

/** Everybody whom one can be, by the side they stand on. */
export function DemoRoles({ people }: { readonly people: readonly DemoPerson[] }) {
  const text = useTexts().signIn.demoRoles;
  return (
    <section>
      <h2>{text.heading}</h2>
      <p>
        {text.password} {wantedPage() !== '/' && text.onward}
      </p>
      <div className="role-groups">
        {groups.map((group) => (
          <section key={group}>
            <h3>{text.groups[group]}</h3>
            <ul className="choice-list nobullet-list no-max-width">
              {people
                .filter((person) => groupOf(person) === group)
                .map((person) => (
                  <Role key={person.handle} person={person} />
                ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}

function Role({ person: { handle, name, title } }: { readonly person: DemoPerson }) {
  const { say } = useLanguage();
  return (
    <li>
      <a className="choice" href={signInAs(handle, wantedPage())}>
        <strong>{name}</strong>
        <span className="choice-note">{say(title)}</span>
      </a>
    </li>
  );
}
