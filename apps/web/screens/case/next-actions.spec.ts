import { describe, expect, it } from '@jest/globals';
import type { CaseAction, Deadline } from '../../api/cases.js';
import { nextIn } from './next-actions.js';

const action = (name: string, deadlines: readonly number[], tasks: readonly number[] = []) =>
  ({ action: name, settles: { deadlines, tasks } }) as unknown as CaseAction;
const deadline = (no: number) => ({ no }) as Deadline;

describe('what stands first among what can be done', () => {
  it('is what settles what is owed, the nearest first, and at most three', () => {
    const [near, far] = [deadline(7), deadline(3)];
    const open = [
      action('writeNote', []),
      action('takeUp', [], [5]),
      action('decide', [3, 7]),
      action('tell', [3]),
      action('announce', [3], [6]),
    ];
    expect(nextIn(open, [near, far]).map((next) => [next.action.action, next.meets?.no])).toEqual([
      ['decide', 7],
      ['announce', 3],
      ['tell', 3],
    ]);
    expect(nextIn(open.slice(0, 2), [near]).map((next) => [next.action.action, next.meets])).toEqual([
      ['takeUp', null],
    ]);
  });

  it('is nothing where nothing is owed, or the day is not the reader’s to see', () => {
    expect(nextIn([action('writeNote', [])], [deadline(1)])).toEqual([]);
    expect(nextIn([action('decide', [9])], [deadline(1)])).toEqual([]);
  });
});
