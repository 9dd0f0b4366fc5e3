// `npm run letters -- FOLDER`: tells the stories over HTTP and writes every letter that they send into the folder, as PDF.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('Say where the letters are to go: npm run letters -- FOLDER\n');
  process.exit(1);
}
const tests = join(import.meta.dirname, 'test.mjs');
const { status } = spawnSync(process.execPath, [tests, 'test/stories.spec.ts'], {
  stdio: 'inherit',
  env: { ...process.env, STAFET_LETTERS: resolve(folder) },
});
process.exit(status ?? 1);
