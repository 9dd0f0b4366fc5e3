import type * as da from '../da/intake.js';
import { plural } from './plural.js';

export const intake: typeof da.intake = {
  title: 'Intake',
  lead: 'Who waits for a start date, who begins when, and how many there is room for.',
  calendar: 'Take to calendar',
  starts: 'Starts at FGU',
  periods: 'Periods',
  earlier: 'Earlier',
  now: 'From today',
  later: 'Later',
};

export const waiting: typeof da.waiting = {
  heading: 'Waiting for your answer',
  none: 'Nobody waits for an answer from you.',
  from: (who, since) => `From ${who}, ${since}`,
  answer: 'Open and answer',
};

export const unsaid: typeof da.unsaid = {
  heading: 'Did they turn up?',
  today: 'Begins today',
  was: (day) => `Was to begin ${day}`,
  came: 'Has started',
  stayedAway: 'Did not turn up',
};

export const weeks: typeof da.weeks = {
  week: (no, from, to) => `Week ${no}: ${from} to ${to}`,
  nobody: 'Nobody begins this week.',
  today: 'Today',
  unsaid: 'not said yet: did they turn up?',
  came: { expected: 'expected', started: 'started', noShow: 'did not turn up' },
};

export const room: typeof da.room = {
  withoutPlaces: (taken) => `${taken} taken. No places are set.`,
  free: (free, places) =>
    free === 0
      ? `All ${places} places are taken.`
      : `${free} of ${places} ${plural(places, { one: 'place', other: 'places' })} free.`,
  over: (taken, places) =>
    `${taken} taken on ${places} ${plural(places, { one: 'place', other: 'places' })}: ${taken - places} more than there is room for.`,
};

export const places: typeof da.places = {
  heading: 'Set places',
  lead: 'Places are to plan by. They refuse nobody: FGU admits everyone who is assessed into the target group.',
  on: 'Day',
  amount: 'Places',
  amountHint: 'A whole number. 0: the day is no intake day any more.',
  until: 'Same weekday until',
  untilHint: 'Empty: that one day. At most 14 weeks at a time.',
  willBe: (count) =>
    plural(count, { one: 'This day will be changed:', other: `These ${count} days will be changed:` }),
  now: 'now',
  nothing: 'no places',
  save: 'Save places',
  done: 'The places are saved.',
};

export const dayOffer: typeof da.dayOffer = {
  heading: 'Your coming intake days',
  none: 'None of the coming intake days has a free place.',
  anyDay:
    'You can choose any day. FGU admits everyone who is assessed into the target group, also when the places are used.',
  chosen: (day, room) => `${day}: ${room}`,
};
