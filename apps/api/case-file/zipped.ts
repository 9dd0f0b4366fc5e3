import { Zip, ZipDeflate } from 'fflate';

export interface ZipEntry {
  /** With `/` between folders. */
  readonly path: string;
  readonly bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** Compressed by its own format: nothing is won by trying again. */
  readonly isDense: boolean;
}

/** An archive, made as it is read: of an entry no more is held than the piece at hand. */
export async function* zipped(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for await (const { path, bytes, isDense } of entries) {
    const entry = new ZipDeflate(path, { level: isDense ? 0 : 6 });
    archive.add(entry);
    for await (const piece of bytes) {
      entry.push(piece);
      yield* ready.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}
