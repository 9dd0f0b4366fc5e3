import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { hasRedis, redisName, TestRedis } from '../../test/redis.js';
import { Tally } from './tally.js';

it('counts in one process from the first hit on, and begins anew after the while', async () => {
  const tally = Tally.over({});
  expect([(await tally.hit('a', 200)).count, (await tally.hit('a', 200)).count]).toEqual([1, 2]);
  expect((await tally.hit('b', 200)).count).toBe(1);
  await sleep(250);
  expect((await tally.hit('a', 200)).count).toBe(1);
});

(hasRedis ? describe : describe.skip)(`on ${redisName}`, () => {
  it('counts over all processes, and in each alone while Redis is away', async () => {
    const redis = await TestRedis.start();
    const [one, other] = [Tally.over({ redisUrl: redis.url }), Tally.over({ redisUrl: redis.url })];
    try {
      await sleep(100);
      expect((await one.hit('a', 60_000)).count).toBe(1);
      const { count, left } = await other.hit('a', 60_000);
      expect(count).toBe(2);
      expect(left).toBeGreaterThan(50_000);
      await redis.outage(async () => {
        expect((await one.hit('a', 60_000)).count).toBe(1);
        expect((await one.hit('a', 60_000)).count).toBe(2);
      });
    } finally {
      one.close();
      other.close();
      await redis.stop();
    }
  });
});
