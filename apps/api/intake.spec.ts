import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { problem } from '../../test/desk.js';
import { type Citizen, Somebody } from '../../test/stories/somebody.js';
import { Town } from '../../test/stories/town.js';

let town: Town;
let owner: pg.Client;
beforeAll(async () => {
  town = await Town.open();
  owner = new pg.Client(town.service.databaseUrl);
  await owner.connect();
}, 60_000);
afterAll(async () => {
  await owner.end();
  await town.close();
});

/** Offered to FGU. */
async function referred(who: Citizen): Promise<string> {
  const { gorm, kirsten } = town;
  const theCase = await gorm.opens('reportDropout', who);
  await kirsten.does(theCase, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
  await kirsten.does(theCase, 'establishContact');
  await kirsten.does(theCase, 'recordAssessment');
  await kirsten.does(theCase, 'decideInTargetGroup', { track: 'agu' });
  await kirsten.does(theCase, 'recordEducationPlan');
  await kirsten.does(theCase, 'offerToFgu');
  return theCase;
}

async function admitted(on: string): Promise<string> {
  const theCase = await referred(await town.young(19));
  await town.frede.does(theCase, 'referralToFgu.accept', { startsOn: on });
  return theCase;
}

const startsOf = async (who: Somebody, from = town.day(-60), to = town.day(30)) =>
  (await who.told(`/intake?from=${from}&to=${to}`)).starts;
const startsIn = async (theCase: string) =>
  (await startsOf(town.frede)).filter(({ caseId }: { readonly caseId: string }) => caseId === theCase);
const dayOf = async (on: string) => (await town.frede.told(`/intake/days?from=${on}&to=${on}`)).items[0];
const setting = (who: Somebody, days: readonly object[]) =>
  who.ask('/intake/days', { method: 'PUT', body: { days } });

describe('who begins when', () => {
  it('is expected from the day they are admitted; then started, or did not come', async () => {
    const { frede, kirsten } = town;
    const [comes, staysAway] = [await admitted(town.day(4)), await admitted(town.day(4))];
    const on = town.day(4);
    expect(await startsIn(comes)).toMatchObject([{ on, came: 'expected', track: 'agu' }]);
    expect((await startsIn(comes))[0].youngPerson).toEqual((await frede.sees(comes)).youngPerson);
    expect(await dayOf(on)).toEqual({ on, places: null, taken: 2 });

    await town.passes(5);
    // The day is over, and nobody has said.
    expect(await startsIn(comes)).toMatchObject([{ on, came: 'expected' }]);
    await frede.does(comes, 'recordStart');
    await frede.does(staysAway, 'reportNoShow');
    expect(await startsIn(comes)).toMatchObject([{ on, came: 'started' }]);
    expect(await startsIn(staysAway)).toMatchObject([{ on, came: 'noShow' }]);
    expect(await dayOf(on)).toEqual({ on, places: null, taken: 1 });

    // They come after all: they are expected again, on the same day.
    await frede.does(staysAway, 'withdrawReturn');
    expect(await startsIn(staysAway)).toMatchObject([{ on, came: 'expected' }]);

    // And stay away again; what FGU noted stays, and the next time is another day.
    await frede.does(staysAway, 'reportNoShow');
    await kirsten.does(staysAway, 'returnToKui.receive', { contactPerson: 'Kirsten Demoholm' });
    expect(await startsIn(staysAway)).toMatchObject([{ on, came: 'noShow' }]);
    await kirsten.does(staysAway, 'establishContact');
    await kirsten.does(staysAway, 'keepAssessment');
    await kirsten.does(staysAway, 'recordEducationPlan');
    await kirsten.does(staysAway, 'offerToFgu');
    await frede.does(staysAway, 'referralToFgu.accept', { startsOn: town.day(2) });
    await town.passes(2);
    await frede.does(staysAway, 'recordStart');
    expect(await startsIn(staysAway)).toMatchObject([
      { on, came: 'noShow' },
      { on: town.day(0), came: 'started' },
    ]);
  }, 30_000);

  it('was on the day when it was said, where that was before the day that was given', async () => {
    const theCase = await admitted(town.day(30));
    await town.passes(1);
    await town.frede.does(theCase, 'recordStart');
    expect(await startsIn(theCase)).toMatchObject([{ on: town.day(0), came: 'started' }]);
    expect(await dayOf(town.day(29))).toBeUndefined();
  });

  it('came to nothing where the case ended before that day', async () => {
    const theCase = await admitted(town.day(9));
    await town.frede.does(theCase, 'closeDeceased');
    expect(await startsIn(theCase)).toEqual([]);
  });

  it('is seen a quarter at a time', async () => {
    const theCase = await admitted(town.day(6));
    const day = town.day(6);
    expect(await startsOf(town.frede, day, day)).toMatchObject([{ caseId: theCase, on: day }]);
    expect(await startsOf(town.frede, town.day(7), town.day(8))).toEqual([]);
    const asked = (from: number, to: number) =>
      town.frede.ask(`/intake?from=${town.day(from)}&to=${town.day(to)}`);
    expect(problem(await asked(0, 101))).toEqual([422, 'invalid', 'to day-too-late']);
    expect(problem(await asked(1, 0))).toEqual([422, 'invalid', 'to ends-before-it-begins']);
  });
});

describe('whose it is', () => {
  it('is FGU’s own, and each look is logged', async () => {
    const theCase = await admitted(town.day(3));
    for (const who of [town.kirsten, town.lone, town.gorm, town.aase])
      expect(problem(await who.ask('/intake'))).toEqual([403, 'forbidden']);
    const logged = async (operation: string) => {
      const { rows } = await owner.query(
        'select case_ids, purpose from access_log where operation = $1 order by at desc, id desc limit 1',
        [operation],
      );
      return rows[0];
    };
    await town.fie.told('/intake');
    expect(await logged('list-starts')).toMatchObject({
      purpose: 'casework',
      case_ids: expect.arrayContaining([theCase]),
    });
    expect(JSON.stringify(await town.frede.told('/intake/days'))).not.toContain(theCase);
    expect(await logged('count-intake')).toMatchObject({ case_ids: [] });
  });

  it('is nothing to another FGU, also where both have had the same young person', async () => {
    const { kirsten, frede } = town;
    const nabo = await anotherFgu();
    const theCase = await admitted(town.day(1));
    await town.passes(2);
    await frede.does(theCase, 'reportNoShow');
    await kirsten.does(theCase, 'returnToKui.receive', { contactPerson: 'Kirsten Demoholm' });
    await kirsten.does(theCase, 'establishContact');
    await kirsten.does(theCase, 'keepAssessment');
    await kirsten.does(theCase, 'recordEducationPlan');
    await kirsten.does(theCase, 'offerToFgu', { fgu: (await nabo.told('/me')).organisation });
    await nabo.does(theCase, 'referralToFgu.accept', { startsOn: town.day(3) });
    expect(await startsIn(theCase)).toMatchObject([{ on: town.day(-1), came: 'noShow', track: null }]);
    expect(await startsOf(nabo)).toMatchObject([{ caseId: theCase, on: town.day(3), came: 'expected' }]);
  }, 15_000);
});

/** In the neighbouring town, with one who works there. */
async function anotherFgu(): Promise<Somebody> {
  const handle = 'anna';
  await town.service.enterCitizen(handle, 'Anna Nabosen', '010190-4001');
  const { rows } = await owner.query(
    `with other as (
       insert into organisation (id, kind, name, code, municipality_code)
       select gen_random_uuid(), 'fgu', 'FGU Nabo', '280399', '998' returning id)
     insert into membership (person_id, organisation_id, role)
     select p.id, other.id, 'intake' from person p, other where p.subject = $1 returning organisation_id`,
    [handle],
  );
  expect(rows).toHaveLength(1);
  return new Somebody(town, handle, 'Anna Nabosen');
}

describe('places', () => {
  it('are the leader’s to set, and to take back', async () => {
    const [on, next] = [town.day(10), town.day(17)];
    const days = [
      { on, places: 3, was: null },
      { on: next, places: 4, was: null },
    ];
    expect(problem(await setting(town.frede, days))).toEqual([403, 'leaders-only']);
    expect(problem(await setting(town.lone, days))).toEqual([403, 'forbidden']);
    const { status, body } = await setting(town.fie, days);
    expect([status, body.items]).toEqual([
      200,
      [
        { on, places: 3, taken: 0 },
        { on: next, places: 4, taken: 0 },
      ],
    ]);
    expect((await setting(town.fie, [{ on, places: 0, was: 3 }])).status).toBe(200);
    expect(await dayOf(on)).toBeUndefined();
    const { rows } = await owner.query(
      'select edition, places from intake_day where day = $1 order by edition',
      [on],
    );
    expect(rows).toEqual([
      { edition: 1, places: 3 },
      { edition: 2, places: 0 },
    ]);
  });

  it('refuse nobody: who is assessed into the target group is admitted', async () => {
    const on = town.day(12);
    await setting(town.fie, [{ on, places: 1, was: null }]);
    await admitted(on);
    await admitted(on);
    expect(await dayOf(on)).toEqual({ on, places: 1, taken: 2 });
  }, 15_000);

  it('are set all or none, on what was seen', async () => {
    const [one, two] = [town.day(20), town.day(21)];
    await setting(town.fie, [{ on: one, places: 2, was: null }]);
    const stale = [
      { on: two, places: 5, was: null },
      { on: one, places: 5, was: null },
    ];
    expect(problem(await setting(town.fie, stale))).toEqual([409, 'conflict']);
    expect(await dayOf(two)).toBeUndefined();
    const wrong = [
      { on: town.day(-1), places: 1, was: null },
      { on: two, places: 1, was: null },
      { on: two, places: 2, was: null },
    ];
    expect(problem(await setting(town.fie, wrong))).toEqual([
      422,
      'invalid',
      '/days/0/on day-in-past',
      '/days/2/on listed-twice',
    ]);
    expect(problem(await setting(town.fie, [{ on: two, places: 1.5, was: null }]))).toEqual([
      422,
      'invalid',
      '/days/0/places wrong-type',
    ]);
  });
});

it('goes into a calendar as a number on a day, and leads to the cases: no name, no initials', async () => {
  const day = town.day(15);
  const cases = [await admitted(day), await admitted(day)];
  const names = await Promise.all(cases.map(async (one) => (await town.frede.sees(one)).youngPerson));
  const response = await fetch(`${town.service.url}/api/v1/intake/calendar?from=${day}&to=${day}`, {
    headers: { authorization: `Bearer ${await town.service.token('frede')}` },
  });
  expect(response.headers.get('content-type')).toContain('text/calendar');
  // A long line goes on after a line break and a blank (RFC 5545 §3.1).
  const file = (await response.text()).replaceAll('\r\n ', '');
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(file).toContain('SUMMARY:2 unge begynder');
  expect(file).toContain(`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`);
  for (const one of cases) expect(file).toContain(`/cases/${one}`);
  for (const { firstName, lastName } of names) {
    expect(file).not.toContain(firstName);
    expect(file).not.toContain(lastName);
  }
}, 15_000);
