/** Fewer cases than this are told to nobody: one of them might be recognised. */
export const fewest = 5;

/**
 * A count as it is shown. `value` is null where it is withheld: because it is 1 to 4 (`few`), or because a count of
 * 1 to 4 could be computed from it.
 */
export interface Count {
  readonly value: number | null;
  readonly few: boolean;
}

/**
 * One count as a stream between two places. In every place as much comes in as goes out, and a total is a stream
 * that leads from the end back to the start; so every sum that a reader could form is a place. What is not `shown`
 * takes part all the same: the reader knows that it is there.
 */
export interface Stream {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  /** How many cases stand behind the amount, where that is not the amount itself. */
  readonly cases?: number;
  readonly shown?: false;
  /** Withheld only where nothing else will do: a sum that people look for first. */
  readonly dear?: true;
}

/**
 * What may be shown of these counts. A few is withheld, and so is as little as possible beside it, so that no sum
 * tells it: somewhere round each few there is a ring of withheld streams, along which one more (or one fewer) case
 * could have gone without changing anything that is shown.
 *
 * @param streams balanced in every place; a stream of nothing is shown as 0
 * @throws Error for streams that are not balanced
 */
export function withhold(streams: readonly Stream[]): ReadonlyMap<string, Count> {
  const real = streams.filter(({ amount }) => amount > 0);
  const withheld = new Set(real.filter((stream) => stream.shown === false || isFew(stream)));
  for (const few of real.filter(isFew)) {
    for (const stream of ringRound(few, real, withheld)) withheld.add(stream);
  }
  return new Map(
    streams.map((stream) => [
      stream.key,
      withheld.has(stream) ? { value: null, few: isFew(stream) } : { value: stream.amount, few: false },
    ]),
  );
}

export function isFew({ amount, cases = amount }: Pick<Stream, 'amount' | 'cases'>): boolean {
  return cases > 0 && cases < fewest;
}

/** The ring that withholds least: with one case more in it, or one fewer; failing both, by its sums alone. */
function ringRound(few: Stream, streams: readonly Stream[], withheld: ReadonlySet<Stream>) {
  const others = streams.filter((stream) => stream !== few);
  const more = couldBe(few, 1) ? cheapestWay(few.to, few.from, others, withheld, couldBe) : null;
  const fewer = couldBe(few, -1) ? cheapestWay(few.from, few.to, others, withheld, couldBe) : null;
  const best = more && fewer ? (fewer.cost < more.cost ? fewer : more) : (more ?? fewer);
  const ring = best ?? cheapestWay(few.to, few.from, others, withheld, () => true);
  if (!ring) throw new Error(`The count «${few.key}» is in no balance: it has no way back`);
  return ring.along;
}

/** Whether a withheld stream, as the reader knows it, could just as well carry one case more or fewer. */
function couldBe(stream: Stream, change: 1 | -1): boolean {
  const changed = stream.amount + change;
  if (stream.shown === false) return changed >= 0;
  return isFew(stream) ? changed >= 1 && (stream.cases !== undefined || changed < fewest) : changed >= fewest;
}

/** More than all other counts of a ring can come to. */
const dearness = 1e9;

interface Way {
  readonly cost: number;
  readonly along: readonly Stream[];
}

/** A way through the streams, with them or against them, on which the least is withheld that was not already. */
function cheapestWay(
  start: string,
  goal: string,
  streams: readonly Stream[],
  withheld: ReadonlySet<Stream>,
  allows: (stream: Stream, change: 1 | -1) => boolean,
): Way | null {
  const ways = new Map<string, Way>([[start, { cost: 0, along: [] }]]);
  for (let bettered = true; bettered; ) {
    bettered = false;
    for (const stream of streams) {
      const cost = withheld.has(stream) ? 0 : stream.amount + (stream.dear ? dearness : 0);
      for (const [from, to, change] of [
        [stream.from, stream.to, 1],
        [stream.to, stream.from, -1],
      ] as const) {
        const way = ways.get(from);
        if (!way || !allows(stream, change)) continue;
        if (way.cost + cost >= (ways.get(to)?.cost ?? Number.POSITIVE_INFINITY)) continue;
        ways.set(to, { cost: way.cost + cost, along: [...way.along, stream] });
        bettered = true;
      }
    }
  }
  return ways.get(goal) ?? null;
}
