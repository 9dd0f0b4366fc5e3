import { describe, expect, it } from '@jest/globals';
import type { Me } from '../api/me.js';
import { above, entryAt } from './screens.js';

const whoMay = (role: Me['role'], ...may: Me['may'][number][]) => ({ role, may }) as unknown as Me;

const leader = whoMay('kui', 'readTasks', 'readOverview', 'reviewAccess', 'readLocalRules', 'readRetention');
const caseworker = whoMay('kui', 'readTasks', 'readLocalRules');
const administrator = whoMay(null, 'mendFailures', 'administerDirectory', 'readRetention');

const entry = (me: Me, address: string) => entryAt(me, address)?.path;
const up = (me: Me, address: string) => above(me, address)?.path;

describe('the entry of the menu to which a page belongs', () => {
  it('is the screen itself, or the one within whose address it lies', () => {
    expect(entry(leader, '/inbox')).toBe('/inbox');
    expect(entry(leader, '/leader/looks/7')).toBe('/leader');
  });

  it('is the one from which the reader comes to a screen without a place of its own', () => {
    expect(entry(leader, '/rules')).toBe('/leader');
    expect(entry(leader, '/rules/7')).toBe('/leader');
    expect(entry(administrator, '/retention')).toBe('/administration');
  });

  it('is none that the reader does not have', () => {
    expect(entry(caseworker, '/rules')).toBeUndefined();
    expect(entry(leader, '/rulesofours')).toBeUndefined();
  });
});

describe('the way back', () => {
  it('leads from one of a list to the list, and from there to the menu', () => {
    expect(up(leader, '/rules/7')).toBe('/rules');
    expect(up(leader, '/leader/looks/7')).toBe('/leader/looks');
    expect(up(leader, '/leader/looks')).toBe('/leader');
    expect(up(leader, '/rules')).toBe('/leader');
  });

  it('is not needed where the menu names the page', () => {
    expect(up(leader, '/leader')).toBeUndefined();
    expect(up(caseworker, '/rules')).toBeUndefined();
  });
});
