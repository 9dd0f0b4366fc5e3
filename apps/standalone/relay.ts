import { localDate } from '#domain';
import { DemoApi, type Done, RelayStopped } from './relay/demo-api.js';
import { moves } from './relay/moves.js';
import { batonTable } from './relay/print.js';

/**
 * Drives one case over HTTP as the demo's people do, from a risk notice to a started FGU course with a pathway plan,
 * and prints the baton's way. `STAFET_URL` says where the service is.
 */
const base = process.env.STAFET_URL ?? 'http://127.0.0.1:3000';

try {
  await relay(new DemoApi(base));
} catch (error) {
  if (!(error instanceof RelayStopped)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function relay(api: DemoApi): Promise<void> {
  const today = localDate(new Date().toISOString());
  const names = await api.organisationNames('kirsten');
  let last: Done | null = null;
  for (const { who, says, take } of moves(today, names.idOf)) {
    last = await api.take(who, take, last);
    const held = last.holder ? `${names.of(last.holder.id)} holds it` : 'is not told who holds it';
    write(`${who.padEnd(8)} ${says.padEnd(62)} ${(last.stage ?? last.outcome ?? '–').padEnd(14)} ${held}`);
  }
  if (last === null) return;
  const { baton } = await api.timeline('kirsten', last.caseId);
  write('\nThe baton’s way');
  for (const line of batonTable(baton, names.of)) write(line);
  const seen = await api.read('alma', last.caseId);
  write(`\nThe young person signs in and sees: ${seen.stage}, held by ${names.of(seen.holder?.id ?? '')}.`);
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
