import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { decisions } from './stories/decisions.js';
import { explorationStay } from './stories/exploration-stay.js';
import { returnedTwice } from './stories/returned-twice.js';
import { Town } from './stories/town.js';
import { unreachable } from './stories/unreachable.js';
import { withoutSchool } from './stories/without-school.js';

let town: Town;
beforeAll(async () => {
  town = await Town.open();
}, 60_000);
afterAll(() => town.close());

const chapters = {
  'decisions and their letters': decisions,
  'could not be reached': unreachable,
  'an exploration stay, and what an assessment takes': explorationStay,
  'without a school, opened by KUI': withoutSchool,
  'returned for information twice': returnedTwice,
};

describe.each(Object.entries(chapters))('%s', (_, stories) => {
  it.each(Object.entries(stories))('%s', (_, tell) => tell(town), 30_000);
});
