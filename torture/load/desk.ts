import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '#domain';
import type { House } from '../house/house.js';
import { ask, type Reply } from './ask.js';
import type { Answered, Asked } from './journal.js';

export interface Wanted extends Pick<Asked, 'what' | 'name' | 'who' | 'caseId'> {
  readonly path: string;
  readonly body: object;
  readonly ifMatch: number | null;
}

/** Milliseconds, more or less: a process that was killed takes a while to be back. */
const pause = 250;

/** One client's way to the API: whatever it sends is in the journal first, and is sent until its fate is known. */
export class Desk {
  constructor(
    readonly house: House,
    readonly client: number,
    readonly random: Random,
    /** How often it hangs up before the answer can be there, as people and networks do. */
    private readonly impatience: number,
  ) {}

  /** Comes back when it is known what became of it. Sends it again under the same key until then. */
  async command(wanted: Wanted): Promise<Answered> {
    const { journal } = this.house;
    const key = randomUUID();
    const { what, name, who, caseId } = wanted;
    for (let attempt = 1; ; attempt++) {
      journal.write({ is: 'asked', key, client: this.client, what, name, who, caseId, try: attempt });
      const hangUp = attempt === 1 && this.random.chance(this.impatience);
      const reply = await this.send(who, wanted.path, {
        body: wanted.body,
        headers: {
          'idempotency-key': key,
          ...(wanted.ifMatch !== null && { 'if-match': `"${wanted.ifMatch}"` }),
        },
        hangUp,
      });
      const answered = understood(reply, key, this.client);
      journal.write(answered);
      if (answered.verdict !== 'unknown') return answered;
      // Whoever hung up asks again at once, while the first may still be under way.
      if (!hangUp) await sleep(pause * (0.5 + this.random.next()));
    }
  }

  /** Reads until it is answered. */
  async read(who: string, path: string): Promise<Reply> {
    for (;;) {
      const reply = await this.send(who, path, {});
      if (reply.status !== 0 && reply.status < 500) return reply;
      await sleep(pause * (0.5 + this.random.next()));
    }
  }

  async send(
    who: string,
    path: string,
    options: {
      readonly method?: 'POST';
      readonly body?: object | string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly hangUp?: boolean;
    },
  ): Promise<Reply> {
    const { method, body, headers, hangUp } = options;
    const { url } = this.random.pick(this.house.apis);
    const text = typeof body === 'object' ? JSON.stringify(body) : body;
    return ask(`${url}/api/v1${path}`, {
      method: method ?? (text === undefined ? 'GET' : 'POST'),
      headers: {
        authorization: `Bearer ${await this.house.issuer.token(who)}`,
        ...(text !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(text !== undefined && { body: text }),
      ...(hangUp && { hangUpAfter: this.random.whole(0, 20) }),
    });
  }
}

/** 5xx is no verdict: of what is in the database nothing is known then. */
function understood({ status, headers, body }: Reply, key: string, client: number): Answered {
  const verdict =
    status >= 200 && status < 300 ? 'ok' : status >= 400 && status < 500 ? 'refused' : 'unknown';
  const { code, caseId, version, revision } = body as Partial<Answered>;
  return {
    is: 'answered',
    key,
    client,
    verdict,
    status,
    ...(code !== undefined && { code }),
    ...(verdict === 'ok' && {
      ...(caseId !== undefined && { caseId }),
      ...(version !== undefined && { version }),
      ...(revision !== undefined && { revision }),
    }),
    ...(status === 503 && { retryAfter: headers['retry-after'] !== undefined }),
  };
}
