import { once } from 'node:events';
import { connect, type NetConnectOpts, type Socket } from 'node:net';

/** Whoever says whether a file does harm. */
export interface Scanner {
  /** @throws where it has no answer: it is away, or the file is more than it takes */
  scan(bytes: AsyncIterable<Uint8Array>): Promise<'clean' | 'infected'>;
}

/** The scanner is away, or has not answered the question. The message quotes nothing of the file. */
export class ScannerAway extends Error {
  override readonly name = 'ScannerAway';
}

/** In milliseconds, without a word from it. */
const longestSilence = 60_000;

/**
 * ClamAV's daemon, by its command INSTREAM (clamd(8)): the file goes to it in pieces, each with its length before it,
 * and an empty one at the end.
 */
export class Clamd implements Scanner {
  constructor(private readonly at: NetConnectOpts) {}

  /** @param url `tcp://host:3310` or `unix:///run/clamav/clamd.ctl`; undefined where it is neither */
  static at(url: string): Clamd | undefined {
    if (!URL.canParse(url)) return undefined;
    const { protocol, hostname, port, pathname } = new URL(url);
    if (protocol === 'unix:' && pathname.length > 1) return new Clamd({ path: decodeURIComponent(pathname) });
    if (protocol === 'tcp:' && hostname) return new Clamd({ host: hostname, port: Number(port || 3310) });
    return undefined;
  }

  async scan(bytes: AsyncIterable<Uint8Array>): Promise<'clean' | 'infected'> {
    const socket = connect(this.at);
    socket.setTimeout(longestSilence, () => socket.destroy(new ScannerAway('It does not answer')));
    try {
      const answered = answerOf(socket);
      // Where it stops listening in the middle, the answer says why.
      await Promise.race([send(socket, bytes), answered]);
      return verdictOf(await answered);
    } finally {
      socket.destroy();
    }
  }
}

async function send(socket: Socket, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of bytes) {
    if (piece.length === 0) continue;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    if (!socket.write(piece)) await once(socket, 'drain');
  }
  socket.write(Buffer.alloc(4));
}

/** @throws ScannerAway */
async function answerOf(socket: Socket): Promise<string> {
  let answer = '';
  try {
    for await (const chunk of socket) answer += String(chunk);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new ScannerAway(code ?? message);
  }
  return answer.replaceAll('\0', '').trim();
}

/** `stream: OK`, `stream: NAME FOUND`, or why there is neither. */
function verdictOf(answer: string): 'clean' | 'infected' {
  if (answer === 'stream: OK') return 'clean';
  if (answer.startsWith('stream: ') && answer.endsWith(' FOUND')) return 'infected';
  throw new ScannerAway(
    /size limit/i.test(answer) ? 'The file is more than it takes' : 'It gives no verdict',
  );
}
