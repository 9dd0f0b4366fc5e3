import { describe, expect, it } from '@jest/globals';
import { passesModulus11 } from '#casework';
import { localDate } from '#domain';
import { demoOrganisations } from '../directory.js';
import { planCases } from './plan.js';

const now = '2026-11-24T10:00:00.000Z';
const cases = planCases(now);
const share = (fits: (one: (typeof cases)[number]) => boolean) => cases.filter(fits).length / cases.length;
const entered = (one: (typeof cases)[number], stage: string) =>
  one.state.happened.some(([key]) => key === `entered:${stage}`);

describe('the demo’s cases', () => {
  it('are some three hundred, in every stage and with most outcomes', () => {
    expect(cases.length).toBeGreaterThan(280);
    expect(cases.length).toBeLessThan(320);
    const stages = new Set(cases.flatMap(({ state }) => state.stage ?? []));
    expect([...stages].sort()).toEqual([
      'assessment',
      'atRisk',
      'awaitingStart',
      'disputed',
      'droppedOut',
      'inTargetGroup',
      'onCourse',
      'otherOffer',
      'outreach',
      'outsideTargetGroup',
      'started',
    ]);
    const outcomes = new Set(cases.flatMap(({ state }) => state.closed?.outcome ?? []));
    expect(outcomes.size).toBeGreaterThanOrEqual(14);
  });

  it('have deadlines that are breached, due today, and mostly kept', () => {
    const dueToday = cases.filter(({ state }) =>
      state.clocks.some(
        ({ due }) =>
          due !== null &&
          due > now &&
          localDate(new Date(Date.parse(due) - 1).toISOString()) === localDate(now),
      ),
    );
    const late = cases.filter(({ state }) => state.clocks.some(({ due }) => due !== null && due <= now));
    expect(dueToday.length).toBeGreaterThanOrEqual(6);
    expect(late.length).toBeGreaterThanOrEqual(8);
    expect(late.length).toBeLessThan(cases.length / 4);
  });

  it('keep to the proportions that are published', () => {
    const vocationalSchools = demoOrganisations.filter(({ programmeType }) => programmeType === 'vocational');
    const noticed = cases.filter(({ state }) => state.opening !== 'openByKui');
    const vocational =
      noticed.filter(({ turns }) => vocationalSchools.some(({ id }) => id === turns[0]?.context.actor.party))
        .length / noticed.length;
    expect(vocational).toBeGreaterThan(0.5);
    const atFgu = share((one) => entered(one, 'started'));
    expect(atFgu).toBeGreaterThan(0.07);
    expect(atFgu).toBeLessThan(0.3);
  });

  it('are about nobody: no number passes modulus 11, none is of 1 January, none is twice there', () => {
    const people = cases.flatMap(({ youngPerson, guardian }) =>
      guardian ? [youngPerson, guardian] : [youngPerson],
    );
    expect(people.filter(({ cpr }) => passesModulus11(cpr))).toEqual([]);
    expect(people.filter(({ birthDate }) => birthDate.endsWith('-01-01'))).toEqual([]);
    expect(new Set(people.map(({ cpr }) => cpr)).size).toBe(people.length);
  });

  it('are the same for the same moment and seed, and end at that moment', () => {
    const again = planCases(now);
    expect(JSON.stringify(again.slice(0, 20))).toBe(JSON.stringify(cases.slice(0, 20)));
    expect(cases.every(({ turns }) => turns.every(({ context }) => context.now <= now))).toBe(true);
  });

  it('have one of Alma’s, which waits for FGU’s answer, and in which she has consented to something', () => {
    const alma = cases.find(
      ({ youngPerson }) => youngPerson.firstName === 'Alma' && youngPerson.cpr === '1203094062',
    );
    expect(alma?.state.asks.map(({ ask }) => ask)).toContain('referralToFgu');
    expect(alma?.state.consents.some(({ recipient }) => recipient?.role === 'school')).toBe(true);
    expect(alma?.guardian?.cpr).toBe('0709801144');
  });
});
