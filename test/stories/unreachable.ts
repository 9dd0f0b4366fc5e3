import { expect } from '@jest/globals';
import type { Stories } from './town.js';

export const unreachable: Stories = {
  'KUI tries by telephone and by letter before it gives up, and the school hears how it ended': async (
    town,
  ) => {
    const { gorm, kirsten, lone, niels } = town;
    const sofus = await town.young(19);
    const theCase = await gorm.opens('reportDropout', sofus, { situation: 'Er ikke kommet siden jul.' });
    await kirsten.does(theCase, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });

    const calls = { channel: 'phone', result: 'noAnswer', nextOn: town.day(7) };
    await kirsten.does(theCase, 'recordContactAttempt', calls);
    expect(await kirsten.hasTasks(theCase)).not.toContain('tryAgain');
    await town.passes(8);
    expect(await kirsten.hasTasks(theCase)).toContain('tryAgain');

    await kirsten.does(theCase, 'recordContactAttempt', { ...calls, nextOn: town.day(7) });
    expect(await kirsten.cannot(theCase, 'closeNotReached')).toBe('condition-fails');
    await kirsten.does(theCase, 'recordContactAttempt', { ...calls, nextOn: town.day(7) });
    // Three by telephone: none of them reaches who does not answer it.
    expect(await kirsten.cannot(theCase, 'closeNotReached')).toBe('condition-fails');
    expect(await kirsten.whyNot(theCase, 'closeNotReached')).toMatch('brev eller Digital Post');
    await kirsten.does(theCase, 'recordContactAttempt', { channel: 'letter', result: 'noAnswer' });

    await niels.seesNothingOf(theCase);
    await kirsten.does(theCase, 'closeNotReached', {});
    expect(await gorm.sees(theCase)).toMatchObject({ outcome: 'notReached', stage: null });
    expect(await sofus.sees(theCase)).toMatchObject({ outcome: 'notReached' });
    // What was tried is KUI's to know.
    expect(await gorm.reads(theCase, 'contactAttempt')).toEqual([]);
    expect(await lone.reads(theCase, 'contactAttempt')).toHaveLength(4);
  },

  'a leader wants five attempts, and sees before what that touches': async (town) => {
    const { gorm, kirsten, lone } = town;
    expect(await kirsten.cannotSet({ contactAttempts: 5 })).toBe('leaders-only');
    expect(await lone.cannotSet({ contactAttempts: 11 })).toMatch('invalid');
    await lone.sets({ contactAttempts: 5 });
    const rules = await kirsten.told('/local-rules');
    expect(rules.budgets).toContainEqual(
      expect.objectContaining({ name: 'contactAttempts', unit: 'times', standard: 3, local: 5 }),
    );

    const sara = await town.young(20);
    const theCase = await gorm.opens('reportDropout', sara);
    await kirsten.does(theCase, 'handoverToKui.receive');
    for (const channel of ['letter', 'phone', 'visit', 'phone'])
      await kirsten.does(theCase, 'recordContactAttempt', { channel, nextOn: town.day(3) });
    expect(await kirsten.whyNot(theCase, 'closeNotReached')).toMatch('5 gange');
    expect(await kirsten.cannot(theCase, 'closeNotReached')).toBe('condition-fails');
    await kirsten.does(theCase, 'recordContactAttempt', { channel: 'family' });
    await kirsten.does(theCase, 'closeNotReached');
    await lone.sets({});
  },
};
