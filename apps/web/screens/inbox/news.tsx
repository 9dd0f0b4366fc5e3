import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Schemas } from '../../api/client.js';
import { newsQuery } from '../../api/lists.js';
import { latestProcessQuery } from '../../api/process.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { type Place, useKeptPlace } from '../../parts/kept-place.js';
import { PagedList } from '../../parts/paged-list.js';
import { PersonName } from '../../parts/person-name.js';
import { Answered } from '../../parts/states.js';
import { useNewsWords } from './news-words.js';
import { useLastSeen } from './use-last-seen.js';
import '../../styles/record.css';

/** What has happened in our cases at others' hands, newest first. */
export function News() {
  const text = useTexts().inbox.news;
  const query = useInfiniteQuery(newsQuery);
  // Its words make the sentences.
  const process = useQuery(latestProcessQuery);
  const placeOf = useKeptPlace(
    (query.data ?? []).map(({ id }) => id),
    'news',
  );
  const isFresh = useLastSeen(query.data?.[0]?.at ?? null);
  return (
    <Answered query={process}>
      {() => (
        <PagedList query={query} list={newsQuery.queryKey} empty={text.none}>
          {(news) => (
            <ul className="rows nobullet-list no-max-width">
              {news.map((item) => (
                <NewsItem key={item.id} item={item} place={placeOf(item.id)} fresh={isFresh(item.at)} />
              ))}
            </ul>
          )}
        </PagedList>
      )}
    </Answered>
  );
}

interface ItemParts {
  readonly item: Schemas['NotificationAnswer'];
  readonly place: Place;
  readonly fresh: boolean;
}

function NewsItem({ item, place, fresh }: ItemParts) {
  const text = useTexts().inbox.news;
  const formats = useFormats();
  const { sentence, to } = useNewsWords()(item);
  return (
    <li className="row" {...place}>
      <div className="row-what">
        <h2>
          <Link href={to}>
            <PersonName of={item.youngPerson} />
          </Link>{' '}
          {fresh && <span className="record-mark">{text.fresh}</span>}
        </h2>
        <p>{sentence}</p>
      </div>
      <p className="row-note">
        <time dateTime={item.at}>{formats.moment(item.at)}</time>
      </p>
    </li>
  );
}
