import { describe, expect, it } from '@jest/globals';
import { groupOf } from './budget-groups.js';

const asks = {
  handoverToKui: { kind: 'handoff' },
  riskNotice: { kind: 'notice' },
  complaint: { kind: 'complaint' },
  question: { kind: 'question' },
};
const days = (name: string) => groupOf({ name, unit: 'workingDays' }, asks);

describe('the group of a budget', () => {
  it('is one’s own where no one else has asked for it', () => {
    expect(days('firstContact')).toBe('own');
  });

  it('is by what came: a case or a notice, or something to be answered', () => {
    expect(['handoverToKui', 'riskNotice'].map(days)).toEqual(['received', 'received']);
    expect(['complaint', 'question'].map(days)).toEqual(['asked', 'asked']);
  });

  it('is a choice where it counts no time that runs', () => {
    expect(groupOf({ name: 'consentAge', unit: 'years' }, asks)).toBe('choices');
    expect(groupOf({ name: 'contactAttempts', unit: 'times' }, asks)).toBe('choices');
    expect(groupOf({ name: 'usualHours', unit: 'hours' }, asks)).toBe('choices');
  });
});
