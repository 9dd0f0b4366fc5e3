import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { WitnessFolder, witnessKey, witnessTrouble } from '#casework';
import { CaseworkHouse } from '../../test/casework.js';
import { WitnessKeeper } from './witness-keeper.js';

jest.setTimeout(20_000);

let house: CaseworkHouse;
let place: string;
let pool: pg.Pool;

beforeAll(async () => {
  house = await CaseworkHouse.open();
  place = await mkdtemp(join(tmpdir(), 'stafet-keeper-'));
  pool = house.app.get(pg.Pool);
});
afterAll(async () => {
  await house.close();
  await rm(place, { recursive: true });
});

describe('a worker with a witness', () => {
  const key = witnessKey(Buffer.alloc(32, 9));
  const trouble = () => witnessTrouble(pool, house.time.now);

  it('gives it a head a day, and tells an operator while it cannot: cases go on meanwhile', async () => {
    const said = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    const folder = join(place, 'witness');
    await writeFile(folder, 'no folder');
    const held = new WitnessFolder(folder);
    const keeper = new WitnessKeeper(pool, () => house.time.now, { held, key });
    await house.accepted();
    expect(await trouble()).toBeUndefined();
    await keeper.look();
    expect(await trouble()).toBe('away');
    expect(said).toHaveBeenCalledWith('The witness was given no head of the history: Error ENOTDIR');
    await house.accepted();

    await rm(folder);
    await keeper.look();
    expect(await trouble()).toBeUndefined();
    expect(await held.numbers()).toEqual([1]);
    await keeper.look();
    expect(await held.numbers()).toEqual([1]);

    house.time.now = '2026-11-03T12:00:00.000Z';
    expect(await trouble()).toBe('late');
    await keeper.look();
    expect(await trouble()).toBeUndefined();
    expect(await held.numbers()).toEqual([1, 2]);

    await rm(join(folder, 'head-00000002'), { force: true });
    house.time.now = '2026-11-04T12:00:00.000Z';
    await keeper.look();
    expect(await trouble()).toBe('away');
    expect(said).toHaveBeenLastCalledWith(
      'The witness was given no head of the history: The witness has heads until 1, and was given 2. Is it the right one, and all of it there?',
    );
    said.mockRestore();
  });
});
