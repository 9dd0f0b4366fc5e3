import { describe, expect, it } from '@jest/globals';
import { oddFirst } from './connection.js';

const untied = { steps: 0, tasks: false, mentioned: false, stoodIn: false, listed: false };
const looks = [
  { name: 'worked in it', times: 43, ties: { ...untied, steps: 2, listed: true } },
  { name: 'saw it in a list', times: 2, ties: { ...untied, listed: true } },
  { name: 'once, for nothing known', times: 1, ties: untied },
  { name: 'often, for nothing known', times: 9, ties: untied },
  { name: 'stood in', times: 1, ties: { ...untied, stoodIn: true } },
];

describe('the order of a sample', () => {
  it('puts first what has no known connection, and of that what happened most', () => {
    const found = oddFirst(looks).map((group) => [group.connection, group.looks.map(({ name }) => name)]);
    expect(found).toEqual([
      ['none', ['often, for nothing known', 'once, for nothing known']],
      ['listed', ['saw it in a list']],
      ['work', ['worked in it', 'stood in']],
    ]);
  });
});
