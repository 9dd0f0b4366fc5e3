import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '#domain';

const day = 86_400_000;

/** Milliseconds, more than the 20 for which a process remembers what it has read. */
const readAfter = 60;

/** The time of API and workers, a file that they all read (see `shifted-time.ts`). PostgreSQL keeps the machine's. */
export class Clock {
  readonly file: string;
  /** The latest that it ever was: nothing can have rung that was due later. */
  latest: Instant;
  private ahead = 0;
  private movedAt = 0;

  constructor(folder: string) {
    this.file = join(folder, 'clock');
    this.latest = this.now();
    this.set(0);
  }

  now(): Instant {
    return new Date(Date.now() + this.ahead).toISOString();
  }

  /** The time, once every process knows it: just after a move some still have the one before. */
  async known(): Promise<Instant> {
    for (;;) {
      // It may be moved again meanwhile.
      const wait = this.movedAt + readAfter - performance.now();
      if (wait <= 0) return this.now();
      await pause(wait);
    }
  }

  /** Ahead, or back where negative. */
  move(milliseconds: number): void {
    this.set(this.ahead + milliseconds);
  }

  /** The morning of the next weekday: mail goes out in working hours alone. */
  nextMorning(): void {
    const now = Date.parse(this.now());
    let morning = Math.floor(now / day) * day + 9 * 3_600_000;
    const isWeekend = () => [0, 6].includes(new Date(morning).getUTCDay());
    while (morning <= now || isWeekend()) morning += day;
    this.move(morning - now);
  }

  /** A file is there or not, never half. */
  private set(ahead: number): void {
    if (this.now() > this.latest) this.latest = this.now();
    this.ahead = ahead;
    writeFileSync(`${this.file}.next`, String(ahead));
    renameSync(`${this.file}.next`, this.file);
    this.movedAt = performance.now();
  }
}
