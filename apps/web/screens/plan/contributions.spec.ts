import { describe, expect, it } from '@jest/globals';
import type { CaseRecord } from '../../api/cases.js';
import { withContributions } from './contributions.js';

function record(form: string, at: string, fields: object): CaseRecord {
  return { form, at, fields } as CaseRecord;
}

const plan = record('educationPlan', '2027-01-11T09:00:00.000Z', {
  goal: 'Kok',
  elements: [{ key: 'a1', what: 'FGU' }],
});
const mentor = [{ key: 'a1', what: 'Mentor' }];
const late = record('planContribution', '2027-01-12T23:30:00.000Z', { elements: mentor });
const early = record('planContribution', '2027-01-10T09:00:00.000Z', { elements: mentor });

describe('what the next version of a plan begins with', () => {
  it('is the version before, where nobody has contributed since', () => {
    expect(withContributions(plan, [plan, early])?.fields).toEqual(plan.fields);
    expect(withContributions(undefined, [plan])).toBeUndefined();
  });

  it('is what was contributed since as well, with where it came from, and a key of its own', () => {
    expect(withContributions(plan, [late, plan])).toEqual({
      at: late.at,
      fields: {
        goal: 'Kok',
        elements: [
          { key: 'a1', what: 'FGU' },
          { key: 'c1', what: 'Mentor', origin: 'administration', contributedOn: '2027-01-13' },
        ],
      },
    });
  });

  it('is what was contributed alone, where there is no plan yet', () => {
    expect(withContributions(undefined, [early])?.fields.elements).toEqual([
      { key: 'a1', what: 'Mentor', origin: 'administration', contributedOn: '2027-01-10' },
    ]);
  });
});
