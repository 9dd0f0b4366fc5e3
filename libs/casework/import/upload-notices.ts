import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import pg from 'pg';
import { Definitions } from '../definitions.js';
import { FormClasses } from '../forms/form-classes.js';
import { NOW, type Now } from '../now.js';
import { CprKeys } from '../people/cpr-keys.js';
import { acting } from '../store/acting.js';
import { timeOrderedId } from '../store/time-ordered-id.js';
import { RowCheck } from './check-row.js';
import { Heading } from './columns.js';
import { FileRefused } from './file-refused.js';
import { ImportDirectory } from './import-directory.js';
import { UploadNotices, type UploadResult } from './imports.js';
import { readImport } from './read-imports.js';
import { readTable } from './read-table.js';
import { type NewRow, RowStore } from './row-store.js';

/** Each holds a connection for as long as its file comes in. */
const mostAtOnce = 4;

const batchSize = 500;

/** Rows that are checked before others who wait for this process get their turn. */
const rowsAtOnce = 25;

/** Reads, checks and stores a file in one transaction: it is there whole, with its answer, or not at all. */
@CommandHandler(UploadNotices)
export class UploadNoticesHandler implements ICommandHandler<UploadNotices> {
  private underWay = 0;

  constructor(
    private readonly pool: pg.Pool,
    private readonly definitions: Definitions,
    private readonly forms: FormClasses,
    private readonly keys: CprKeys,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute({ person, file }: UploadNotices): Promise<UploadResult> {
    if (this.underWay >= mostAtOnce) return { kind: 'busy' };
    this.underWay += 1;
    try {
      const directory = await ImportDirectory.read(this.pool, person);
      if (!directory.hasOwnSchool) return { kind: 'no-school' };
      const now = this.now();
      const check = new RowCheck(this.definitions, this.forms, this.keys, directory, person, now);
      return await acting(this.pool, { person }, async (client) => {
        const store = new RowStore(client, this.keys, { id: timeOrderedId(), person, at: now });
        await receive(file, check, store);
        const view = await readImport(client, store.upload.id);
        if (!view) throw new Error('The import was not stored');
        return { kind: 'checked', import: view };
      });
    } catch (failure) {
      if (failure instanceof FileRefused) return { kind: 'refused', fault: failure.fault };
      throw failure;
    } finally {
      this.underWay -= 1;
    }
  }
}

async function receive(file: AsyncIterable<Uint8Array>, check: RowCheck, store: RowStore): Promise<void> {
  let heading: Heading | null = null;
  let batch: NewRow[] = [];
  let row = 0;
  for await (const record of readTable(file)) {
    if (!heading) {
      heading = Heading.read(record);
      continue;
    }
    row += 1;
    // Where a table ends, spreadsheets like to go on with nothing.
    if (record.every((cell) => cell.trim() === '')) continue;
    batch.push({ row, cells: heading.cellsOf(record), ...check.check(heading, record) });
    if (row % rowsAtOnce === 0) await nextTurn();
    if (batch.length < batchSize) continue;
    await store.put(batch);
    batch = [];
  }
  if (batch.length > 0) await store.put(batch);
  if (!heading || store.rows === 0) throw new FileRefused('import-empty');
  await store.finish(heading);
}
