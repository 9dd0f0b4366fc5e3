// `npm run screenshots -- FOLDER`: every screen in every state at 320, 768 and 1280 pixels, on paper and in high
// contrast, as FOLDER/ROLE-SCREEN-STATE-WIDTH.png. What is wrong with any of them is said at the end.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './prepare.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('Where to? npm run screenshots -- FOLDER\n');
  process.exit(2);
}
const into = resolve(folder);
const tests = ['test/screens/filled', 'test/screens/states'];
const { status } = spawnSync(process.execPath, [join(root, 'tools/test.mjs'), ...tests], {
  stdio: 'inherit',
  env: { ...process.env, STAFET_SCREENS: into },
});
const pictures = readdirSync(into).filter((name) => name.endsWith('.png')).length;
process.stdout.write(`${pictures} pictures in ${into}\n`);
process.exitCode = status ?? 1;
