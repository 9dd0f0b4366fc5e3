import { describe, expect, it, jest } from '@jest/globals';
import { gathered } from './gathered.js';

function gathering() {
  jest.useFakeTimers();
  const told: string[][] = [];
  return { told, ...gathered<string>(500, (items) => told.push([...items])) };
}

describe('what is gathered', () => {
  it('is handed on at once when it is the first for a while', () => {
    const { told, add } = gathering();
    add('one');
    expect(told).toEqual([['one']]);
    jest.advanceTimersByTime(500);
    add('two');
    expect(told).toEqual([['one'], ['two']]);
  });

  it('comes together where much comes quickly, and nothing of it is lost', () => {
    const { told, add } = gathering();
    for (let change = 0; change < 100; change += 1) {
      add(`case ${change % 3}`);
      jest.advanceTimersByTime(25);
    }
    jest.advanceTimersByTime(500);
    expect(told.length).toBeLessThanOrEqual(6);
    expect(new Set(told.flat())).toEqual(new Set(['case 0', 'case 1', 'case 2']));
    expect(told.at(-1)).toContain('case 0');
  });

  it('is let go with whoever waited for it', () => {
    const { told, add, stop } = gathering();
    add('one');
    add('two');
    stop();
    jest.advanceTimersByTime(1_000);
    expect(told).toEqual([['one']]);
  });
});
