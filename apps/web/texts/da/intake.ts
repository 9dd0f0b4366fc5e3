import { plural } from './plural.js';

export const intake = {
  title: 'Optag',
  lead: 'Hvem der venter på en startdato, hvem der begynder hvornår, og hvor mange der er plads til.',
  calendar: 'Hent til kalender',
  starts: 'Start på FGU',
  periods: 'Perioder',
  earlier: 'Tidligere',
  now: 'Fra i dag',
  later: 'Senere',
};

export const waiting = {
  heading: 'Venter på jeres svar',
  none: 'Ingen venter på svar fra jer.',
  from: (who: string, since: string) => `Fra ${who}, ${since}`,
  answer: 'Åbn og svar',
};

export const unsaid = {
  heading: 'Er de mødt?',
  today: 'Begynder i dag',
  was: (day: string) => `Skulle være begyndt ${day}`,
  came: 'Er startet',
  stayedAway: 'Ikke mødt',
};

export const weeks = {
  week: (no: number, from: string, to: string) => `Uge ${no}: ${from} til ${to}`,
  nobody: 'Ingen begynder i denne uge.',
  today: 'I dag',
  unsaid: 'mangler svar: er den unge mødt?',
  came: { expected: 'forventes', started: 'startet', noShow: 'ikke mødt' },
};

export const room = {
  withoutPlaces: (taken: number) => `${taken} optaget. Der er ikke sat pladser af.`,
  free: (free: number, places: number) =>
    free === 0
      ? `Alle ${places} pladser er optaget.`
      : `${free} ${plural(free, { one: 'ledig plads', other: 'ledige pladser' })} af ${places}.`,
  over: (taken: number, places: number) =>
    `${taken} optaget på ${places} ${plural(places, { one: 'plads', other: 'pladser' })}: ${taken - places} flere, end der er plads til.`,
};

export const places = {
  heading: 'Sæt pladser af',
  lead: 'Pladserne er til at planlægge efter. De siger ikke nej til nogen: FGU skal optage alle, der er vurderet i målgruppen.',
  on: 'Dag',
  amount: 'Pladser',
  amountHint: 'Et helt tal. 0: dagen er ingen optagedag mere.',
  until: 'Samme ugedag til og med',
  untilHint: 'Tom: kun den ene dag. Højst 14 uger ad gangen.',
  willBe: (count: number) =>
    plural(count, { one: 'Denne dag bliver ændret:', other: `Disse ${count} dage bliver ændret:` }),
  now: 'nu',
  nothing: 'ingen pladser',
  save: 'Gem pladser',
  done: 'Pladserne er gemt.',
};

export const dayOffer = {
  heading: 'Jeres kommende optagedage',
  none: 'Ingen af de kommende optagedage har ledige pladser.',
  anyDay:
    'I kan vælge enhver dag. FGU skal optage alle, der er vurderet i målgruppen, også når pladserne er brugt.',
  chosen: (day: string, room: string) => `${day}: ${room}`,
};
