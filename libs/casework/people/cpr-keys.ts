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

/** A CPR number as it is stored. */
export interface SealedCpr extends SealedText {
  /** Keyed hash: equal for equal numbers, and tells nothing without the key. */
  readonly lookup: Buffer;
}

const NONCE = 12;
const TAG = 16;

/**
 * Encrypts CPR numbers, and texts that hold them (AES-256-GCM), and finds them again by a keyed hash.
 *
 * The first key encrypts, so a new one is put in front. The last one also gives each hash its key (through HKDF, so
 * that no use weakens another): it stays last for as long as hashes made with it are stored.
 */
export class CprKeys {
  private readonly lookupKey: Buffer;
  private readonly noticeKey: Buffer;

  constructor(private readonly keys: readonly DataKey[]) {
    const last = keys.at(-1);
    if (!last) throw new Error('At least one key for CPR numbers is needed');
    this.lookupKey = Buffer.from(hkdfSync('sha256', last.secret, '', 'stafet cpr lookup', 32));
    this.noticeKey = Buffer.from(hkdfSync('sha256', last.secret, '', 'stafet imported notice', 32));
  }

  /** @param of id of the person: a number sealed for one cannot be read as another's */
  seal(cpr: string, of: string): SealedCpr {
    return { ...this.sealText(cpr, of), lookup: this.lookup(cpr) };
  }

  /** @param of what the text belongs to: sealed for one, it cannot be read as another's */
  sealText(text: string, of: string): SealedText {
    const [key] = this.keys;
    if (!key) throw new Error('At least one key for CPR numbers is needed');
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', key.secret, nonce).setAAD(Buffer.from(of));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return { keyId: key.id, cipher: Buffer.concat([nonce, cipher.getAuthTag(), sealed]) };
  }

  /** @throws where the key is not among those configured, or the text was sealed for something else. */
  openText({ keyId, cipher }: SealedText, of: string): string {
    const key = this.keys.find(({ id }) => id === keyId);
    if (!key) throw new Error(`The key «${keyId}» for CPR numbers is not configured`);
    const decipher = createDecipheriv('aes-256-gcm', key.secret, cipher.subarray(0, NONCE))
      .setAAD(Buffer.from(of))
      .setAuthTag(cipher.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([decipher.update(cipher.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
  }

  /** Tells one notice from another, and nothing of whom it is about. */
  noticeFingerprint(notice: string): Buffer {
    return createHmac('sha256', this.noticeKey).update(notice).digest();
  }

  lookup(cpr: string): Buffer {
    return createHmac('sha256', this.lookupKey).update(cpr).digest();
  }
}
