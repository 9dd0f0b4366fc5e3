import { createHash, randomBytes } from 'node:crypto';
import { chmod, copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type pg from 'pg';
import type { Random } from '#domain';
import { type SealedHead, sealLine, type WitnessKey, witnessKey } from './head.js';

/** A history that somebody has broken into, rights, triggers and checks put aside. */
export interface Scene {
  readonly client: pg.Client;
  readonly random: Random;
  readonly cases: readonly SceneCase[];
  /** A copy of the witness's folder, and how many heads it has. */
  readonly folder: string;
  readonly heads: number;
  /** What they were signed with. */
  readonly key: WitnessKey;
}

export interface SceneCase {
  readonly id: string;
  /** The last one in its log. */
  readonly version: number;
  /** The last one that a head has seen; 0 for none. */
  readonly witnessed: number;
}

/** What a verification has to name: the case, and the version where one alone is to blame; or the head. */
export type Expected =
  | { readonly caseId: string; readonly version?: number | undefined }
  | { readonly head: number };

export interface Tampering {
  readonly name: string;
  readonly with: (scene: Scene) => Promise<Expected>;
}

interface EventRow {
  readonly case_id: string;
  readonly version: number;
  readonly body: string;
  readonly prev_hash: Buffer;
  readonly hash: Buffer;
}

const inDatabase: readonly Tampering[] = [
  {
    name: 'a letter in a body',
    with: async (scene) => {
      const row = await anyEvent(scene);
      const body = withOtherLetter(scene.random, row.body);
      await scene.client.query(`update case_event set body = $3 ${ofEvent}`, [...keyOf(row), body]);
      return at(row);
    },
  },
  {
    name: 'a hash',
    with: async (scene) => {
      const row = await anyEvent(scene);
      await scene.client.query(`update case_event set hash = $3 ${ofEvent}`, [
        ...keyOf(row),
        withOtherBit(scene.random, row.hash),
      ]);
      return at(row);
    },
  },
  {
    name: 'what a step says it follows',
    with: async (scene) => {
      const row = await anyEvent(scene);
      const prev = withOtherBit(scene.random, row.prev_hash);
      await scene.client.query(`update case_event set prev_hash = $3, hash = $4 ${ofEvent}`, [
        ...keyOf(row),
        prev,
        hashOf(prev, row.body),
      ]);
      return at(row);
    },
  },
  {
    name: 'a body and its hash, in the middle',
    with: async (scene) => {
      const row = await anyEvent(scene, (one) => one.version - 1);
      await rewrite(scene, row, { ...row, body: forgedBody(scene.random, row.body) });
      return { caseId: row.case_id, version: row.version + 1 };
    },
  },
  {
    name: 'a body that is no step any more, and its hash',
    with: async (scene) => {
      const row = await anyEvent(scene);
      await rewrite(scene, row, { ...row, body: maimedBody(scene.random, row.body) });
      return at(row);
    },
  },
  {
    name: 'the whole chain from a step on that was witnessed',
    with: async (scene) => {
      const row = await anyEvent(scene, (one) => one.witnessed);
      const { rows } = await scene.client.query<EventRow>(
        'select * from case_event where case_id = $1 and version >= $2 order by version',
        keyOf(row),
      );
      let prev = row.prev_hash;
      for (const one of rows) {
        const body = one.version === row.version ? forgedBody(scene.random, one.body) : one.body;
        await rewrite(scene, one, { body, prev_hash: prev });
        prev = hashOf(prev, body);
      }
      return { caseId: row.case_id };
    },
  },
  {
    name: 'a step taken out of the middle',
    with: async (scene) => {
      const row = await anyEvent(scene, (one) => one.version - 1);
      await scene.client.query(`delete from case_event ${ofEvent}`, keyOf(row));
      return at(row);
    },
  },
  {
    name: 'a step taken out, and those after it moved up and chained again',
    with: async (scene) => {
      const row = await anyEvent(scene, (one) => Math.min(one.version - 1, one.witnessed));
      const { client } = scene;
      await client.query(`delete from case_event ${ofEvent}`, keyOf(row));
      const { rows } = await client.query<EventRow>(
        'select * from case_event where case_id = $1 and version > $2 order by version',
        keyOf(row),
      );
      let prev = row.prev_hash;
      for (const one of rows) {
        const body = JSON.stringify({ ...JSON.parse(one.body), version: one.version - 1 });
        await rewrite(scene, one, { body, prev_hash: prev });
        await client.query(`update case_event set version = version - 1 ${ofEvent}`, keyOf(one));
        prev = hashOf(prev, body);
      }
      await client.query('update case_file set version = version - 1 where id = $1', [row.case_id]);
      return { caseId: row.case_id };
    },
  },
  {
    name: 'a tail that was witnessed cut off, and the file put back with it',
    with: async (scene) => {
      const row = await anyEvent(scene, (one) => one.witnessed, 2);
      await scene.client.query('delete from case_event where case_id = $1 and version >= $2', keyOf(row));
      await scene.client.query('update case_file set version = $2 - 1 where id = $1', keyOf(row));
      await scene.client.query(
        `delete from case_record r where case_id = $1 and not exists (
           select from case_event e where e.case_id = r.case_id and position(r.id::text in e.body) > 0)`,
        [row.case_id],
      );
      return { caseId: row.case_id };
    },
  },
  {
    name: 'a tail that nobody has witnessed cut off',
    with: async (scene) => {
      const one = scene.random.pick(
        scene.cases.filter(({ version, witnessed }) => version > Math.max(witnessed, 1)),
      );
      const version = scene.random.whole(Math.max(one.witnessed + 1, 2), one.version);
      await scene.client.query('delete from case_event where case_id = $1 and version >= $2', [
        one.id,
        version,
      ]);
      return { caseId: one.id, version };
    },
  },
  {
    name: 'a whole case taken away, with all that follows from it',
    with: async (scene) => {
      const { id } = scene.random.pick(scene.cases.filter(({ witnessed }) => witnessed > 0));
      for (const table of ['case_event', 'case_record', 'case_party', 'task', 'ask', 'clock', 'outbox'])
        await scene.client.query(`delete from ${table} where case_id = $1`, [id]);
      await scene.client.query('delete from case_file where id = $1', [id]);
      return { caseId: id };
    },
  },
  {
    name: 'a log taken away, and the file left',
    with: async (scene) => {
      const { id } = scene.random.pick(scene.cases);
      await scene.client.query('delete from case_event where case_id = $1', [id]);
      return { caseId: id };
    },
  },
  {
    name: 'two steps that have changed places',
    with: async (scene) => {
      const row = await anyEvent(scene, (one) => one.version - 1);
      const other = scene.random.whole(row.version + 1, caseOf(scene, row.case_id).version);
      for (const [from, to] of [
        [row.version, 9_999],
        [other, row.version],
        [9_999, other],
      ]) {
        await scene.client.query('update case_event set version = $3 where case_id = $1 and version = $2', [
          row.case_id,
          from,
          to,
        ]);
      }
      return at(row);
    },
  },
  {
    name: 'a step of another case',
    with: async (scene) => {
      const row = await anyEvent(scene, (one) => one.version - 1);
      const victim = scene.random.pick(scene.cases.filter(({ id }) => id !== row.case_id));
      await scene.client.query('delete from case_event where case_id = $1 and version = $2', [
        victim.id,
        victim.version,
      ]);
      await scene.client.query(`update case_event set case_id = $3, version = $4 ${ofEvent}`, [
        ...keyOf(row),
        victim.id,
        victim.version,
      ]);
      return scene.random.chance(0.5) ? at(row) : { caseId: victim.id, version: victim.version };
    },
  },
  {
    name: 'a step put in, and those after it moved down',
    with: async (scene) => {
      const row = await anyEvent(scene, (one) => one.version - 1);
      await scene.client.query(
        `update case_event set version = version + 10000 where case_id = $1 and version > $2`,
        keyOf(row),
      );
      await scene.client.query(
        `update case_event set version = version - 9999 where case_id = $1 and version > 10000`,
        [row.case_id],
      );
      await putBehind(scene, row);
      return { caseId: row.case_id };
    },
  },
  {
    name: 'a step put in at the end, well chained',
    with: async (scene) => {
      const one = scene.random.pick(scene.cases);
      await putBehind(scene, await eventAt(scene, one.id, one.version));
      return { caseId: one.id, version: one.version + 1 };
    },
  },
  ...['actor_role', 'actor_party', 'actor_person', 'at'].map((column) => ({
    name: `the ${column} beside a body`,
    with: async (scene: Scene) => {
      const row = await anyEvent(scene);
      const value = {
        actor_role: `'system'`,
        actor_party: 'uuidv7()',
        actor_person: 'uuidv7()',
        at: `at + interval '1 microsecond'`,
      }[column];
      await scene.client.query(`update case_event set ${column} = ${value} ${ofEvent}`, keyOf(row));
      return at(row);
    },
  })),
  ...[
    [
      'a word of a record',
      `content = jsonb_set(content, array[(select min(k) from jsonb_object_keys(content) k)], '"andet"')`,
    ],
    ['the salt of a record', `salt = set_byte(salt, 3, (get_byte(salt, 3) + 1) % 256)`],
    ['the digest of a record', `digest = set_byte(digest, 7, (get_byte(digest, 7) + 1) % 256)`],
    ['a record emptied, and no erasure', 'content = null, salt = null'],
    ['the digest of an emptied record', `content = null, salt = null, digest = sha256('')`],
    ['the author of a record', 'author_person = uuidv7()'],
    ['the day of a record', `at = at - interval '1 day'`],
    ['the case of a record', 'case_id = uuidv7()'],
  ].map(([name = '', change]) => ({
    name,
    with: async (scene: Scene) => {
      const { id, case_id: caseId } = await anyRecord(scene);
      await scene.client.query(`update case_record set ${change} where id = $1`, [id]);
      return { caseId };
    },
  })),
  {
    name: 'a record taken away',
    with: async (scene) => {
      const { id, case_id: caseId } = await anyRecord(scene);
      await scene.client.query('delete from case_record where id = $1', [id]);
      return { caseId };
    },
  },
];

const inWitness: readonly Tampering[] = [
  {
    name: 'a byte of a head',
    with: async (scene) => {
      const head = anyHead(scene);
      const content = await readFile(fileOf(scene, head));
      await replace(fileOf(scene, head), withOtherBit(scene.random, content));
      return { head };
    },
  },
  {
    name: 'a head taken away',
    with: async (scene) => {
      const head = anyHead(scene);
      await rm(fileOf(scene, head));
      return { head };
    },
  },
  {
    name: 'a head cut off',
    with: async (scene) => {
      const head = anyHead(scene);
      const content = await readFile(fileOf(scene, head));
      await replace(fileOf(scene, head), content.subarray(0, scene.random.whole(0, content.length - 1)));
      return { head };
    },
  },
  {
    name: 'a line taken out of a head, and its sums made to fit, signed with another key',
    with: async (scene) => {
      const head = anyHead(scene);
      await withoutALine(scene, head, (made) => {
        const forged = witnessKey(randomBytes(32)).seal(made);
        // With the true key's name on it, or with one's own.
        return scene.random.chance(0.5) ? forged : { ...forged, head: { ...forged.head, key: made.key } };
      });
      return { head };
    },
  },
  {
    name: 'a line taken out of a head, signed with the true key by whoever has stolen it',
    with: async (scene) => {
      const head = await withoutALine(scene, anyHead(scene), scene.key.seal);
      // The next one names another before it; the last one is known to the database.
      return { head: Math.min(head + 1, scene.heads) };
    },
  },
  {
    name: 'a head in another one’s place',
    with: async (scene) => {
      const head = anyHead(scene);
      const other = head === scene.heads ? head - 1 : head + 1;
      await chmod(fileOf(scene, head), 0o600);
      await copyFile(fileOf(scene, other), fileOf(scene, head));
      return { head };
    },
  },
  {
    name: 'two heads that have changed places',
    with: async (scene) => {
      const head = scene.random.whole(1, scene.heads - 1);
      await rename(fileOf(scene, head), join(scene.folder, 'aside'));
      await rename(fileOf(scene, head + 1), fileOf(scene, head));
      await rename(join(scene.folder, 'aside'), fileOf(scene, head + 1));
      return { head };
    },
  },
];

export const tamperings = { inDatabase, inWitness };

const ofEvent = 'where case_id = $1 and version = $2';

function keyOf({ case_id, version }: EventRow): [string, number] {
  return [case_id, version];
}

function at({ case_id: caseId, version }: EventRow): Expected {
  return { caseId, version };
}

function caseOf({ cases }: Scene, id: string): SceneCase {
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error('No such case');
  return found;
}

/** Any step up to a version, of a case that has one. */
async function anyEvent(
  scene: Scene,
  most: (one: SceneCase) => number = ({ version }) => version,
  least = 1,
): Promise<EventRow> {
  const one = scene.random.pick(scene.cases.filter((found) => most(found) >= least));
  return eventAt(scene, one.id, scene.random.whole(least, most(one)));
}

async function eventAt({ client }: Scene, caseId: string, version: number): Promise<EventRow> {
  const { rows } = await client.query<EventRow>(`select * from case_event ${ofEvent}`, [caseId, version]);
  const [row] = rows;
  if (!row) throw new Error('No such step');
  return row;
}

async function anyRecord({ client, random }: Scene): Promise<{ id: string; case_id: string }> {
  const { rows } = await client.query<{ id: string; case_id: string }>(
    'select id, case_id from case_record where content is not null order by id',
  );
  return random.pick(rows);
}

/** As somebody who knows how it is chained. */
async function rewrite(
  { client }: Scene,
  row: EventRow,
  { body, prev_hash }: Pick<EventRow, 'body' | 'prev_hash'>,
): Promise<void> {
  await client.query(`update case_event set body = $3, prev_hash = $4, hash = $5 ${ofEvent}`, [
    ...keyOf(row),
    body,
    prev_hash,
    hashOf(prev_hash, body),
  ]);
}

async function putBehind({ client }: Scene, row: EventRow): Promise<void> {
  const body = JSON.stringify({ ...JSON.parse(row.body), version: row.version + 1, events: [] });
  await client.query(
    `insert into case_event select case_id, version + 1, at, actor_person, actor_role, actor_party, $3, $4, $5
     from case_event ${ofEvent}`,
    [...keyOf(row), body, row.hash, hashOf(row.hash, body)],
  );
}

function hashOf(prev: Buffer, body: string): Buffer {
  return createHash('sha256').update(prev).update(body).digest();
}

/** Another story in the same words: still a step, by the same actor at the same moment. */
function forgedBody(random: Random, body: string): string {
  const step = JSON.parse(body) as { events: unknown[] };
  const event = { type: 'factsSet', facts: { forged: random.whole(1, 1_000_000) } };
  return JSON.stringify({ ...step, events: [...step.events, event] });
}

/** What every step says is missing, or is something else. */
function maimedBody(random: Random, body: string): string {
  const step = JSON.parse(body) as Record<string, unknown>;
  const part = random.pick(['version', 'at', 'actor', 'events']);
  const { [part]: _, ...rest } = step;
  return JSON.stringify(random.pick([rest, { ...step, [part]: [null] }, { ...step, [part]: null }]));
}

function withOtherLetter(random: Random, text: string): string {
  const place = random.whole(0, text.length - 1);
  const letter = text[place] === 'x' ? 'y' : 'x';
  return text.slice(0, place) + letter + text.slice(place + 1);
}

function withOtherBit(random: Random, bytes: Buffer): Buffer {
  const other = Buffer.from(bytes);
  const place = random.whole(0, other.length - 1);
  other[place] = (other[place] ?? 0) ^ (1 << random.whole(0, 7));
  return other;
}

function anyHead({ random, heads }: Scene): number {
  return random.whole(1, heads);
}

/** Gives the number back. */
async function withoutALine(
  scene: Scene,
  number: number,
  seal: (head: SealedHead['head']) => SealedHead,
): Promise<number> {
  const lines = (await readFile(fileOf(scene, number), 'utf8')).trimEnd().split('\n');
  const { head } = JSON.parse(lines.pop() ?? '') as SealedHead;
  const left = lines
    .slice(1)
    .map((line) => `${line}\n`)
    .join('');
  const linesDigest = createHash('sha256').update(left).digest('hex');
  const sealed = seal({ ...head, lines: lines.length - 1, linesDigest });
  await replace(fileOf(scene, number), left + sealLine(sealed));
  return number;
}

function fileOf({ folder }: Scene, head: number): string {
  return join(folder, `head-${String(head).padStart(8, '0')}`);
}

async function replace(file: string, content: Buffer | string): Promise<void> {
  await rm(file);
  await writeFile(file, content);
}
