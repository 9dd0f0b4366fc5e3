import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '#domain';

/** Load and kills keep step, so that each kill comes upon work, and both end together. */
export class Pace {
  /** Commands that were acknowledged. */
  done = 0;
  kills = 0;
  private people = 0;
  private stopped = false;

  constructor(
    readonly commands: number,
    readonly killsWanted: number,
  ) {}

  /** False when all is done; waits while the load is further than the kills. */
  async more(): Promise<boolean> {
    while (!this.isOver() && this.done >= this.mayReach()) await sleep(20);
    return !this.isOver();
  }

  /** Waits until so much of the load is done as belongs before this kill; false when the load has ended. */
  async untilTimeFor(kill: number): Promise<boolean> {
    while (!this.isOver() && this.done < (kill * this.commands) / (this.killsWanted + 1)) await sleep(5);
    return !this.isOver();
  }

  /** Whom the next case is about: somebody new, or one time in four somebody known. */
  person(random: Random): number {
    if (this.people > 0 && random.chance(0.25)) return random.whole(0, this.people - 1);
    return this.people++;
  }

  /** Where nobody counts: the load goes on until then. */
  stop(): void {
    this.stopped = true;
  }

  private isOver(): boolean {
    if (this.stopped) return true;
    return this.done >= this.commands && this.kills >= this.killsWanted;
  }

  /** One kill ahead, and what is left at the end. */
  private mayReach(): number {
    if (this.kills >= this.killsWanted) return this.commands;
    return ((this.kills + 2) * this.commands) / (this.killsWanted + 1);
  }
}
