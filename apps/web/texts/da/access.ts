import { plural } from './plural.js';
export const judge = {
  verdict: 'Din vurdering',
  withNote: 'Skriv en bemærkning til din vurdering',
  note: 'Bemærkning: skriv den, før du vælger. Skriv ikke om den unge.',
  which: (no: number) => `, opslag ${no}`,
};

export const looksOfOurs = {
  title: 'Opslag',
  lead: 'Hvem hos jer har set hvilke sager, og om de havde grund til det.',
  unusual: 'Værd at spørge om',
  unusualLead:
    'Talt op over de seneste syv dage. Det er anledninger til et spørgsmål, ikke domme: spørg kollegaen først.',
  nothing: 'Intet usædvanligt de seneste syv dage.',
  samples: 'Stikprøver',
  samplesLead:
    'Op til 20 tilfældige opslag fra de seneste syv dage. Det, der er trukket, bliver stående; der trækkes højst én stikprøve om dagen, og én af sig selv hver uge.',
  draw: 'Træk en stikprøve',
  none: 'Der er ikke trukket nogen endnu.',
  judged: (judged: number, items: number) => `${judged} af ${items} vurderet`,
  span: (from: string, to: string) => `Opslag fra ${from} til ${to}`,
};

export const samplePage = {
  title: 'Stikprøve af opslag',
  span: (from: string, to: string) => `Opslag fra ${from} til ${to}.`,
  looked: (name: string) => `${name} så på`,
  times: (times: number) => plural(times, { one: 'én gang', other: `${times} gange` }),
  connections: {
    none: 'Uden forbindelse til sagen, som Stafet kender',
    listed: 'Sagen stod i deres indbakke, mere ikke',
    work: 'Med arbejde i sagen',
  },
  did: (count: number) => `Hvad de så (${count}) og formålet`,
  why: 'Formål:',
  ties: 'Forbindelse:',
  noTies: 'ingen, som Stafet kender',
  steps: (steps: number) =>
    plural(steps, { one: 'har gjort noget i den', other: `har gjort noget i den ${steps} gange` }),
  tasks: 'har eller har haft en opgave',
  mentioned: 'er nævnt af eller har nævnt den for en kollega',
  stoodIn: 'var afløser den dag',
  listed: 'den stod i indbakken',
  own: 'Dit eget opslag: det skal en anden leder vurdere.',
  said: (verdict: string, by: string, at: string) => `${verdict} (${by}, ${at})`,
};

export const verdicts = { inOrder: 'I orden', toAsk: 'Skal spørges om', wrong: 'Ikke i orden' };
