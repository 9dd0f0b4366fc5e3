import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import pg from 'pg';
import { mayDo, type What, whats, worksOnCases } from '#domain';
import { Desk, notice, organisationId, youngPerson } from '../../../test/desk.js';
import { type WhoMay, whoMay } from './who-may.js';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly asked: WhoMay;
}

let desk: Desk;
let owner: pg.Client;
let routes: readonly Route[];
beforeAll(async () => {
  desk = await Desk.open();
  owner = new pg.Client(desk.service.databaseUrl);
  await owner.connect();
  routes = allRoutes();
  const guardian = { birthDate: '1980-01-01', cpr: '0101804000', firstName: 'Mia', lastName: 'Prøvesen' };
  await desk.reportRisk({
    body: { youngPerson, guardian, fields: notice },
  });
  for (const [handle, table] of [
    ['alma', 'young_person'],
    ['mette', 'guardian'],
  ]) {
    await owner.query(
      `update person set cpr_lookup = (select cpr_lookup from ${table} limit 1) where subject = $1`,
      [handle],
    );
  }
});
afterAll(async () => {
  await owner.end();
  await desk.close();
});

/** Somebody in each role and with each duty. */
const people = [
  ['gorm', 'school', ['counsellor']],
  ['kirsten', 'kui', ['caseworker']],
  ['lone', 'kui', ['leader']],
  ['frede', 'fgu', ['intake']],
  ['fie', 'fgu', ['leader']],
  ['aase', 'administration', ['consultant']],
  ['alma', 'youngPerson', []],
  ['mette', 'guardian', []],
  ['allan', 'kui', ['administrator']],
] as const;

/** As the application has them, each with its mark. */
function allRoutes(): readonly Route[] {
  const { app } = desk.service;
  const [reflector, scanner] = [app.get(Reflector), app.get(MetadataScanner, { strict: false })];
  const found = app
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => {
      const controller = metatype as new () => Readonly<Record<string, () => unknown>>;
      return scanner.getAllMethodNames(controller.prototype).flatMap((name): Route[] => {
        const handler = controller.prototype[name];
        const path: string | undefined = handler && reflector.get(PATH_METADATA, handler);
        if (!handler || path === undefined) return [];
        const asked = whoMay(reflector, { getHandler: () => handler, getClass: () => controller as never });
        const method = RequestMethod[reflector.get<number>(METHOD_METADATA, handler)] ?? '';
        const whole = `/${reflector.get(PATH_METADATA, controller)}/${path}`;
        return asked === undefined
          ? []
          : [{ method, path: whole.replaceAll(/\/{2,}/g, '/').replace(/\/$/, ''), asked }];
      });
    });
  return found.filter(({ path }) => path.startsWith('/api/v1/') && !path.startsWith('/api/v1/live'));
}

/** Nothing has these ids and names: whoever may come in is told so, or that something is missing. */
function addressOf({ path }: Route): string {
  const somewhere = '01990000-0000-7000-8000-000000000000';
  return path
    .replaceAll(/:(no|version|revision)\b/g, '1')
    .replaceAll(/:(action|opening|name)\b/g, 'nothing')
    .replaceAll(/:\w+/g, somewhere);
}

describe('each role at each route', () => {
  it.each(people)('%s (%s, %j)', async (handle, role, duties) => {
    const acting = { role, duties };
    const told: (readonly [string, boolean])[] = [];
    const expected: (readonly [string, boolean])[] = [];
    for (const route of routes) {
      const { asked, method } = route;
      if (asked === 'public' || asked === 'anyone') continue;
      const may =
        asked === 'definition'
          ? worksOnCases(acting)
          : asked.anywhere && (role === 'youngPerson' || role === 'guardian')
            ? false
            : mayDo(acting, asked.what);
      const { status, body } = await desk.service.ask(handle, addressOf(route), {
        method,
        ...(method !== 'GET' && { body: {} }),
      });
      // Whether the whole route is closed: what is refused within it has its own reason.
      const closed = status === 403 && ['forbidden', 'leaders-only', 'no-casework'].includes(body.code);
      const name = `${method} ${route.path}`;
      told.push([name, !closed]);
      expected.push([name, may]);
      expect([name, status === 401 || status === 429 || status >= 500]).toEqual([name, false]);
    }
    expect(told).toEqual(expected);
    expect(told.length).toBeGreaterThan(60);
  });

  it('leaves no row of the table without a route', () => {
    const used = new Set<What>();
    for (const { asked } of routes) if (typeof asked === 'object') used.add(asked.what);
    used.add('hearNews');
    expect(whats.filter((what) => !used.has(what))).toEqual([]);
  });

  it('tells everybody what they may, as the table has it', async () => {
    for (const [handle, role, duties] of people) {
      const { body } = await desk.ask(handle, '/me');
      expect([handle, body.may]).toEqual([handle, whats.filter((what) => mayDo({ role, duties }, what))]);
    }
  });
});

describe('the table itself, cell by cell where it tells', () => {
  const school = { role: 'school', duties: ['counsellor'] };
  const kui = { role: 'kui', duties: ['caseworker'] };
  const lead = { role: 'kui', duties: ['leader'] };
  const fgu = { role: 'fgu', duties: ['intake'] };
  const social = { role: 'administration', duties: ['consultant'] };
  const young = { role: 'youngPerson', duties: [] };
  const guardian = { role: 'guardian', duties: [] };
  const administrator = { role: 'kui', duties: ['administrator'] };
  const telling: readonly (readonly [string, { role: string; duties: readonly string[] }, What, boolean])[] =
    [
      ['a counsellor', school, 'searchByCpr', true],
      ['a counsellor', school, 'importNotices', true],
      ['a counsellor', school, 'readFigures', false],
      ['a counsellor', school, 'readOverview', false],
      ['a caseworker', kui, 'readFigures', true],
      ['a caseworker', kui, 'changeLocalRules', false],
      ['a caseworker', kui, 'reviewAccess', false],
      ['a caseworker', kui, 'importNotices', false],
      ['a leader', lead, 'changeLocalRules', true],
      ['a leader', lead, 'reviewAccess', true],
      ['a leader', lead, 'administerDirectory', false],
      ['a leader', lead, 'readDirectoryChanges', true],
      ['an intake worker', fgu, 'unmaskCpr', true],
      ['an intake worker', fgu, 'readFigures', false],
      ['a consulted administration', social, 'searchByCpr', false],
      ['a consulted administration', social, 'unmaskCpr', false],
      ['the young person', young, 'readCases', true],
      ['the young person', young, 'readLooks', true],
      ['the young person', young, 'takeFile', true],
      ['the young person', young, 'searchByName', false],
      ['the young person', young, 'readTasks', false],
      ['the young person', young, 'readColleagues', false],
      ['the custody holder', guardian, 'readCases', true],
      ['the custody holder', guardian, 'readLooks', false],
      ['the custody holder', guardian, 'searchByName', false],
      ['an administrator', administrator, 'administerDirectory', true],
      ['an administrator', administrator, 'readCases', false],
      ['an administrator', administrator, 'searchByCpr', false],
      ['an administrator', administrator, 'readOverview', false],
      ['an administrator', administrator, 'hearNews', false],
    ];

  it.each(telling)('%s %o · %s: %s', (_, acting, what, may) => {
    expect(mayDo(acting, what)).toBe(may);
  });

  it('gives nobody anything in an organisation of a kind that there is not', () => {
    expect(
      whats.filter((what) => mayDo({ role: organisationId('kui-999'), duties: ['leader'] }, what)),
    ).toEqual([]);
  });
});
