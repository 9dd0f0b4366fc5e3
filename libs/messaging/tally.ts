import { performance } from 'node:perf_hooks';
import { Redis } from 'ioredis';
import { connectionTrouble } from './trouble.js';

export interface Hit {
  /** This one included. */
  readonly count: number;
  /** Milliseconds until the count begins anew. */
  readonly left: number;
}

/** Redis is on the way of a request here, and is not waited for longer than a request may be held up. */
const patience = 100;

/** A Redis that has not answered is left alone this long, in milliseconds. */
const leftAlone = 5_000;

/** Kept at most; beyond it, counts begin anew. */
const mostCounts = 100_000;

const script = `local n = redis.call('incr', KEYS[1])
if n == 1 then redis.call('pexpire', KEYS[1], ARGV[1]) end
return {n, redis.call('pttl', KEYS[1])}`;

/** Counts what happens within a while: over all processes where they share a Redis, else, and while it is away, in this one. */
export class Tally {
  private readonly counts = new Map<string, { count: number; until: number }>();
  private aloneUntil = 0;

  private constructor(private readonly redis: Redis | null) {}

  static over({ redisUrl }: { readonly redisUrl?: string | undefined }): Tally {
    if (redisUrl === undefined) return new Tally(null);
    const redis = new Redis(redisUrl, {
      maxRetriesPerRequest: 1,
      enableOfflineQueue: false,
      commandTimeout: patience,
    });
    return new Tally(redis.on('error', connectionTrouble('the counts on Redis')));
  }

  /** @param within milliseconds, from the first hit on */
  async hit(of: string, within: number): Promise<Hit> {
    if (this.redis === null || performance.now() < this.aloneUntil) return this.hitHere(of, within);
    try {
      const [count, left] = (await this.redis.eval(script, 1, `stafet:count:${of}`, within)) as [
        number,
        number,
      ];
      return { count, left };
    } catch {
      this.aloneUntil = performance.now() + leftAlone;
      return this.hitHere(of, within);
    }
  }

  hitHere(of: string, within: number): Hit {
    const now = performance.now();
    const known = this.counts.get(of);
    if (known && known.until > now) {
      known.count += 1;
      return { count: known.count, left: known.until - now };
    }
    if (this.counts.size >= mostCounts) this.counts.clear();
    this.counts.set(of, { count: 1, until: now + within });
    return { count: 1, left: within };
  }

  close(): void {
    this.redis?.disconnect();
  }
}
