import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { randomOf } from '#domain';
import { CaseworkHouse, done } from '../../../test/casework.js';
import { type SealedHead, sealLine, witnessKey } from './head.js';
import { HistoryHeads } from './history-heads.js';
import { type Expected, type Scene, type SceneCase, tamperings } from './tamperings.reference.js';
import { type HistoryFault, verifyHistory } from './verify-history.js';
import { HeadKept } from './witness.js';
import { WitnessFolder } from './witness-folder.js';
import { forgetWitness } from './witness-state.js';

const isFull = process.env.STAFET_TEST_FULL === '1';
const tried = isFull ? 1_000 : 60;
const seed = 20_261_125;

jest.setTimeout(isFull ? 300_000 : 30_000);

const key = witnessKey(Buffer.alloc(32, 9));
let house: CaseworkHouse;
let place: string;
let folder: string;
let heads: HistoryHeads;

beforeAll(async () => {
  house = await CaseworkHouse.open();
  place = await mkdtemp(join(tmpdir(), 'stafet-witness-'));
  folder = join(place, 'witness');
  heads = new HistoryHeads(house.app.get(pg.Pool), new WitnessFolder(folder), key, () => house.time.now);
  await breakIn();
});
afterAll(async () => {
  await house.close();
  await rm(place, { recursive: true, force: true });
});

/** The owner's connection becomes that of somebody whom no trigger and no check of a hash holds back. */
async function breakIn(): Promise<void> {
  await house.owner.query('alter table case_event drop constraint case_event_check');
  await house.owner.query('set session_replication_role = replica');
}

async function verify(witness = folder, keys: readonly string[] = [key.publicKey]) {
  const found: HistoryFault[] = [];
  const held = { held: new WitnessFolder(witness), keys };
  const report = await verifyHistory(house.owner, { witness: held, tell: (fault) => void found.push(fault) });
  expect(report.faults).toBe(found.length);
  return { report, found };
}

/** A head is read-only: another file takes its place. */
async function rewritten(copy: string, head: number, change: (text: string) => string): Promise<void> {
  const file = join(copy, `head-${String(head).padStart(8, '0')}`);
  const text = await readFile(file, 'utf8');
  await rm(file);
  await writeFile(file, change(text));
}

async function phoneCall(caseId: string): Promise<void> {
  const attempt = { on: '2026-11-02', channel: 'phone', result: 'noAnswer', nextOn: '2026-11-09' };
  done(await house.act(house.people.kui, caseId, 'recordContactAttempt', attempt));
}

async function someCases(many: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let count = 0; count < many; count++) {
    const { caseId } = await house.accepted();
    await phoneCall(caseId);
    ids.push(caseId);
  }
  return ids;
}

describe('an untouched history', () => {
  it('has nothing wrong in it, and the witness vouches for what its last head saw', async () => {
    const ids = await someCases(12);
    house.time.now = '2026-11-03T00:01:00.000Z';
    expect(await heads.makeDaily()).toMatchObject({
      number: 1,
      scope: 'whole',
      cases: 12,
      events: 36,
      lines: 12,
    });
    for (const id of ids.slice(0, 5)) await phoneCall(id);
    await someCases(4);
    house.time.now = '2026-11-03T22:59:00.000Z';
    expect(await heads.areDue()).toBe(false);
    expect(await heads.makeDaily()).toBeNull();
    // Midnight in Denmark.
    house.time.now = '2026-11-03T23:01:00.000Z';
    expect(await heads.makeDaily()).toMatchObject({
      number: 2,
      scope: 'changes',
      cases: 16,
      events: 53,
      lines: 9,
    });
    for (const id of ids.slice(2, 5)) await phoneCall(id);
    expect(await heads.makeNow(false)).toMatchObject({ number: 3, lines: 3, events: 56 });
    for (const id of ids.slice(4, 8)) await phoneCall(id);
    await someCases(2);
    const { report, found } = await verify();
    expect(found).toEqual([]);
    expect(report).toMatchObject({ cases: 18, events: 66, records: 66, erased: 0, heads: 3, anew: null });
    expect(report.reach).toMatchObject({ number: 3, events: 56 });
  });

  it('has nothing wrong in it after an erasure: the digests stay', async () => {
    await house.owner.query('begin');
    await house.owner.query(
      `update case_record set content = null, salt = null where form = 'dropoutNotice'`,
    );
    await house.owner.query(
      `insert into erasure (id, case_id, kind, decided_at, erased_at)
       select uuidv7(), id, 'onDemand', now(), now() from case_file`,
    );
    const { report, found } = await verify();
    await house.owner.query('rollback');
    expect(found).toEqual([]);
    expect(report).toMatchObject({ records: 66, erased: 18 });
  });

  it('has nothing wrong in it while people work and heads are made', async () => {
    const { caseId } = await house.accepted();
    let working = true;
    const work = async () => {
      while (working) await Promise.all([phoneCall(caseId), house.notice(), heads.makeNow(false)]);
    };
    const busy = work();
    for (let round = 0; round < 4; round++) expect((await verify()).found).toEqual([]);
    working = false;
    await busy;
    expect((await verify()).found).toEqual([]);
  });
});

describe('a history that somebody has tampered with', () => {
  let cases: readonly SceneCase[];
  let made: number;
  beforeAll(async () => {
    // Some of it lies beyond the last head.
    const { rows: witnessed } = await house.owner.query<{ id: string }>(
      'select case_id as id from witnessed_case where version > 3 limit 4',
    );
    for (const { id } of witnessed) await phoneCall(id);
    await someCases(2);
    const { rows } = await house.owner.query<SceneCase>(
      `select e.case_id as id, max(e.version) as version, coalesce(w.version, 0) as witnessed
       from case_event e left join witnessed_case w using (case_id) group by e.case_id, w.version order by 1`,
    );
    cases = rows;
    made = (await new WitnessFolder(folder).numbers()).length;
  });

  /** What is found after it; nothing of it stays. */
  async function foundAfter(tamper: (scene: Scene) => Promise<Expected>, no: number, copies: boolean) {
    const copy = copies ? join(place, 'copy') : folder;
    if (copies) await cp(folder, copy, { recursive: true });
    await house.owner.query('begin');
    try {
      const scene = {
        client: house.owner,
        random: randomOf(seed + no),
        cases,
        folder: copy,
        heads: made,
        key,
      };
      const expected = await tamper(scene);
      return { expected, found: (await verify(copy)).found };
    } finally {
      await house.owner.query('rollback');
      if (copies) await rm(copy, { recursive: true });
    }
  }

  const isNamed = (expected: Expected) => (fault: HistoryFault) =>
    'head' in expected
      ? 'head' in fault && fault.head === expected.head
      : 'caseId' in fault &&
        fault.caseId === expected.caseId &&
        (expected.version === undefined || fault.version === expected.version);

  it(`tells all of ${tried} tamperings, and names case and version, or the head`, async () => {
    const all = [
      ...tamperings.inDatabase.map((one) => ({ ...one, copies: false })),
      ...tamperings.inWitness.map((one) => ({ ...one, copies: true })),
    ];
    const missed: string[] = [];
    for (let no = 0; no < tried; no++) {
      const one = all[no % all.length];
      if (!one) continue;
      const { expected, found } = await foundAfter(one.with, no, one.copies);
      if (!found.some(isNamed(expected)))
        missed.push(`${no}: ${one.name} ${JSON.stringify([expected, found])}`);
    }
    expect(missed).toEqual([]);
    expect((await verify()).found).toEqual([]);
  });

  it('tells what is wrong with a head, and with that one alone', async () => {
    const foundIn = (tamper: (copy: string) => Promise<void>) =>
      foundAfter(async ({ folder: copy }) => tamper(copy).then(() => ({ head: 0 })), 0, true);
    const otherHash = await foundIn((copy) =>
      rewritten(copy, 1, (text) => text.replace(/[\da-f]\n/, (end) => (end === 'a\n' ? 'b\n' : 'a\n'))),
    );
    expect(otherHash.found).toEqual([{ head: 1, what: 'was changed: its lines are not those signed' }]);
    // By whoever has stolen the key: everything in it fits.
    const sealedAnew = (copy: string, no: number) =>
      rewritten(copy, no, (text) =>
        text.replace(/.*\n$/, (line) => {
          const { head } = JSON.parse(line) as SealedHead;
          return sealLine(key.seal({ ...head, at: '2026-11-02T10:00:00.000Z' }));
        }),
      );
    const first = await foundIn((copy) => sealedAnew(copy, 1));
    expect(first.found).toEqual([{ head: 2, what: 'does not follow from the head before it' }]);
    const last = await foundIn((copy) => sealedAnew(copy, made));
    expect(last.found).toEqual([{ head: made, what: 'is not the one that the database gave it' }]);
  });

  it('tells who has been left out of a head by whoever can write to the database', async () => {
    const [left] = await someCases(1);
    await house.owner.query('insert into witnessed_case values ($1, 3)', [left]);
    const head = await heads.makeNow(false);
    expect((await verify()).found).toEqual([
      {
        head: head?.number,
        what: expect.stringMatching(/^says that there were \d+ cases and \d+ events, and/),
      },
    ]);
    await house.owner.query('delete from witnessed_case');
    await heads.makeNow(true);
    expect((await verify()).found).toEqual([]);
  });

  it('says whose signature it does not know', async () => {
    const other = witnessKey(Buffer.alloc(32, 8));
    const { found, report } = await verify(folder, [other.publicKey]);
    const unknown = expect.stringContaining('a key that is not trusted');
    expect(found).toContainEqual({ head: 1, what: unknown });
    expect(report).toMatchObject({ heads: 0, reach: null });
    // After a rotation both are known.
    const rotated = new HistoryHeads(
      house.app.get(pg.Pool),
      new WitnessFolder(folder),
      other,
      () => house.time.now,
    );
    await rotated.makeNow(false);
    expect((await verify(folder, [key.publicKey, other.publicKey])).found).toEqual([]);
  });
});

describe('a head', () => {
  const all = [key.publicKey, witnessKey(Buffer.alloc(32, 8)).publicKey];

  it('is made once, however many ask', async () => {
    house.time.now = '2026-11-05T09:00:00.000Z';
    const asked = await Promise.all([1, 2, 3].map(() => heads.makeDaily()));
    expect(asked.filter((head) => head !== null)).toHaveLength(1);
  });

  it('is never written over', async () => {
    const file = join(folder, 'head-00000001');
    const before = await readFile(file);
    const again = new WitnessFolder(folder).keep(
      1,
      (async function* () {
        yield 'forged\n';
      })(),
    );
    await expect(again).rejects.toThrow(HeadKept);
    expect(await readFile(file)).toEqual(before);
  });

  it('is not made for a witness that has lost some: it may be another folder', async () => {
    const empty = new WitnessFolder(join(place, 'empty'));
    const elsewhere = new HistoryHeads(house.app.get(pg.Pool), empty, key, () => house.time.now);
    await expect(elsewhere.makeNow(false)).rejects.toThrow(/has heads until 0, and was given \d+/);
    expect(await empty.numbers()).toEqual([]);
    // The one who was refused has left nothing locked.
    expect(await heads.makeNow(false)).not.toBeNull();
  });

  it('that was witnessed shows what a restore has lost, until it is acknowledged', async () => {
    const [caseId] = await someCases(1);
    await heads.makeNow(false);
    await house.owner.query('delete from case_event where case_id = $1 and version = 3', [caseId]);
    await house.owner.query('update case_file set version = 2 where id = $1', [caseId]);
    await house.owner.query(`delete from case_record r where case_id = $1 and form = 'contactAttempt'`, [
      caseId,
    ]);
    await forgetWitness(house.ownerUrl);
    expect(await heads.makeNow(false)).toMatchObject({ scope: 'whole' });
    expect((await verify(folder, all)).found).toContainEqual(
      expect.objectContaining({
        caseId,
        version: 3,
        what: expect.stringMatching(/^the log was cut off: head \d+ of/),
      }),
    );
    const anew = await heads.makeNow(true);
    const { found, report } = await verify(folder, all);
    expect(found).toEqual([]);
    expect(report.anew).toEqual(anew);
  });

  it('begins anew at another witness, under another key, once somebody says so', async () => {
    const stranger = witnessKey(Buffer.alloc(32, 7));
    const other = join(place, 'other');
    const elsewhere = new HistoryHeads(
      house.app.get(pg.Pool),
      new WitnessFolder(other),
      stranger,
      () => house.time.now,
    );
    const anew = await elsewhere.makeNow(true);
    await elsewhere.makeNow(false);
    const { found, report } = await verify(other, [stranger.publicKey]);
    expect(found).toEqual([]);
    expect(report).toMatchObject({ heads: 2, anew });
  });
});
