import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Count, isFew, type Stream, withhold } from './withhold.js';

/** A row of counts with their sum: in at one end, out at the other, and the sum back. */
const row = (parts: Readonly<Record<string, number>>): readonly Stream[] => [
  { key: 'sum', from: 'right', to: 'left', amount: Object.values(parts).reduce((a, b) => a + b, 0) },
  ...Object.entries(parts).map(([key, amount]) => ({ key, from: 'left', to: 'right', amount })),
];
const shown = (streams: readonly Stream[]) =>
  Object.fromEntries(
    [...withhold(streams)].map(([key, { value, few }]) => [key, value ?? (few ? '<5' : 'withheld')]),
  );

describe('a count is withheld', () => {
  it('where it is one to four; nothing and five are told', () => {
    expect(shown(row({ a: 0, b: 1, c: 4, d: 5, e: 9 }))).toEqual({
      sum: 19,
      a: 0,
      b: '<5',
      c: '<5',
      d: 5,
      e: 9,
    });
  });

  it('where it would give another one away: the smallest that leaves two possibilities', () => {
    expect(shown(row({ a: 3, b: 8, c: 30 }))).toEqual({ sum: 41, a: '<5', b: 'withheld', c: 30 });
  });

  it('also where two few can only be one and one', () => {
    expect(shown(row({ a: 1, b: 1, c: 10, d: 20 }))).toEqual({
      sum: 32,
      a: '<5',
      b: '<5',
      c: 'withheld',
      d: 20,
    });
  });

  it('with the sum, where nothing else is left to hide it behind', () => {
    expect(shown(row({ a: 3 }))).toEqual({ sum: '<5', a: '<5' });
    expect(shown(row({ a: 1, b: 5 }))).toEqual({ sum: 'withheld', a: '<5', b: 5 });
  });

  it('where few cases stand behind many', () => {
    const streams = row({ a: 8, b: 40, c: 50 }).map((it) => (it.key === 'a' ? { ...it, cases: 2 } : it));
    expect(shown(streams)).toMatchObject({ a: '<5', b: 'withheld', c: 50 });
  });

  it('in every table that its cases are in: by school, by kind, and in all', () => {
    const tree: readonly Stream[] = [
      { key: 'all', from: 'end', to: 'all', amount: 51 },
      { key: 'gymnasium', from: 'all', to: 'gymnasium', amount: 21 },
      { key: 'vocational', from: 'all', to: 'vocational', amount: 30 },
      { key: 'Nord', from: 'gymnasium', to: 'end', amount: 3 },
      { key: 'Syd', from: 'gymnasium', to: 'end', amount: 18 },
      { key: 'Teknisk', from: 'vocational', to: 'end', amount: 6 },
      { key: 'Handel', from: 'vocational', to: 'end', amount: 24 },
    ];
    // Not «Teknisk», though it is smaller: the sum of the gymnasiums would still tell.
    expect(shown(tree)).toMatchObject({ Nord: '<5', Syd: 'withheld', gymnasium: 21, Teknisk: 6 });
  });
});

describe('what is withheld cannot be computed', () => {
  it('from any sum: of each few, another number would fit all that is shown', () => {
    const level = fc.array(fc.nat(12), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(level, { minLength: 1, maxLength: 3 }), (parts) => {
        const streams = twoLevels(parts);
        const counts = withhold(streams);
        for (const few of streams.filter(isFew))
          expect([few.key, isTold(few, streams, counts)]).toEqual([few.key, false]);
      }),
      { numRuns: 300 },
    );
  });
});

function twoLevels(parts: readonly (readonly number[])[]): readonly Stream[] {
  const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
  return [
    { key: 'all', from: 'end', to: 'all', amount: sum(parts.flat()) },
    ...parts.flatMap((part, no) => [
      { key: `${no}`, from: 'all', to: `${no}`, amount: sum(part) },
      ...part.map((amount, at) => ({ key: `${no}.${at}`, from: `${no}`, to: 'end', amount })),
    ]),
  ];
}

/** Solves the balances for what is not shown, by Gauss: told is what has one solution. */
function isTold(asked: Stream, streams: readonly Stream[], counts: ReadonlyMap<string, Count>): boolean {
  const unknown = streams.filter(({ key }) => counts.get(key)?.value === null);
  const places = [...new Set(streams.flatMap(({ from, to }) => [from, to]))];
  const rows = places.map((place) =>
    unknown.map(({ from, to }) => Number(to === place) - Number(from === place)),
  );
  const rank = (matrix: readonly (readonly number[])[]) => rankOf(matrix.map((line) => [...line]));
  const unit = unknown.map((stream) => Number(stream === asked));
  return rank(rows) === rank([...rows, unit]);
}

function rankOf(matrix: number[][]): number {
  let rank = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column++) {
    const pivot = matrix.findIndex((line, no) => no >= rank && Math.abs(line[column] ?? 0) > 1e-9);
    const found = matrix[pivot];
    const target = matrix[rank];
    if (!found || !target) continue;
    matrix[pivot] = target;
    matrix[rank] = found;
    for (const line of matrix.slice(rank + 1)) {
      const factor = (line[column] ?? 0) / (found[column] ?? 1);
      line.forEach((value, at) => {
        line[at] = value - factor * (found[at] ?? 0);
      });
    }
    rank++;
  }
  return rank;
}
