import { readable } from '../../access/readable.js';
import type { Definition } from '../../engine/language.js';
import type { RefusalCode } from '../../engine/refusal.js';
import { rows } from '../../engine/rows.js';
import type { LocalDate } from '../../time/days.js';
import { lastDayBefore } from '../../time/say-deadline.js';
import { youthDropout } from '../definition.js';
import type { YouthDropout4 as YouthDropout } from '../vocabulary-4.js';
import { type Ask, claim, type Somebody } from './cast.js';
import { type Claim, type Day, named, type Story } from './story.js';

/** The deadline of that name, or the one by which an answer is owed. */
export function deadline(name: YouthDropout['clock'] | Ask) {
  const running = ({ state }: Story) => state.clocks.find(({ clock }) => clock === name);
  const row = ({ state, birthDate }: Story) =>
    rows(state, birthDate).clocks.find(({ clock, ended }) => clock === name && ended === null);
  const last = ({ state }: Story) => state.endedClocks.findLast(({ clock }) => clock === name);
  const since = (story: Story) => running(story)?.runs[0]?.from;
  const says =
    (what: string, holds: (story: Story) => boolean): Claim =>
    (story) =>
      claim(holds(story), `«${name}» should ${what}`);
  const ofClock = (what: string, claimed: Claim): Claim => {
    named.add(`clock ${name} ${what}`);
    return claimed;
  };
  return {
    runsAgainst: (who: Somebody) =>
      ofClock(
        'runs',
        says(`run against ${who.id}`, (story) => row(story)?.ownerId === who.id && !row(story)?.paused),
      ),
    doesNotRun: () => says('not run', (story) => running(story) === undefined),
    isPaused: () =>
      ofClock(
        'is paused',
        says('stand still', (story) => row(story)?.paused === true),
      ),
    isMet: () =>
      ofClock(
        'is met',
        says('be met', (story) => last(story)?.how === 'met'),
      ),
    isVoid: () => says('be void', (story) => !running(story) && last(story)?.how === 'void'),
    isBreached: () =>
      ofClock(
        'is breached',
        says('be breached', (story) => (row(story) ?? last(story))?.breached === true),
      ),
    isNotBreached: () => says('not be breached', (story) => (row(story) ?? last(story))?.breached !== true),
    isStillOver: () =>
      says('still be over', (story) => {
        const { due = null, breached = false } = row(story) ?? {};
        return breached && due !== null && due <= story.now;
      }),
    isStatutory: () => says('be statutory', (story) => row(story)?.kind === 'statutory'),
    startedAtTheOpening: () =>
      says('have started with the case', (story) => since(story) === story.state.openedAt),
    startedJustNow: () => says('have started just now', (story) => since(story) === story.now),
    /** Over at the end of that day. */
    isDue: (day: Day) =>
      says('be due on the day named', (story) => {
        const due = row(story)?.due;
        return due != null && new Date(Date.parse(due) - 1).toISOString().slice(0, 10) === day(story);
      }),
  };
}

const lastDayOf = ({ state }: Story, name: string): string => {
  const due = state.clocks.find(({ clock }) => clock === name)?.due ?? null;
  return due === null ? 'no day' : lastDayBefore(due);
};

export const isDueOn = (clock: YouthDropout['clock'], day: LocalDate): Claim => {
  return (story) =>
    claim(
      lastDayOf(story, clock) === day,
      `«${clock}» should be due on ${day}, not ${lastDayOf(story, clock)}`,
    );
};

/** How long a case has been on its way counts from the first offer, whoever it went on to. */
export function onItsWaySinceTheOpening(ask: Ask): Claim {
  return ({ state }) => {
    const open = state.asks.find((one) => one.ask === ask);
    claim(open?.since === state.openedAt, `«${ask}» should have been on its way since the case was opened`);
  };
}

/** What was just tried was refused, with a reason that holds these words. */
export function isRefused(code: RefusalCode, words = ''): Claim {
  return ({ refusal }) =>
    claim(
      refusal?.refused === code && refusal.text.en.includes(words),
      `it should be refused as «${code}» with “${words}”, not as «${refusal?.refused}», “${refusal?.text.en}”`,
    );
}

export function fact(name: YouthDropout['fact'], is: string | number | boolean): Claim {
  return ({ state }) =>
    claim(state.facts[name] === is, `«${name}» should be ${is}, but is ${state.facts[name]}`);
}

export function consents(count: number): Claim {
  return ({ state }) => {
    const open = state.consents.length;
    claim(open === count, `there should be ${count} consents, but there are ${open}`);
  };
}

export function nobodyIsOffered(): Claim {
  return ({ state }) =>
    claim(!state.asks.some(({ kind }) => kind === 'handoff'), 'nobody should be offered the case');
}

export function recorded(form: YouthDropout['form'], revision = 1): Claim {
  return ({ state }) =>
    claim(
      state.records.some((record) => record.form === form && record.revision === revision),
      `there should be a «${form}» in its version ${revision}`,
    );
}

/** Whether that party may read what was last recorded on that form. */
export function reads(who: Somebody, form: YouthDropout['form'], may = true): Claim {
  return ({ state, now: at, birthDate }) => {
    const record = state.records.findLast((one) => one.form === form)?.record ?? '';
    const known = readable(youthDropout as unknown as Definition, state, who, { at, birthDate }).has(record);
    claim(known === may, `${who.id} should ${may ? '' : 'not '}read the «${form}»`);
  };
}

/** Of what was last recorded on that form exactly these fields. */
export function readsOf(who: Somebody, form: YouthDropout['form'], ...fields: readonly string[]): Claim {
  return ({ state, now: at, birthDate }) => {
    const record = state.records.findLast((one) => one.form === form)?.record ?? '';
    const read = readable(youthDropout as unknown as Definition, state, who, { at, birthDate }).get(record);
    const found = read === undefined || read === 'all' ? `${read}` : [...read].sort().join();
    claim(
      found === [...fields].sort().join(),
      `${who.id} should read ${fields.join()} of «${form}», not ${found}`,
    );
  };
}

/** Whether row-level security lets that party find the case at all. */
export function finds(who: Somebody): Claim {
  return ({ state, birthDate }) =>
    claim(rows(state, birthDate).file.partyIds.includes(who.id), `${who.id} should find the case`);
}
