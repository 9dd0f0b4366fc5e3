import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';

jest.setTimeout(600_000);

const isFull = process.env.STAFET_TEST_FULL === '1';

/** As people run it; what it prints is for whoever reads why it failed. */
async function torture(...args: readonly string[]): Promise<string> {
  const root = join(import.meta.dirname, '..');
  const child = spawn(process.execPath, ['tools/run.mjs', 'torture', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      said += text.toString();
    });
  const [code] = await once(child, 'close');
  return code === 0 && said.includes('Nothing is wrong.') ? 'nothing is wrong' : said;
}

it('API, worker, PostgreSQL and Redis killed at random lose and double nothing', async () => {
  const dose = isFull
    ? ['--kills', '24', '--commands', '2400']
    : ['--kills', '4', '--commands', '80', '--clients', '6', '--short'];
  expect(await torture('kills', ...dose)).toBe('nothing is wrong');
});

const larger = isFull ? describe : describe.skip;

larger('in a larger dose', () => {
  it('the checker finds each fault that is planted', async () => {
    expect(await torture('planted')).toBe('nothing is wrong');
  });

  it('outages lose and double nothing, and end when they end', async () => {
    expect(await torture('outages', '--short')).toBe('nothing is wrong');
  });

  it('a full disk loses and doubles nothing', async () => {
    expect(await torture('full-disk')).toBe('nothing is wrong');
  });
});
