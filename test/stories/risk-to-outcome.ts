import { expect } from '@jest/globals';
import type { Stories } from './town.js';

const word = { wasTold: 'yes', wasOwnChoice: 'partly', words: 'Jeg ville gerne have valgt skole selv.' };

export const riskToOutcome: Stories = {
  'a 16-year-old from an EUD with a custody holder, from risk to FGU completed and the follow-up': async (
    town,
  ) => {
    const { erika, kirsten, frede } = town;
    const mads = await town.young(16);
    const mother = mads.guardian;
    if (!mother) throw new Error('At 16 somebody has custody');

    const theCase = await erika.opens('reportRisk', mads, {
      programmeType: 'vocational',
      programme: 'Tømrer',
    });
    await kirsten.does(theCase, 'riskNotice.acknowledge', { contactPerson: 'Kirsten Demoholm' });
    await erika.does(theCase, 'recordSupport', { what: 'Mentor hver mandag.' });
    // The custody holder sees that there is something, and no more, until it is opened to her.
    expect(await mother.reads(theCase, 'riskNotice')).toEqual([]);

    await town.passes(10);
    await erika.does(theCase, 'upgradeToDropout', { programmeType: 'vocational', programme: 'Tømrer' });
    await kirsten.does(theCase, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
    const law = (await kirsten.sees(theCase)).deadlines.find(
      ({ clock }: { readonly clock: string }) => clock === 'contactWithinFiveDays',
    );
    expect(law).toMatchObject({ kind: 'statutory', owner: { role: 'kui' } });

    // His word on the handoff: both sides read it, and nobody owes it.
    expect(await mads.mayDo(theCase)).toContain('wordOnHandoff.said');
    await mads.does(theCase, 'wordOnHandoff.said', word);
    expect(await erika.reads(theCase, 'wordOnHandoff')).toEqual([word]);
    expect(await kirsten.reads(theCase, 'wordOnHandoff')).toEqual([word]);

    await kirsten.does(theCase, 'involveGuardian', { remarks: 'Hun vil gerne med til møderne.' });
    await kirsten.does(theCase, 'establishContact', { ownWords: 'Jeg vil arbejde med træ.' });
    await kirsten.does(theCase, 'recordAssessment');
    await kirsten.does(theCase, 'decideInTargetGroup', { track: 'pgu' });
    // The decision reaches her in any event (KUI-loven §2a, stk. 3).
    expect(await mother.reads(theCase, 'targetGroupAssessment')).toHaveLength(1);
    await kirsten.does(theCase, 'recordEducationPlan');
    await kirsten.does(theCase, 'offerToFgu');
    await frede.does(theCase, 'referralToFgu.accept', { startsOn: town.day(7) });
    await mads.does(theCase, 'wordOnHandoff.said', { wasTold: 'yes', wasOwnChoice: 'yes' });
    expect(await frede.reads(theCase, 'wordOnHandoff')).toEqual([{ wasTold: 'yes', wasOwnChoice: 'yes' }]);
    expect(await erika.reads(theCase, 'wordOnHandoff')).toEqual([word]);

    await town.passes(7);
    await frede.does(theCase, 'recordStart');
    await frede.does(theCase, 'recordPathwayPlan', { track: 'pgu', hours: 28 });
    await town.passes(40);
    await frede.does(theCase, 'reportFguRisk', { wanted: 'Et møde sammen med Mads og hans mor.' });
    const [risk] = await kirsten.reads(theCase, 'fguRisk');
    expect(risk.wanted).toBe('Et møde sammen med Mads og hans mor.');
    await kirsten.does(theCase, 'fguRisk.acknowledge', { contactPerson: 'Kirsten Demoholm' });

    // Custody goes to his father while he is at FGU: the one is in, the other is out.
    const father = await town.young(45);
    await kirsten.does(theCase, 'nameGuardian', { source: 'decision' }, { person: father.person });
    expect(await father.sees(theCase)).toMatchObject({ relation: 'guardian' });
    await mother.seesNothingOf(theCase);

    await town.passes(60);
    await frede.does(theCase, 'closeFguCompleted', {
      on: town.day(-3),
      evidenceKind: 'school',
      evidence: 'Prøver bestået i dansk og matematik.',
    });
    expect(await kirsten.sees(theCase)).toMatchObject({ outcome: 'fguCompleted', holder: { role: 'kui' } });

    // Four months from the day on which he left FGU, not from the one on which it was written down.
    await town.passes(108);
    expect(await kirsten.hasTasks(theCase)).toContain('checkOutcome4');
    await kirsten.does(theCase, 'followUpAfter4Months', { status: 'education', evidenceKind: 'register' });
    expect(await kirsten.hasTasks(theCase)).not.toContain('checkOutcome4');
    await town.passes(248);
    expect(await kirsten.hasTasks(theCase)).toContain('checkOutcome12');
    await kirsten.does(theCase, 'followUpAfter12Months', { status: 'employment', evidenceKind: 'employer' });
    expect(await mads.reads(theCase, 'statusAfter12Months')).toMatchObject([{ status: 'employment' }]);
    expect(await erika.sees(theCase)).toMatchObject({ outcome: 'fguCompleted' });
    expect(await erika.reads(theCase, 'statusAfter12Months')).toEqual([]);
  },
};
