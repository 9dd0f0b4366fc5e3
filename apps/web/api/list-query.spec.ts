import { describe, expect, it } from '@jest/globals';
import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { type At, listQuery, pageLength, pagesKept } from './list-query.js';

/** A list of so many numbers, as the API pages it. */
function listOf(total: number) {
  const asked: At[] = [];
  const options = listQuery<number>(['numbers', total], (at) => {
    asked.push(at);
    const from = Number(at.cursor ?? 0);
    const items = Array.from({ length: Math.min(at.limit, total - from) }, (_, place) => from + place);
    const next = from + items.length < total ? String(from + items.length) : null;
    return Promise.resolve({ data: { items, next } });
  });
  const client = new QueryClient();
  const observer = new InfiniteQueryObserver(client, options);
  return { asked, client, observer, key: options.queryKey };
}

const kept = pageLength * pagesKept;

const firstAndLast = (items: readonly number[] | undefined) => [items?.at(0), items?.at(-1)];

describe('a list of ten thousand', () => {
  it('keeps as many rows as are read at once, however far one goes on, and all of them come', async () => {
    const { observer } = listOf(10_000);
    const stop = observer.subscribe(() => undefined);
    await observer.refetch();
    let result = observer.getCurrentResult();
    const seen = new Set(result.data);
    while (result.hasNextPage) {
      result = await observer.fetchNextPage();
      expect(result.data?.length).toBeLessThanOrEqual(kept);
      for (const one of result.data ?? []) seen.add(one);
    }
    expect(seen.size).toBe(10_000);
    expect(firstAndLast(result.data)).toEqual([10_000 - kept, 9_999]);
    stop();
  });

  it('is gone back through to its beginning', async () => {
    const { observer } = listOf(1_000);
    const stop = observer.subscribe(() => undefined);
    await observer.refetch();
    let result = observer.getCurrentResult();
    while (result.hasNextPage) result = await observer.fetchNextPage();
    for (let from = 1_000 - kept; result.hasPreviousPage; from -= pageLength) {
      expect(firstAndLast(result.data)).toEqual([from, from + kept - 1]);
      result = await observer.fetchPreviousPage();
    }
    expect(firstAndLast(result.data)).toEqual([0, kept - 1]);
    stop();
  });

  it('is read anew where one is, and no further back', async () => {
    const { asked, client, observer, key } = listOf(10_000);
    const stop = observer.subscribe(() => undefined);
    await observer.refetch();
    for (let page = 0; page < 20; page += 1) await observer.fetchNextPage();
    const before = observer.getCurrentResult().data;
    asked.length = 0;
    await client.invalidateQueries({ queryKey: key });
    expect(asked.map(({ cursor }) => Number(cursor))).toEqual(
      Array.from({ length: pagesKept }, (_, page) => (20 - pagesKept + 1 + page) * pageLength),
    );
    expect(observer.getCurrentResult().data).toEqual(before);
    stop();
  });
});
