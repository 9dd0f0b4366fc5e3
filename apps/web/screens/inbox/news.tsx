import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Schemas } from '../../api/client.js';
import { newsQuery } from '../../api/lists.js';
import { latestProcessQuery } from '../../api/process.js';
import { useFormats } from '../../language/format.js';
import { useWords } from '../../language/language.js';
import { PagedList } from '../../parts/paged-list.js';
import { Answered } from '../../parts/states.js';
import { useNewsWords } from './news-words.js';

const words = {
  da: { none: 'Der er ikke noget nyt.' },
  en: { none: 'There is nothing new.' },
};

/** What has happened in our cases at others' hands, newest first. */
export function News() {
  const text = useWords(words);
  const query = useInfiniteQuery(newsQuery);
  // Its words make the sentences.
  const process = useQuery(latestProcessQuery);
  return (
    <Answered query={process}>
      {() => (
        <PagedList query={query} empty={text.none}>
          {(news) => (
            <ul className="rows nobullet-list no-max-width">
              {news.map((item) => (
                <NewsItem key={item.id} item={item} />
              ))}
            </ul>
          )}
        </PagedList>
      )}
    </Answered>
  );
}

function NewsItem({ item }: { readonly item: Schemas['NotificationAnswer'] }) {
  const formats = useFormats();
  const { sentence, to } = useNewsWords()(item);
  return (
    <li className="row">
      <p className="row-what">
        <Link href={to}>{sentence}</Link>
      </p>
      <p className="row-note">
        <time dateTime={item.at}>{formats.moment(item.at)}</time>
      </p>
    </li>
  );
}
