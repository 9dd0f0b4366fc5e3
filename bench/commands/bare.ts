import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readStatement } from './bare-statements.js';
import type { BenchServer } from './server.js';

/** The most connections that pgbench is given; each has cases of its own. */
const clientCounts = [8, 16, 32];

/** What PostgreSQL makes of the same rows, driven by pgbench: the limit that nothing of ours could pass. */
export class Bare {
  private constructor(
    private readonly server: BenchServer,
    private readonly database: string,
    private readonly script: string,
    private readonly commandsPerRound: number,
    private readonly cases: number,
  ) {}

  /** Null, with a word about it, where there is no pgbench. */
  static prepare(
    server: BenchServer,
    { database, statements, cases }: { database: string; statements: readonly string[]; cases: number },
    say: (line: string) => void,
  ): Bare | null {
    if (spawnSync('pgbench', ['--version']).status !== 0) {
      say('pgbench is missing: apt-get install postgresql-contrib. The ratios to bare rows are left out.');
      return null;
    }
    const folder = join(server.home, 'bare');
    mkdirSync(folder, { recursive: true });
    const script = join(folder, 'round.sql');
    writeFileSync(script, roundOf(statements));
    return new Bare(server, database, script, statements.length, cases);
  }

  /** Commands a second, the best of some numbers of clients. */
  run(seconds: number): number {
    return Math.max(...clientCounts.map((clients) => this.runWith(clients, seconds)));
  }

  private runWith(clients: number, seconds: number): number {
    const { hostname, port, username, password } = new URL(this.server.url);
    const slice = Math.floor(this.cases / clients);
    const options = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds)];
    const bench = spawnSync(
      'pgbench',
      [...options, '-D', `slice=${slice}`, '-f', this.script, this.database],
      {
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          PGHOST: hostname,
          PGPORT: port,
          PGUSER: username,
          PGPASSWORD: decodeURIComponent(password),
        },
      },
    );
    const rate = Number(/^tps = ([\d.]+)/m.exec(bench.stdout)?.[1]);
    // None at all is an answer too, of a machine that is busy with something else.
    if (Number.isNaN(rate)) throw new Error(`pgbench says: ${bench.stderr.slice(-2000)}`);
    return rate * this.commandsPerRound;
  }
}

/** A case goes through a whole round, as it does with us; each command reads and writes. */
function roundOf(statements: readonly string[]): string {
  const commands = statements.map((write, at) => [
    `${readStatement} \\gset`,
    ...(at === 0 ? ['\\set base :version * 100'] : []),
    `${write};`,
  ]);
  return ['\\set no :client_id * :slice + random(1, :slice)', ...commands.flat(), ''].join('\n');
}
