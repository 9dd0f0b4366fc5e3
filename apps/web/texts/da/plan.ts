export const educationPlan = {
  heading: 'Det, planen bygger på',
  state: 'Planen nu',
  contributions: 'Bidrag fra andre forvaltninger',
  taken: 'Nye bidrag er lagt ind som indsatser med deres oprindelse. Ret eller fjern dem, som det passer.',
  words: 'Den unges og familiens ord',
  assessment: 'Målgruppevurderingen',
};

export const sharedPlan = {
  heading: 'Delt af uddannelsesplanen',
  none: 'Intet af uddannelsesplanen er delt med jer.',
  choose: 'Vælg ved hver del af forløbet, hvilken indsats den bygger på.',
  origin: (who: string, day: string) => `${who}, ${day}`,
  changed: (from: number, to: number) => `Ændret fra version ${from} til version ${to}`,
};
