import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { InCompany } from './in-company.js';
import { DatabaseRefused } from './trouble.js';

/** A line that keeps what it was sent, and answers when told to. */
function line(failure?: unknown, patience?: number) {
  const sent: (readonly string[])[] = [];
  const answering: (() => void)[] = [];
  const company = new InCompany<string, string>(async (calls, alone) => {
    sent.push(calls);
    if (!alone) await new Promise<void>((answer) => void answering.push(answer));
    if (failure !== undefined && calls.includes('bad')) throw failure;
    return calls.map((call) => `${call}!`);
  }, patience);
  const asked = (...calls: string[]) => calls.map((call) => company.ask(call));
  return { sent, asked, answer: () => answering.shift()?.() };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('calls in company', () => {
  it('go together when they come together, and each has its own answer', async () => {
    const { sent, asked, answer } = line();
    const answers = asked('a', 'b', 'c');
    await soon();
    expect(sent).toEqual([['a', 'b', 'c']]);
    answer();
    expect(await Promise.all(answers)).toEqual(['a!', 'b!', 'c!']);
  });

  it('wait for those under way, and go together when these are back', async () => {
    const { sent, asked, answer } = line();
    for (const call of ['a', 'b', 'c']) {
      void asked(call);
      await soon();
    }
    expect(sent).toEqual([['a']]);
    answer();
    await soon();
    await soon();
    expect(sent).toEqual([['a'], ['b', 'c']]);
  });

  it('do not wait once they are eight, unless two companies are under way', async () => {
    const { sent, asked, answer } = line();
    const eight = ['1', '2', '3', '4', '5', '6', '7', '8'];
    void asked('a');
    await soon();
    void asked(...eight);
    await soon();
    void asked(...eight);
    await soon();
    expect(sent).toEqual([['a'], eight]);
    answer();
    await soon();
    await soon();
    expect(sent).toEqual([['a'], eight, eight]);
  });

  it('are sixteen at most', async () => {
    const { sent, asked } = line();
    void asked(...Array.from({ length: 24 }, (_, no) => `${no}`));
    await soon();
    await soon();
    expect(sent.map((calls) => calls.length)).toEqual([16, 8]);
  });

  it('are sent each by itself when one of them is refused, and only that one fails', async () => {
    const refused = new DatabaseRefused('write', { code: '23505' } as pg.DatabaseError);
    const { sent, asked, answer } = line(refused);
    const answers = Promise.allSettled(asked('a', 'bad', 'c'));
    await soon();
    answer();
    expect(await answers).toEqual([
      { status: 'fulfilled', value: 'a!' },
      { status: 'rejected', reason: refused },
      { status: 'fulfilled', value: 'c!' },
    ]);
    expect(sent).toEqual([['a', 'bad', 'c'], ['a'], ['bad'], ['c']]);
  });

  it.each([
    ['once, where what it asks for cannot be', '22003', [['bad']]],
    ['again, and then waits, where somebody holds its case', '55P03', [['bad'], ['bad']]],
  ])('that go alone are sent %s', async (_, code, wanted) => {
    const refused = new DatabaseRefused('write', { code } as pg.DatabaseError);
    const { sent, asked, answer } = line(refused);
    const answers = Promise.allSettled(asked('bad'));
    await soon();
    answer();
    expect(await answers).toEqual([{ status: 'rejected', reason: refused }]);
    expect(sent).toEqual(wanted);
  });

  it.each([
    ['a lost connection', new Error('Connection terminated')],
    ['a server that stops', new DatabaseRefused('write', { code: '57P01' } as pg.DatabaseError)],
  ])('all fail by %s: nobody knows what was written', async (_, failure) => {
    const { sent, asked, answer } = line(failure);
    const answers = Promise.allSettled(asked('a', 'bad'));
    await soon();
    answer();
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(sent).toEqual([['a', 'bad']]);
  });

  it('are told to come back where those under way are for too long; whoever came later waits on', async () => {
    const { sent, asked, answer } = line(undefined, 60);
    void asked('a');
    await soon();
    const [given] = await Promise.allSettled(asked('early'));
    expect(given).toMatchObject({ status: 'rejected', reason: { code: 'ETIMEDOUT' } });
    const late = asked('late');
    answer();
    await soon();
    await soon();
    answer();
    expect(await Promise.all(late)).toEqual(['late!']);
    expect(sent).toEqual([['a'], ['late']]);
  });
});
