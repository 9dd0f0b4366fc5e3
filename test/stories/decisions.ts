import { expect } from '@jest/globals';
import { draftOf, lettersTo, wordsOf } from './letters.js';
import type { Case } from './somebody.js';
import type { Stories, Town } from './town.js';

/** KUI has reached the young person and decided: in the target group. */
async function inTargetGroup(
  town: Town,
  age: number,
): Promise<{ theCase: Case; young: Awaited<ReturnType<Town['young']>> }> {
  const { erika, kirsten } = town;
  const young = await town.young(age);
  const theCase = await erika.opens('reportDropout', young);
  await kirsten.does(theCase, 'handoverToKui.receive');
  await kirsten.does(theCase, 'establishContact');
  await kirsten.does(theCase, 'recordAssessment');
  await kirsten.does(theCase, 'decideInTargetGroup', { track: 'agu' });
  return { theCase, young };
}

const responsible = { decidedBy: 'Kirsten Demoholm', decidedByTitle: 'uddannelsesvejleder' };

export const decisions: Stories = {
  'another track is decided after a hearing; the letter goes to the young person and to the custody holder':
    async (town) => {
      const { kirsten, erika, frede } = town;
      const { theCase, young } = await inTargetGroup(town, 16);
      const guardian = young.guardian ?? young;
      await kirsten.does(theCase, 'announceDecision', {
        intended: 'Du skal på PGU i stedet for AGU.',
        facts: 'Du har ikke mødt til dansk i tre uger.',
        reasons: 'PGU har mere værksted.',
        hearingEnds: town.day(10),
        ...responsible,
      });
      const [hearing] = await lettersTo(young, theCase, 2);
      expect(hearing).toMatchObject({ kind: 'hearing', replaced: false });
      expect(hearing && (await wordsOf(guardian, theCase, hearing))).toContain(
        'Du har ikke mødt til dansk i tre uger.',
      );
      await young.does(theCase, 'hearing.heard', { whose: 'youngPerson', words: 'Det vil jeg gerne.' });
      const fields = {
        track: 'pgu',
        trackAgreed: true,
        reasons: 'Du har bedt om mere værksted.\n\nPGU giver det.',
        facts: 'Fravær og dit eget ønske.',
        legalBasis: 'KUI-loven §2k',
        answerWeighed: 'Du er enig.',
        ...responsible,
      };
      const draft = await draftOf(kirsten, theCase, 'decideTrack', fields);
      expect(draft.body).toContain('Udkast. Ikke sendt.');
      await kirsten.does(theCase, 'decideTrack', fields);
      const [letter] = await lettersTo(young, theCase, 3);
      if (!letter) throw new Error('There is no letter.');
      const words = await wordsOf(young, theCase, letter);
      for (const part of [
        'Afgørelse: du skal på et andet spor på FGU',
        'Spor PGU',
        'Du har bedt om mere værksted.',
        'Retsgrundlag KUI-loven §2k',
        'Svar på partshøring modtaget',
        'Hvis du vil klage',
        '4 uger',
        'Kirsten Demoholm uddannelsesvejleder',
        'Også til forældremyndighedsindehaveren',
      ])
        expect(words).toContain(part);
      // Nobody else reads it: the school is no reader of decisions, and FGU has nothing to do with the case yet.
      expect(await erika.told(`/cases/${theCase}/letters`)).toEqual([]);
      expect((await frede.ask(`/cases/${theCase}/letters`)).status).toBe(404);
      expect((await erika.ask(`/cases/${theCase}/letters/${letter.id}/pdf`)).status).toBe(404);
    },

  'a 19-year-old is assessed out of the target group after a hearing, and complains': async (town) => {
    const { erika, kirsten, niels } = town;
    const oskar = await town.young(19);
    const theCase = await erika.opens('reportDropout', oskar);
    await kirsten.does(theCase, 'handoverToKui.receive');
    await kirsten.does(theCase, 'establishContact');
    expect(await kirsten.cannot(theCase, 'decideOutsideTargetGroup')).toBe('condition-fails');
    await kirsten.does(theCase, 'recordAssessment');
    const decided = {
      reasons: 'Du har klaret grundforløbet og har brug for en læreplads, ikke for forberedelse.',
      facts: 'Karaktererne fra grundforløbet, to samtaler med dig og skolens udtalelse.',
      legalBasis: 'KUI-loven §2k',
      answerWeighed: 'Du skriver, at du vil på FGU for at få ro. Det kan du få hjælp til på anden vis.',
      guidedTo: 'Opsøgning af læreplads med skolens konsulent, og en mentor fra os.',
      ...responsible,
    };
    // Not before the young person was heard.
    expect(await kirsten.cannot(theCase, 'decideOutsideTargetGroup', decided)).toBe('condition-fails');
    await kirsten.does(theCase, 'announceDecision', {
      intended: 'Du vurderes til ikke at være i målgruppen for FGU.',
      facts: decided.facts,
      reasons: decided.reasons,
      hearingEnds: town.day(10),
      ...responsible,
    });
    await town.passes(12);
    // The answer comes late, and counts: nothing is decided yet.
    await oskar.does(theCase, 'hearing.heard', {
      whose: 'youngPerson',
      words: 'Jeg vil på FGU for at få ro.',
    });
    expect(await kirsten.reads(theCase, 'hearingReply')).toMatchObject([
      { words: 'Jeg vil på FGU for at få ro.' },
    ]);
    // Nothing is issued with a part missing.
    expect(await kirsten.cannot(theCase, 'decideOutsideTargetGroup', { ...decided, reasons: null })).toBe(
      'invalid, /fields/reasons required',
    );
    await kirsten.does(theCase, 'decideOutsideTargetGroup', decided);
    const [letter] = await lettersTo(oskar, theCase, 2);
    if (!letter) throw new Error('There is no letter.');
    expect(letter.kind).toBe('decisionOutside');
    const words = await wordsOf(oskar, theCase, letter);
    for (const part of [decided.reasons, decided.guidedTo, 'Svar på partshøring modtaget', 'Ankestyrelsen'])
      expect(words).toContain(part);
    await niels.seesNothingOf(theCase);

    // A slip of the pen is corrected: the letter is another one, and says so.
    await kirsten.corrects(theCase, 'outsideTargetGroupDecision', { legalBasis: 'KUI-loven §2k, stk. 4' });
    const [corrected, first] = await lettersTo(oskar, theCase, 3);
    expect(first).toMatchObject({ id: letter.id, pdfDigest: letter.pdfDigest, replaced: true });
    expect(corrected && (await wordsOf(oskar, theCase, corrected))).toContain(
      'Dette brev erstatter brevet af',
    );

    await oskar.does(theCase, 'complain', {
      about: 'targetGroup',
      complaint: 'I har ikke hørt på, at jeg har brug for ro.',
    });
    expect(await kirsten.hasTasks(theCase)).toContain('answerComplaint');
    const [receipt] = await lettersTo(oskar, theCase, 4);
    expect(receipt?.kind).toBe('ownComplaintReceipt');
    expect(receipt && (await wordsOf(oskar, theCase, receipt))).toContain('I har ikke hørt på');
    await kirsten.does(theCase, 'complaint.upheldDecision', {
      reasons: 'Der er ikke kommet nye oplysninger.',
      forwardedOn: town.day(1),
      ...responsible,
    });
    const [answer] = await lettersTo(oskar, theCase, 5);
    expect(answer?.kind).toBe('complaintUpheld');
    expect(await kirsten.sees(theCase)).toMatchObject({ stage: 'outsideTargetGroup' });
  },

  'a 16-year-old is exempted, the custody holder complains too late, and the matter is taken up again':
    async (town) => {
      const { erika, kirsten } = town;
      const young = await town.young(16);
      const guardian = young.guardian ?? young;
      const theCase = await erika.opens('reportDropout', young);
      await kirsten.does(theCase, 'handoverToKui.receive');
      await kirsten.does(theCase, 'closeExempted', {
        reasons: 'Du er indlagt og skal have ro til behandlingen.',
        facts: 'Udtalelse fra sygehuset og samtale med dig og din mor.',
        legalBasis: 'KUI-loven §2a',
        ...responsible,
      });
      expect((await lettersTo(guardian, theCase, 1))[0]?.kind).toBe('exemption');
      await town.passes(60);
      await kirsten.does(theCase, 'recordComplaint', {
        whose: 'guardian',
        about: 'exemption',
        inTime: 'late',
        complaint: 'Vi mener, at der kan laves en plan allerede nu.',
      });
      const [receipt] = await lettersTo(guardian, theCase, 2);
      expect(receipt && (await wordsOf(guardian, theCase, receipt))).toContain('efter fristen');
      await kirsten.does(theCase, 'complaint.newDecision', {
        reasons: 'Behandlingen er slut før ventet, og der kan laves en plan nu.',
        ...responsible,
      });
      expect((await lettersTo(young, theCase, 3))[0]?.kind).toBe('complaintGranted');
      expect(await kirsten.hasTasks(theCase)).toContain('actOnComplaint');
      await kirsten.does(theCase, 'reopen');
      expect(await kirsten.hasTasks(theCase)).not.toContain('actOnComplaint');
    },

  'FGU asks for fewer hours: KUI approves, and later refuses more after a hearing': async (town) => {
    const { kirsten, frede } = town;
    const { theCase, young } = await inTargetGroup(town, 19);
    await kirsten.does(theCase, 'recordEducationPlan');
    await kirsten.does(theCase, 'offerToFgu');
    await frede.does(theCase, 'referralToFgu.accept');
    const wanted = { matter: 'reducedHours', hours: 20, until: town.day(60) };
    await frede.does(theCase, 'requestApproval', wanted);
    expect(await kirsten.cannot(theCase, 'approval.approve', { ...wanted, hours: 22 })).toBe(
      'condition-fails',
    );
    await kirsten.does(theCase, 'approval.approve', { ...wanted, ...responsible });
    await frede.does(theCase, 'requestApproval', { ...wanted, hours: 10 });
    expect(await kirsten.cannot(theCase, 'approval.refuse', { matter: 'reducedHours' })).toBe(
      'condition-fails',
    );
    await kirsten.does(theCase, 'announceDecision', { hearingEnds: town.day(7), ...responsible });
    await young.does(theCase, 'hearing.heard', { whose: 'youngPerson' });
    await kirsten.does(theCase, 'approval.refuse', { matter: 'reducedHours', ...responsible });
    const kinds = (await lettersTo(young, theCase, 4)).map(({ kind }) => kind);
    expect(kinds.slice(0, 3)).toEqual(['approvalRefused', 'hearing', 'approvalGiven']);
    // FGU learns the answer that it is owed, and so may read the letter; what KUI decided before, it may not.
    expect((await lettersTo(frede, theCase, 1)).map(({ kind }) => kind)).not.toContain('decisionIn');
  },
};
