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
};
