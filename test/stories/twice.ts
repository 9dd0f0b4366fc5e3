import { expect } from '@jest/globals';
import type { Stories } from './town.js';

export const twice: Stories = {
  'a school tells of somebody whom KUI has a case of already: one case goes on, and the school hears of it':
    async (town) => {
      const { erika, gorm, kirsten, niels } = town;
      const eva = await town.young(18);
      const first = await erika.opens('reportDropout', eva);
      await kirsten.does(first, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
      const second = await erika.opens('reportDropout', eva, { programme: 'Smed' });

      // Shown before it is received: the same young person, the same school, a case that runs.
      const [other] = await kirsten.told(`/cases/${second}/others`);
      expect(other).toMatchObject({ case: { id: first }, samePerson: true, sameSchool: true, link: null });
      await niels.seesNothingOf(second);
      expect(await gorm.cannot(first, 'linkCase', {}, { other: second })).toContain('not-found');

      await kirsten.does(second, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
      const somebody = await erika.opens('reportDropout', await town.young(18));
      await kirsten.does(somebody, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
      expect(await kirsten.cannot(second, 'mergeCase', {}, { other: somebody })).toContain('two-people');
      await kirsten.does(second, 'mergeCase', { why: 'sameSchool' }, { other: first });

      expect(await erika.sees(second)).toMatchObject({ outcome: 'merged' });
      expect(await kirsten.sees(second)).toMatchObject({ outcome: 'merged' });
      expect(await kirsten.records(first, 'dropoutNotice')).toHaveLength(2);
      expect(await eva.sees(first)).toMatchObject({ stage: 'outreach' });
    },
};
