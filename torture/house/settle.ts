import { setTimeout as sleep } from 'node:timers/promises';
import type { House } from './house.js';

const standstill = 4_000;

interface Left {
  readonly outbox: number;
  readonly clocks: number;
  readonly imports: number;
  readonly mail: number;
}

/**
 * Comes back when nothing is owed any more: outbox, rungs, imports, mail. What was in the hands of somebody killed is
 * given out again when its lease is over; `hasten` lets all leases end where nothing moves any more, so that nobody
 * waits for theirs. True when it got there in time.
 */
export async function settled(house: House, seconds: number, hasten: boolean): Promise<boolean> {
  const end = Date.now() + seconds * 1000;
  let [before, since] = ['', Date.now()];
  while (Date.now() < end) {
    const left = await whatIsLeft(house).catch(() => null);
    if (left && Object.values(left).every((count) => count === 0)) return true;
    const now = JSON.stringify(left);
    if (now !== before) [before, since] = [now, Date.now()];
    // Whoever is alive has done something by then: what is left was in the hands of somebody killed.
    if (hasten && Date.now() - since > standstill) {
      since = Date.now();
      await endLeases(house).catch(() => undefined);
    }
    await sleep(250);
  }
  return false;
}

export async function whatIsLeft({ postgres, clock }: House): Promise<Left> {
  const [left] = await postgres.query<{ [Name in keyof Left]: number }>(
    `select (select count(*)::integer from outbox) as outbox,
       (select count(*)::integer from clock where wake_at <= '${clock.now()}') as clocks,
       (select count(*)::integer from notice_import where state = 'running') as imports,
       (select count(*)::integer from mail where sent_at is null) as mail`,
  );
  if (!left) throw new Error('A row was expected');
  return left;
}

/** As if the minute had passed. Mail counts by the clock of the house, all else by that of the database. */
async function endLeases(house: House): Promise<void> {
  await house.postgres.query(
    `update outbox set next_at = now() where next_at > now();
     update notice_import set next_at = now() where next_at > now() and state = 'running'`,
  );
  const { outbox, clocks, mail } = await whatIsLeft(house);
  // What came too late for this day's working hours goes out on the next.
  if (mail > 0 && outbox === 0 && clocks === 0) house.moveClock(() => house.clock.nextMorning());
}
