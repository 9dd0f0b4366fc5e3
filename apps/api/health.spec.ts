import { describe, expect, test } from '@jest/globals';
import { hasRedis, redisName, TestRedis } from '../../test/redis.js';
import { startService } from '../../test/service.js';

(hasRedis ? describe : describe.skip)(`a process with its queue on ${redisName}`, () => {
  test('is ready while its queue is away, and says that it is', async () => {
    const redis = await TestRedis.start();
    const service = await startService({ redisUrl: redis.url });
    const ready = () => service.ask(null, '/health/ready');
    try {
      expect(await ready()).toMatchObject({ status: 200, body: { status: 'ready' } });
      await redis.outage(async () => {
        expect(await ready()).toMatchObject({ status: 200, body: { status: 'ready', queue: 'away' } });
        expect((await service.ask(null, '/health/live')).status).toBe(200);
      });
      const back = async () => (await ready()).body.queue === undefined;
      const end = Date.now() + 20_000;
      while (!(await back()) && Date.now() < end) await new Promise((go) => setTimeout(go, 100));
      expect((await ready()).body).toEqual({ status: 'ready' });
    } finally {
      await service.stop();
      await redis.stop();
    }
  }, 60_000);
});
