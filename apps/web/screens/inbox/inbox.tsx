import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { asksQuery, mentionsQuery, overviewQuery, tasksQuery } from '../../api/lists.js';
import { useMe } from '../../api/me.js';
import { useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { Tabbed } from '../../parts/tabs.js';
import { Asks } from './asks.js';
import { Mentions } from './mentions.js';
import { News } from './news.js';
import { OurTasks } from './our-tasks.js';
import '../../styles/lists.css';

/** What an organisation owes, and what is owed to it. The tab stands in the address: one comes back to it. */
export default function Inbox() {
  const text = useTexts().inbox.inbox;
  const { memberships, organisation } = useMe();
  const own = memberships.find((membership) => membership.organisation === organisation);
  const [search] = useSearchParams();
  const incoming = countOf(useInfiniteQuery(asksQuery('incoming')));
  const tasks = useTaskCount();
  const mentions = useInfiniteQuery(mentionsQuery).data;
  const unseen = mentions && String(mentions.filter(({ seen }) => !seen).length);
  const tabs = [
    { id: 'asks', label: text.incoming, count: incoming, content: <Asks direction="incoming" /> },
    { id: 'tasks', label: text.tasks, count: tasks, content: <OurTasks /> },
    { id: 'awaited', label: text.outgoing, content: <Asks direction="outgoing" /> },
    { id: 'mentions', label: text.mentions, count: unseen, content: <Mentions /> },
    { id: 'news', label: text.news, content: <News /> },
  ];
  return (
    <Page title={text.title} lead={own && text.lead(own.name)}>
      <Tabbed
        label={text.parts}
        tabs={tabs}
        chosen={search.get('show')}
        addressOf={(show) => `/inbox?show=${show}`}
      />
    </Page>
  );
}

/** A leader's overview knows how many there are, where a page of them does not. */
function useTaskCount(): string | undefined {
  const leads = useMe().may.includes('readOverview');
  const query = useInfiniteQuery(tasksQuery({}));
  const isPart = query.hasNextPage || query.hasPreviousPage;
  const { data: overview } = useQuery({ ...overviewQuery, enabled: leads && isPart });
  if (!overview || !isPart) return countOf(query);
  return String(overview.perPerson.reduce((sum, { tasks }) => sum + tasks, 0));
}

/** «50+» says that there are more than were fetched; nobody counts them for a number on a tab. */
function countOf({
  data,
  hasNextPage,
  hasPreviousPage,
}: {
  readonly data: readonly unknown[] | undefined;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}) {
  return data && `${data.length}${hasNextPage || hasPreviousPage ? '+' : ''}`;
}
