import { plural } from './plural.js';

export const does = {
  next: 'Næste række i listen. Enter åbner den.',
  previous: 'Rækken før i listen',
  tick: 'Vælg rækken, eller fravælg den',
  search: 'Til søgefeltet på siden',
  palette: 'Find en sag eller en side',
  help: 'Vis tastaturgenvejene',
};

export const help = {
  heading: 'Tastaturgenveje',
  lead: 'De gør intet, mens du skriver i et felt.',
  goTo: (page: string) => `Gå til ${page}`,
  single: 'Brug genveje, der er bogstaver og tegn alene',
  off: '(slået fra)',
  close: 'Luk',
  open: 'Tastaturgenveje',
};

export const palette = {
  open: 'Find',
  heading: 'Find en sag eller en side',
  label: 'Navn, CPR-nummer eller side',
  found: 'Fundet',
  cases: 'Sager',
  pages: 'Sider',
  openings: 'Begynd',
  since: (day: string) => `åbnet ${day}`,
  ofNumber: 'Sagen om den unge med det CPR-nummer',
  searching: 'Søger …',
  count: (count: number) => plural(count, { one: '1 fundet', other: `${count} fundet` }),
};
