import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import * as da from './da/index.js';
import * as en from './en/index.js';

const web = join(import.meta.dirname, '..');

async function sources(): Promise<readonly ts.SourceFile[]> {
  const names = await readdir(web, { recursive: true });
  const screens = names.filter(
    (name) => /\.tsx?$/.test(name) && !/\.(spec|d)\.ts$/.test(name) && !name.startsWith(`texts${sep}`),
  );
  return Promise.all(
    screens.map(async (name) =>
      ts.createSourceFile(name, await readFile(join(web, name), 'utf8'), ts.ScriptTarget.Latest, true),
    ),
  );
}

const spoken = new Set(['aria-label', 'title', 'placeholder', 'alt']);

/** What of a source file is a text for people: words between tags, or in Danish. */
function textsIn(file: ts.SourceFile): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}{2}/u.test(node.text))
      found.push(`${file.fileName}: ${node.text.trim()}`);
    if (
      ts.isJsxAttribute(node) &&
      spoken.has(node.name.getText(file)) &&
      node.initializer &&
      ts.isStringLiteral(node.initializer) &&
      node.initializer.text
    )
      found.push(`${file.fileName}: ${node.initializer.text}`);
    if (ts.isStringLiteralLike(node) && /[æøåÆØÅ]/.test(node.text))
      found.push(`${file.fileName}: ${node.text}`);
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

/** What the API names says which of these is said. */
const byNamesOfTheApi = ['access.verdicts.', 'case.relations.', 'events.sentences.', 'parts.fileList.'];

/** A name that is the same in every language. */
const names: readonly string[] = ['parts/frame.tsx: Stafet'];

/** `inbox.asks.none`, of everything that is no list of what the API names. */
function namesOf(texts: object, at = ''): readonly string[] {
  return Object.entries(texts).flatMap(([name, value]) => {
    const path = at ? `${at}.${name}` : name;
    return path.split('.').length < 3 && typeof value === 'object' ? namesOf(value, path) : [path];
  });
}

describe('the texts of the screens', () => {
  it('stand in one place for each language, and nowhere else', async () => {
    const all = await sources();
    expect(all.length).toBeGreaterThan(100);
    expect(all.flatMap(textsIn)).toEqual(names);
  });

  it('are there in both languages', () => {
    const paths = namesOf(da);
    expect(paths.length).toBeGreaterThan(500);
    expect(namesOf(en)).toEqual(paths);
  });

  it('are all said', async () => {
    const known = (path: string) => byNamesOfTheApi.some((of) => path.startsWith(of));
    const words = new Set((await sources()).flatMap(({ text }) => text.match(/\w+/g) ?? []));
    expect(namesOf(da).filter((path) => !known(path) && !words.has(path.split('.').at(-1) ?? ''))).toEqual(
      [],
    );
  });
});
