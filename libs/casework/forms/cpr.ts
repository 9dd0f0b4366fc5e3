const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/** The ten digits of a CPR number written as ten digits, or as six, a dash and four; null for all else. */
export function cprDigits(text: string): string | null {
  const [, date, serial] = /^(\d{6})-?(\d{4})$/.exec(text) ?? [];
  return date === undefined || serial === undefined ? null : date + serial;
}

/** Whether the check digit holds. No ground to refuse: numbers without it have been given out since 2007. */
export function passesModulus11(digits: string): boolean {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11 === 0;
}
