import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { FileRefused } from './file-refused.js';

const longestCharacter = 4;

/**
 * The text of a file in UTF-8, with or without a mark, or in Windows-1252. Until the first byte beyond ASCII the two
 * are the same; what begins there decides. Bytes that are no UTF-8 later on become U+FFFD, for the reader of the table
 * to say in which row. A NUL is in neither: UTF-16 has them, and so have spreadsheets and archives.
 *
 * @throws FileRefused import-encoding
 */
export async function* decode(file: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let undecided = Buffer.alloc(0);
  let decoder: TextDecoder | null = null;
  for await (const chunk of file) {
    if (chunk.includes(0)) throw new FileRefused('import-encoding');
    const bytes = Buffer.concat([undecided, chunk]);
    undecided = Buffer.alloc(0);
    if (!decoder) {
      const first = bytes.findIndex((byte) => byte > 0x7f);
      const ascii = first < 0 ? bytes : bytes.subarray(0, first);
      yield ascii.toString('latin1');
      if (first < 0) continue;
      undecided = bytes.subarray(first);
      if (undecided.length < longestCharacter) continue;
      decoder = decoderOf(undecided);
    }
    yield decoder.decode(undecided.length > 0 ? undecided : bytes, { stream: true });
    undecided = Buffer.alloc(0);
  }
  decoder ??= decoderOf(undecided);
  yield decoder.decode(undecided);
}

/** @param bytes beginning with one beyond ASCII */
function decoderOf(bytes: Buffer): TextDecoder {
  const [lead = 0] = bytes;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  const whole = bytes.length >= length;
  return new TextDecoder(whole && isUtf8(bytes.subarray(0, length)) ? 'utf-8' : 'windows-1252');
}
