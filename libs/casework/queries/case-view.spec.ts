import { describe, expect, it } from '@jest/globals';
import { type CaseState, type Party, type PastClock, processOf, youthDropout } from '#domain';
import { caseView } from './case-view.js';
import { Sight } from './sight.js';

const { definition } = processOf(youthDropout);
const oldKui: Party = { role: 'kui', id: 'the-old-kui' };
const newKui: Party = { role: 'kui', id: 'the-new-kui' };
const turned18 = '2027-03-02T23:00:00.000Z';

/** A case whose young person turned 18 before it moved on to another municipality. */
const moved = {
  definition: { name: 'youth-dropout', version: youthDropout.version },
  version: 5,
  revision: 5,
  subject: 'mia',
  openedAt: '2026-11-02T09:00:00.000Z',
  stage: 'outreach',
  leg: 'kui',
  holder: newKui,
  parties: { kui: newKui.id },
  former: [oldKui],
  overseers: [],
  facts: {},
  asks: [],
  endedAsks: [],
  tasks: [],
  clocks: [],
  records: [],
  endedClocks: [
    {
      no: 1,
      clock: 'turns18',
      ask: null,
      kind: 'local',
      owner: oldKui,
      due: null,
      breached: false,
      started: '2026-11-02T09:00:00.000Z',
      ended: turned18,
      how: 'met',
    },
  ],
  closed: null,
} as unknown as CaseState;

const past = {
  clock: {
    no: 1,
    clock: 'turns18',
    ask: null,
    kind: 'local',
    owner: 'holder',
    scope: 'case',
    due: null,
    rule: { unit: 'age', amount: 18, calendar: oldKui.id },
    runs: [{ from: '2026-11-02T09:00:00.000Z' }],
    rungs: [],
  },
  facts: {},
} as unknown as PastClock;

function whyFor(party: Party, born: string | null = '2009-03-03') {
  const stored = {
    id: 'a-case',
    state: moved,
    birth_date: born,
    first_name: 'Mia',
    last_name: 'Prøvesen',
    name_protected: false,
  };
  const near = () => ({ remaining: null, priority: 'none' }) as never;
  const sight = new Sight(moved, party);
  const view = caseView(definition, stored, sight, new Map(), new Map([[1, past]]), near);
  return view.deadlines.map(({ why }) => why?.da);
}

describe('why a birthday’s deadline is on its day', () => {
  it('is told with the day to the holder and to the young person', () => {
    expect(whyFor(newKui)).toEqual(['På 18-årsdagen, den 3. marts 2027.']);
    expect(whyFor({ role: 'youngPerson', id: 'mia' })).toEqual(['På 18-årsdagen, den 3. marts 2027.']);
  });

  it('is told without it to who held the case once, and to anybody once the date of birth is erased', () => {
    expect(whyFor(oldKui)).toEqual(['På 18-årsdagen.']);
    expect(whyFor(newKui, null)).toEqual(['På 18-årsdagen.']);
  });
});
