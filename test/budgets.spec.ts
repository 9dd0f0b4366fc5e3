import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from '@jest/globals';

/** Bytes, gzipped, that a browser without any of it needs before it shows a page. */
const mostScript = 150_000;
const mostStyle = 50_000;

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const built = join(import.meta.dirname, '../dist/apps/web');
const chunks: Readonly<Record<string, Chunk>> = JSON.parse(
  readFileSync(join(built, '.vite/manifest.json'), 'utf8'),
);
const languages = ['texts/da/index.ts', 'texts/en/index.ts'];
const pages = (chunks['index.html']?.dynamicImports ?? []).filter((name) => name.startsWith('screens/'));

it.each(pages)('%s is there soon', (page) => {
  for (const language of languages) {
    const files = filesOf(['index.html', page, language]);
    expect({ script: sizeOf(files, '.js') <= mostScript, style: sizeOf(files, '.css') <= mostStyle }).toEqual(
      {
        script: true,
        style: true,
      },
    );
  }
});

it('knows the pages', () => expect(pages.length).toBeGreaterThan(20));

/** With all that they stand on. */
function filesOf(names: readonly string[], found = new Set<string>()): ReadonlySet<string> {
  for (const name of names) {
    const chunk = chunks[name];
    if (!chunk) throw new Error(`Nothing was built of ${name}`);
    if (found.has(chunk.file)) continue;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) found.add(file);
    filesOf(chunk.imports ?? [], found);
  }
  return found;
}

function sizeOf(files: ReadonlySet<string>, ending: string): number {
  const sizes = [...files]
    .filter((file) => file.endsWith(ending))
    .map((file) => gzipSync(readFileSync(join(built, file))).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}
