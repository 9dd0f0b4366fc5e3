import { expect } from '@jest/globals';
import type { Stories } from './town.js';

export const unreachable: Stories = {
  'KUI may give up after three attempts, and not before': async (town) => {
    const { gorm, kirsten, niels } = town;
    const sofus = await town.young(19);
    const theCase = await gorm.opens('reportDropout', sofus);
    await kirsten.does(theCase, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
    await kirsten.does(theCase, 'recordContactAttempt', { channel: 'phone', result: 'noAnswer' });
    await kirsten.does(theCase, 'recordContactAttempt', { channel: 'phone', result: 'noAnswer' });
    expect(await kirsten.cannot(theCase, 'closeNotReached')).toBe('condition-fails');
    await niels.seesNothingOf(theCase);
    await town.passes(5);
    await kirsten.does(theCase, 'recordContactAttempt', { channel: 'letter', result: 'noAnswer' });
    await kirsten.does(theCase, 'closeNotReached');
    expect(await gorm.sees(theCase)).toMatchObject({ outcome: 'notReached' });
    expect(await sofus.sees(theCase)).toMatchObject({ outcome: 'notReached' });
  },
};
