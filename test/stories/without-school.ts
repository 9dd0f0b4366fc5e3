import { expect } from '@jest/globals';
import type { Stories } from './town.js';

export const withoutSchool: Stories = {
  'KUI opens the case of somebody whom no school knows, and FGU takes her in': async (town) => {
    const { gorm, erika, kirsten, frede } = town;
    const sofie = await town.young(22);
    const theCase = await kirsten.opens('openByKui', sofie, {
      openedBy: 'youngPerson',
      awareOn: town.day(-3),
      situation: 'Har ikke været i skole eller job siden sommeren.',
    });
    expect(await kirsten.sees(theCase)).toMatchObject({ stage: 'outreach', holder: { role: 'kui' } });
    // No school has a part in it, and so there is nothing there for one to see.
    await gorm.seesNothingOf(theCase);
    await erika.seesNothingOf(theCase);
    const { parties } = await kirsten.sees(theCase);
    expect(parties.map(({ role }: { readonly role: string }) => role)).not.toContain('school');
    // She may be under a duty of nobody: the dates of a minor do not run.
    const { deadlines } = await kirsten.sees(theCase);
    expect(deadlines.map(({ clock }: { readonly clock: string }) => clock)).not.toContain(
      'contactWithinFiveDays',
    );

    await kirsten.does(theCase, 'establishContact', { ownWords: 'Jeg vil gerne ud ad døren igen.' });
    await kirsten.does(theCase, 'recordAssessment');
    await kirsten.does(theCase, 'decideInTargetGroup');
    await kirsten.does(theCase, 'recordEducationPlan');
    await kirsten.does(theCase, 'offerToFgu');
    const [offer] = await frede.isAsked(theCase);
    expect(offer).toMatchObject({ ask: 'referralToFgu', from: { role: 'kui' } });
    await frede.does(theCase, 'referralToFgu.accept', { startsOn: town.day(7) });
    expect(await frede.sees(theCase)).toMatchObject({ stage: 'awaitingStart', holder: { role: 'fgu' } });
    expect(await sofie.sees(theCase)).toMatchObject({ stage: 'awaitingStart', holder: { role: 'fgu' } });
    await gorm.seesNothingOf(theCase);
  },

  'there is no school to say so: whoever opens it says how the municipality learned of it': async (town) => {
    const somebody = await town.young(20);
    expect(await town.kirsten.cannotOpen('openByKui', somebody, { situation: null })).toContain(
      '/fields/situation required',
    );
    expect(await town.frede.cannotOpen('openByKui', somebody)).toBe('wrong-party');
  },
};
