import { useInfiniteQuery } from '@tanstack/react-query';
import { type DirectoryChange, directoryChangesQuery } from '../../api/administration.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { PagedList } from '../../parts/paged-list.js';
import '../../styles/lists.css';

/** The directory's own history, newest first. */
export function Changes() {
  const text = useTexts().administration.changes;
  const query = useInfiniteQuery(directoryChangesQuery);
  return (
    <PagedList query={query} list={directoryChangesQuery.queryKey} empty={text.none}>
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
  const text = useTexts().administration.changes;
  const roles = useTexts().administration.roleNames;
  const { moment } = useFormats();
  const { what, person, unit, by, at } = change;
  const detail = change.detail as {
    readonly role?: keyof typeof roles;
    readonly from?: string;
    readonly to?: string | null;
    readonly name?: string;
    readonly was?: string;
  };
  const role = detail.role ? roles[detail.role].toLowerCase() : '';
  const dates = [detail.from && text.from(moment(detail.from)), detail.to && text.until(moment(detail.to))];
  return (
    <li className="row">
      <div className="row-what">
        <p>{text.done[what]((person ?? unit ?? detail).name ?? text.somebody, role || (detail.was ?? ''))}</p>
        <p className="row-note">
          {[by?.name ?? text.signIn, moment(at), ...dates].filter(Boolean).join(', ')}
        </p>
      </div>
    </li>
  );
}
