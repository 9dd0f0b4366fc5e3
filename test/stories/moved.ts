import { expect } from '@jest/globals';
import { organisationId } from '../desk.js';
import type { Stories } from './town.js';

const neighbour = { kui: organisationId('kui-998') };

interface Clock {
  readonly clock: string;
  readonly owner: { readonly id: string | null };
  readonly started: string;
  readonly ended: string | null;
}

const running = (found: { readonly deadlines: readonly Clock[] }, name: string) =>
  found.deadlines.find(({ clock, ended }) => clock === name && ended === null);

export const moved: Stories = {
  'moved municipality in mid-assessment': async (town) => {
    const { erika, kirsten, niels } = town;
    const liv = await town.young(16);
    const theCase = await erika.opens('reportDropout', liv);
    await kirsten.does(theCase, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
    await kirsten.does(theCase, 'establishContact');
    await kirsten.does(theCase, 'writeNote', { note: 'Kun til os selv.' });
    await liv.does(theCase, 'giveConsent', {
      recipient: 'school',
      purpose: 'supportAtSchool',
      what: ['contactEstablished.agreed'],
      until: town.day(90),
    });
    const law = running(await kirsten.sees(theCase), 'offerWithinThirtyDays');
    await town.passes(3);

    await kirsten.does(theCase, 'offerMove', { ...neighbour, movesOn: town.day(10) });
    expect(await niels.cannot(theCase, 'recordAssessment')).toBe('wrong-party');
    // Until the other has taken over, the one that has the case answers for it.
    expect(running(await kirsten.sees(theCase), 'offerWithinThirtyDays')).toMatchObject({
      owner: law?.owner,
    });
    await niels.does(theCase, 'moveToMunicipality.receive', { contactPerson: 'Niels Demoskov' });

    const after = await niels.sees(theCase);
    expect(after).toMatchObject({ stage: 'assessment', holder: { id: neighbour.kui } });
    // The law's clock has run on, against the new one; the task lies there, and nobody has claimed it.
    expect(running(after, 'offerWithinThirtyDays')).toMatchObject({
      owner: { id: neighbour.kui },
      started: law?.started,
    });
    expect(await niels.hasTasks(theCase)).toEqual(expect.arrayContaining(['assess', 'renewConsents']));
    expect(await kirsten.hasTasks(theCase)).not.toContain('assess');
    expect(after.consents.filter(({ end }: { readonly end: string | null }) => end === null)).toEqual([]);
    // The old one keeps what it wrote, and has no say.
    expect(await kirsten.reads(theCase, 'note')).toEqual([{ note: 'Kun til os selv.' }]);
    expect(await niels.reads(theCase, 'note')).toEqual([]);
    expect(await niels.reads(theCase, 'dropoutNotice')).toHaveLength(1);
    expect(await kirsten.cannot(theCase, 'recordAssessment')).toBe('wrong-party');

    await niels.does(theCase, 'noConsentAnew');
    await niels.does(theCase, 'recordAssessment');
    await niels.does(theCase, 'decideInTargetGroup');
    expect(await liv.sees(theCase)).toMatchObject({ stage: 'inTargetGroup', holder: { id: neighbour.kui } });
  },

  'moved while FGU holds: FGU goes on, and what it asked of the old municipality the new one answers': async (
    town,
  ) => {
    const { gorm, kirsten, niels, frede } = town;
    const noah = await town.young(20);
    const theCase = await gorm.opens('reportDropout', noah);
    await kirsten.does(theCase, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
    await kirsten.does(theCase, 'establishContact');
    await kirsten.does(theCase, 'recordAssessment');
    await kirsten.does(theCase, 'decideInTargetGroup', { track: 'agu' });
    await kirsten.does(theCase, 'recordEducationPlan');
    await kirsten.does(theCase, 'offerToFgu');
    await frede.does(theCase, 'referralToFgu.accept', { startsOn: town.day(1) });
    await town.passes(2);
    await frede.does(theCase, 'recordStart');
    await frede.does(theCase, 'reportFguRisk', { situation: 'Har været væk i en uge.' });
    expect(await kirsten.hasTasks(theCase)).toContain('acknowledgeRisk');

    await kirsten.does(theCase, 'passOversight', { ...neighbour, movesOn: town.day(5) });
    await niels.does(theCase, 'oversight.takeOver', { contactPerson: 'Niels Demoskov' });
    expect(await frede.sees(theCase)).toMatchObject({ stage: 'started', holder: { role: 'fgu' } });
    expect(await niels.sees(theCase)).toMatchObject({ relation: 'overseer' });
    expect(await kirsten.sees(theCase)).toMatchObject({ relation: 'former' });
    expect(await niels.hasTasks(theCase)).toContain('acknowledgeRisk');
    expect(await kirsten.hasTasks(theCase)).not.toContain('acknowledgeRisk');
    expect(await niels.reads(theCase, 'fguRisk')).toMatchObject([{ situation: 'Har været væk i en uge.' }]);
    expect(await kirsten.cannot(theCase, 'fguRisk.acknowledge')).toBe('action-not-open-here');
    await niels.does(theCase, 'fguRisk.acknowledge', { contactPerson: 'Niels Demoskov' });

    // Dropped out all the same: the case comes back to where he lives now, with what was learned.
    await frede.does(theCase, 'reportFguDropout', { learned: 'Værksted virker.', needs: 'En fast voksen.' });
    expect(await kirsten.isAsked(theCase)).toEqual([]);
    const [offer] = await niels.isAsked(theCase);
    expect(offer.preview[0]).toMatchObject({ form: 'fguDropout', fields: { learned: 'Værksted virker.' } });
    await niels.does(theCase, 'returnToKui.receive', { contactPerson: 'Niels Demoskov' });
    expect(await noah.sees(theCase)).toMatchObject({ stage: 'outreach', holder: { id: neighbour.kui } });
  },
};
