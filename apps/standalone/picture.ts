import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Definition, youthDropout } from '#domain';
import { drawProcess } from '#picture';

/** `npm run picture`: draws the process as it is defined into docs/, as a picture and for other tools. */
const docs = join(import.meta.dirname, '../../../docs');
for (const [file, content] of Object.entries(await drawProcess(youthDropout as unknown as Definition))) {
  await writeFile(join(docs, file), content);
  process.stdout.write(`docs/${file}\n`);
}
