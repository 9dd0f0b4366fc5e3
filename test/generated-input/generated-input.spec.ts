import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomOf } from '../../libs/domain/index.js';
import { Desk, notice, organisationId, support, youngPerson } from '../desk.js';
import { type Document, type Operation, operationsOf } from './operations.js';
import { type Known, Sensible } from './sensible.js';
import { type Spoiled, spoiledInput } from './spoil.js';
import { Wire, type WireAnswer, type WireRequest } from './wire.js';

const inputsEach = process.env.STAFET_TEST_FULL === '1' ? 1_000 : 25;
/** The inputs are the same for the same seed and document. */
const seed = Number(process.env.STAFET_TEST_SEED ?? 20_261_125);
const people = ['gorm', 'kirsten', 'kirsten', 'lone', 'frede', 'signe', 'niels', 'allan'];
const connections = 6;
const longest = 5_000;

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
}, 30_000);
afterAll(() => desk.close());

it('whatever is wrong with an input, the answer is a problem, is soon there, and is no failure of ours', async () => {
  const document: Document = (await desk.service.ask(null, '/api/openapi.json')).body;
  const operations = operationsOf(document);
  const known = await knownThings(operations);
  const tally = new Tally();
  await inParallel(operations, async (operation, wire) => {
    const random = randomOf(seed + operations.indexOf(operation));
    const sensible = new Sensible(document, known, random);
    for (let count = 0; count < inputsEach; count += 1) {
      const input = spoiledInput(operation, sensible, random);
      const who = random.pick(people);
      const request = await signed(input, who);
      let [answer, milliseconds] = await timed(wire, request);
      // The machine may have stood still for a while: what is slow is slow again.
      if (milliseconds > longest) [answer, milliseconds] = await timed(wire, request);
      tally.add(operation, `${who}: ${input.what}`, answer, milliseconds);
    }
  });
  process.stderr.write(`${operations.length} operations, seed ${seed}, ${tally.report()}\n`);
  expect(tally.faults).toEqual([]);
  expect((await desk.ask('kirsten', '/me')).status).toBe(200);
}, 900_000); // Its suite has a budget, which ends it sooner.

async function timed(wire: Wire, request: WireRequest) {
  const start = performance.now();
  const answer = await wire.send(request).catch(String);
  return [answer, performance.now() - start] as const;
}

async function signed({ request }: Spoiled, handle: string): Promise<WireRequest> {
  if (request.headers.some(([name]) => name === 'authorization')) return request;
  const headers = [
    ...request.headers,
    ['authorization', `Bearer ${await desk.service.token(handle)}`] as const,
  ];
  // Who belongs to several says for whom they act.
  if (handle === 'signe' && !headers.some(([name]) => name === 'stafet-organisation'))
    headers.push(['stafet-organisation', organisationId('280001')]);
  return { ...request, headers };
}

/** A case of each beginning, one taken over, and one of everything else that has an id. */
async function knownThings(operations: readonly Operation[]): Promise<Known> {
  const [first, second] = [await desk.reportRisk(), await desk.reportRisk()];
  const { noticedOn, ...rest } = notice;
  const dropout = await desk.ask('gorm', '/cases/openings/reportDropout', {
    body: { youngPerson, fields: { ...rest, droppedOutOn: noticedOn } },
  });
  await desk.act('kirsten', dropout, 'handoverToKui.receive', { fields: { contactPerson: 'Kirsten' } });
  await desk.act('gorm', first, 'recordSupport', support);
  const view = await desk.ask('kirsten', '/views', { body: { name: 'Mine', list: 'tasks', filter: {} } });
  const upload = await desk.ask('signe', '/imports', {
    body: 'CPR;Navn\n1203094062;A\n',
    headers: { 'content-type': 'text/csv' },
  });
  const me = await desk.ask('kirsten', '/me');
  const cases = [first, second, dropout].map(({ body }) => body.caseId);
  return {
    // Most operations are about a case.
    ids: [
      ...cases,
      ...cases,
      view.body.id,
      upload.body.id,
      me.body.person?.id,
      organisationId('kui-999'),
      organisationId('280301'),
    ].filter((id) => typeof id === 'string'),
    names: {
      opening: namesAfter(operations, '/cases/openings/'),
      action: namesAfter(operations, '/cases/{id}/actions/'),
      name: ['youth-dropout'],
      version: ['1', '2'],
      no: ['1', '2'],
    },
  };
}

function namesAfter(operations: readonly Operation[], start: string): readonly string[] {
  return operations
    .map(({ path }) => path.split(start)[1] ?? '')
    .filter((name) => name !== '' && !name.includes('{'));
}

/** Several connections, each with an operation of its own at a time. */
async function inParallel<T>(items: readonly T[], work: (item: T, wire: Wire) => Promise<void>) {
  const left = [...items];
  const run = async () => {
    const wire = new Wire(Number(new URL(desk.service.url).port));
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item, wire);
    wire.close();
  };
  await Promise.all(Array.from({ length: connections }, run));
}

/** Counts answers, and keeps those that should not have been. */
class Tally {
  readonly faults: string[] = [];
  private readonly statuses = new Map<number, number>();
  private slowest = { milliseconds: 0, name: '' };

  add({ name }: Operation, what: string, answer: WireAnswer | string, milliseconds: number): void {
    const fault = typeof answer === 'string' ? answer : faultOf(answer);
    if (typeof answer !== 'string')
      this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
    if (milliseconds > this.slowest.milliseconds) this.slowest = { milliseconds, name };
    if (fault) this.faults.push(`${name} (${what}): ${fault}`);
    if (milliseconds > longest) this.faults.push(`${name} (${what}): took ${Math.round(milliseconds)} ms`);
  }

  report(): string {
    const counts = [...this.statuses].sort(([one], [other]) => one - other);
    const sum = counts.reduce((all, [, count]) => all + count, 0);
    const answers = counts.map(([status, count]) => `${status}: ${count}`).join(', ');
    const { milliseconds, name } = this.slowest;
    return `${sum} inputs; answers ${answers}; slowest ${Math.round(milliseconds)} ms (${name})`;
  }
}

/** What an answer to bad input must not be: a failure of ours, or a refusal in another form than the house's. */
function faultOf({ status, headers, body }: WireAnswer): string | null {
  if (status >= 500) return `${status} ${body.slice(0, 200)}`;
  if (status < 300 || status === 304) return null;
  if (status < 400) return `leads elsewhere with ${status}`;
  if (!/^application\/problem\+json(;|$)/.test(headers['content-type'] ?? ''))
    return `${status} as ${headers['content-type']}: ${body.slice(0, 200)}`;
  // A HEAD is told the same without the words.
  if (body === '') return headers['content-length'] === '0' ? `${status} without a word` : null;
  const problem = JSON.parse(body) as Readonly<Record<string, unknown>>;
  const whole = ['type', 'title', 'code', 'instance'].every((key) => typeof problem[key] === 'string');
  return whole && problem.status === status ? null : `${status} is no whole problem: ${body.slice(0, 200)}`;
}
