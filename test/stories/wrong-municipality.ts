import { expect } from '@jest/globals';
import { organisationId } from '../desk.js';
import type { Stories } from './town.js';

const neighbour = organisationId('kui-998');

interface Deadline {
  readonly clock: string;
  readonly ended: string | null;
}

export const wrongMunicipality: Stories = {
  'a notice to the wrong municipality goes on to the right one, and the five days with it': async (town) => {
    const { gorm, kirsten, niels } = town;
    const ida = await town.young(16);
    const theCase = await gorm.opens('reportDropout', ida);
    const running = async (who: typeof gorm, clock: string) =>
      (await who.sees(theCase)).deadlines.find((one: Deadline) => one.clock === clock && one.ended === null);
    const five = await running(kirsten, 'contactWithinFiveDays');
    const answer = await running(gorm, 'handoverToKui');

    await town.passes(1);
    await kirsten.does(theCase, 'handoverToKui.redirect', {
      kui: neighbour,
      reason: 'Ida bor i Nabo Kommune.',
    });
    expect(await kirsten.sees(theCase)).toMatchObject({ relation: 'consulted', stage: null });
    const [asked] = await niels.isAsked(theCase);
    // The answer is owed a day later than before: its days begin afresh. Those of the law go on from the notice.
    expect(asked.due > answer.due).toBe(true);
    expect(await running(niels, 'contactWithinFiveDays')).toMatchObject({
      due: five.due,
      started: five.started,
    });
    // The school sees who has been asked now, and why.
    expect(await gorm.reads(theCase, 'redirection')).toMatchObject([{ reason: 'Ida bor i Nabo Kommune.' }]);
    expect((await gorm.sees(theCase)).asks).toMatchObject([
      { to: { id: neighbour }, since: expect.any(String) },
    ]);

    await niels.does(theCase, 'handoverToKui.receive', { contactPerson: 'Niels Demonæs' });
    expect(await gorm.reads(theCase, 'receipt')).toMatchObject([{ contactPerson: 'Niels Demonæs' }]);
    expect(await gorm.sees(theCase)).toMatchObject({ holder: { id: neighbour }, stage: null });
    expect(await kirsten.cannot(theCase, 'handoverToKui.receive')).toBe('action-not-open-here');
  },
};
