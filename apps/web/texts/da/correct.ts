export const correctName = {
  title: 'Ret den unges navn',
  lead: 'Navnet rettes i alle den unges sager. Det, der stod, bliver stående herunder for den, der har sagen.',
  not: 'Navnet rettes af den, der har sagen, og kun hvor det kan ses.',
  firstName: 'Fornavn',
  lastName: 'Efternavn',
  reason: 'Hvorfor rettes det?',
  save: 'Gem navnet',
  done: 'Navnet er rettet.',
  before: 'Før',
  none: 'Navnet er ikke rettet før.',
  was: (name: string, until: string) => `${name}, indtil ${until}.`,
};

export const correctRecord = {
  title: 'Ret det, der er skrevet',
  lead: 'Det, der stod, bliver stående ved siden af. Alle, der har fået det sendt, får besked og læser det rettet.',
  not: 'Det kan ikke rettes herfra. Det rettes af den, der har skrevet det.',
  reason: 'Hvorfor rettes det?',
  reasonHint: 'Gemmes sammen med det rettede og læses af dem, der læser det hele.',
  save: 'Gem rettelsen',
  cancel: 'Annullér',
  done: (label: string) => `Rettet: ${label}`,
};
