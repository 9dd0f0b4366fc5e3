import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { Town } from './stories/town.js';
import { unreachable } from './stories/unreachable.js';

let town: Town;
beforeAll(async () => {
  town = await Town.open();
}, 60_000);
afterAll(() => town.close());

const chapters = {
  'could not be reached': unreachable,
};

describe.each(Object.entries(chapters))('%s', (_, stories) => {
  it.each(Object.entries(stories))('%s', (_, tell) => tell(town), 30_000);
});
