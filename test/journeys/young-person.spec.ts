import { daysFromNow } from '../days.js';
import type { Visitor } from '../visitor.js';
import { journey } from './journey.js';

const phone = { width: 360, height: 740 };

journey(
  'a young person sees where she is, has her say, and gives and takes back a consent',
  { cases: 30 },
  async ({ enter }) => {
    const alma = await enter('Alma', { sight: phone });
    await sees(alma, 'Hvad sker der nu?');
    await sees(alma, 'Hvem har set din sag?');
    await saysInOwnWords(alma);
    await agreesToThePlan(alma);
    await consentsAndWithdraws(alma);
  },
);

journey('a custody holder agrees to the plan and has a say', { cases: 30 }, async ({ enter }) => {
  const mette = await enter('Mette', { sight: phone });
  await agreesToThePlan(mette);
  await saysInOwnWords(mette);
});

async function sees({ page }: Visitor, heading: string): Promise<void> {
  await page.getByRole('heading', { name: heading }).waitFor();
}

async function saysInOwnWords(visitor: Visitor): Promise<void> {
  const words = 'Jeg vil gerne i køkkenet.';
  await visitor.follow('Sig det med dine egne ord');
  await visitor.fill({ 'Det vil jeg sige': words });
  await visitor.submit();
  await backHome(visitor);
  await visitor.activate(visitor.page.locator('summary', { hasText: /egne ord/i }).first());
  await visitor.page.getByText(words).first().waitFor();
}

/** Once: the page does not offer it again. */
async function agreesToThePlan(visitor: Visitor): Promise<void> {
  await visitor.follow('Sig ja til planen');
  await visitor.submit();
  await backHome(visitor);
  await visitor.page.getByRole('link', { name: 'Sig ja til planen' }).waitFor({ state: 'detached' });
}

async function consentsAndWithdraws(alma: Visitor): Promise<void> {
  const held = alma.page.getByRole('link', { name: /^Træk tilbage/ });
  const before = await held.count();
  await alma.follow('Giv samtykke til at dele');
  await alma.fill({
    'Hvem må se det': 'Demo Erhvervsskole',
    'Hvad skal det bruges til': 'Støtte på skolen',
    'Hvad må de se': 'Uddannelsesplan: Mål',
    'Gælder til og med': daysFromNow(60),
  });
  await alma.submit();
  await backHome(alma);
  await held.nth(before).waitFor();
  await alma.follow(/^Træk tilbage/);
  await alma.submit();
  await backHome(alma);
  await held.nth(before).waitFor({ state: 'detached' });
}

/** On the page of one's case, which says what was done. */
async function backHome(visitor: Visitor): Promise<void> {
  await visitor.page.waitForURL('**/my-case*');
  await visitor.page.locator('.told').waitFor();
  await visitor.settled();
}
