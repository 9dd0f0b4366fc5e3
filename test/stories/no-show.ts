import { expect } from '@jest/globals';
import type { Stories } from './town.js';

export const noShow: Stories = {
  'did not turn up at FGU, back at KUI with what was learned, and referred again': async (town) => {
    const { gorm, kirsten, frede } = town;
    const ida = await town.young(19);
    const theCase = await gorm.opens('reportDropout', ida);
    await kirsten.does(theCase, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
    await kirsten.does(theCase, 'establishContact');
    await kirsten.does(theCase, 'recordAssessment');
    await kirsten.does(theCase, 'decideInTargetGroup', { track: 'agu' });
    await kirsten.does(theCase, 'recordEducationPlan');
    await kirsten.does(theCase, 'offerToFgu');
    await frede.does(theCase, 'referralToFgu.accept', { startsOn: town.day(5) });

    await town.passes(7);
    expect(await frede.hasTasks(theCase)).toContain('confirmStart');
    await frede.does(theCase, 'reportNoShow', {
      on: town.day(-2),
      tried: 'Ringet tre gange, og været forbi.',
      heard: 'Hun skal passe sin bror om morgenen.',
    });
    // It is offered, and FGU has it until KUI has received it.
    expect(await frede.sees(theCase)).toMatchObject({ stage: 'awaitingStart', holder: { role: 'fgu' } });
    const [offer] = await kirsten.isAsked(theCase);
    expect(offer.preview).toMatchObject([
      { form: 'noShow', fields: { heard: 'Hun skal passe sin bror om morgenen.' } },
    ]);
    await kirsten.does(theCase, 'returnToKui.receive', { contactPerson: 'Kirsten Demoholm' });
    expect(await kirsten.sees(theCase)).toMatchObject({ stage: 'outreach', holder: { role: 'kui' } });
    expect(await frede.cannot(theCase, 'recordStart')).toBe('action-not-open-here');

    await kirsten.does(theCase, 'establishContact');
    await kirsten.does(theCase, 'keepAssessment');
    await kirsten.does(theCase, 'recordEducationPlan', { goal: 'FGU om eftermiddagen' });
    await kirsten.does(theCase, 'offerToFgu');
    await frede.does(theCase, 'referralToFgu.accept', { startsOn: town.day(3) });
    await town.passes(4);
    await frede.does(theCase, 'recordStart');
    expect(await ida.sees(theCase)).toMatchObject({ stage: 'started', holder: { role: 'fgu' } });
    // She was asked of each handoff, and answered none: nobody hears of that as something overdue.
    const open = (await ida.mayDo(theCase)).filter((action) => action === 'wordOnHandoff.said');
    expect(open.length).toBeGreaterThan(1);
  },
};
