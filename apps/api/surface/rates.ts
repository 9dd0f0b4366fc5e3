import { SetMetadata } from '@nestjs/common';

/** How often something may be done in a minute. */
export interface Rates {
  /** By one person, all in all. */
  readonly person: number;
  /** From one address, by those who are not known. */
  readonly address: number;
  /** Sign-ins from one address: a whole authority may be behind it. */
  readonly signIns: number;
  /** By one person: looking for somebody by name or CPR number, and opening a case of them. */
  readonly lookups: number;
  /** By one person: CPR numbers shown. */
  readonly unmaskings: number;
}

/** Several times what people at work come to, and far from what it takes to go through everybody. */
export const usualRates: Rates = {
  person: 1_200,
  address: 300,
  signIns: 120,
  lookups: 60,
  unmaskings: 10,
};

/** Those that are counted over all processes; the others come with every request, and each process counts its own. */
export const strictRates: ReadonlySet<keyof Rates> = new Set(['signIns', 'lookups', 'unmaskings']);

/**
 * Reads `person=2000,lookups=100`; what is not named stays as usual. Undefined for what is no such text.
 */
export function ratesIn(text: string): Rates | undefined {
  const given = text.split(',').map((part) => {
    const [, name = '', number = ''] = /^\s*(\w+)\s*=\s*([1-9]\d{0,8})\s*$/.exec(part) ?? [];
    return Object.hasOwn(usualRates, name) ? [name, Number(number)] : null;
  });
  if (given.some((one) => one === null)) return undefined;
  return { ...usualRates, ...Object.fromEntries(given.filter((one) => one !== null)) };
}

export const limitedKey = 'stafet:rate';

/** A route that is used within a rate of its own, beside the general one. */
export const Limited = (rate: keyof Rates) => SetMetadata(limitedKey, rate);
