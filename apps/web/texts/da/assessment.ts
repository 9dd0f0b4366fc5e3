export const known = {
  heading: 'Det, der allerede er kendt',
  notice: 'Underretningen',
  youngPerson: 'Den unge',
  asked: 'Spurgt og svaret',
  earlier: 'Vurderet før',
  waiting: 'Der ventes på svar',
  from: (who: string, day: string | null) => (day ? `${who}, senest ${day}` : who),
  nothing: 'Intet endnu.',
};
