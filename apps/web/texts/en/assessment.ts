import type * as da from '../da/assessment.js';

export const known: typeof da.known = {
  heading: 'What is known already',
  notice: 'The notice',
  youngPerson: 'The young person',
  asked: 'Asked and answered',
  earlier: 'Assessed before',
  waiting: 'Answers are awaited',
  from: (who: string, day: string | null) => (day ? `${who}, by ${day}` : who),
  nothing: 'Nothing yet.',
};
