import { useLanguage, useWords } from '../../language/language.js';
import { type DemoPerson, signInAs, wantedPage } from './demo-person.js';

const words = {
  da: {
    heading: 'Prøv den som',
    password: 'Ét klik logger ind. Der er ingen adgangskode.',
    onward: 'Bagefter kommer du til den side, du var på vej til.',
    groups: {
      school: 'Skolerne',
      kui: 'Kommunens ungeindsats (KUI)',
      fgu: 'FGU',
      administration: 'Andre forvaltninger',
      citizen: 'Den unge og familien',
    },
  },
  en: {
    heading: 'Try it as',
    password: 'One click signs in. There is no password.',
    onward: 'Then you come to the page that you were going to.',
    groups: {
      school: 'The schools',
      kui: 'The municipality’s youth unit (KUI)',
      fgu: 'FGU',
      administration: 'Other administrations',
      citizen: 'The young person and the family',
    },
  },
};

const groups = ['school', 'kui', 'fgu', 'administration', 'citizen'] as const;

function groupOf({ role }: DemoPerson): (typeof groups)[number] {
  return groups.find((group) => group === role) ?? 'citizen';
}

/** Everybody whom one can be, by the side they stand on. */
export function DemoRoles({ people }: { readonly people: readonly DemoPerson[] }) {
  const text = useWords(words);
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
