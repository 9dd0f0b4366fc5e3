import { expect } from '@jest/globals';
import type { Stories } from './town.js';

export const protectedAddress: Stories = {
  'a name under protection is known to who reported it, and to those whom a leader lets know': async (
    town,
  ) => {
    const { gorm, kirsten, yusuf, lone } = town;
    const maja = await town.young(17);
    const { firstName, lastName } = maja.person;
    const theCase = await gorm.opens('reportDropout', maja.underProtection());

    // Kirsten receives a case without a name; to search for it finds nothing.
    const [offer] = await kirsten.isAsked(theCase);
    expect(offer.youngPerson).toBeNull();
    await kirsten.does(theCase, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
    expect(await kirsten.sees(theCase)).toMatchObject({ youngPerson: null, nameProtected: true });
    const search = { body: { q: lastName } };
    expect((await kirsten.told('/cases/search', search)).items).not.toContainEqual(
      expect.objectContaining({ id: theCase }),
    );
    expect((await gorm.sees(theCase)).youngPerson).toEqual({ firstName, lastName });

    // Who is to call her must know whom to ask for: the leader says so, for a while, and it is written down.
    const { person: colleague } = await kirsten.told('/me');
    const need = { body: { colleague, reason: 'contact', until: town.machineDay(30) } };
    expect((await yusuf.ask(`/cases/${theCase}/needs`, need)).status).toBe(403);
    expect((await lone.ask(`/cases/${theCase}/needs`, need)).status).toBe(204);
    expect((await kirsten.sees(theCase)).youngPerson).toEqual({ firstName, lastName });
    expect((await yusuf.sees(theCase)).youngPerson).toBeNull();

    // Neither does a calendar tell who she is, or where she lives.
    await kirsten.does(theCase, 'establishContact', { agreed: 'Vi mødes på ungdomscentret.' });
    await kirsten.does(theCase, 'arrangeAppointment', {
      place: 'Ungdomscentret',
      purpose: 'Hvad du gerne vil',
    });
    const [{ record }] = await maja.told(`/cases/${theCase}/appointments`);
    const calendar = await maja.told(`/cases/${theCase}/appointments/${record}/calendar`);
    expect(calendar).toContain('LOCATION:Ungdomscentret');
    expect(calendar).not.toMatch(new RegExp(`${firstName}|${lastName}|${maja.person.cpr}|gerne`));
    // She reads that two organisations know her case, and her own name.
    expect((await maja.sees(theCase)).youngPerson).toEqual({ firstName, lastName });
    expect(town.logged(firstName, lastName, maja.person.cpr)).toEqual([]);
  },
};
