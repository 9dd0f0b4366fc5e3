export const perform = {
  unknown: 'Handlingen findes ikke i sagen',
  unknownLead: 'Den hører til et andet sted i forløbet, eller den er allerede gjort.',
  closed: 'Det kan ikke gøres nu',
  send: 'Send',
  save: 'Gem',
  done: (label: string) => `Det er gjort: ${label}`,
};

export const withdrawing = {
  heading: 'Det sker der, når samtykket trækkes tilbage',
  stops: (_: string, whom: string) => `Det kan ${whom} ikke længere læse`,
  stopsCase: (who: string) => `${who} kan ikke længere følge sagen.`,
  nothing: 'Ingenting: samtykket åbner ikke noget lige nu.',
  stays: (_: string, whom: string) => `Det kan ${whom} stadig læse, og derfor`,
  nothingStays: (whom: string) => `Der er ikke andet i sagen, som ${whom} kan læse.`,
  seen: 'Det, de allerede har læst, kan ikke gøres ulæst. Det, de selv har skrevet, beholder de.',
};
