import { connect, type Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export interface WireRequest {
  readonly method: string;
  /** One character a byte, as they go over the wire: nobody checks them on the way. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer | null;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * A connection that says exactly what it is told to: node's own client refuses to send half of what a service must
 * bear. It is kept from one request to the next, as long as the service keeps it.
 */
export class Wire {
  private socket: Socket | null = null;

  constructor(private readonly port: number) {}

  async send({ method, target, headers, body }: WireRequest): Promise<WireAnswer> {
    const lines = [`${method} ${target} HTTP/1.1`, `host: 127.0.0.1:${this.port}`];
    for (const [name, value] of headers) lines.push(`${name}: ${value}`);
    if (body !== null && !headers.some(([name]) => framing.test(name)))
      lines.push(`content-length: ${body.length}`);
    const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
    // Half a request whose rest is never to come is told so, or its answer would be waited for.
    const ends = headers.some(([name, value]) => framing.test(name) && value !== '0');
    const request = Buffer.concat([head, body ?? Buffer.alloc(0)]);
    const isKept = this.socket !== null;
    try {
      return await this.exchange(request, method, ends);
    } catch (error) {
      // The service may close a kept connection at the very moment it is used again: any client asks anew then.
      if (!isKept) throw error;
      return this.exchange(request, method, ends);
    }
  }

  close(): void {
    this.socket?.destroy();
    this.socket = null;
  }

  private exchange(request: Buffer, method: string, ends: boolean): Promise<WireAnswer> {
    const socket = this.socket ?? connect(this.port, '127.0.0.1');
    this.socket = socket;
    return new Promise((resolve, reject) => {
      let received = Buffer.alloc(0);
      const settle = (answer: WireAnswer | null, keep: boolean) => {
        socket.removeAllListeners();
        socket.on('error', () => undefined);
        if (!keep) this.close();
        if (answer) resolve(answer);
        else reject(new Error(`The connection ended after ${received.length} bytes`));
      };
      socket.on('data', (chunk: Buffer) => {
        received = Buffer.concat([received, chunk]);
        const answer = answerIn(received, method);
        if (answer) settle(answer, !ends && answer.headers.connection !== 'close' && !isEndless(answer));
      });
      // What is left unread when the service closes is an answer all the same, and a broken pipe comes after it.
      socket.on('error', () => undefined);
      socket.on('close', () => settle(null, false));
      socket.write(request);
      if (ends) socket.end();
    });
  }
}

const framing = /^(content-length|transfer-encoding)$/i;

/** The first answer in what was received, once it is whole; interim ones are passed over. */
function answerIn(received: Buffer, method: string): WireAnswer | null {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = received.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(first.split(' ')[1]);
  const rest = received.subarray(end + 4);
  if (status < 200) return answerIn(rest, method);
  const headers = Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
  const none = method === 'HEAD' || status === 204 || status === 304;
  if (none || isEndless({ headers })) return { status, headers, body: '' };
  const body = headers['transfer-encoding'] === 'chunked' ? unchunked(rest) : measured(rest, headers);
  return body === null ? null : { status, headers, body: unpacked(body, headers).toString('utf8') };
}

function unpacked(body: Buffer, headers: WireAnswer['headers']): Buffer {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(body);
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}

function isEndless({ headers }: Pick<WireAnswer, 'headers'>): boolean {
  return headers['content-type']?.startsWith('text/event-stream') ?? false;
}

function measured(rest: Buffer, headers: WireAnswer['headers']): Buffer | null {
  const length = Number(headers['content-length'] ?? 0);
  return rest.length < length ? null : rest.subarray(0, length);
}

function unchunked(rest: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = rest.indexOf('\r\n', at);
    if (line < 0) return null;
    const size = Number.parseInt(rest.toString('latin1', at, line), 16);
    at = line + 2 + size + 2;
    if (rest.length < at) return null;
    if (size === 0) return Buffer.concat(parts);
    parts.push(rest.subarray(line + 2, at - 2));
  }
}
