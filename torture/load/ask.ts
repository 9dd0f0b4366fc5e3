import { Agent, request } from 'node:http';

export interface Asking {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Hangs up after so many milliseconds, whatever has happened by then. */
  readonly hangUpAfter?: number;
}

export interface Reply {
  /** 0 where nothing came, or it was cut off. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readonly<Record<string, unknown>>;
}

const nothing: Reply = { status: 0, headers: {}, body: {} };
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** The longest that a client waits; what takes longer counts as lost on the way. */
const PATIENCE_MS = 60_000;

/** Sends one request, once. Never throws: that nothing came is an answer too. */
export function ask(url: string, { method, headers, body, hangUpAfter }: Asking): Promise<Reply> {
  return new Promise((resolve) => {
    const sent = request(url, { agent, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => resolve(nothing));
      response.on('close', () => {
        if (!response.complete) return resolve(nothing);
        const status = response.statusCode ?? 0;
        resolve({ status, headers: response.headers, body: parsed(Buffer.concat(chunks).toString()) });
      });
    });
    const timer = setTimeout(() => sent.destroy(), hangUpAfter ?? PATIENCE_MS);
    sent.on('error', () => resolve(nothing));
    sent.on('close', () => clearTimeout(timer));
    sent.end(body);
  });
}

function parsed(text: string): Reply['body'] {
  try {
    return JSON.parse(text) as Reply['body'];
  } catch {
    return {};
  }
}
