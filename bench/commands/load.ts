import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { endsWithUs } from './child.js';
import type { Burst, BurstResult, LoadAnswer, LoadMessage, LoadPlan } from './load/plan.js';

/** The process that sends the requests; it keeps track of the cases that it is given. */
export class Load {
  private constructor(private readonly process: ChildProcess) {}

  static start(plan: LoadPlan): Load {
    const child = fork(join(import.meta.dirname, 'load/main.js'));
    endsWithUs(child);
    child.send({ plan } satisfies LoadMessage);
    return new Load(child);
  }

  async burst(burst: Burst): Promise<BurstResult> {
    this.process.send({ burst } satisfies LoadMessage);
    const [answer] = (await once(this.process, 'message')) as [LoadAnswer];
    if ('failure' in answer) throw new Error(answer.failure);
    return answer.result;
  }

  stop(): void {
    this.process.kill();
  }
}
