import { expect } from '@jest/globals';
import type { Case } from '../stories/somebody.js';
import type { Visitor } from '../visitor.js';
import { ByApi } from './by-api.js';
import { journey } from './journey.js';

journey(
  'two who write in the same record are told of it, lose nothing, and choose field by field',
  {},
  async ({ stafet, enter }) => {
    const desk = new ByApi(stafet.url);
    const { theCase } = await desk.planned({ goal: 'En læreplads som kok.', support: 'En mentor.' });
    const [kirsten, yusuf] = [await enter('Kirsten'), await enter('Yusuf')];
    await correctTheSame(kirsten, yusuf, desk, theCase);
    await planAnew(kirsten, yusuf, desk, theCase);
  },
);

async function correctTheSame(kirsten: Visitor, yusuf: Visitor, desk: ByApi, theCase: Case): Promise<void> {
  const [contact] = await desk.as('kirsten').records(theCase, 'contactEstablished');
  const place = `/cases/${theCase}/records/${contact.record}/correct`;
  await Promise.all([kirsten.open(place), yusuf.open(place)]);
  await kirsten.fill({ Aftalt: 'Vi tales ved på tirsdag.', 'Hvorfor rettes det?': 'Dagen er en anden.' });

  await yusuf.fill({
    Aftalt: 'Vi tales ved på onsdag.',
    'Den unges egne ord (valgfrit)': 'Ring efter klokken tre.',
    'Hvorfor rettes det?': 'Den unge har ringet.',
  });
  await yusuf.press('Gem rettelsen');
  await yusuf.page.waitForURL(`**/cases/${theCase}`);

  await isTold(kirsten, { taken: 'Ring efter klokken tre.', clashes: ['Vi tales ved på onsdag.'] });
  expect(await inField(kirsten, 'Aftalt')).toBe('Vi tales ved på tirsdag.');
  await kirsten.press('Fortsæt med det, der er valgt');
  expect(await inField(kirsten, 'Hvorfor rettes det?')).toBe('Dagen er en anden.');
  await kirsten.press('Gem rettelsen');
  await kirsten.page.waitForURL(`**/cases/${theCase}`);
  const [written] = await desk.as('kirsten').reads(theCase, 'contactEstablished');
  expect(written).toMatchObject({ agreed: 'Vi tales ved på tirsdag.', ownWords: 'Ring efter klokken tre.' });
  // It comes to the other, who looks at the case.
  await yusuf.page
    .locator('#records')
    .getByText('Vi tales ved på tirsdag.')
    .first()
    .waitFor({ state: 'attached' });
}

/** The same form of an action: of what both have changed, one's own in one field and the other's in another. */
async function planAnew(kirsten: Visitor, yusuf: Visitor, desk: ByApi, theCase: Case): Promise<void> {
  const place = `/cases/${theCase}/do/recordEducationPlan`;
  await Promise.all([kirsten.open(place), yusuf.open(place)]);
  const [goal, support] = ['Mål', 'Støttebehov (valgfrit)'];
  await kirsten.fill({ [goal]: 'En læreplads som bager.', [support]: 'En læsemakker.' });

  await yusuf.fill({ [goal]: 'En læreplads som tjener.', [support]: 'En mentor om morgenen.' });
  await yusuf.submit();
  await yusuf.page.waitForURL(`**/cases/${theCase}`);

  await isTold(kirsten, { clashes: ['En læreplads som tjener.', 'En mentor om morgenen.'] });
  const ofSupport = kirsten.page.getByRole('group', { name: 'Støttebehov' });
  await kirsten.tick(ofSupport.getByLabel('Tag deres'));
  await kirsten.press('Fortsæt med det, der er valgt');
  expect([await inField(kirsten, goal), await inField(kirsten, support)]).toEqual([
    'En læreplads som bager.',
    'En mentor om morgenen.',
  ]);
  await kirsten.submit();
  await kirsten.page.waitForURL(`**/cases/${theCase}`);
  const [plan] = await desk.as('kirsten').reads(theCase, 'educationPlan');
  expect(plan).toMatchObject({ goal: 'En læreplads som bager.', support: 'En mentor om morgenen.' });
  await yusuf.page
    .locator('#records')
    .getByText('En læreplads som bager.')
    .first()
    .waitFor({ state: 'attached' });
}

/** What the other has written, and that it cannot be sent before a look at it. */
async function isTold(
  { page }: Visitor,
  { taken, clashes }: { readonly taken?: string; readonly clashes: readonly string[] },
): Promise<void> {
  const told = page.locator('#case-changed');
  await told.getByText('Yusuf Demo').first().waitFor();
  if (taken !== undefined) await told.locator('.record-fields').getByText(taken).waitFor();
  for (const theirs of clashes) await told.locator('.merging-clash').getByText(theirs).waitFor();
  const send = page.locator('main form.act-form > .form-actions button[type=submit]');
  expect(await send.isDisabled()).toBe(true);
}

function inField({ page }: Visitor, label: string): Promise<string> {
  return page.getByLabel(label, { exact: true }).inputValue();
}
