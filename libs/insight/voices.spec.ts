import { describe, expect, it } from '@jest/globals';
import { afterFguFigures } from './after-fgu.js';
import type { History, Word } from './history.js';
import { wordFigures } from './words.js';

let serial = 0;
function history(what: Partial<History>): History {
  serial += 1;
  return {
    id: `case ${serial}`,
    opening: 'openByKui',
    openedAt: '2026-09-01T08:00:00.000Z',
    leg: 'kui',
    outcome: null,
    school: null,
    programmeType: null,
    steps: [],
    offers: [],
    deadlines: [],
    words: [],
    afterFgu: { after4Months: null, after12Months: null },
    ...what,
  };
}

const said = (wasTold: string | null, wasOwnChoice: string | null): Word => {
  return { from: 'school', to: 'kui', wasTold, wasOwnChoice };
};
const times = (count: number, make: () => History) => Array.from({ length: count }, make);
const shown = (value: number) => ({ value, few: false });

describe('what young people said of a handoff', () => {
  it('is counted by link, with those who were asked and said nothing', () => {
    const [toKui, toFgu] = wordFigures([
      ...times(6, () => history({ words: [said('yes', 'partly')] })),
      ...times(5, () => history({ words: [said(null, null)] })),
    ]);
    expect(toKui).toMatchObject({
      from: 'school',
      asked: shown(11),
      answered: shown(6),
      wasTold: { yes: shown(6), no: shown(0) },
      wasOwnChoice: { partly: shown(6), unsure: shown(0) },
    });
    expect(toFgu).toMatchObject({ asked: shown(0), answered: shown(0) });
  });

  it('is withheld of a few, and so is what they could be computed from', () => {
    const [toKui] = wordFigures([
      ...times(6, () => history({ words: [said('yes', 'yes')] })),
      ...times(2, () => history({ words: [said('no', 'yes')] })),
    ]);
    expect(toKui?.wasTold).toMatchObject({ yes: { value: null }, no: { value: null, few: true } });
    expect(toKui?.answered).toEqual(shown(8));
  });
});

describe('where they are after FGU', () => {
  const started = { type: 'did', name: 'recordStart', at: '2026-09-20T08:00:00.000Z' } as const;
  const atFgu = (what: Partial<History>) => () => history({ steps: [started], ...what });

  it('is counted of who is not there any more, by how they left, at four months and at twelve', () => {
    const employed = { after4Months: 'employment', after12Months: null };
    const [completed, before, later] = afterFguFigures([
      ...times(5, atFgu({ leg: null, outcome: 'fguCompleted', afterFgu: employed })),
      ...times(7, atFgu({ leg: null, outcome: 'job' })),
      ...times(9, atFgu({ leg: 'fgu' })),
      ...times(9, () => history({})),
    ]);
    expect(completed).toMatchObject({
      left: 'completed',
      check: 'after4Months',
      cases: shown(5),
      employment: shown(5),
      unchecked: shown(0),
    });
    expect(before).toMatchObject({ left: 'before', cases: shown(7), unchecked: shown(7) });
    expect(later).toMatchObject({ check: 'after12Months', employment: shown(0), unchecked: shown(5) });
  });

  it('is withheld of a few', () => {
    const [completed] = afterFguFigures([
      ...times(6, atFgu({ leg: null, outcome: 'fguCompleted' })),
      atFgu({
        leg: null,
        outcome: 'fguCompleted',
        afterFgu: { after4Months: 'education', after12Months: null },
      })(),
    ]);
    expect(completed).toMatchObject({
      cases: shown(7),
      education: { value: null, few: true },
      unchecked: { value: null },
    });
  });
});
