import { daysFromNow } from '../days.js';
import type { Visitor } from '../visitor.js';
import { journey } from './journey.js';

const phone = { width: 360, height: 740 };

journey(
  'a young person reads the plan on a phone, has her say, and gives and takes back a consent',
  { cases: 30 },
  async ({ enter }) => {
    const alma = await enter('Alma', { sight: phone });
    await alma.page.getByRole('heading', { name: 'Hvad sker der nu?' }).waitFor();
    await readsThePlan(alma, 'Min plan');
    await saysInOwnWords(alma, 'Det er skrevet om mig');
    await consentsAndWithdraws(alma);
    await unfold(alma, 'Hvem har set min sag?');
  },
);

journey('a custody holder reads the plan and has a say', { cases: 30 }, async ({ enter }) => {
  const mette = await enter('Mette', { sight: phone });
  await mette.page.getByRole('heading', { level: 1, name: 'Almas sag' }).waitFor();
  await readsThePlan(mette, 'Planen');
  await saysInOwnWords(mette, 'Det er skrevet i sagen');
});

async function readsThePlan(visitor: Visitor, part: string): Promise<void> {
  await unfold(visitor, part);
  await visitor.page.getByText(/^Planen er i version \d/).waitFor();
}

async function saysInOwnWords(visitor: Visitor, part: string): Promise<void> {
  const words = 'Jeg vil gerne i køkkenet.';
  await visitor.follow('Skriv med dine egne ord');
  await visitor.fill({ 'Det vil jeg sige': words });
  await visitor.submit();
  await backHome(visitor);
  await unfold(visitor, part);
  await visitor.page.getByText(words).first().waitFor({ state: 'attached' });
}

async function consentsAndWithdraws(alma: Visitor): Promise<void> {
  const held = alma.page.getByRole('link', { name: /^Træk tilbage/ });
  await unfold(alma, 'Hvem må læse om mig?');
  const before = await held.count();
  await alma.follow('Sig ja til, at nogen må læse noget');
  await alma.fill({
    'Hvem må se det': 'Demo Erhvervsskole',
    'Hvad skal det bruges til': 'Støtte på skolen',
    'Hvad må de se': 'Uddannelsesplan: Mål',
    'Gælder til og med': daysFromNow(60),
  });
  await alma.submit();
  await backHome(alma);
  await unfold(alma, 'Hvem må læse om mig?');
  await held.nth(before).waitFor();
  await alma.follow(/^Træk tilbage/);
  await alma.submit();
  await backHome(alma);
  await unfold(alma, 'Hvem må læse om mig?');
  await held.nth(before).waitFor({ state: 'detached' });
}

/** A part of the page that stands behind its heading. */
async function unfold(visitor: Visitor, heading: string): Promise<void> {
  const part = visitor.page.locator('details', {
    has: visitor.page.locator('> summary').getByRole('heading', { level: 2, name: heading }),
  });
  if ((await part.getAttribute('open')) === null) await visitor.activate(part.locator('> summary'));
  await visitor.settled();
}

/** On the page of one's case, which says what was done. */
async function backHome(visitor: Visitor): Promise<void> {
  await visitor.page.locator('.told').waitFor();
  await visitor.page.getByRole('heading', { level: 1, name: /sag$/ }).waitFor();
  await visitor.settled();
}
