export const caseFilters = {
  which: 'Åbne eller afsluttede sager',
  states: { open: 'Åbne', closed: 'Afsluttede', all: 'Alle' },
  stage: 'Trin',
  anyStage: 'Alle trin',
  holding: 'Kun sager, som vi har nu',
};

export const caseTable = {
  caption: 'Sager, den nærmeste frist først',
  name: 'Den unge',
  stage: 'Trin',
  holder: 'Hvem har sagen',
  due: 'Nærmeste frist',
  opened: 'Åbnet',
  closed: (outcome: string) => `Afsluttet: ${outcome}`,
  hidden: 'Ikke delt med jer',
  kept: (count: number, all: number) =>
    count === all
      ? 'Hvor sagerne står, og hvem der har dem, er ikke delt med jer.'
      : `I ${count} af de ${all} viste sager er det ikke delt med jer, hvor sagen står, eller hvem der har den.`,
  theirs: (name: string) => `Skal holdes af ${name}`,
};

export const cases = {
  title: 'Sager',
  lead: 'De sager, I har eller har haft med at gøre. Den nærmeste frist står først.',
  none: 'I har ingen sager, der passer til det, du har valgt.',
};
