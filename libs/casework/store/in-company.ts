import { DatabaseRefused } from './trouble.js';

/**
 * Sends calls in one transaction: all of them are done or, with an error, none. Answers come in the calls' order.
 *
 * @param alone nobody else waits for this one
 */
export type Send<Call, Answer> = (calls: readonly Call[], alone: boolean) => Promise<readonly Answer[]>;

interface Waiting<Call, Answer> {
  readonly call: Call;
  readonly since: number;
  readonly resolve: (answer: Answer | PromiseLike<Answer>) => void;
  readonly reject: (error: unknown) => void;
}

/** Enough for PostgreSQL to work on the next while it waits for the disk; what comes meanwhile goes together. */
const mostUnderWay = 2;

/** While some are under way, so many more go at once: fewer wait for those to return, and cost less in company. */
const worthGoing = 8;

/** More would let the first wait for the last. */
const largest = 16;

/** Milliseconds. Whoever has waited so long for others to be done is better told to come back. */
const longest = 5000;

/**
 * Sends calls that come at the same moment in one statement, so that they cost the less the more people are at work:
 * one round trip, one transaction and one flush to the disk for all. Whoever comes alone goes at once. A call that fails
 * takes none with it: each of its company is sent again, by itself.
 */
export class InCompany<Call, Answer> {
  private waiting: Waiting<Call, Answer>[] = [];
  private underWay = 0;
  private called = false;
  private watch: NodeJS.Timeout | null = null;

  constructor(
    private readonly sendAll: Send<Call, Answer>,
    private readonly patience = longest,
  ) {}

  /** Rejects, beside what sending may come to, with ETIMEDOUT where others have been under way for too long. */
  ask(call: Call): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ call, since: performance.now(), resolve, reject });
      this.callFor();
    });
  }

  /** Once all that has come in by now has been read: these go together. */
  private callFor(): void {
    if (this.called || this.waiting.length === 0) return;
    if (!this.mayGo()) {
      this.watch ??= setTimeout(() => this.giveUp(), this.patience).unref();
      return;
    }
    this.called = true;
    setImmediate(() => {
      this.called = false;
      void this.send(this.waiting.splice(0, largest));
      this.callFor();
    });
  }

  private mayGo(): boolean {
    return this.underWay === 0 || (this.underWay < mostUnderWay && this.waiting.length >= worthGoing);
  }

  private giveUp(): void {
    this.watch = null;
    const early = performance.now() - this.patience;
    const late = this.waiting.findIndex(({ since }) => since > early);
    const given = this.waiting.splice(0, late < 0 ? this.waiting.length : late);
    const away = Object.assign(new Error('The database does not answer'), { code: 'ETIMEDOUT' });
    for (const { reject } of given) reject(away);
    this.callFor();
  }

  private async send(company: readonly Waiting<Call, Answer>[]): Promise<void> {
    this.underWay += 1;
    const calls = company.map(({ call }) => call);
    try {
      const answers = await this.sendAll(calls, false);
      for (const [at, { resolve }] of company.entries()) resolve(answers[at] as Answer);
    } catch (failure) {
      const again = isAnothers(failure, company.length);
      for (const { call, resolve, reject } of company) {
        if (again) resolve(this.alone(call));
        else reject(failure);
      }
    }
    this.underWay -= 1;
    this.callFor();
  }

  private async alone(call: Call): Promise<Answer> {
    const [answer] = await this.sendAll([call], true);
    return answer as Answer;
  }
}

/** SQLSTATEs of what one call brought about, and of what somebody holds. Nothing was written then. */
const ofOneCall = /^(21|22|23|40|55|P0)/;
const held = '55P03';

/** Whether a call may fare better by itself: it is another's fault, or it did not wait long enough. */
function isAnothers(failure: unknown, company: number): boolean {
  if (!(failure instanceof DatabaseRefused)) return false;
  return failure.code === held || (company > 1 && ofOneCall.test(failure.code));
}
