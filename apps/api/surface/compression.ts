import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Packs what the API answers, where the reader can unpack it: a list of fifty tasks is a tenth as long on its way to a
 * phone. To be called before anything is routed. Event streams go as they are, and what is sent to us is never unpacked:
 * a small body could become an endless one. What an answer says in secret (a CPR number) no page of others can ask for
 * (see `securityHeaders`), so its length tells nobody anything.
 */
export async function compressAnswers(app: NestFastifyApplication): Promise<void> {
  await app.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false });
}
