import { setTimeout as sleep } from 'node:timers/promises';
import { type Random, randomOf } from '#domain';
import { check } from '../check/check.js';
import { House, type HouseWish, type Victim } from '../house/house.js';
import { settled, whatIsLeft } from '../house/settle.js';
import { held, type Line } from '../line.js';
import { Client } from '../load/client.js';
import { Desk } from '../load/desk.js';
import { importFiles } from '../load/importer.js';
import { Pace } from '../load/pace.js';

export interface Dose {
  readonly kills: number;
  readonly commands: number;
  readonly clients: number;
  readonly seed: number;
  /** The share of requests of which a client does not await the answer. */
  readonly impatience: number;
  /** Who may be killed; the same one several times is killed as often more. */
  readonly victims: readonly Victim[];
  /** Working days that pass meanwhile. */
  readonly days: number;
  /** Rows of notices, imported a file at a time. */
  readonly files: readonly [files: number, rows: number];
  /** How long what is owed at the end may take. */
  readonly patience: number;
}

export interface Trial {
  readonly wish: HouseWish;
  readonly dose: Dose;
  readonly say: (line: string) => void;
  /** Leaves the journal, the logs and the data where they are. */
  readonly keep: boolean;
  /** What is planted before the load begins. */
  readonly plant?: (house: House) => Promise<void>;
}

/** A load of commands, imports and timers under kills, and then the checker. */
export async function underKills({ wish, dose, say, keep, plant }: Trial): Promise<readonly Line[]> {
  const house = await House.open(wish);
  if (keep) say(`everything lies in ${house.folder}`);
  try {
    await plant?.(house);
    const random = randomOf(dose.seed);
    const pace = new Pace(dose.commands, dose.kills);
    const clients = Array.from(
      { length: dose.clients },
      (_, no) => new Client(house, no, randomOf(dose.seed * 1000 + no), pace, dose.impatience),
    );
    const [files, rows] = dose.files;
    const desk = new Desk(house, dose.clients, randomOf(dose.seed * 1000 - 1), 0);
    await Promise.all([
      ...clients.map((client) => client.work()),
      importedOrHastened(house, dose, importFiles(desk, files, rows), pace),
      killer(house, dose, pace, random, say),
      daysPass(house, dose, pace),
    ]);
    say('the load is over; what is owed is waited for');
    const calm = await settled(house, dose.patience, true);
    const left = JSON.stringify(await whatIsLeft(house));
    await house.hush();
    say('the checker looks');
    return [
      ...(await check(house)),
      held('everything that is owed was done in the end', calm, Number(!calm), calm ? undefined : left),
    ];
  } finally {
    await house.close({ keep });
  }
}

/** A file in the hands of a worker that was killed is given out again after a minute: nobody waits for that at the end. */
async function importedOrHastened(
  house: House,
  { patience }: Dose,
  importing: Promise<void>,
  pace: Pace,
): Promise<void> {
  let isDone = false;
  const done = importing.finally(() => {
    isDone = true;
  });
  while (!isDone && (await pace.more())) await sleep(100);
  while (!isDone && (await settled(house, patience, true))) await sleep(100);
  await done;
}

async function killer(
  house: House,
  dose: Dose,
  pace: Pace,
  random: Random,
  say: Trial['say'],
): Promise<void> {
  const victims = house.redis ? dose.victims : dose.victims.filter((one) => one !== 'redis');
  for (let kill = 1; kill <= dose.kills && (await pace.untilTimeFor(kill)); kill++) {
    await sleep(random.whole(0, 300));
    // Each once, and then whom it hits.
    await house.kill([...new Set(victims)][kill - 1] ?? random.pick(victims), random);
    pace.kills += 1;
    if (kill % Math.max(1, Math.floor(dose.kills / 10)) === 0) say(`${kill} kills, ${pace.done} commands`);
  }
}

/** One morning after the other, spread over the load. */
async function daysPass(house: House, { days, commands }: Dose, pace: Pace): Promise<void> {
  for (let day = 1; day <= days && pace.done < commands; ) {
    await sleep(50);
    if (pace.done < (day * commands) / (days + 1) || (await mailIsInHand(house))) continue;
    house.moveClock(() => house.clock.nextMorning());
    day += 1;
  }
}

/** A day that begins while a worker sends would let its lease end. */
async function mailIsInHand({ postgres, clock }: House): Promise<boolean> {
  const inHand = `select 1 from mail where sent_at is null and tries > 0 and next_at > '${clock.now()}' limit 1`;
  return postgres.query(inHand).then(
    (rows) => rows.length > 0,
    () => true,
  );
}
