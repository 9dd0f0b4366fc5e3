import { queryOptions } from '@tanstack/react-query';
import { api, type Schemas } from './client.js';
import { listQuery } from './list-query.js';
import type { Process } from './process.js';

/**
 * Open asks to us (`incoming`) or from us (`outgoing`), the nearest answer first; all of them, or the handoffs. Here and
 * below, `q` is a name that is looked for: it goes in the body, for addresses are kept.
 */
export const asksQuery = (direction: 'incoming' | 'outgoing', kind: 'all' | 'handoff' = 'all', q = '') =>
  listQuery(['asks', direction, kind, q], (at) => {
    const filter = { ...at, direction, ...(kind === 'handoff' && { kind }) };
    return q === ''
      ? api.GET('/api/v1/handoffs', { params: { query: filter } })
      : api.POST('/api/v1/handoffs/search', { body: { ...filter, q } });
  });

export type Notice = Schemas['NoticeAnswer'];
export type Sent = Notice['sent'][number];

/** What we have reported or handed over, the newest case first. */
export const noticesQuery = listQuery(['notices'], (at) =>
  api.GET('/api/v1/notices', { params: { query: at } }),
);

export const nearPriorities = ['overdue', 'today', 'soon'] as const;
export type NearPriority = (typeof nearPriorities)[number];

export interface TaskFilter {
  /** me, nobody, others, or a colleague's id; left out: anybody's. */
  readonly assignee?: string;
  readonly task?: string;
  readonly stage?: string;
  readonly priority?: NearPriority;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
export const isId = (value: string) => uuid.test(value);
const isAssignee = (value: string) => ['me', 'nobody', 'others'].includes(value) || isId(value);

export function isNearPriority(value: string): value is NearPriority {
  return nearPriorities.some((one) => one === value);
}

/** As the address has it. What is none of the options is no filter: an address may be old, or mistyped. */
export function taskFilterIn(search: URLSearchParams, process: Process | null): TaskFilter {
  const [assignee, task, stage, priority] = ['assignee', 'task', 'stage', 'priority'].map(
    (name) => search.get(name) ?? '',
  ) as [string, string, string, string];
  return {
    ...(isAssignee(assignee) && { assignee }),
    ...(Object.hasOwn(process?.tasks ?? {}, task) && { task }),
    ...(Object.hasOwn(process?.stages ?? {}, stage) && { stage }),
    ...(isNearPriority(priority) && { priority }),
  };
}

/** Our open tasks, nearest deadline first. */
export const tasksQuery = (filter: TaskFilter, q = '') =>
  listQuery(['tasks', filter, q], (at) =>
    q === ''
      ? api.GET('/api/v1/tasks', { params: { query: { ...filter, ...at } } })
      : api.POST('/api/v1/tasks/search', { body: { ...filter, ...at, q } }),
  );

/** Where colleagues have mentioned me: what I have not seen first. */
export const mentionsQuery = listQuery(['mentions'], (at) =>
  api.GET('/api/v1/mentions', { params: { query: at } }),
);

/** How the work stands, in counts; a leader's. */
export const overviewQuery = queryOptions({
  queryKey: ['list', 'overview'],
  queryFn: async () => (await api.GET('/api/v1/overview')).data as Schemas['OverviewAnswer'],
});

export interface DeadlineFilter {
  readonly priority?: NearPriority;
  readonly clock?: string;
  readonly stage?: string;
  readonly person?: string;
}

/** Deadlines that we owe, nearest first; a leader's. */
export const deadlinesQuery = (filter: DeadlineFilter) =>
  listQuery(['deadlines', filter], (at) =>
    api.GET('/api/v1/deadlines', { params: { query: { ...at, ...filter } } }),
  );

/** What we were told, newest first. */
export const newsQuery = listQuery(['news'], (at) =>
  api.GET('/api/v1/notifications', { params: { query: at } }),
);

export interface CaseFilter {
  readonly open?: boolean;
  readonly holding?: boolean;
  readonly stage?: string;
}

/** Cases that we have to do with, nearest deadline first. */
export const casesQuery = (filter: CaseFilter, q = '') =>
  listQuery(['cases', filter, q], (at) =>
    q === ''
      ? api.GET('/api/v1/cases', { params: { query: { ...at, ...filter } } })
      : api.POST('/api/v1/cases/search', { body: { ...at, ...filter, q } }),
  );
