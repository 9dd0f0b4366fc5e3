/** Somebody who does not exist, in whose data every word can be told from all other words wherever it turns up. */
export interface Canary {
  /** Born on a day that nobody else in the test has; each number fails modulus 11. */
  readonly cpr: string;
  readonly firstName: string;
  readonly lastName: string;
  /** Free text about the person: a word that stands nowhere else. */
  words(about: string): string;
}

/** In each name and each free text of a canary, and in nothing else. */
const mark = 'kvx';
/** Sixteen until the end of the year: the custody holder is to be involved. */
const born = `3112${String(new Date().getUTCFullYear() - 17).slice(2)}`;

export function canary(no: number): Canary {
  const own = `${mark}${letters(no)}`;
  return {
    cpr: `${born}-${serial(no)}`,
    firstName: `F${own}`,
    lastName: `L${own}`,
    words: (about) => `Hun siger ${own}${about} om det.`,
  };
}

/**
 * What belongs to a canary, however it is put: names and words by their mark, numbers with the dash or without. A
 * number within a longer row of hexadecimal digits is a digest's: among some hundred thousand, one holds it by chance.
 */
export const canaryPattern = `${mark}[a-j]{4}|(?<![0-9a-f])${born}-?[0-9]{4}(?![0-9a-f])`;

export const canaryFound = new RegExp(canaryPattern, 'gi');

/** Without digits, which a name has none of. */
function letters(no: number): string {
  return [...String(no).padStart(4, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

/** 4000 and on: with this year, the seventh digit says the 21st century. */
function serial(no: number): string {
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
  for (let last = 4000 + no * 3; ; last += 1) {
    const sum = weights.reduce((total, weight, place) => total + weight * Number(`${born}${last}`[place]), 0);
    if (sum % 11 !== 0) return String(last);
  }
}
