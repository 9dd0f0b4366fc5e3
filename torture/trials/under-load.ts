import { randomOf } from '#domain';
import { check } from '../check/check.js';
import { House, type HouseWish } from '../house/house.js';
import { settled, whatIsLeft } from '../house/settle.js';
import { held, type Line } from '../line.js';
import { Client } from '../load/client.js';
import { Pace } from '../load/pace.js';

/** What happens to the house while people work. */
export type Happening = (house: House, pace: Pace) => Promise<readonly Line[]>;

export interface Circumstances {
  readonly wish: HouseWish;
  readonly clients: number;
  readonly seed: number;
  readonly keep: boolean;
  readonly say: (line: string) => void;
}

/** People work, things happen, people stop, all that is owed is done; and then the checker. */
export async function underLoad(
  { wish, clients, seed, keep, say }: Circumstances,
  happening: Happening,
): Promise<readonly Line[]> {
  const house = await House.open(wish);
  if (keep) say(`everything lies in ${house.folder}`);
  try {
    const pace = new Pace(Number.POSITIVE_INFINITY, 0);
    const working = Array.from({ length: clients }, (_, no) =>
      new Client(house, no, randomOf(seed * 1000 + no), pace, 0.02).work(),
    );
    const happened = Promise.resolve(happening(house, pace)).finally(() => pace.stop());
    const [seen] = await Promise.all([happened, ...working]);
    say('people have stopped; what is owed is waited for');
    const calm = await settled(house, 180, true);
    const left = calm ? undefined : JSON.stringify(await whatIsLeft(house));
    await house.hush();
    return [
      ...seen,
      ...(await check(house)),
      held('everything that is owed was done in the end', calm, Number(!calm), left),
    ];
  } finally {
    await house.close({ keep });
  }
}

/** Until people have got so much done. */
export async function work(pace: Pace, commands: number): Promise<void> {
  const until = pace.done + commands;
  while (pace.done < until) await new Promise((resolve) => setTimeout(resolve, 20));
}
