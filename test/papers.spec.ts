import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import pg from 'pg';
import { type RetentionRule, retentionRules } from '../libs/casework/index.js';
import { createTestDatabase } from './database.js';

const root = join(import.meta.dirname, '..');

/** What strangers and data-protection officers read first. What they claim points at the file or the test behind it. */
const papers = [
  'docs/threat-model.md',
  'docs/processing-record.md',
  'docs/impact-assessment.md',
  'README.md',
];

const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

interface Pointer {
  readonly words: string;
  /** From the root on; with `#place` where it points into a page. */
  readonly path: string;
  readonly place: string | undefined;
}

function pointersIn(paper: string): readonly Pointer[] {
  return [...textOf(paper).matchAll(/\[((?:[^[\]]|\[[^\]]*\])+)\]\(([^)\s]+)\)/g)]
    .filter(([, , to = '']) => !to.startsWith('http'))
    .map(([, words = '', to = '']) => {
      const [file = '', place] = to.split('#');
      const path = file === '' ? paper : relative(root, join(root, dirname(paper), file));
      return { words: words.replace(/\s+/g, ' '), path, place };
    });
}

/** The first words of whatever is called with a text and a function: `it('…', () => …)`, `test.each(…)('…', …)`. */
function testsIn(spec: string): readonly string[] {
  return [...textOf(spec).matchAll(/(['"`])((?:(?!\1)[^\n\\]|\\.)+)\1,\s*(?:async\s*)?(?:\(|\w+ =>)/g)].map(
    ([, , name = '']) => name.replace(/\\(.)/g, '$1'),
  );
}

describe('the papers', () => {
  it.each(papers)('%s: every file that it points at is there', (paper) => {
    const pointers = pointersIn(paper);
    expect(pointers.length).toBeGreaterThan(2);
    expect(pointers.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each(papers)('%s: every test that it names is there under that name', (paper) => {
    // A file's own name in backticks is no test's.
    const named = pointersIn(paper).filter(
      ({ words, path }) => path.endsWith('.spec.ts') && !/^`.*`$/.test(words),
    );
    const gone = named.filter(({ words, path }) => !testsIn(path).some((name) => name.includes(words)));
    expect(gone.map(({ words, path }) => `${path}: ${words}`)).toEqual([]);
  });

  it.each(papers)('%s: every heading that it points at is there', (paper) => {
    const into = pointersIn(paper).filter(({ path, place }) => place !== undefined && path.endsWith('.md'));
    const lost = into.filter(({ path, place }) => !headingsIn(path).includes(place ?? ''));
    expect(lost).toEqual([]);
  });
});

/** As they are pointed at: in small letters, joined by hyphens. */
function headingsIn(paper: string): readonly string[] {
  return [...textOf(paper).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the readme', () => {
  const readme = textOf('README.md');

  test('tells every variable that is read', () => {
    const read = [...textOf('apps/configuration.ts').matchAll(/'([A-Z]+(?:_[A-Z]+)*)'/g)].map(
      ([, name = '']) => name,
    );
    const variables = read.filter((name) => name.length > 3);
    expect(variables.length).toBeGreaterThan(20);
    expect(variables.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  test('names no command that there is not', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

describe('the record of processing', () => {
  const rows = textOf('docs/processing-record.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

  test('names every table of the database, once', async () => {
    const tables = await tablesOfTheDatabase();
    const columns = rows.filter(([kind]) =>
      Object.values(retentionRules).some(({ label }) => label.en === kind),
    );
    const named = columns.flatMap(([, cell = '']) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name));
    expect(named.sort(byName)).toEqual(tables);
  });

  test.each(Object.values<RetentionRule>(retentionRules))(
    'has the rule «$label.en» as the code has it',
    (rule) => {
      const row = rows.find(([kind]) => kind === rule.label.en);
      expect(row?.[2]).toBe(lengthInWords(rule));
      const named = [...(row?.[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name);
      expect(named).toEqual(rule.tables);
    },
  );
});

function lengthInWords({ after, since, fate }: RetentionRule): string {
  if (after === null) return 'as long as the installation';
  const [, count = '', letter = ''] = /^PT?(\d+)([YDH])$/.exec(after) ?? [];
  const unit = { Y: 'year', D: 'day', H: 'hour' }[letter];
  return `${count} ${unit}${count === '1' ? '' : 's'} after ${since.en}, then ${fate}`;
}

async function tablesOfTheDatabase(): Promise<readonly string[]> {
  const database = await createTestDatabase();
  const owner = new pg.Client(database.url);
  await owner.connect();
  try {
    const { rows } = await owner.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    );
    return rows.map(({ name }) => name).sort(byName);
  } finally {
    await owner.end();
    await database.drop();
  }
}

function byName(one = '', other = ''): number {
  return one < other ? -1 : Number(one > other);
}
