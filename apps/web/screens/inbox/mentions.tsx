import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api, type Schemas } from '../../api/client.js';
import { mentionsQuery } from '../../api/lists.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { type Place, useKeptPlace } from '../../parts/kept-place.js';
import { PagedList } from '../../parts/paged-list.js';
import { PersonName } from '../../parts/person-name.js';
import '../../styles/record.css';

type Mention = Schemas['MentionAnswer'];

/** Where colleagues have drawn one's attention to a case. */
export function Mentions() {
  const text = useTexts().inbox.mentions;
  const query = useInfiniteQuery(mentionsQuery);
  const placeOf = useKeptPlace(
    (query.data ?? []).map(({ id }) => id),
    'mention',
  );
  return (
    <PagedList query={query} list={mentionsQuery.queryKey} empty={text.none}>
      {(mentions) => (
        <ul className="rows nobullet-list no-max-width">
          {mentions.map((mention) => (
            <Item key={mention.id} mention={mention} place={placeOf(mention.id)} />
          ))}
        </ul>
      )}
    </PagedList>
  );
}

interface ItemParts {
  readonly mention: Mention;
  readonly place: Place;
}

function Item({ mention, place }: ItemParts) {
  const text = useTexts().inbox.mentions;
  const { say } = useLanguage();
  const { moment } = useFormats();
  const client = useQueryClient();
  const see = useMutation({
    mutationFn: () => api.POST('/api/v1/mentions/{id}/seen', { params: { path: { id: mention.id } } }),
    onSettled: () => client.invalidateQueries({ queryKey: mentionsQuery.queryKey }),
  });
  return (
    <li className="row" {...place}>
      <div className="row-what">
        <h2>
          <Link href={`/cases/${mention.caseId}`}>
            <PersonName of={mention.youngPerson} />
          </Link>{' '}
          {!mention.seen && <span className="record-mark">{text.fresh}</span>}
        </h2>
        {mention.task && <p>{say(mention.task.label)}</p>}
        {mention.message && <p className="mention-words">{mention.message}</p>}
        <p className="row-note">{text.by(mention.from.name, moment(mention.at))}</p>
      </div>
      {!mention.seen && (
        <button
          type="button"
          className="button button-secondary"
          aria-disabled={see.isPending}
          onClick={() => !see.isPending && see.mutate()}
        >
          {text.seen}
          <span className="sr-only">
            , {text.about} <PersonName of={mention.youngPerson} />
          </span>
        </button>
      )}
    </li>
  );
}
