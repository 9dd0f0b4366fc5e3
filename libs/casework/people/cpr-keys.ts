import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** A key for CPR numbers: 32 bytes under a name of its own. */
export interface DataKey {
  readonly id: string;
  readonly secret: Buffer;
}

/** Text that nobody reads without the key. */
export interface SealedText {
  readonly keyId: string;
  /** Nonce (12 bytes), tag (16 bytes), cipher text. */
  readonly cipher: Buffer;
}

/** Keyed hash: equal for equal numbers, and tells nothing without the key. */
export interface KeyedHash {
  readonly keyId: string;
  readonly hash: Buffer;
}

/** A CPR number as it is stored: sealed with the first key, hashed with every one. */
export interface SealedCpr extends SealedText {
  /** Of each key one, in their order. */
  readonly hashes: readonly [KeyedHash, ...KeyedHash[]];
}

const NONCE = 12;
const TAG = 16;

/** A data key with those for hashes that follow from it (HKDF, so that no use weakens another). */
interface Key extends DataKey {
  readonly lookup: Buffer;
  readonly notice: Buffer;
}

/**
 * Encrypts CPR numbers, and texts that hold them (AES-256-GCM), and finds them again by a keyed hash.
 *
 * The first key seals what is new; what is stored is opened by whichever sealed it, and found by its hash under any of
 * them. So a new key is put in front, and the old one taken out once nothing needs it any more (see `rotateCprs`).
 */
export class CprKeys {
  private readonly first: Key;
  private readonly others: readonly Key[];

  constructor(keys: readonly DataKey[]) {
    const [first, ...others] = keys.map(withHashKeys);
    if (!first) throw new Error('At least one key for CPR numbers is needed');
    this.first = first;
    this.others = others;
  }

  get ids(): readonly [string, ...string[]] {
    return [this.first.id, ...this.others.map(({ id }) => id)];
  }

  /** @param of id of the person: a number sealed for one cannot be read as another's */
  seal(cpr: string, of: string): SealedCpr {
    return { ...this.sealText(cpr, of), hashes: this.hashes(cpr) };
  }

  /** @param of what the text belongs to: sealed for one, it cannot be read as another's */
  sealText(text: string, of: string): SealedText {
    const { id, secret } = this.first;
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(of));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return { keyId: id, cipher: Buffer.concat([nonce, cipher.getAuthTag(), sealed]) };
  }

  /** @throws where the key is not among those configured, or the text was sealed for something else. */
  openText({ keyId, cipher }: SealedText, of: string): string {
    const key = [this.first, ...this.others].find(({ id }) => id === keyId);
    if (!key) throw new Error(`The key «${keyId}» for CPR numbers is not configured`);
    const decipher = createDecipheriv('aes-256-gcm', key.secret, cipher.subarray(0, NONCE))
      .setAAD(Buffer.from(of))
      .setAuthTag(cipher.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(cipher.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  }

  /** What somebody with this number is found by: of each key one, the first key's first. */
  hashes(cpr: string): SealedCpr['hashes'] {
    const hashed = ({ id, lookup }: Key) => ({ keyId: id, hash: keyedHash(lookup, cpr) });
    return [hashed(this.first), ...this.others.map(hashed)];
  }

  /** The same, without the keys' names. */
  lookups(cpr: string): readonly Buffer[] {
    return this.hashes(cpr).map(({ hash }) => hash);
  }

  /** Tells one notice from another, and nothing of whom it is about: of each key one, the first key's first. */
  noticeFingerprints(notice: string): SealedCpr['hashes'] {
    const hashed = ({ id, notice: key }: Key) => ({ keyId: id, hash: keyedHash(key, notice) });
    return [hashed(this.first), ...this.others.map(hashed)];
  }
}

function withHashKeys({ id, secret }: DataKey): Key {
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', secret, '', use, 32));
  return { id, secret, lookup: derived('stafet cpr lookup'), notice: derived('stafet imported notice') };
}

function keyedHash(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
