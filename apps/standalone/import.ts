import { createReadStream } from 'node:fs';
import { access, writeFile } from 'node:fs/promises';
import { parse } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Import, ImportApi, ImportStopped } from './import/import-api.js';

/**
 * `npm run import -- FILE`: has every row of a file of notices checked, imports those that can be, and leaves the
 * others beside the file. `STAFET_URL` says where the service is; `STAFET_TOKEN`, or in the demo `STAFET_PERSON`, as whom.
 */
const base = process.env.STAFET_URL ?? 'http://127.0.0.1:3000';
const usage = 'npm run import -- FILE [--dry-run]';

try {
  await main();
} catch (error) {
  if (!(error instanceof ImportStopped)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  const { file, dryRun } = asked();
  await access(file).catch(() => {
    throw new ImportStopped(`${file} cannot be read.`);
  });
  const api = await ImportApi.signIn(base, process.env);
  const checked = await api.upload(createReadStream(file));
  write(
    `${checked.rows} rows: ${checked.ready} ready (${checked.warned} with a warning), ${checked.failed} failed, ` +
      `${checked.known} known already.`,
  );
  for (const { column, rows, text } of checked.notes) {
    write(`Note, ${column}${rows === null ? '' : ` (${rows} rows)`}: ${text.en}`);
  }
  for await (const { row, state, findings } of api.oddRows(checked.id)) {
    for (const { column, code, severity, text } of findings) {
      write(`Row ${row} (${state}), ${column ?? 'whole row'}: ${severity} ${code}. ${text.en}`);
    }
  }
  if (dryRun) return write('Nothing was imported.');
  const done = checked.ready > 0 ? await finished(api, await api.start(checked.id)) : checked;
  write(`${done.imported} imported.`);
  if (done.failed > 0) await keepFailed(api, done, file);
}

function asked(): { readonly file: string; readonly dryRun: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    if (file !== undefined && positionals.length === 1) return { file, dryRun: values['dry-run'] };
  } catch {
    // What is no option of ours is answered by the usage, too.
  }
  throw new ImportStopped(usage);
}

/** Says how far it is, once a second. */
async function finished(api: ImportApi, begun: Import): Promise<Import> {
  let now = begun;
  while (now.state === 'running') {
    await sleep(1_000);
    now = await api.read(now.id);
    write(`${now.imported} of ${now.imported + now.ready} …`);
  }
  return now;
}

async function keepFailed(api: ImportApi, { id, failed }: Import, file: string): Promise<void> {
  const { dir, name } = parse(file);
  const beside = `${dir === '' ? '' : `${dir}/`}${name}.failed.csv`;
  await writeFile(beside, await api.failedRows(id));
  write(`${failed} failed: mend them in ${beside}, and import that file.`);
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
