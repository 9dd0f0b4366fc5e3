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
  });
  await erika.press('Næste');
  await erika.fill({
    'Frafaldet den': daysFromNow(0),
    Uddannelse: 'Kok GF2',
    Årsager: 'Fravær',
    'Hvad er der sket': 'Er ikke kommet siden efterårsferien.',
  });
  await erika.press('Næste');
  await erika.fill({ Hvad: 'Samtaler og mentor.' });
  await erika.press('Næste');
  // Whom to call, and the school's own municipality, are known.
  await erika.fill({ 'Forældremyndighedsindehaver orienteret': 'Ja' });
  await erika.press('Næste');
  await erika.page.getByText('Er ikke kommet siden efterårsferien.').first().waitFor();
  await erika.press('Send');
  await erika.follow('Følg den under Underretninger');
  await erika.page.getByText('De skylder svar:').waitFor();

  const kirsten = await enter('Kirsten');
  await kirsten.follow(/^Åbn og svar/);
  await kirsten.fill({ 'Hvad svarer I?': 'Modtag sagen', Kontaktperson: 'Kirsten Demoholm' });
  await kirsten.press('Send svaret');
  await kirsten.page.getByText('Sagen er nu hos jer').waitFor();
  // It reaches her while she looks.
  await erika.page.getByText('Kirsten Demoholm').waitFor();

  await kirsten.follow(/^Stil et spørgsmål/);
  await kirsten.fill({ Til: 'Demo Erhvervsskole', Spørgsmål: 'Hvornår talte I sidst sammen?' });
  await kirsten.press('Send');
  await erika.follow(/^Svar: Spørgsmål/);
  await erika.follow('Indbakke');
  await erika.press(/^Svar her/);
  await erika.page.getByText('Hvornår talte I sidst sammen?').waitFor();
  await erika.fill({ Svar: 'I fredags.' });
  await erika.press('Send svaret');
  await erika.page.getByText('Svaret er sendt').waitFor();
  await erika.page.getByText('Ingen venter på svar fra jer.').waitFor();
});
