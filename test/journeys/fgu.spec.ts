import { daysFromNow } from '../days.js';
import type { Visitor } from '../visitor.js';
import { ByApi } from './by-api.js';
import { journey } from './journey.js';

const tablet = { width: 1024, height: 768 };

journey(
  'FGU sets places, admits, returns and disputes, says who came and who did not, and reports a risk',
  {},
  async ({ stafet, enter }) => {
    const desk = new ByApi(stafet.url);
    const [admitted, returned, disputed, came, stayedAway] = await Promise.all([
      refer(desk),
      refer(desk),
      refer(desk),
      admit(desk),
      admit(desk),
    ]);

    const fie = await enter('Fie', { sight: tablet });
    await setsPlaces(fie);

    const frede = await enter('Frede', { sight: tablet });
    await returns(frede, returned);
    await admits(frede, admitted);
    // The leader has the page open.
    await expectIn(fie, admitted, 'forventes');
    await answers(frede, disputed, 'Gør indsigelse mod målgruppevurderingen', {
      Hvorfor: 'Har en læreplads.',
    });

    await says(frede, came, 'Er startet', { 'Startet den': daysFromNow(0) });
    await expectIn(frede, came, 'startet');
    await says(frede, stayedAway, 'Ikke mødt', {
      'Skulle være startet den': daysFromNow(0),
      'Hvad FGU har prøvet': 'Ringet tre gange.',
    });
    await expectIn(frede, stayedAway, 'ikke mødt');
    await plans(frede, came);
    await reportsRisk(frede);
  },
);

/** Whom it is about, by name. */
async function refer(desk: ByApi): Promise<string> {
  const elements = [{ ...intervention, from: desk.day(0) }];
  const { theCase, name } = await desk.planned({ goal: 'En læreplads som kok.', elements });
  await desk.as('kirsten').does(theCase, 'offerToFgu');
  return name;
}

const intervention = {
  key: 'a1',
  what: 'Praktik i et køkken',
  kind: 'fgu',
  giver: 'FGU Demo',
  purpose: 'At blive klar til en læreplads.',
  seenBy: ['fgu'],
};

/** To begin today. */
async function admit(desk: ByApi): Promise<string> {
  const name = await refer(desk);
  const { items } = await desk.as('frede').told('/handoffs?direction=incoming&kind=handoff&limit=100');
  const { caseId } = items.find(
    ({ youngPerson: { firstName, lastName } }: { readonly youngPerson: Record<string, string> }) =>
      `${firstName} ${lastName}` === name,
  );
  await desk.as('frede').does(caseId, 'referralToFgu.accept', { startsOn: desk.day(0) });
  return name;
}

/** On this weekday, a week from now and the week after. */
async function setsPlaces(fie: Visitor): Promise<void> {
  await fie.follow('Optag');
  await fie.fill({ Dag: daysFromNow(7), Pladser: '2' });
  await fie.fill({ 'Samme ugedag til og med (valgfrit)': daysFromNow(14) });
  await fie.page.getByText('Disse 2 dage bliver ændret').waitFor();
  await fie.press('Gem pladser');
  await fie.page.getByText('Pladserne er gemt.').waitFor();
}

/** From the inbox, once it is read what KUI says. */
async function returns(frede: Visitor, name: string): Promise<void> {
  await frede.follow('Indbakke');
  await frede.follow(new RegExp(`^Åbn og svar.*${name}`));
  await frede.page.getByText('En læreplads som kok.').first().waitFor();
  await sendsAnswer(frede, 'Returnér: oplysninger mangler', { 'Hvad mangler': 'Karakterer.' });
}

/** On the first day that has room. */
async function admits(frede: Visitor, name: string): Promise<void> {
  await opens(frede, name);
  await frede.fill({ 'Hvad svarer I?': 'Optag med startdato' });
  await frede.activate(frede.page.getByRole('button', { name: /2 ledige pladser af 2/ }).first());
  await frede.page.locator('datalist option', { hasText: 'Frede Demosø' }).waitFor({ state: 'attached' });
  await frede.fill({ 'Kontaktperson på FGU': 'Frede Demosø' });
  await frede.submit();
  await frede.page.getByText('Sagen er nu hos jer').waitFor();
}

async function answers(
  frede: Visitor,
  name: string,
  answer: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await opens(frede, name);
  await sendsAnswer(frede, answer, fields);
}

async function sendsAnswer(
  frede: Visitor,
  answer: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await frede.fill({ 'Hvad svarer I?': answer, ...fields });
  await frede.submit();
  await frede.page.waitForURL((url) => !url.pathname.includes('/handoffs/'));
}

async function opens(frede: Visitor, name: string): Promise<void> {
  await frede.follow('Optag');
  await frede.follow(new RegExp(`^Åbn og svar.*${name}`));
}

async function says(
  frede: Visitor,
  name: string,
  said: string,
  fields: Readonly<Record<string, string>>,
): Promise<void> {
  await frede.follow('Optag');
  await frede.follow(new RegExp(`^${said}.*${name}`));
  await frede.fill(fields);
  await sends(frede);
  await frede.follow('Optag');
}

/** What goes to KUI is looked at first, as KUI will see it. */
async function sends(frede: Visitor): Promise<void> {
  const next = frede.page.getByRole('button', { name: /^Videre/ });
  if ((await next.count()) > 0) {
    await frede.submit();
    // What stands above the button comes after it.
    await frede.page.getByText('De ser også den unges navn').waitFor();
  }
  await frede.submit();
  await frede.page.waitForURL((url) => !url.pathname.includes('/do/'));
}

async function expectIn({ page }: Visitor, name: string, came: string): Promise<void> {
  await page.locator('.intake-starts > li', { hasText: name }).getByText(came).waitFor();
}

/** Beside what KUI has shared of its own plan, and on one of its interventions. */
async function plans(frede: Visitor, name: string): Promise<void> {
  await frede.follow(name);
  await frede.follow('Skriv forløbsplan');
  await frede.page.getByText(intervention.what).first().waitFor();
  await frede.fill({
    'Samtalen om forløbet den': daysFromNow(0),
    'Hvem talte den unge med': 'Frede Demosø',
    'Hvad blev der talt om': 'Vil prøve køkkenet først.',
    Spor: 'AGU',
    'Konkret forløb og skole': 'Mad og ernæring',
    'Timer om ugen': '30',
  });
  await frede.press('Tilføj en linje til Forløbets dele');
  await frede.fillRow('Forløbets dele', 'Nr. 1', {
    Hvad: 'To dage om ugen',
    'Bygger på (valgfrit)': intervention.what,
  });
  await frede.fill({ 'Opfølgning den': daysFromNow(30) });
  await frede.submit();
  await frede.page.waitForURL((url) => !url.pathname.includes('/do/'));
  // The plan says on what it builds, in the words of the other.
  const { page } = frede;
  const plan = page.locator('#records .record', { has: page.getByRole('heading', { name: 'Forløbsplan' }) });
  await frede.activate(plan.locator('summary').first());
  await plan.getByText(intervention.what).waitFor();
}

async function reportsRisk(frede: Visitor): Promise<void> {
  await frede.follow('Underret KUI om risiko');
  await frede.fill({
    'Konstateret den': daysFromNow(0),
    Årsager: 'Fravær',
    Situation: 'Er væk to dage om ugen.',
    'Hvad FGU har prøvet': 'Samtaler.',
    'Forældremyndighedsindehaver orienteret': 'Eleven er fyldt 18',
  });
  await sends(frede);
}
