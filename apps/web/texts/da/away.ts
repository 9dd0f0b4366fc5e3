export const away = {
  title: 'Fravær og afløsere',
  lead: 'Mens nogen er væk, ser afløseren deres opgaver blandt sine egne, kan gøre dem og får deres mails.',
  now: 'Fravær, der er eller kommer',
  none: 'Ingen er eller skal være væk.',
  says: (person: string, from: string, to: string, substitute: string) =>
    `${person}: ${from} til ${to}. Afløser: ${substitute}.`,
  drop: 'Slet',
  dropSure: (person: string) => `Skal fraværet for ${person} slettes?`,
  dropNow: 'Slet fraværet',
  dropWhat: 'Afløseren ser ikke længere opgaverne og får ikke længere mails om dem.',
  enter: 'Skriv et fravær ind',
  who: 'Hvem er væk?',
  substitute: 'Afløser',
  from: 'Første dag',
  to: 'Sidste dag',
  save: 'Gem',
  done: 'Fraværet er gemt.',
};
