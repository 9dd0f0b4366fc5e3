import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseworkHouse, type Colleague } from '../../../test/casework.js';
import { youthDropoutVersions } from '../../domain/index.js';
import { rotateCprs } from '../people/rotate-cpr.js';
import { Upkeep } from '../retention/upkeep.js';
import { rebuild } from '../worker/rebuild.js';
import { columns } from './columns.js';
import { type ImportView, ListImportRows, StartImport, UploadNotices, type UploadResult } from './imports.js';
import { ImportRuns } from './run-import.js';

let house: CaseworkHouse;
let runs: ImportRuns;
let counsellor: Colleague;
let colleague: Colleague;
beforeAll(async () => {
  house = await CaseworkHouse.open();
  runs = house.app.get(ImportRuns);
  ({ gymnasium: counsellor, vocational: colleague } = house.people);
  await house.owner.query(
    `insert into membership (person_id, organisation_id, role, valid_from)
     select p, $3, 'counsellor', '2026-01-01' from unnest(array[$1, $2]::uuid[]) p`,
    [counsellor.person, colleague.person, counsellor.organisation],
  );
});
afterAll(() => house.close());

const bornIn2008 = (no: number) => `120308-${5000 + no}`;
/** Their birthday is the day after the house's. */
const turnsTwentyFiveTomorrow = '031101-5001';

interface Notice {
  readonly cpr: string;
  readonly tried?: string;
}

function file(...notices: readonly Notice[]): string {
  const lines = notices.map(({ cpr, tried = 'Samtaler og mentor' }) =>
    [
      cpr,
      'Æbbe',
      'Prøvesen',
      '999',
      'gymnasium',
      '',
      'Stx',
      'Frafald',
      '30-10-2026',
      'fravaer',
      'Kommer ikke',
      '34',
      tried,
      '',
      '',
      'Gorm',
      '',
    ].join(';'),
  );
  return [Object.values(columns).join(';'), ...lines].join('\n');
}

async function* sent(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

function upload(text: string, by = counsellor): Promise<UploadResult> {
  return house.commands.execute(new UploadNotices(by.person, sent(text)));
}

async function checked(text: string, by = counsellor): Promise<ImportView> {
  const result = await upload(text, by);
  if (result.kind !== 'checked') throw new Error(`Not taken: ${JSON.stringify(result)}`);
  return result.import;
}

async function started(text: string, by = counsellor): Promise<ImportView> {
  const { id } = await checked(text, by);
  const view = await house.commands.execute(new StartImport(by.person, id));
  if (!view) throw new Error('Not theirs');
  return view;
}

async function runToTheEnd({ id }: ImportView, by = counsellor): Promise<void> {
  while (await runs.importBatch(id, by.person));
}

async function rowsOf({ id }: ImportView, by = counsellor) {
  const page = { cursor: null, limit: 100 };
  const rows = await house.queries.execute(new ListImportRows(by.person, id, page, {}));
  return rows?.items.map(({ row, state, findings }) => [row, state, ...findings.map(({ code }) => code)]);
}

async function count(what: string): Promise<number> {
  return Number((await house.owner.query(`select count(*) from ${what}`)).rows[0].count);
}

describe('an import', () => {
  it('that is cut off goes on where it was, and opens each case once', async () => {
    const before = await count('case_file');
    const view = await started(file(...Array.from({ length: 150 }, (_, no) => ({ cpr: bornIn2008(no) }))));
    await runs.importBatch(view.id, counsellor.person);
    expect(await count('case_file')).toBe(before + 100);
    // The worker dies between the cases that it has opened and the word of it.
    const settle = 'function settle_import(uuid, uuid, jsonb, interval)';
    await house.owner.query(`revoke execute on ${settle} from stafet_service`);
    await expect(runs.importBatch(view.id, counsellor.person)).rejects.toThrow('settle an import');
    expect(await count('case_file')).toBe(before + 150);
    await house.owner.query(`grant execute on ${settle} to stafet_service`);
    await Promise.all([runToTheEnd(view), runToTheEnd(view)]);
    expect(await count('case_file')).toBe(before + 150);
    const { rows } = await house.owner.query(
      `select i.state, i.ready, i.imported, count(distinct r.case_id)::integer as cases, count(r.content)::integer as kept
       from notice_import i join import_row r on r.import_id = i.id where i.id = $1 group by i.id`,
      [view.id],
    );
    expect(rows).toEqual([{ state: 'done', ready: 0, imported: 150, cases: 150, kept: 0 }]);
  });

  it('opens cases about one person for two notices about one, each logged', async () => {
    const notice = { cpr: bornIn2008(180) };
    const [, another = ''] = file(notice).replace('30-10-2026', '29-10-2026').split('\n');
    const view = await started(`${file(notice, { cpr: bornIn2008(181) })}\n${another}`);
    await runToTheEnd(view);
    expect(await rowsOf(view)).toEqual([
      [1, 'imported'],
      [2, 'imported'],
      [3, 'imported'],
    ]);
    const { rows } = await house.owner.query(
      `select count(distinct f.id)::integer as cases, count(distinct f.subject)::integer as people,
         count(distinct l.id)::integer as looks
       from import_row r join case_file f on f.id = r.case_id
         join access_log l on l.case_ids = array[f.id] and l.operation = 'open:reportDropout'
       where r.import_id = $1`,
      [view.id],
    );
    expect(rows).toEqual([{ cases: 3, people: 2, looks: 3 }]);
    expect((await rebuild(house.ownerUrl)).differences).toEqual([]);
  });

  it('of which nothing is heard is given out again, and one that is under way is not', async () => {
    const view = await started(file({ cpr: bornIn2008(200) }));
    const mine = async () => (await runs.claim()).filter(({ id }) => id === view.id);
    expect(await mine()).toEqual([{ id: view.id, person: counsellor.person, tries: 1 }]);
    expect(await mine()).toEqual([]);
    await house.owner.query('update notice_import set next_at = now()');
    expect(await mine()).toEqual([{ id: view.id, person: counsellor.person, tries: 2 }]);
    await runToTheEnd(view);
    await house.owner.query('update notice_import set next_at = now()');
    expect(await mine()).toEqual([]);
  });

  it('brings a notice that two have in their files once', async () => {
    const before = await count('case_file');
    const text = file({ cpr: bornIn2008(210) }, { cpr: bornIn2008(211) });
    const [mine, theirs] = [await started(text), await started(text, colleague)];
    await Promise.all([runToTheEnd(mine), runToTheEnd(theirs, colleague)]);
    expect(await count('case_file')).toBe(before + 2);
    const states = [...((await rowsOf(mine)) ?? []), ...((await rowsOf(theirs, colleague)) ?? [])].map(
      ([, state]) => state,
    );
    expect(states.filter((state) => state === 'imported')).toHaveLength(2);
    expect(states.filter((state) => state === 'known')).toHaveLength(2);
  });

  it('looks again before it opens a case: who has turned 25 meanwhile stays out, and may be tried again', async () => {
    const text = file({ cpr: turnsTwentyFiveTomorrow });
    const view = await started(text);
    const today = house.time.now;
    house.time.now = '2026-11-03T09:00:00.000Z';
    await runToTheEnd(view);
    expect(await rowsOf(view)).toEqual([[1, 'failed', 'condition-fails']]);
    // In the dry run, too: the process itself is asked.
    expect(await checked(text)).toMatchObject({ ready: 0, failed: 1, known: 0 });
    house.time.now = today;
    expect(await checked(text)).toMatchObject({ ready: 1, failed: 0, known: 0 });
  });

  it('opens nothing for who has left the school since', async () => {
    const view = await started(file({ cpr: bornIn2008(220) }), colleague);
    const left = `update membership set valid_to = $2 where person_id = $1 and role = 'counsellor'`;
    await house.owner.query(left, [colleague.person, new Date()]);
    await runToTheEnd(view, colleague);
    expect(await rowsOf(view, colleague)).toEqual([[1, 'failed', 'other-school']]);
    await house.owner.query(left, [colleague.person, null]);
  });
});

describe('a file', () => {
  it('that breaks after many rows leaves nothing behind', async () => {
    const before = [await count('notice_import'), await count('import_row')];
    const many = Array.from({ length: 700 }, (_, no) => ({ cpr: bornIn2008(1_000 + no) }));
    const result = await upload(`${file(...many, { cpr: bornIn2008(1_700), tried: '"Samtaler' })}\n`);
    expect(result).toMatchObject({
      kind: 'refused',
      fault: { code: 'import-quote', row: 701, column: 'Skolens indsats' },
    });
    expect([await count('notice_import'), await count('import_row')]).toEqual(before);
  });

  it('lies sealed, and is forgotten after a month with what was never imported', async () => {
    const view = await started(file({ cpr: bornIn2008(230) }, { cpr: '12345' }));
    const stored = await house.owner.query('select r::text as text from import_row r where import_id = $1', [
      view.id,
    ]);
    const hex = (text: string) => Buffer.from(text).toString('hex');
    for (const { text } of stored.rows) {
      expect(text).not.toMatch(new RegExp(`Prøvesen|${hex('Prøvesen')}|${hex('Samtaler')}`));
    }
    await house.owner.query(`update notice_import set at = now() - interval '31 days' where id = $1`, [
      view.id,
    ]);
    house.time.now = new Date().toISOString();
    await house.app.get(Upkeep).clear();
    expect(await count(`notice_import where id = '${view.id}'`)).toBe(0);
    expect(await count(`import_row where import_id = '${view.id}'`)).toBe(0);
    expect(await runs.importBatch(view.id, counsellor.person)).toBe(false);
  });
});

describe('keys that change', () => {
  it('a notice that was imported under a former key is known, and stays so when that key is taken out', async () => {
    const text = file({ cpr: bornIn2008(990) });
    await runToTheEnd(await started(text));
    const newKey = { id: 'new', secret: randomBytes(32) };
    const uploadedTo = async (keys: CaseworkHouse['keys']) => {
      const beside = await house.beside(youthDropoutVersions, keys);
      const result = await beside.commands.execute(new UploadNotices(counsellor.person, sent(text)));
      await beside.app.close();
      return result;
    };
    const known = { kind: 'checked', import: { known: 1, ready: 0 } };
    expect(await uploadedTo([newKey, ...house.keys])).toMatchObject(known);
    expect(await rotateCprs(house.ownerUrl, [newKey, ...house.keys])).toMatchObject({ unreadable: 0 });
    expect(await uploadedTo([newKey])).toMatchObject(known);
    expect(await upload(text)).toMatchObject(known);
  });
});
