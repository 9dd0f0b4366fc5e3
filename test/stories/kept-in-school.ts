import { expect } from '@jest/globals';
import type { Stories } from './town.js';

export const keptInSchool: Stories = {
  'school and KUI keep a student in school: KUI helps while the school has the case': async (town) => {
    const { erika, kirsten, frede, niels } = town;
    const noah = await town.young(17);
    const theCase = await erika.opens('reportRisk', noah, {
      situation: 'Kommer for sent om morgenen og er alene i klassen.',
      tried: [
        { key: 'a1', what: 'Mentor to gange om ugen', when: 'Siden september', effect: 'Kommer oftere.' },
        { key: 'a2', what: 'Ny skemaplan', effect: 'Ingen virkning endnu.' },
      ],
      resources: 'Dygtig på værkstedet.',
      challenges: 'Dansk og at komme op om morgenen.',
      ownView: 'Jeg vil gerne blive.',
      counsellorPhone: '12 34 56 78',
    });
    const receipt = { contactPerson: 'Kirsten Demoholm', message: 'Jeg kommer gerne forbi skolen.' };

    // KUI is told all that the school knows, and whom to call; the case stays with the school.
    const [asked] = await kirsten.isAsked(theCase);
    expect(asked.preview[0].fields).toMatchObject({
      counsellorPhone: '12 34 56 78',
      resources: 'Dygtig på værkstedet.',
    });
    await kirsten.does(theCase, 'riskNotice.acknowledge', receipt);
    expect(await erika.sees(theCase)).toMatchObject({ stage: 'atRisk', holder: { role: 'school' } });
    expect(await erika.reads(theCase, 'acknowledgement')).toEqual([receipt]);
    expect(await noah.reads(theCase, 'acknowledgement')).toEqual([receipt]);
    await frede.seesNothingOf(theCase);
    await niels.seesNothingOf(theCase);

    // A meeting at the school, moved once: in Noah's calendar it is one and the same.
    await kirsten.does(theCase, 'arrangeAppointment', {
      at: town.moment(3, '08:15'),
      minutes: 45,
      place: 'Skolens vejledning',
      with: 'Kirsten Demoholm',
      purpose: 'Hvad der skal til, for at du bliver.',
    });
    const calendarOf = async () => {
      const [{ record }] = await noah.told(`/cases/${theCase}/appointments`);
      return noah.told(`/cases/${theCase}/appointments/${record}/calendar`);
    };
    const before = await calendarOf();
    expect(before).toMatch(/SEQUENCE:0\r\n/);
    await kirsten.does(theCase, 'appointment.moved', {
      at: town.moment(4, '14:00'),
      place: 'Skolens vejledning',
      reason: 'Noah har prøve den morgen.',
    });
    const after = await calendarOf();
    expect(after).toMatch(/SEQUENCE:1\r\n/);
    expect(/UID:.*/.exec(after)?.[0]).toBe(/UID:.*/.exec(before)?.[0]);
    expect(await noah.told(`/cases/${theCase}/appointments`)).toMatchObject([
      { at: town.moment(4, '14:00'), state: 'planned', reason: 'Noah har prøve den morgen.', changes: 1 },
    ]);
    expect((await erika.ask(`/cases/${theCase}/appointments`)).body).toEqual([]);
    expect(await erika.cannot(theCase, 'appointment.held')).toMatch('wrong-party');
    await town.passes(5);
    await kirsten.does(theCase, 'appointment.held', { agreed: 'Mentor følger ham om morgenen.' });

    // The contact person falls ill, and another takes over: school and student know by name whom to call.
    await kirsten.does(theCase, 'appointContactPerson', {
      contactPerson: 'Yusuf Demovang',
      phone: '87 65 43 21',
    });
    for (const reader of [erika, noah])
      expect(await reader.reads(theCase, 'contactPerson')).toMatchObject([
        { contactPerson: 'Yusuf Demovang', phone: '87 65 43 21' },
      ]);

    await erika.does(theCase, 'recordSupport', { what: 'Mentor om morgenen', effect: 'Kommer hver dag.' });
    expect(await kirsten.cannot(theCase, 'closeRetained')).toMatch('wrong-party');
    await erika.does(theCase, 'closeRetained');
    for (const reader of [erika, kirsten, noah])
      expect(await reader.sees(theCase)).toMatchObject({ outcome: 'retained' });
  },
};
