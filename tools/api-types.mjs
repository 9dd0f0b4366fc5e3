// `npm run api-types`: writes the API's types for the screens, from the document of a Stafet that runs (STAFET_URL).
// With `--check` it writes nothing, and fails where the file is not what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';
import { typesOf } from './types-of.mjs';

const url = `${process.env.STAFET_URL ?? 'http://127.0.0.1:3000'}/api/openapi.json`;
const answer = await fetch(url).catch(() => null);
if (!answer?.ok) {
  process.stderr.write(`${url} does not answer: start Stafet first (npm start), or set STAFET_URL.\n`);
  process.exit(1);
}
const file = join(root, 'apps/web/api/schema.d.ts');
const types = await typesOf(await answer.json());
if (!process.argv.includes('--check')) {
  writeFileSync(file, types);
  process.stdout.write(`${file}\n`);
} else if (readFileSync(file, 'utf8') !== types) {
  process.stderr.write('apps/web/api/schema.d.ts is not the API as it is: run npm run api-types.\n');
  process.exitCode = 1;
}
