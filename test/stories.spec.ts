import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { decisions } from './stories/decisions.js';
import { explorationStay } from './stories/exploration-stay.js';
import { keptInSchool } from './stories/kept-in-school.js';
import { writeLetters } from './stories/letters.js';
import { moved } from './stories/moved.js';
import { noShow } from './stories/no-show.js';
import { plans } from './stories/plans.js';
import { protectedAddress } from './stories/protected-address.js';
import { returnedTwice } from './stories/returned-twice.js';
import { riskToOutcome } from './stories/risk-to-outcome.js';
import { Town } from './stories/town.js';
import { twice } from './stories/twice.js';
import { unreachable } from './stories/unreachable.js';
import { withoutSchool } from './stories/without-school.js';
import { wrongMunicipality } from './stories/wrong-municipality.js';

let town: Town;
beforeAll(async () => {
  town = await Town.open();
}, 60_000);
afterAll(async () => {
  const { STAFET_LETTERS: folder } = process.env;
  if (folder) await writeLetters(town.service.databaseUrl, folder);
  await town.close();
});

const chapters = {
  'kept in school': keptInSchool,
  'could not be reached': unreachable,
  'an exploration stay, and what an assessment takes': explorationStay,
  'without a school, opened by KUI': withoutSchool,
  'returned for information twice': returnedTwice,
  'under protection': protectedAddress,
  'the wrong municipality': wrongMunicipality,
  'the same young person twice': twice,
  'no-show and back': noShow,
  'moved to another municipality': moved,
  // Last: much time goes by in them, and those before tell of days counted from a Monday with no holiday near.
  'plans, and what becomes of them': plans,
  'from risk to what became of them': riskToOutcome,
  'decisions and their letters': decisions,
};

describe.each(Object.entries(chapters))('%s', (_, stories) => {
  it.each(Object.entries(stories))('%s', (_, tell) => tell(town), 30_000);
});
