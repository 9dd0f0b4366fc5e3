import pg from 'pg';
import { noticeText } from '../import/check-row.js';
import { hex } from '../store/append-step.js';
import { told } from '../store/trouble.js';
import { CprKeys, type DataKey, type KeyedHash } from './cpr-keys.js';

/** What a rotation has done. */
export interface Rotated {
  /** Numbers that were sealed and hashed anew. */
  readonly numbers: number;
  /** Imported notices that were given a fingerprint of the first key. */
  readonly notices: number;
  /** Files whose secret was sealed anew. */
  readonly files: number;
  /** Numbers and secrets that no configured key opens: they are left as they are. */
  readonly unreadable: number;
}

/** Rows that are locked together: a moment, for whoever opens a case of one of them. */
const batchSize = 200;

const people = ['young_person', 'guardian'] as const;

/**
 * Seals and hashes with the first key what others have made, batch by batch, each a transaction: it may be cut off
 * anywhere, and several may do it at once. A number stays to be found under the other keys until these are taken out
 * of the configuration; then what they have made is dropped.
 *
 * @param ownerUrl the service itself may read no sealed number but one at a time, against a row in the access log
 */
export async function rotateCprs(
  ownerUrl: string,
  dataKeys: readonly DataKey[],
  signal?: AbortSignal,
): Promise<Rotated> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await told('change keys', new Rotation(client, new CprKeys(dataKeys), signal).run());
  } finally {
    await client.end();
  }
}

interface SealedRow {
  readonly id: string;
  readonly cipher: Buffer;
  readonly keyId: string;
}

interface NoticeRow {
  readonly fingerprint: Buffer;
  readonly id: string;
  /** Null where the person is erased. */
  readonly cipher: Buffer | null;
  readonly keyId: string;
  readonly school: string;
  readonly opening: string;
  /** Null where what was recorded is erased. */
  readonly day: string | null;
}

class Rotation {
  private numbers = 0;
  private notices = 0;
  private files = 0;
  private unreadable = 0;

  constructor(
    private readonly client: pg.Client,
    private readonly keys: CprKeys,
    private readonly signal?: AbortSignal,
  ) {}

  async run(): Promise<Rotated> {
    await this.inBatches((after) => this.sealSecrets(after));
    for (const table of people) await this.inBatches((after) => this.sealBatch(table, after));
    await this.inBatches((after) => this.printBatch(after));
    if (!this.signal?.aborted) await this.dropOld();
    const { numbers, notices, files, unreadable } = this;
    return { numbers, notices, files, unreadable };
  }

  /** @param batch beyond the last row of the batch before; gives its own last, or null where there is none */
  private async inBatches(batch: (after: string | null) => Promise<string | null>): Promise<void> {
    let last: string | null = null;
    do {
      if (this.signal?.aborted) return;
      await this.client.query('begin');
      try {
        last = await batch(last);
        await this.client.query('commit');
      } catch (failure) {
        await this.client.query('rollback').catch(() => undefined);
        throw failure;
      }
    } while (last !== null);
  }

  private async sealBatch(table: (typeof people)[number], after: string | null): Promise<string | null> {
    const [first] = this.keys.ids;
    // What another worker has in hand is not waited for.
    const { rows } = await this.client.query<SealedRow>(
      `select id, cpr_cipher as cipher, cpr_key_id as "keyId" from ${table}
       where (cpr_key_id, cpr_lookup_key) is distinct from ($1::text, $1) and cpr_cipher is not null
         and ($2::uuid is null or id > $2)
       order by id limit $3 for update skip locked`,
      [first, after, batchSize],
    );
    const sealed = rows.flatMap((row) => {
      const cpr = this.opened(row);
      return cpr === null ? [] : [{ id: row.id, ...this.keys.seal(cpr, row.id) }];
    });
    this.numbers += sealed.length;
    await this.client.query(
      `update ${table} y set cpr_cipher = s.cipher, cpr_key_id = $1, cpr_lookup = s.hash, cpr_lookup_key = $1
       from unnest($2::uuid[], $3::bytea[], $4::bytea[]) s (id, cipher, hash) where y.id = s.id`,
      [
        first,
        sealed.map(({ id }) => id),
        sealed.map(({ cipher }) => cipher),
        sealed.map(({ hashes }) => hashes[0].hash),
      ],
    );
    await this.nameKeys(
      table,
      sealed.flatMap(({ id, hashes }) => hashes.slice(1).map((hash) => ({ id, ...hash }))),
    );
    return rows.at(-1)?.id ?? null;
  }

  /** Of files only the secret is sealed anew: their bytes stay as they are. */
  private async sealSecrets(after: string | null): Promise<string | null> {
    const [first] = this.keys.ids;
    const { rows } = await this.client.query<SealedRow>(
      `select id, secret as cipher, key_id as "keyId" from attachment
       where key_id is distinct from $1 and secret is not null and ($2::uuid is null or id > $2)
       order by id limit $3 for update skip locked`,
      [first, after, batchSize],
    );
    const sealed = rows.flatMap((row) => {
      const secret = this.opened(row);
      return secret === null ? [] : [{ id: row.id, ...this.keys.sealText(secret, row.id) }];
    });
    this.files += sealed.length;
    await this.client.query(
      `update attachment a set secret = s.cipher, key_id = $1
       from unnest($2::uuid[], $3::bytea[]) s (id, cipher) where a.id = s.id`,
      [first, sealed.map(({ id }) => id), sealed.map(({ cipher }) => cipher)],
    );
    return rows.at(-1)?.id ?? null;
  }

  /** Of hashes that were made before keys were remembered, which key made them. */
  private async nameKeys(
    kind: string,
    made: readonly (KeyedHash & { readonly id: string })[],
  ): Promise<void> {
    const named = made.map(({ id, keyId, hash }) => ({
      kind,
      hash: hex(hash),
      person_id: id,
      key_id: keyId,
    }));
    await this.client.query(
      `insert into cpr_hash as h select o.* from other_hashes($1) o order by o.kind, o.hash
       on conflict (kind, hash) do update set key_id = excluded.key_id where h.person_id = excluded.person_id`,
      [JSON.stringify(named)],
    );
  }

  /** A notice of an import says again what it is told from others by: its case knows. */
  private async printBatch(after: string | null): Promise<string | null> {
    const [first] = this.keys.ids;
    const { rows } = await this.client.query<NoticeRow>(
      `with old as materialized (
         select n.fingerprint, n.import_id, n.row_no, n.case_id from imported_notice n
         where n.key_id is distinct from $1 and n.renewed_under is distinct from $1 and n.case_id is not null
           and ($2::bytea is null or n.fingerprint > $2)
         order by n.fingerprint limit $3 for update skip locked)
       select n.fingerprint, y.id, y.cpr_cipher as cipher, y.cpr_key_id as "keyId", e.actor_party as school,
         jsonb_path_query_first(e.body::jsonb, '$.events[*] ? (@.type == "opened").opening') #>> '{}' as opening,
         coalesce(r.content ->> 'noticedOn', r.content ->> 'droppedOutOn') as day
       from old n left join case_file f on f.id = n.case_id left join young_person y on y.id = f.subject
         left join case_event e on e.case_id = f.id and e.version = 1
         left join lateral (select c.content from case_record c
           where c.case_id = f.id and c.at = e.at and c.revision = 1 order by c.id limit 1) r on true
       order by n.fingerprint`,
      [first, after, batchSize],
    );
    // What somebody erased of it cannot be said again, and need not be recognised.
    const printed = rows.flatMap(({ fingerprint, id, cipher, keyId, school, opening, day }) => {
      const cpr = cipher === null || day === null ? null : this.opened({ id, cipher, keyId });
      if (cpr === null || day === null) return [];
      const prints = this.keys.noticeFingerprints(noticeText(school, cpr, opening, day));
      const oldKey = prints.find(({ hash }) => hash.equals(fingerprint))?.keyId ?? null;
      return [{ old: fingerprint, made: prints[0].hash, oldKey }];
    });
    this.notices += printed.length;
    await this.client.query(
      `with given as (select * from unnest($2::bytea[], $3::bytea[], $4::text[]) g (old, made, old_key)),
       renewed as (
         update imported_notice n set renewed_under = $1, key_id = coalesce(g.old_key, n.key_id)
         from given g where n.fingerprint = g.old returning n.*, g.made)
       insert into imported_notice (fingerprint, import_id, row_no, case_id, key_id)
       select r.made, r.import_id, r.row_no, r.case_id, $1 from renewed r order by r.made
       on conflict do nothing`,
      [
        first,
        printed.map(({ old }) => old),
        printed.map(({ made }) => made),
        printed.map(({ oldKey }) => oldKey),
      ],
    );
    const last = rows.at(-1);
    return last ? hex(last.fingerprint) : null;
  }

  private opened(row: SealedRow): string | null {
    try {
      return this.keys.openText(row, row.id);
    } catch {
      this.unreadable += 1;
      return null;
    }
  }

  /** Whoever signs in is known by a hash of the first key; what other keys made goes when they are no longer there. */
  private async dropOld(): Promise<void> {
    const [first] = this.keys.ids;
    await this.client.query(
      `update person p set cpr_lookup = n.hash from cpr_hash o
         join cpr_hash n on n.person_id = o.person_id and n.kind = o.kind and n.key_id = $1
       where p.cpr_lookup is not null and o.hash = p.cpr_lookup and o.key_id is distinct from $1`,
      [first],
    );
    await this.client.query(
      `delete from cpr_hash h where not coalesce(h.key_id = any ($2), false)
         and exists (select from cpr_hash n where n.person_id = h.person_id and n.kind = h.kind and n.key_id = $1)`,
      [first, this.keys.ids],
    );
    await this.client.query(
      `delete from imported_notice n where n.renewed_under = $1 and not coalesce(n.key_id = any ($2), false)`,
      [first, this.keys.ids],
    );
  }
}
