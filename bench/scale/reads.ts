import type { INestApplicationContext } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  ListActions,
  ListCases,
  ListOwedDeadlines,
  ListRecords,
  ListTasks,
  ReadCase,
  ReadOverview,
  ReadTimeline,
} from '#casework';
import type { Reader } from './readers.js';

/** What is read at each turn; answers how much there was, so that an empty answer is noticed. */
type Read = (bus: QueryBus, reader: Reader, turn: number) => Promise<unknown>;

const first = { cursor: null, limit: 50 };
const names = [
  'Freja Lund',
  'Noah',
  'Søren Kjær',
  'Alma Holm',
  'Ida Jensen',
  'Karla',
  'Emil Dahl',
  'Clara Skov',
];
const beginnings = ['ma', 'al', 'je', 'n'];

/** By the figure that it belongs to, then by what it is. */
export const reads: Readonly<Record<string, Readonly<Record<string, Read>>>> = {
  queuePage: {
    'first page': (bus, { work }) => bus.execute(new ListTasks(work, first, {})),
    'deep page': (bus, { work, deep }) => bus.execute(new ListTasks(work, { cursor: deep, limit: 50 }, {})),
    mine: (bus, { work }) => bus.execute(new ListTasks(work, first, { assignee: 'me' })),
    "nobody's": (bus, { work }) => bus.execute(new ListTasks(work, first, { assignee: 'nobody' })),
  },
  casePage: {
    case: (bus, { work, cases }, turn) => bus.execute(new ReadCase(work, nth(cases, turn))),
    actions: (bus, { work, cases }, turn) => bus.execute(new ListActions(work, nth(cases, turn))),
    records: (bus, { work, cases }, turn) => bus.execute(new ListRecords(work, nth(cases, turn))),
    timeline: (bus, { work, cases }, turn) => bus.execute(new ReadTimeline(work, nth(cases, turn), first)),
  },
  nameSearch: {
    'names in cases': (bus, { work }, turn) =>
      bus.execute(new ListCases(work, first, { q: nth(names, turn) })),
    'names in tasks': (bus, { work }, turn) =>
      bus.execute(new ListTasks(work, first, { q: nth(names, turn) })),
    'beginnings in cases': (bus, { work }, turn) =>
      bus.execute(new ListCases(work, first, { q: nth(beginnings, turn) })),
    'beginnings in tasks': (bus, { work }, turn) =>
      bus.execute(new ListTasks(work, first, { q: nth(beginnings, turn) })),
  },
  leaderList: {
    overview: (bus, { work }) => bus.execute(new ReadOverview(work)),
    deadlines: (bus, { work }) => bus.execute(new ListOwedDeadlines(work, first, {})),
    cases: (bus, { work }) => bus.execute(new ListCases(work, first, { holding: true, open: true })),
  },
};

/** Milliseconds of each turn, one after another, after some to warm up (a tenth, if nothing is said). */
export async function timed(
  app: INestApplicationContext,
  reader: Reader,
  read: Read,
  turns: number,
  before = Math.ceil(turns / 10),
): Promise<readonly number[]> {
  const bus = app.get(QueryBus);
  const times: number[] = [];
  for (let turn = -before; turn < turns; turn++) {
    const began = performance.now();
    const answer = await read(bus, reader, Math.abs(turn));
    if (answer === null) throw new Error('Nothing was found to read.');
    if (turn >= 0) times.push(performance.now() - began);
  }
  return times;
}

function nth<T>(all: readonly T[], at: number): T {
  const one = all[at % all.length];
  if (one === undefined) throw new Error('Nothing to choose from.');
  return one;
}
