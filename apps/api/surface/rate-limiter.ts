import { type Tally } from '#messaging';
import { Problem } from '../problem.js';
import { type Rates, strictRates } from './rates.js';

const minute = 60_000;

/** Holds what is done against how often it may be done. */
export class RateLimiter {
  constructor(
    private readonly rates: Rates,
    private readonly tally: Tally,
  ) {}

  /**
   * @param by a person's id, or an address
   * @throws Problem too-many-requests
   */
  async take(rate: keyof Rates, by: string): Promise<void> {
    const of = `${rate}:${by}`;
    const { count, left } = strictRates.has(rate)
      ? await this.tally.hit(of, minute)
      : this.tally.hitHere(of, minute);
    if (count <= this.rates[rate]) return;
    const seconds = Math.max(1, Math.ceil(left / 1000));
    throw new Problem('too-many-requests', {
      headers: { 'retry-after': String(seconds) },
      detail: {
        da: `Det er gjort for mange gange på kort tid. Prøv igen om ${seconds} sekunder.`,
        en: `It was done too often in a short time. Try again in ${seconds} seconds.`,
      },
    });
  }
}
