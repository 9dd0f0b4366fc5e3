import { plural } from './plural.js';
export const counts = {
  overdue: (count: number) => plural(count, { one: 'frist er overskredet', other: 'frister er overskredet' }),
  today: (count: number) => plural(count, { one: 'frist udløber i dag', other: 'frister udløber i dag' }),
  soon: (count: number) =>
    plural(count, {
      one: 'frist udløber snart, inden for to arbejdsdage',
      other: 'frister udløber snart, inden for to arbejdsdage',
    }),
  stalled: (count: number) => plural(count, { one: 'sag står stille', other: 'sager står stille' }),
  unassigned: (count: number) =>
    plural(count, { one: 'opgave har ingen taget', other: 'opgaver har ingen taget' }),
  handoffs: (count: number) =>
    plural(count, { one: 'overlevering venter på jeres svar', other: 'overleveringer venter på jeres svar' }),
};

export const deadlines = {
  deadlines: 'Frister',
  which: 'Hvilke frister',
  toggles: { overdue: 'Overskredet', today: 'I dag', soon: 'Snart', stalled: 'Står stille', all: 'Alle' },
  person: 'Kollega med opgaver i sagen',
  anybody: 'Alle kolleger',
  stage: 'Trin',
  anyStage: 'Alle trin',
  none: 'Ingen frister passer til det.',
  statutory: 'Lovbestemt',
  local: 'Servicemål',
  who: (names: string) => `Opgaver hos ${names}`,
  free: 'Ingen har taget en opgave i sagen',
};

export const leader = {
  title: 'Overblik',
  lead: 'Hvad der er overskredet, hvad der snart er det, og hvem der har meget.',
  further: 'Videre til',
  rules: 'Lukkedage, frister og versioner',
  away: 'Fravær og afløsere',
  retention: 'Opbevaring og sletning',
  looks: 'Opslag: hvem har set hvad',
  directory: 'Hvem har fået en rolle',
};

export const loads = {
  people: 'Kolleger og deres opgaver',
  person: 'Kollega',
  nobody: 'Ikke taget',
  tasks: 'Opgaver',
  move: 'Flyt opgaver …',
  give: 'Giv dem til nogen …',
  ofTasks: { overdue: 'Opgaver over frist', today: 'Opgaver til i dag', soon: 'Opgaver snart' },
  stages: 'Jeres sager og frister, trin for trin',
  stage: 'Trin',
  cases: 'Sager',
  ofDeadlines: { overdue: 'Overskredne frister', today: 'Frister i dag', soon: 'Frister snart' },
};
