import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseworkHouse, type Colleague, done } from '../../../test/casework.js';
import { inPieces, pdf, png, text } from '../../../test/files.js';
import { youthDropoutVersions } from '../../domain/index.js';
import { CorrectRecord, type UnitOfWork } from '../commands.js';
import { rotateCprs } from '../people/rotate-cpr.js';
import { ListRecords } from '../queries.js';
import { Upkeep } from '../retention/upkeep.js';
import { DropAttachment, ListUploads, ReadAttachment, UploadAttachment } from './attachments.js';

let house: CaseworkHouse;
beforeAll(async () => {
  house = await CaseworkHouse.open();
});
afterAll(() => house.close());

const folder = () => join(dirname(house.erasures), 'attachments');

async function bring(
  by: Colleague,
  caseId: string | null,
  bytes = pdf,
  name = 'udtalelse.pdf',
): Promise<string> {
  const result = await house.commands.execute(new UploadAttachment(by.work, caseId, name, inPieces(bytes)));
  if (result.kind !== 'kept') throw new Error(`Not kept: ${JSON.stringify(result)}`);
  return result.attachment.id;
}

async function refused(by: Colleague, caseId: string | null, bytes: Uint8Array, name: string) {
  const result = await house.commands.execute(new UploadAttachment(by.work, caseId, name, inPieces(bytes)));
  return result.kind === 'refused' ? result.fault : result.kind;
}

const note = (by: Colleague, caseId: string, files: readonly string[]) =>
  house.act(by, caseId, 'writeNote', { note: 'Se det vedhæftede', files });

async function noteIn(caseId: string) {
  const records = await house.queries.execute(new ListRecords(house.people.colleague.work, caseId));
  return records?.find(({ form }) => form === 'note');
}

async function read(by: { readonly work: UnitOfWork }, caseId: string, id: string): Promise<string> {
  const given = await house.queries.execute(new ReadAttachment(by.work, caseId, id));
  if (given.kind !== 'given') return given.kind;
  const chunks: Uint8Array[] = [];
  for await (const chunk of given.bytes) chunks.push(chunk);
  return `${given.attachment.name} ${given.attachment.mediaType} ${Buffer.concat(chunks).equals(pdf)}`;
}

const count = async (where: string, ...values: unknown[]) =>
  (
    await house.owner.query<{ n: number }>(
      `select count(*)::integer as n from attachment where ${where}`,
      values,
    )
  ).rows[0]?.n;

/** Each file's own name, wherever it lies in the folder. */
async function stored(): Promise<readonly string[]> {
  const found = await readdir(folder(), { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe('a file that is brought', () => {
  it('is kept sealed, under its id, and is its uploader’s alone', async () => {
    const { kui, colleague, fgu } = house.people;
    const { caseId } = await house.accepted();
    const id = await bring(kui, caseId, pdf, 'Udtalelse om Alma.pdf');
    const bytes = await readFile(join(folder(), id.slice(-2), id));
    expect([bytes.includes('PDF'), bytes.length]).toEqual([false, pdf.length + 16]);
    expect(await read(kui, caseId, id)).toBe('Udtalelse om Alma.pdf application/pdf true');
    expect([await read(colleague, caseId, id), await read(fgu, caseId, id)]).toEqual([
      'not-found',
      'not-found',
    ]);
    const mine = await house.queries.execute(new ListUploads(kui.work, caseId));
    expect(mine).toMatchObject([
      { id, name: 'Udtalelse om Alma.pdf', size: pdf.length, verdict: 'unscanned' },
    ]);
    expect(await house.queries.execute(new ListUploads(colleague.work, caseId))).toEqual([]);
    expect(await house.queries.execute(new ListUploads(fgu.work, caseId))).toBeNull();
  });

  it('is refused where it is nothing, too much, or not what it says; and leaves nothing behind', async () => {
    const { kui, fgu } = house.people;
    const { caseId } = await house.accepted();
    const [rows, files] = [await count('true'), (await stored()).length];
    expect(await refused(kui, caseId, Buffer.alloc(0), 'tom.pdf')).toBe('file-empty');
    expect(await refused(kui, caseId, png, 'billede.pdf')).toBe('not-what-it-says');
    expect(await refused(kui, caseId, Buffer.from('MZ'), 'program.exe')).toBe('forbidden-kind');
    const long = Buffer.concat([pdf, Buffer.alloc(1_000_000)]);
    expect(await refused(kui, caseId, long, 'lang.pdf')).toBe('file-too-large');
    const turns = Buffer.concat([Buffer.alloc(9_000, 'a'), Buffer.from([0, 1, 2])]);
    expect(await refused(kui, caseId, turns, 'ord.txt')).toBe('not-what-it-says');
    expect(await refused(fgu, caseId, pdf, 'udtalelse.pdf')).toBe('not-found');
    expect([await count('true'), (await stored()).length]).toEqual([rows, files]);
  });

  it('may be taken back, until it is sent; and one person brings so many and no more', async () => {
    const { kui, colleague, social } = house.people;
    const { caseId } = await house.accepted();
    const id = await bring(kui, caseId);
    expect(await house.commands.execute(new DropAttachment(colleague.work, id))).toBe('not-found');
    expect(await house.commands.execute(new DropAttachment(kui.work, id))).toBe('done');
    expect(await note(kui, caseId, [id])).toMatchObject({
      kind: 'invalid',
      faults: [{ code: 'unknown-file' }],
    });
    const all = Array.from({ length: 50 }, () => bring(social, null, text, 'ord.txt'));
    for (const one of all) await one.catch(() => bring(social, null, text, 'ord.txt'));
    expect(await refused(social, null, text, 'ord.txt')).toBe('too-many-files');
  });
});

describe('a record that names a file', () => {
  it('shows it to whoever reads the record, and its digest vouches for it', async () => {
    const { kui, colleague, gymnasium } = house.people;
    const { caseId } = await house.accepted();
    const id = await bring(kui, caseId);
    done(await note(kui, caseId, [id]));
    const record = await noteIn(caseId);
    expect(record).toMatchObject({ fields: { files: [id] }, files: [{ id, name: 'udtalelse.pdf' }] });
    expect(Object.keys(record?.fields ?? {})).toEqual(['note', 'files']);
    expect(await read(colleague, caseId, id)).toBe('udtalelse.pdf application/pdf true');
    expect(await read(gymnasium, caseId, id)).toBe('not-found');
    const { rows } = await house.owner.query(
      `select r.content -> '$files' ->> a.id::text = encode(a.sha256, 'hex') as same
       from case_record r join attachment a on a.record_id = r.id where a.id = $1`,
      [id],
    );
    expect(rows).toEqual([{ same: true }]);
    expect(await house.commands.execute(new DropAttachment(kui.work, id))).toBe('not-found');
  });

  it('names what its author has brought for this case, and nothing else', async () => {
    const { kui, colleague } = house.people;
    const [{ caseId }, { caseId: other }] = [await house.accepted(), await house.accepted()];
    const foreign = [
      await bring(colleague, caseId),
      await bring(kui, other),
      '01945c2c-0000-7000-8000-000000000009',
    ];
    for (const id of foreign) {
      expect(await note(kui, caseId, [id])).toMatchObject({
        kind: 'invalid',
        faults: [{ pointer: '/fields/files/0', code: 'unknown-file' }],
      });
    }
    const own = await bring(kui, caseId);
    done(await note(kui, caseId, [own]));
    expect(await note(kui, caseId, [own])).toMatchObject({ kind: 'invalid' });
    expect(await count('record_id is null and id = any ($1)', foreign)).toBe(2);
  });

  it('keeps its files from version to version, takes others on, and shows what it was corrected from', async () => {
    const { kui, colleague } = house.people;
    const { caseId } = await house.accepted();
    const [first, second] = [await bring(kui, caseId), await bring(kui, caseId)];
    done(await note(kui, caseId, [first]));
    const record = await noteIn(caseId);
    const correct = async (files: readonly string[]) => {
      const state = await house.owner.query('select revision from case_file where id = $1', [caseId]);
      return house.commands.execute(
        new CorrectRecord(
          kui.work,
          caseId,
          record?.record ?? '',
          { note: 'Se det vedhæftede', files },
          'Forkert fil',
          state.rows[0].revision,
          null,
        ),
      );
    };
    expect(await correct([await bring(colleague, caseId)])).toMatchObject({ kind: 'invalid' });
    done(await correct([first, second]));
    done(await correct([second]));
    expect([await read(colleague, caseId, first), await read(colleague, caseId, second)]).toEqual([
      'udtalelse.pdf application/pdf true',
      'udtalelse.pdf application/pdf true',
    ]);
  });

  it('goes with an opening too', async () => {
    const { gymnasium, kui } = house.people;
    const id = await bring(gymnasium, null);
    const before = house.dropout;
    house.dropout = () => ({ ...before.call(house), files: [id] });
    const { caseId } = await house.notice();
    house.dropout = before;
    expect(await read(gymnasium, caseId, id)).toBe('udtalelse.pdf application/pdf true');
    done(await house.act(kui, caseId, 'handoverToKui.receive', { contactPerson: 'Kirsten Prøveholm' }));
    expect(await read(kui, caseId, id)).toBe('udtalelse.pdf application/pdf true');
  });

  it('is not written by whoever gets past the door: the database itself looks', async () => {
    const { kui, colleague } = house.people;
    const { caseId } = await house.accepted();
    const id = await bring(colleague, caseId);
    const inserting = house.owner.query(
      `insert into case_record (id, revision, case_id, form, author_role, author_id, author_person, at, content, salt, digest)
       values (uuidv7(), 1, $1, 'note', 'kui', $2, $3, now(), $4, 'x', 'x')`,
      [caseId, kui.organisation, kui.person, JSON.stringify({ $files: { [id]: '' } })],
    );
    await expect(inserting).rejects.toMatchObject({ constraint: 'attachment_named' });
  });
});

describe('time', () => {
  it('forgets what was never sent, but for what stands in a draft', async () => {
    const { kui } = house.people;
    const { caseId } = await house.accepted();
    const [sent, drafted, left] = [
      await bring(kui, caseId),
      await bring(kui, caseId),
      await bring(kui, caseId),
    ];
    done(await note(kui, caseId, [sent]));
    await house.owner.query(
      `insert into draft (person_id, party_id, case_id, action, content, at) values ($1, $2, $3, 'writeNote', $4, $5)`,
      [
        kui.person,
        kui.organisation,
        caseId,
        JSON.stringify({ fields: { files: [drafted] } }),
        house.time.now,
      ],
    );
    const before = house.time.now;
    house.time.now = new Date(Date.parse(before) + 25 * 3_600_000).toISOString();
    await house.app.get(Upkeep).clear();
    house.time.now = before;
    const names = await stored();
    expect([sent, drafted, left].map((id) => names.includes(id))).toEqual([true, true, false]);
    expect(await count('id = $1', left)).toBe(0);
  });

  it('erases files with their record: sealed for ever at once, and gone with the next clearing', async () => {
    const { kui } = house.people;
    const { caseId } = await house.accepted();
    const id = await bring(kui, caseId);
    done(await note(kui, caseId, [id]));
    await house.owner.query('update case_record set content = null, salt = null where case_id = $1', [
      caseId,
    ]);
    expect(await count('id = $1 and num_nulls(secret, key_id, name) = 3', id)).toBe(1);
    expect(await read(kui, caseId, id)).toBe('not-found');
    await house.app.get(Upkeep).clear();
    expect([await count('id = $1', id), (await stored()).includes(id)]).toEqual([0, false]);
  });

  it('changes keys without touching a file', async () => {
    const { kui } = house.people;
    const { caseId } = await house.accepted();
    const id = await bring(kui, caseId);
    const keys = [{ id: 'newer', secret: Buffer.alloc(32, 9) }, ...house.keys];
    expect((await rotateCprs(house.ownerUrl, keys)).files).toBeGreaterThan(0);
    expect(await count(`secret is not null and key_id <> 'newer'`)).toBe(0);
    const beside = await house.beside(youthDropoutVersions, keys.slice(0, 1));
    const given = await beside.queries.execute(new ReadAttachment(kui.work, caseId, id));
    expect(given.kind).toBe('given');
    await beside.app.close();
  });
});
