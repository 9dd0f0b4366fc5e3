import { describe, expect, it } from '@jest/globals';
import type { Definition, Text } from '../engine/language.js';
import { processOf } from '../engine/process.js';
import { spokenTo } from '../engine/spoken-to.js';
import { version3 } from './version-3.js';
import { version4 } from './version-4.js';

const definition = version4 as unknown as Definition;
const hers = spokenTo(definition, 'youngPerson');
const done: Readonly<Record<string, Text | undefined>> = definition.plainWords?.youngPerson?.done ?? {};

const deeds = [
  ...Object.keys(definition.openings),
  ...Object.keys(definition.actions),
  ...Object.entries(definition.asks).flatMap(([ask, { answers }]) =>
    Object.keys(answers).map((one) => `${ask}.${one}`),
  ),
];

/** What the young person reads of where their case is, what comes, and what has happened. */
const read: readonly Text[] = [
  ...['stages', 'asks', 'clocks'].flatMap((table) =>
    Object.values(hers[table as 'stages' | 'asks' | 'clocks']).map(({ label }) => label),
  ),
  ...deeds.flatMap((deed) => done[deed] ?? []),
];

describe('the process in words to the young person', () => {
  it('tells of everything that anybody may have done', () => {
    expect(deeds.filter((deed) => done[deed] === undefined)).toEqual([]);
  });

  it('has no word of the trade', () => {
    const trade =
      /KUI|målgruppe|partshør|henvis|overlever|underret|frist|indsats|forvaltning|samtykke|aktindsigt/i;
    expect(read.map(({ da }) => da).filter((da) => trade.test(da))).toEqual([]);
  });

  it('has short sentences', () => {
    const sentences = read.flatMap(({ da }) => da.split(/[.:?]\s*/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 14)).toEqual([]);
  });

  it('has few long words: its LIX is that of a book for children', () => {
    const words = read.flatMap(({ da }) => da.split(/[\s.,:?«»]+/).filter(Boolean));
    const long = words.filter((word) => word.length > 6).length;
    const perSentence = words.length / read.flatMap(({ da }) => da.split(/[.:?]\s*/).filter(Boolean)).length;
    expect(perSentence + (100 * long) / words.length).toBeLessThan(30);
  });

  it('is the same process: its rules are untouched, and to organisations nothing is said otherwise', () => {
    const words = (text: unknown, key: string) => (key === 'label' ? '' : text);
    const rules = (of: Definition) => JSON.stringify(of, (key, value: unknown) => words(value, key));
    expect(rules(hers)).toBe(rules(definition));
    expect(processOf(hers).definition).toBe(hers);
    expect(spokenTo(definition, 'kui')).toBe(definition);
    expect(spokenTo(version3 as unknown as Definition, 'youngPerson')).toBe(version3);
  });
});
