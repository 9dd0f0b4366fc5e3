import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** What the demo's provider signs with. */
export interface DemoKeys {
  readonly jwks: { readonly keys: readonly JWK[] };
  readonly cookieKeys: readonly string[];
}

/** The keys in `home`, made the first time: tokens and half-finished sign-ins survive a restart. */
export async function demoKeys(home: string): Promise<DemoKeys> {
  const file = join(home, 'demo-keys.json');
  return (await read(file)) ?? (await make(home, file));
}

async function read(file: string): Promise<DemoKeys | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DemoKeys;
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    throw new Error(`${file} cannot be read; delete it and it is made anew`, { cause: error });
  }
}

async function make(home: string, file: string): Promise<DemoKeys> {
  await mkdir(home, { recursive: true });
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const key = {
    ...(await exportJWK(privateKey)),
    alg: 'ES256',
    use: 'sig',
    kid: randomBytes(8).toString('hex'),
  };
  const made: DemoKeys = { jwks: { keys: [key] }, cookieKeys: [randomBytes(32).toString('base64url')] };
  // Linked into place whole: nobody reads half a file, and of two that start at once the first one's keys hold.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(made), { mode: 0o600 });
  await chmod(draft, 0o600);
  try {
    await link(draft, file);
    return made;
  } catch (error) {
    const others = (error as { code?: string }).code === 'EEXIST' ? await read(file) : null;
    if (!others) throw error;
    return others;
  } finally {
    await unlink(draft);
  }
}
