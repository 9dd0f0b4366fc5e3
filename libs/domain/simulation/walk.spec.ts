import { describe, expect, test } from '@jest/globals';
import { numbered } from '../engine/numbered.js';
import { processOf } from '../engine/process.js';
import { isRefusal } from '../engine/refusal.js';
import { youthDropout } from '../youth-dropout/definition.js';
import { ordinary, towards } from './biases.js';
import { type Course, type Turn, type World, walk } from './walk.js';

const process = processOf(youthDropout);

const world: World = {
  organisations: {
    'the-school': 'school',
    'home-kui': 'kui',
    'new-kui': 'kui',
    'third-kui': 'kui',
    'the-fgu': 'fgu',
    'the-administration': 'administration',
  },
  calendars: {},
  write: (form, field) => `${form}, ${field}`,
};

const course: Course = {
  seed: 7,
  steps: 60,
  opensAt: '2027-01-11T08:00:00.000Z',
  subject: { id: 'somebody', guardian: 'a-parent', birthDate: '2010-06-01' },
  bias: ordinary,
  lateBells: 0,
};

const turnsOf = (changes: Partial<Course> = {}): readonly Turn[] => [
  ...walk(process, world, { ...course, ...changes }),
];

const seeds = Array.from({ length: 20 }, (_, seed) => seed);

describe('a synthetic case', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(JSON.stringify(turnsOf())).toBe(JSON.stringify(turnsOf()));
    expect(JSON.stringify(turnsOf({ seed: 8 }))).not.toBe(JSON.stringify(turnsOf()));
  });

  test('begins alike however long it is to become', () => {
    expect(JSON.stringify(turnsOf({ steps: 20 }))).toBe(JSON.stringify(turnsOf().slice(0, 20)));
  });

  test('does only what is accepted, and time never runs backwards', () => {
    for (const seed of seeds) {
      const turns = turnsOf({ seed });
      expect(turns.filter(({ decision }) => isRefusal(decision))).toEqual([]);
      const moments = turns.map(({ context }) => context.now);
      expect(moments).toEqual([...moments].sort());
    }
  });

  test('rings every deadline at its moment, or at once where that is over when it starts', () => {
    for (const seed of seeds) {
      let last = course.opensAt;
      for (const { command, before, context } of turnsOf({ seed })) {
        const clock = command.type === 'ring' ? numbered(before?.clocks, command.clock) : undefined;
        const at = clock?.rungs.find(({ name }) => command.type === 'ring' && name === command.rung)?.at;
        if (at) expect(context.now).toBe([at, last].sort().at(-1));
        last = context.now;
      }
    }
  });

  test('fills in every required field, with what the form allows', () => {
    for (const { command, fields } of seeds.flatMap((seed) => turnsOf({ seed }))) {
      const form =
        command.type === 'open' || command.type === 'act' ? command.record?.record.split(':')[0] : undefined;
      const asked = Object.entries(process.definition.forms[form ?? '']?.fields ?? {});
      const given = Object.entries(fields ?? {});
      const missing = asked.filter(([name, { required }]) => required && fields?.[name] === undefined);
      expect(missing).toEqual([]);
      expect(given.filter(([name]) => !asked.some(([field]) => field === name))).toEqual([]);
    }
  });

  test('ends as it leans to, more often than not', () => {
    const ends = seeds.map((seed) => turnsOf({ seed, steps: 80, bias: towards('stu') }).at(-1)?.decision);
    const closed = ends.filter((end) => end && !isRefusal(end) && end.state.closed?.outcome === 'stu');
    expect(closed.length).toBeGreaterThan(seeds.length / 2);
  });
});
