import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStatement } from './bare-statements.js';
import { Child } from './child.js';
import type { BenchServer } from './server.js';

/**
 * DBOS with the same transitions, as a server of its own. Null, with a word about it, where its packages cannot be had.
 *
 * @param database where the rows go; it keeps what it remembers of its workflows beside them
 */
export async function startDbos(
  server: BenchServer,
  { database, statements }: { database: string; statements: readonly string[] },
  say: (line: string) => void,
): Promise<Child | null> {
  const folder = join(process.cwd(), 'bench/peers/dbos');
  if (!existsSync(join(folder, 'node_modules/@dbos-inc/dbos-sdk'))) {
    say('installing DBOS beside the benchmark (once) …');
    const options = ['--no-audit', '--no-fund', '--loglevel=error'];
    if (spawnSync('npm', ['ci', ...options], { cwd: folder, stdio: 'inherit' }).status !== 0) {
      say('DBOS cannot be installed from npm. The ratios to it are left out.');
      return null;
    }
  }
  const file = join(server.home, 'dbos-statements.json');
  const read = readStatement.replace(':no', '(select no from bench_case where id = $1::uuid)');
  writeFileSync(file, JSON.stringify({ read, writes: statements.map(numbered) }));
  return Child.start([join(folder, 'server.js')], {
    env: {
      DATABASE_URL: server.urlOf(database),
      SYSTEM_DATABASE_URL: await server.make('dbos_system'),
      STATEMENTS: file,
    },
    log: join(server.home, 'dbos.log'),
    ready: '/',
  });
}

/** pgbench's names → the places of values. */
function numbered(statement: string): string {
  return [':case_id', ':version', ':state', ':base'].reduce(
    (text, name, at) => text.replace(`${name}::`, `$${at + 1}::`),
    statement,
  );
}
