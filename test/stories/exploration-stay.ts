import { expect } from '@jest/globals';
import type { Stories } from './town.js';

const criteria = (keys: readonly string[]) =>
  keys.map((key) => ({ key, lookedAt: `Samtale om ${key}`, weight: 'considerable' }));
const fixedRows = ['academic', 'social', 'personal', 'motivation'];

export const explorationStay: Stories = {
  'a stay at FGU, a question to FGU and one to the social administration, and then the assessment': async (
    town,
  ) => {
    const { kirsten, frede, aase, gorm, niels } = town;
    const who = await town.young(19);
    const theCase = await gorm.opens('reportDropout', who);
    await kirsten.does(theCase, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
    await kirsten.does(theCase, 'establishContact', { ownWords: 'Jeg vil bruge hænderne.' });

    // Two weeks at most at FGU, and KUI keeps the case.
    expect(await kirsten.cannot(theCase, 'offerExplorationStay', { to: town.day(20) })).toContain(
      '/fields/to',
    );
    await kirsten.does(theCase, 'offerExplorationStay', {
      to: town.day(10),
      purpose: 'Køkken eller værksted?',
    });
    const [stay] = await frede.isAsked(theCase);
    expect(stay.preview.map(({ form }: { readonly form: string }) => form)).toEqual(['explorationStay']);
    expect(await kirsten.sees(theCase)).toMatchObject({ stage: 'assessment', holder: { role: 'kui' } });
    await town.passes(8);
    await frede.does(theCase, 'explorationStay.completed', {
      experience: 'Trives i køkkenet, møder til tiden.',
    });
    expect(await kirsten.reads(theCase, 'explorationReport')).toEqual([
      { experience: 'Trives i køkkenet, møder til tiden.' },
    ]);

    // The assessment as far as it goes, then questions with chosen rows of it.
    await kirsten.does(theCase, 'recordAssessment', { criteria: criteria(fixedRows) });
    await kirsten.does(
      theCase,
      'askFgu',
      { question: 'Kan I tilbyde korte dage?', answerBy: town.day(7) },
      { elements: { targetGroupAssessment: ['criteria.academic'], explorationReport: ['experience'] } },
    );
    await kirsten.does(
      theCase,
      'consult',
      { question: 'Er der støtte i hjemmet?', answerBy: town.day(10) },
      { elements: { targetGroupAssessment: ['criteria.personal'] } },
    );
    expect(await frede.reads(theCase, 'targetGroupAssessment')).toEqual([
      { criteria: criteria(['academic']) },
    ]);
    expect(await aase.reads(theCase, 'targetGroupAssessment')).toEqual([
      { criteria: criteria(['personal']) },
    ]);
    await niels.seesNothingOf(theCase);
    await frede.does(theCase, 'dialogueWithFgu.reply', { reply: 'Ja, fire timer om dagen.' });
    await aase.does(theCase, 'consultation.reply', { reply: 'Nej, men der har været en kontaktperson.' });
    expect(await kirsten.reads(theCase, 'fguDialogueReply')).toEqual([{ reply: 'Ja, fire timer om dagen.' }]);
    expect(await frede.reads(theCase, 'targetGroupAssessment')).toEqual([]);
    expect(await kirsten.sees(theCase)).toMatchObject({ stage: 'assessment', holder: { role: 'kui' } });

    // Written on, with what was learned; the young person reads it.
    await kirsten.does(theCase, 'recordAssessment', {
      criteria: criteria(fixedRows),
      experience: 'To uger i køkkenet på FGU gik godt.',
    });
    expect(await who.reads(theCase, 'targetGroupAssessment')).toMatchObject([
      { experience: 'To uger i køkkenet på FGU gik godt.' },
    ]);
  },

  'an assessment is KUI’s, of the case that it has, and says of each criterion what it must': async (
    town,
  ) => {
    const { gorm, kirsten, frede, niels } = town;
    const who = await town.young(18);
    const theCase = await gorm.opens('reportDropout', who);
    await kirsten.does(theCase, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
    expect(await kirsten.cannot(theCase, 'recordAssessment')).toBe('action-not-open-here');
    await kirsten.does(theCase, 'establishContact');
    expect(await gorm.cannot(theCase, 'recordAssessment')).toBe('wrong-party');
    expect(await who.cannot(theCase, 'recordAssessment')).toBe('wrong-party');
    expect(await niels.cannot(theCase, 'recordAssessment')).toBe('not-found');
    expect(await frede.cannot(theCase, 'recordAssessment')).toBe('not-found');
    const before = await kirsten.sees(theCase);
    const short = criteria(['academic', 'social', 'personal']);
    expect(await kirsten.cannot(theCase, 'recordAssessment', { criteria: short })).toContain(
      '/fields/criteria',
    );
    const blank = criteria(fixedRows).map(({ key, weight }) => ({ key, weight, lookedAt: ' ' }));
    expect(await kirsten.cannot(theCase, 'recordAssessment', { criteria: blank })).toContain(
      '/fields/criteria/0/lookedAt',
    );
    expect(await kirsten.sees(theCase)).toEqual(before);
  },

  'a leader adds a criterion: it is asked from its day on, and the draft of before is none the poorer':
    async (town) => {
      const { gorm, kirsten, lone } = town;
      const who = await town.young(20);
      const theCase = await gorm.opens('reportDropout', who);
      await kirsten.does(theCase, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
      await kirsten.does(theCase, 'establishContact');
      const place = `/drafts/cases/${theCase}/actions/recordAssessment`;
      const draft = { fields: { criteria: criteria(fixedRows), grades: 'Dansk 4' } };
      await kirsten.told(place, { method: 'PUT', body: draft });

      const rows = [{ label: { da: 'Transport', en: 'Transport' }, from: town.day(0) }];
      const { edition } = await lone.told('/local-rules');
      const list = '/local-lists/criteria';
      expect((await kirsten.ask(list, { method: 'PUT', body: { edition, rows } })).status).toBe(403);
      const changed = await lone.told(list, { method: 'PUT', body: { edition, rows } });
      expect(changed.lists[0].rows).toEqual([{ key: 'local-transport', ...rows[0] }]);
      expect(
        (await lone.ask(list, { method: 'PUT', body: { edition, rows: changed.lists[0].rows } })).status,
      ).toBe(409);

      try {
        expect(await kirsten.told(place)).toMatchObject(draft);
        const { actions } = await kirsten.told(`/cases/${theCase}/actions`);
        const drawn = actions.find(
          ({ action }: { readonly action: string }) => action === 'recordAssessment',
        ).form;
        const [list0] = drawn.fields;
        expect(Object.keys(list0.keys)).toEqual([...fixedRows, 'local-transport']);
        expect(
          await kirsten.cannot(theCase, 'recordAssessment', { criteria: criteria(fixedRows) }),
        ).toContain('/fields/criteria');
        const whole = criteria([...fixedRows, 'local-transport']);
        await kirsten.does(theCase, 'recordAssessment', { criteria: whole });
        const [record] = await kirsten.records(theCase, 'targetGroupAssessment');
        expect(record.localRows).toEqual({ criteria: { 'local-transport': rows[0]?.label } });
      } finally {
        // For the stories that follow: it is retired after today.
        const retired = changed.lists[0].rows.map((row: object) => ({ ...row, until: town.day(0) }));
        await lone.told(list, { method: 'PUT', body: { edition: changed.edition, rows: retired } });
        await town.passes(1);
      }
    },
};
