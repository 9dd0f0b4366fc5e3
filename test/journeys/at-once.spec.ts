import { expect } from '@jest/globals';
import type { Visitor } from '../visitor.js';
import { journey } from './journey.js';

const unsent = 'Lones ord, som ikke er sendt endnu.';

journey(
  'two at one case see each other’s changes unasked, and lose nothing of what they are typing',
  { cases: 30, hands: ['mouse'] },
  async ({ enter }) => {
    const [kirsten, yusuf, lone] = [await enter('Kirsten'), await enter('Yusuf'), await enter('Lone')];
    const place = await aCaseOf(kirsten);
    await yusuf.open(place);
    await lone.open(`${place}/do/writeNote`);
    await lone.fill({ Notat: unsent });
    const waits: number[] = [];
    for (const words of ['Moren har ringet.', 'Mødet er flyttet.', 'Skolen har svaret.'])
      waits.push(await untilSeen(kirsten, yusuf, place, words));
    // Told, and not judged: how busy the machine is says nothing of the house.
    process.stderr.write(`Seen after ${waits.join(', ')} ms\n`);
    await stillHolds(lone);
    await goesOnAndSends(lone, place);
  },
);

async function aCaseOf({ page }: Visitor): Promise<string> {
  const address = `${new URL(page.url()).origin}/api/v1/cases?open=true&holding=true`;
  const { items } = await (await page.context().request.get(address)).json();
  return `/cases/${items[0].id}`;
}

/** Milliseconds from the writer's being told that it is sent to the reader's having it on the page that stands open. */
async function untilSeen(writer: Visitor, { page }: Visitor, place: string, words: string): Promise<number> {
  await writer.open(`${place}/do/writeNote`);
  await writer.fill({ Notat: words });
  await writer.submit();
  await writer.page.waitForURL(`**${place}`);
  const sent = Date.now();
  await page.locator('#records').getByText(words).waitFor({ state: 'attached' });
  return Date.now() - sent;
}

async function stillHolds({ page }: Visitor): Promise<void> {
  await page.locator('#case-changed').waitFor();
  expect(await page.getByLabel('Notat', { exact: true }).inputValue()).toBe(unsent);
}

/** What is stale is not sent: she is told what has changed, looks at it, and goes on with her words. */
async function goesOnAndSends(lone: Visitor, place: string): Promise<void> {
  const { page } = lone;
  const changed = page.locator('#case-changed');
  const send = page.locator('main form.act-form > .form-actions button[type=submit]');
  expect(await send.isDisabled()).toBe(true);
  await changed.locator('.timeline > li').nth(2).waitFor();
  // The page hears of a change by more than one answer. Whom the last one overtakes is told, and looks, once more.
  for (let isSent = false; !isSent; ) {
    await lone.activate(changed.getByRole('button'));
    await lone.activate(send);
    isSent = await Promise.race([
      page.waitForURL(`**${place}`).then(() => true),
      changed.waitFor().then(
        () => false,
        () => true,
      ),
    ]);
  }
  await page.locator('#records').getByText(unsent).waitFor({ state: 'attached' });
}
