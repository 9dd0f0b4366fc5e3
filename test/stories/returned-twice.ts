import { expect } from '@jest/globals';
import type { Stories } from './town.js';

export const returnedTwice: Stories = {
  'FGU returns a referral twice, and the leaders settle what is missing before the third': async (town) => {
    const { erika, kirsten, lone, frede } = town;
    const emil = await town.young(18);
    const theCase = await erika.opens('reportDropout', emil);
    await kirsten.does(theCase, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
    await kirsten.does(theCase, 'establishContact');
    await kirsten.does(theCase, 'recordAssessment');
    await kirsten.does(theCase, 'decideInTargetGroup');
    await kirsten.does(theCase, 'recordEducationPlan');

    await kirsten.does(theCase, 'offerToFgu');
    // FGU admits whom the municipality has assessed: there is no answer by which it would turn him away.
    const answers = (await frede.mayDo(theCase)).filter((action) => action.startsWith('referralToFgu.'));
    expect(answers.sort()).toEqual([
      'referralToFgu.accept',
      'referralToFgu.disputeAssessment',
      'referralToFgu.returnForInformation',
    ]);
    expect(await frede.cannot(theCase, 'referralToFgu.returnForInformation', { question: null })).toContain(
      '/fields/question required',
    );
    await frede.does(theCase, 'referralToFgu.returnForInformation', {
      question: 'Hvilken støtte skal der til?',
    });
    // The baton has not moved, and the answer is KUI's to give.
    expect(await kirsten.sees(theCase)).toMatchObject({ stage: 'inTargetGroup', holder: { role: 'kui' } });
    expect(await kirsten.hasTasks(theCase)).toContain('answerReturnedReferral');
    expect(await kirsten.reads(theCase, 'returnedForInformation')).toEqual([
      { question: 'Hvilken støtte skal der til?' },
    ]);
    expect(await frede.reads(theCase, 'targetGroupAssessment')).toEqual([]);

    await town.passes(2);
    await kirsten.does(theCase, 'offerToFgu', { message: 'Mentor om morgenen.' });
    expect(await lone.hasTasks(theCase)).not.toContain('settleRepeatedReturns');
    await frede.does(theCase, 'referralToFgu.returnForInformation', {
      question: 'Og hvem betaler mentoren?',
    });
    expect(await lone.hasTasks(theCase)).toContain('settleRepeatedReturns');

    await kirsten.does(theCase, 'offerToFgu', { message: 'Kommunen betaler mentoren.' });
    const [third] = await frede.isAsked(theCase);
    // How long he has been on his way counts from the first referral on.
    expect(third.ask).toBe('referralToFgu');
    await frede.does(theCase, 'referralToFgu.accept', { startsOn: town.day(5) });
    expect(await kirsten.sees(theCase)).toMatchObject({ holder: { role: 'fgu' }, stage: 'awaitingStart' });
    const [assessment] = await frede.reads(theCase, 'targetGroupAssessment');
    expect(assessment.criteria.map(({ key }: { readonly key: string }) => key)).toEqual([
      'academic',
      'social',
      'motivation',
    ]);
  },
};
