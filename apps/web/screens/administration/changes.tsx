import { useInfiniteQuery } from '@tanstack/react-query';
import { type DirectoryChange, directoryChangesQuery } from '../../api/administration.js';
import { useFormats } from '../../language/format.js';
import { useWords } from '../../language/language.js';
import { PagedList } from '../../parts/paged-list.js';
import { roleWords } from './role-words.js';
import '../../styles/lists.css';

const words = {
  da: {
    none: 'Der er ikke gjort noget endnu.',
    signIn: 'Efter det, deres login siger',
    done: {
      'person-entered': (who: string) => `${who} er oprettet`,
      'person-changed': (who: string) => `${who}: navn, adresse eller sprog er ændret`,
      'role-given': (who: string, role: string) => `${who} har fået rollen ${role}`,
      'role-ended': (who: string, role: string) => `${who} har ikke længere rollen ${role}`,
      'unit-entered': (who: string) => `Enheden ${who} er oprettet`,
      'unit-changed': (who: string) => `Enheden ${who} er ændret`,
      'unit-closed': (who: string) => `Enheden ${who} er lukket`,
    },
    from: (day: string) => `fra ${day}`,
    until: (day: string) => `til ${day}`,
    somebody: 'Nogen',
  },
  en: {
    none: 'Nothing has been done yet.',
    signIn: 'By what their sign-in says',
    done: {
      'person-entered': (who: string) => `${who} was entered`,
      'person-changed': (who: string) => `${who}: name, address or language was changed`,
      'role-given': (who: string, role: string) => `${who} was given the role ${role}`,
      'role-ended': (who: string, role: string) => `${who} no longer has the role ${role}`,
      'unit-entered': (who: string) => `The unit ${who} was entered`,
      'unit-changed': (who: string) => `The unit ${who} was changed`,
      'unit-closed': (who: string) => `The unit ${who} was closed`,
    },
    from: (day: string) => `from ${day}`,
    until: (day: string) => `until ${day}`,
    somebody: 'Somebody',
  },
};

/** The directory's own history, newest first. */
export function Changes() {
  const text = useWords(words);
  const query = useInfiniteQuery(directoryChangesQuery);
  return (
    <PagedList query={query} empty={text.none}>
      {(changes) => (
        <ul className="rows nobullet-list no-max-width">
          {changes.map((change) => (
            <Change key={change.id} change={change} />
          ))}
        </ul>
      )}
    </PagedList>
  );
}

function Change({ change }: { readonly change: DirectoryChange }) {
  const text = useWords(words);
  const roles = useWords(roleWords);
  const { moment } = useFormats();
  const { what, person, unit, by, at } = change;
  const detail = change.detail as {
    readonly role?: keyof typeof roles;
    readonly from?: string;
    readonly to?: string | null;
  };
  const role = detail.role ? roles[detail.role].toLowerCase() : '';
  const dates = [detail.from && text.from(moment(detail.from)), detail.to && text.until(moment(detail.to))];
  return (
    <li className="row">
      <div className="row-what">
        <p>{text.done[what]((person ?? unit)?.name ?? text.somebody, role)}</p>
        <p className="row-note">
          {[by?.name ?? text.signIn, moment(at), ...dates].filter(Boolean).join(', ')}
        </p>
      </div>
    </li>
  );
}
