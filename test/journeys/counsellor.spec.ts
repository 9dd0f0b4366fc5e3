import { daysFromNow } from '../days.js';
import { journey } from './journey.js';

journey('a counsellor reports a dropout', {}, async ({ enter }) => {
  const erika = await enter('Erika');
  await erika.follow('Ny underretning');
  await erika.follow(/^Underret om frafald$/);
  await erika.fill({
    'CPR-nummer': '120309-4062',
    Fornavn: 'Alma',
    Efternavn: 'Demovad',
    'Frafaldet den': daysFromNow(0),
    'Hjemkommunens ungeindsats': 'Demo Kommune, Kommunal Ungeindsats',
    Uddannelse: 'Kok GF2',
    Uddannelsestype: 'Erhvervsuddannelse',
    Årsager: 'Fravær',
    'Hvad er der sket': 'Er ikke kommet siden efterårsferien.',
    Hvad: 'Samtaler og mentor.',
    'Forældremyndighedsindehaver orienteret': 'Ja',
    'Vejleder at tale med': 'Erika Demobjerg',
  });
  await erika.press('Videre: se, hvad der sendes');
  await erika.page.getByText('Er ikke kommet siden efterårsferien.').first().waitFor();
  await erika.press('Send');
  await erika.page.getByRole('link', { name: /sagen/i }).first().waitFor();
});
