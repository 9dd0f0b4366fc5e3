import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { CaseworkHouse, freshCpr } from '../../../test/casework.js';
import { youthDropoutVersions } from '../../domain/index.js';
import { Directory } from '../directory/directory.js';
import { FindOwnCases } from '../queries.js';
import { CprKeys, type DataKey } from './cpr-keys.js';
import { checkKeys, keyUse } from './key-use.js';
import { rotateCprs } from './rotate-cpr.js';

const newKey: DataKey = { id: 'new', secret: randomBytes(32) };

let before: CaseworkHouse;
/** A process that was started with a new key in front, beside the one that knows nothing of it. */
let during: CaseworkHouse;
let after: CaseworkHouse;
beforeAll(async () => {
  before = await CaseworkHouse.open();
  during = await before.beside(youthDropoutVersions, [newKey, ...before.keys]);
  after = await before.beside(youthDropoutVersions, [newKey]);
});
afterAll(async () => {
  await during.app.close();
  await after.app.close();
  await before.close();
});

async function subjectOf({ caseId }: { readonly caseId: string }): Promise<string> {
  const { rows } = await before.owner.query('select subject from case_file where id = $1', [caseId]);
  return rows[0].subject;
}

/** Opened in each house, the number is one and the same young person's. */
async function isOne(cpr: string, ...houses: readonly CaseworkHouse[]): Promise<string> {
  const found = new Set<string>();
  for (const house of houses) found.add(await subjectOf(await house.notice(house.people.gymnasium, cpr)));
  expect(found.size).toBe(1);
  return [...found][0] ?? '';
}

it('given a new key in front, then a young person is one, whichever process opens a case, before, during and after', async () => {
  const [known, newcomer] = [freshCpr(), freshCpr()];
  await isOne(known, before, during, before);
  await isOne(newcomer, during, before, during);

  await rotateCprs(before.ownerUrl, during.keys);
  await isOne(known, before, during, after);
  await isOne(newcomer, after, before, during);
});

it('given two processes that enter the same young person at one moment, then there is one', async () => {
  for (let round = 0; round < 5; round += 1) {
    const cpr = freshCpr();
    const opened = await Promise.all(
      [before, during, before, during].map((house) => house.notice(house.people.gymnasium, cpr)),
    );
    const subjects = new Set<string>();
    for (const one of opened) subjects.add(await subjectOf(one));
    expect(subjects.size).toBe(1);
  }
});

it('when several workers change the keys at once, then every number is sealed and hashed anew, and opens', async () => {
  const cprs = Array.from({ length: 30 }, freshCpr);
  for (const cpr of cprs) await before.notice(before.people.gymnasium, cpr);
  expect((await keyUse(before.ownerUrl)).find(({ id }) => id === 'test')).toMatchObject({
    sealed: expect.any(Number),
  });

  await Promise.all([1, 2, 3].map(() => rotateCprs(before.ownerUrl, during.keys)));
  await rotateCprs(before.ownerUrl, during.keys);

  expect((await keyUse(before.ownerUrl)).map(({ id }) => id)).toEqual(['new']);
  const { rows } = await before.owner.query(
    'select id, cpr_cipher as cipher, cpr_key_id as "keyId" from young_person where cpr_cipher is not null',
  );
  const opened = rows.map((row) => new CprKeys([newKey]).openText(row, row.id));
  expect(opened).toEqual(expect.arrayContaining(cprs));
  expect(await rotateCprs(before.ownerUrl, during.keys)).toEqual({
    numbers: 0,
    notices: 0,
    files: 0,
    unreadable: 0,
  });
});

it('when the old key is taken out, then its hashes go, and people are found and sign in as before', async () => {
  const cpr = freshCpr();
  const { caseId } = await before.notice(before.people.gymnasium, cpr);
  const directory = new Directory(before.app.get(pg.Pool, { strict: false }));
  const signIn = (house: CaseworkHouse) =>
    directory.personAtSignIn({
      issuer: 'https://citizens.test',
      subject: cpr,
      name: 'Alma',
      cprLookups: new CprKeys(house.keys).lookups(cpr),
    });
  const alma = await signIn(before);
  await rotateCprs(before.ownerUrl, during.keys);
  expect(await signIn(during)).toBe(alma);
  await rotateCprs(before.ownerUrl, after.keys);
  expect(await signIn(after)).toBe(alma);
  const identity = await directory.identityOfSubject('https://citizens.test', cpr);
  expect(identity?.youngPerson).toBe(await subjectOf({ caseId }));

  const own = new FindOwnCases(after.people.gymnasium.work, cpr);
  expect(await after.queries.execute(own)).toMatchObject([{ id: caseId }]);
  const { rows } = await before.owner.query(
    `select count(*) from cpr_hash where key_id is distinct from 'new'`,
  );
  expect(Number(rows[0].count)).toBe(0);
});

it('says at the start which key is missing, and which is another than it was', async () => {
  await before.notice();
  await expect(checkKeys(before.ownerUrl, [newKey])).rejects.toThrow('lacks the key «test»');
  const other = [newKey, { id: 'test', secret: randomBytes(32) }];
  await expect(checkKeys(before.ownerUrl, other)).rejects.toThrow('«test» in STAFET_KEYS is another');
  await checkKeys(before.ownerUrl, during.keys);
});
