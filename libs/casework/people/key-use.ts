import pg from 'pg';
import { placeOf } from '../import/row-store.js';
import { CprKeys, type DataKey } from './cpr-keys.js';

/** What still needs a key. */
export interface KeyUse {
  readonly id: string;
  /** CPR numbers, and secrets of files, that it has sealed. */
  readonly sealed: number;
  /** People, and imported notices, who are found by what this key has made alone. */
  readonly hashed: number;
  /** Rows of imported files that it has sealed, and when the last of them goes. */
  readonly importRows: number;
  readonly importsUntil: Date | null;
}

/** The stored numbers cannot be opened with the configured keys. The message is one line for an operator. */
export class KeysDoNotFit extends Error {
  override readonly name = 'KeysDoNotFit';
}

/** As long as an imported file is kept, see `Upkeep`. */
const importDays = 30;

/** What needs each key, of those that something does. */
export async function keyUse(ownerUrl: string): Promise<readonly KeyUse[]> {
  return asked(ownerUrl, async (client) => {
    const { rows } = await client.query<KeyUse>(
      `with citizen as (
         select cpr_key_id, cpr_lookup_key from young_person where cpr_cipher is not null
         union all select cpr_key_id, cpr_lookup_key from guardian where cpr_cipher is not null
       ), used as (
         select cpr_key_id as id, 1 as sealed, 0 as hashed, 0 as rows, null::timestamptz as until from citizen
         union all select cpr_lookup_key, 0, 1, 0, null from citizen
         union all select key_id, 0, 1, 0, null from imported_notice
           where case_id is not null and renewed_under is null
         union all select key_id, 1, 0, 0, null from attachment where secret is not null
         union all select i.key_id, 0, 0, 1, i.at + make_interval(days => $1)
           from notice_import i join import_row r on r.import_id = i.id where r.content is not null
       )
       select coalesce(id, '?') as id, sum(sealed)::integer as sealed, sum(hashed)::integer as hashed,
         sum(rows)::integer as "importRows", max(until) as "importsUntil"
       from used group by 1 order by 1`,
      [importDays],
    );
    return rows;
  });
}

interface Sample {
  readonly keyId: string;
  readonly cipher: Buffer;
  readonly of: string;
}

/**
 * Tries the configured keys on one stored text of each key.
 *
 * @throws KeysDoNotFit naming the key that is missing or another than the one that sealed
 */
export async function checkKeys(ownerUrl: string, dataKeys: readonly DataKey[]): Promise<void> {
  const keys = new CprKeys(dataKeys);
  const samples = await asked(ownerUrl, async (client) => {
    const { rows } = await client.query<Sample & { row: number | null }>(
      `with sampled as (
         (select distinct on (cpr_key_id) cpr_key_id, cpr_cipher, id, null::integer as row_no from young_person
          where cpr_cipher is not null)
         union all
         (select distinct on (cpr_key_id) cpr_key_id, cpr_cipher, id, null from guardian where cpr_cipher is not null)
         union all
         (select distinct on (key_id) key_id, secret, id, null from attachment where secret is not null)
         union all
         (select distinct on (i.key_id) i.key_id, r.content, i.id, r.row_no
          from notice_import i join import_row r on r.import_id = i.id where r.content is not null)
       )
       select cpr_key_id as "keyId", cpr_cipher as cipher, id as of, row_no as row from sampled`,
    );
    return rows.map(({ of, row, ...rest }) => ({ ...rest, of: row === null ? of : placeOf(of, row) }));
  });
  for (const { keyId, cipher, of } of samples) {
    if (!keys.ids.includes(keyId)) {
      throw new KeysDoNotFit(
        `STAFET_KEYS lacks the key «${keyId}», which stored CPR numbers are sealed with. Put it back behind the others; npm run keys says when it may go.`,
      );
    }
    try {
      keys.openText({ keyId, cipher }, of);
    } catch {
      throw new KeysDoNotFit(
        `The key «${keyId}» in STAFET_KEYS is another than the one that stored CPR numbers are sealed with. Give a new key a name of its own, in front, and keep the old one.`,
      );
    }
  }
}

async function asked<T>(ownerUrl: string, question: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await question(client);
  } finally {
    await client.end();
  }
}
