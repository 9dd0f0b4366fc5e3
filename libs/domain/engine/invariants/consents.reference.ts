import { ageOn } from '../../time/age.js';
import { localDate } from '../../time/instant.js';
import type { Invariant } from './moment.reference.js';

/** Nobody has set another age in a walk. */
const ageOfConsent = 15;

/** From fifteen on the young person consents, and below it the custody holder; whoever else writes it down says so. */
export const consentsAreGivenByWhoMay: Invariant = function* ({ context, step }) {
  const { birthDate, now, actor } = context;
  for (const event of step.events) {
    if (event.type !== 'consentGiven' || birthDate === null) continue;
    const may = ageOn(birthDate, localDate(now)) >= ageOfConsent ? 'youngPerson' : 'guardian';
    if (event.givenBy !== may) yield `consent ${event.no} is ${event.givenBy}'s, and should be ${may}'s`;
    const isRecorded = event.recordedBy?.id === actor.party;
    if (isRecorded === (actor.role === may)) yield `consent ${event.no} does not say who recorded it`;
  }
};

/** What was consented to with one municipality holds with no other. */
export const consentsStayWithTheirMunicipality: Invariant = function* ({ after }) {
  const now = after.parties.kui;
  for (const { no, to } of after.consents) {
    if (to?.role === 'kui' && to.id !== now) yield `consent ${no} came along from ${to.id} to ${now}`;
  }
};

/** What was shared by a consent that is over is still known. */
export const noConsentIsForgotten: Invariant = function* ({ before, after }) {
  const known = new Set([...after.consents, ...(after.endedConsents ?? [])].map(({ no }) => no));
  for (const { no } of [...(before?.consents ?? []), ...(before?.endedConsents ?? [])])
    if (!known.has(no)) yield `consent ${no} is gone without a trace`;
};
