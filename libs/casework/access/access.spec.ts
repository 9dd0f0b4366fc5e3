import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CaseworkHouse, type Colleague } from '../../../test/casework.js';
import { FindOwnCases, ListCases, ListRecords, ListTasks, ReadCase } from '../queries.js';
import { AccessLog } from '../worker/access-log.js';
import {
  DrawAccessSample,
  FindUnusualAccess,
  GiveAccessVerdict,
  ListAccessSamples,
  ListLooks,
  ReadAccessSample,
  ReadFile,
} from './access.js';

let house: CaseworkHouse;
/** Leads KUI, and has no cases of their own. */
let leader: Colleague;

beforeAll(async () => {
  house = await CaseworkHouse.open();
  const { kui } = house.people;
  const person = randomUUID();
  await house.owner.query(
    `insert into person (id, issuer, subject, display_name, locale) values ($1, 'https://sign-in.test', 'lone', 'Lone', 'da')`,
    [person],
  );
  await house.owner.query(
    `insert into membership (person_id, organisation_id, role, valid_from) values ($1, $2, 'leader', '2026-01-01')`,
    [person, kui.organisation],
  );
  const actor = { person, role: 'kui', party: kui.organisation, leader: true };
  leader = { work: { actor, purpose: 'casework' }, person, organisation: kui.organisation };
});
afterAll(() => house.close());

const first = { cursor: null, limit: 50 };
const read = (by: Colleague, caseId: string) => house.queries.execute(new ReadCase(by.work, caseId));

/** As the worker does it, until nothing is left. */
async function unfold(): Promise<void> {
  while (await house.app.get(AccessLog).unfold());
}

async function subjectOf(caseId: string): Promise<Colleague> {
  const { rows } = await house.owner.query('select subject from case_file where id = $1', [caseId]);
  const id = rows[0].subject;
  return {
    work: { actor: { person: id, role: 'youngPerson', party: id }, purpose: 'casework' },
    person: id,
    organisation: id,
  };
}

describe('who has looked', () => {
  it('is told to the young person by day, organisation and purpose, and by no name; their own looks are left out', async () => {
    const { kui, colleague, gymnasium } = house.people;
    const { caseId } = await house.accepted();
    await read(kui, caseId);
    await read(colleague, caseId);
    const mia = await subjectOf(caseId);
    await read(mia, caseId);
    await unfold();
    const page = await house.queries.execute(new ListLooks(mia.work, caseId, first));
    expect(page?.items).toHaveLength(1);
    const looks = page?.items[0]?.looks ?? [];
    expect(looks.map(({ by }) => by.id).toSorted()).toEqual(
      [kui.organisation, gymnasium.organisation].toSorted(),
    );
    expect(looks.find(({ by }) => by.role === 'kui')).toMatchObject({
      purpose: 'casework',
      purposeLabel: { da: 'arbejde med sagen' },
      did: expect.arrayContaining([{ da: 'læste sagen', en: 'read the case' }]),
      times: 3,
    });
    expect(JSON.stringify(page)).not.toContain(colleague.person);
    expect(JSON.stringify(page)).not.toContain(kui.person);
  });

  it('comes a day at a time, the newest first', async () => {
    const { kui } = house.people;
    const { caseId } = await house.accepted();
    for (const days of [1, 2, 3]) {
      await house.owner.query(
        `insert into access_log (at, person_id, party_id, role, purpose, operation, case_ids)
         values (now() - make_interval(days => $1), $2, $3, 'kui', 'casework', 'read-case', array[$4::uuid])`,
        [days, kui.person, kui.organisation, caseId],
      );
    }
    await unfold();
    const mia = await subjectOf(caseId);
    const one = await house.queries.execute(new ListLooks(mia.work, caseId, { cursor: null, limit: 3 }));
    const two = await house.queries.execute(
      new ListLooks(mia.work, caseId, { cursor: one?.next ?? null, limit: 3 }),
    );
    const days = [...(one?.items ?? []), ...(two?.items ?? [])].map(({ day }) => day);
    expect(days).toHaveLength(4);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(two?.next).toBeNull();
  });

  it('is not told to a school that handed the case over, nor to strangers', async () => {
    const { gymnasium, neighbour, kui } = house.people;
    const { caseId } = await house.accepted();
    await unfold();
    expect(await house.queries.execute(new ListLooks(gymnasium.work, caseId, first))).toBeNull();
    expect(await house.queries.execute(new ListLooks(neighbour.work, caseId, first))).toBeNull();
    expect(await house.queries.execute(new ListLooks(kui.work, caseId, first))).not.toBeNull();
  });

  it('misses no look that was under way while others were written after it', async () => {
    const { kui } = house.people;
    const { caseId } = await house.accepted();
    await unfold();
    const slow = new pg.Client(house.ownerUrl);
    await slow.connect();
    const look = (client: pg.Client, operation: string) =>
      client.query(
        `insert into access_log (person_id, party_id, role, purpose, operation, case_ids)
         values ($1, $2, 'kui', 'casework', $3, array[$4::uuid])`,
        [kui.person, kui.organisation, operation, caseId],
      );
    const seen = async () => {
      const { rows } = await house.owner.query<{ operation: string; times: number }>(
        `select operation, times from case_access where case_id = $1 and operation like 'test-%' order by operation`,
        [caseId],
      );
      return rows;
    };
    try {
      await slow.query('begin');
      await look(slow, 'test-slow');
      await look(house.owner, 'test-quick');
      await unfold();
      await unfold();
      expect(await seen()).toEqual([]);
      await slow.query('commit');
      await unfold();
      await unfold();
      const both = [
        { operation: 'test-quick', times: 1 },
        { operation: 'test-slow', times: 1 },
      ];
      expect(await seen()).toEqual(both);
      await unfold();
      expect(await seen()).toEqual(both);
    } finally {
      await slow.end();
    }
  });
});

describe('the case as a file', () => {
  it('holds what the young person may read, and says what it leaves out and why; the log knows its purpose', async () => {
    const { kui } = house.people;
    const { caseId } = await house.accepted();
    await unfold();
    const mia = await subjectOf(caseId);
    const file = await house.queries.execute(new ReadFile(mia.work, caseId));
    const pages = await house.queries.execute(new ListRecords(mia.work, caseId));
    expect(file?.records).toEqual(pages);
    expect(file?.baton.at(-1)?.holder).toEqual({ role: 'kui', id: kui.organisation });
    expect(file?.withheld.length).toBeGreaterThan(0);
    for (const { basis } of file?.withheld ?? []) expect(basis.da).toContain('art. 15');
    const told = new Set(file?.withheld.flatMap(({ all }) => (all ? [] : ['part'])));
    expect(told.size).toBe(pages?.some(({ whole }) => !whole) ? 1 : 0);
    const { rows } = await house.owner.query(
      'select operation, purpose, person_id from access_log where case_ids = array[$1::uuid] order by id desc limit 2',
      [caseId],
    );
    expect(rows).toContainEqual({ operation: 'read-file', purpose: 'file-access', person_id: mia.person });
  });

  it('is not wider than the pages for the holder either, and nothing for a school that handed over', async () => {
    const { kui, gymnasium } = house.people;
    const { caseId } = await house.accepted();
    const file = await house.queries.execute(new ReadFile(kui.work, caseId));
    expect(file?.records).toEqual(await house.queries.execute(new ListRecords(kui.work, caseId)));
    expect(await house.queries.execute(new ReadFile(gymnasium.work, caseId))).toBeNull();
  });
});

describe('a leader reviews', () => {
  it('a sample that stays as it was drawn, with what each look had to do with the work', async () => {
    const { kui, colleague } = house.people;
    const { caseId } = await house.accepted();
    await read(colleague, caseId);
    await read(kui, caseId);
    await unfold();
    const id = await house.commands.execute(new DrawAccessSample(leader.work));
    expect(await house.commands.execute(new DrawAccessSample(leader.work))).toBe(id);
    const sample = await house.queries.execute(new ReadAccessSample(leader.work, id ?? ''));
    expect(sample?.looks.length).toBeGreaterThan(1);
    expect(sample?.looks.length).toBeLessThanOrEqual(20);
    const of = (who: Colleague) =>
      sample?.looks.find((look) => look.caseId === caseId && look.person.id === who.person);
    const drawn = sample?.looks.map(({ no, caseId: drawnCase }) => [no, drawnCase]);
    await read(colleague, (await house.accepted()).caseId);
    await unfold();
    const again = await house.queries.execute(new ReadAccessSample(leader.work, id ?? ''));
    expect(again?.looks.map(({ no, caseId: drawnCase }) => [no, drawnCase])).toEqual(drawn);
    // Which are drawn is chance: of these two the ones that were.
    expect(of(kui)?.ties.steps ?? 1).toBeGreaterThan(0);
    expect(of(colleague)?.ties ?? { steps: 0, tasks: false }).toMatchObject({ steps: 0, tasks: false });
  });

  it('with verdicts that are added, and never taken back', async () => {
    const id = (await house.commands.execute(new DrawAccessSample(leader.work))) ?? '';
    const judge = (by: Colleague, verdict: 'toAsk' | 'inOrder', note: string | null) =>
      house.commands.execute(new GiveAccessVerdict(by.work, id, 1, verdict, note));
    expect(await judge(leader, 'toAsk', 'Spørg på mandag')).toBe('done');
    expect(await judge(leader, 'inOrder', null)).toBe('done');
    expect(await judge(house.people.colleague, 'inOrder', null)).toBe('leaders-only');
    const sample = await house.queries.execute(new ReadAccessSample(leader.work, id));
    expect(sample?.looks[0]?.verdicts).toMatchObject([
      { verdict: 'inOrder', note: null, by: { name: 'Lone' } },
      { verdict: 'toAsk', note: 'Spørg på mandag' },
    ]);
    expect(await house.queries.execute(new ListAccessSamples(leader.work, first))).toMatchObject({
      items: [{ id, judged: 1 }],
    });
    await expect(house.owner.query(`update access_verdict set verdict = 'wrong'`)).rejects.toThrow(
      'append-only',
    );
  });

  it('nothing of another organisation', async () => {
    const id = (await house.commands.execute(new DrawAccessSample(leader.work))) ?? '';
    expect(await house.queries.execute(new ReadAccessSample(house.people.neighbour.work, id))).toBeNull();
    const { gymnasium } = house.people;
    const elsewhere = { ...leader.work.actor, role: 'school', party: gymnasium.organisation };
    const work = { ...leader.work, actor: elsewhere };
    expect(await house.commands.execute(new DrawAccessSample(work))).toBeNull();
    expect(await house.commands.execute(new GiveAccessVerdict(work, id, 1, 'inOrder', null))).toBe(
      'leaders-only',
    );
  });

  it('not their own looks', async () => {
    const { gymnasium } = house.people;
    await house.owner.query(
      `insert into membership (person_id, organisation_id, role, valid_from) values ($1, $2, 'leader', '2026-01-01')`,
      [gymnasium.person, gymnasium.organisation],
    );
    const work = { ...gymnasium.work, actor: { ...gymnasium.work.actor, leader: true } };
    await read(gymnasium, (await house.accepted()).caseId);
    await unfold();
    const id = (await house.commands.execute(new DrawAccessSample(work))) ?? '';
    expect(await house.commands.execute(new GiveAccessVerdict(work, id, 1, 'inOrder', null))).toBe(
      'own-look',
    );
  });
});

describe('what is unusual', () => {
  const findings = async (kind: string, person: string) =>
    (await house.queries.execute(new FindUnusualAccess(leader.work))).filter(
      (one) => one.kind === kind && one.person.id === person,
    );

  it('is a case opened by somebody who has nothing to do with it; not one from their inbox, nor their own', async () => {
    const { kui, colleague } = house.people;
    const curious = await house.accepted();
    await read(colleague, curious.caseId);
    await unfold();
    const [found] = await findings('untied', colleague.person);
    expect(found?.cases.map(({ caseId }) => caseId)).toContain(curious.caseId);
    expect(found?.text.da).toMatch(/colleague har på syv dage åbnet \d+ sag/);
    expect(await findings('untied', kui.person)).toEqual([]);
    await house.queries.execute(new ListTasks(colleague.work, { cursor: null, limit: 100 }, {}));
    await unfold();
    expect(await findings('untied', colleague.person)).toEqual([]);
  });

  it('is far more cases than before', async () => {
    const { colleague } = house.people;
    await house.owner.query(
      `insert into access_log (at, person_id, party_id, role, purpose, operation, case_ids)
       select now() - make_interval(days => d), $1, $2, 'kui', 'casework', 'read-case', array[uuidv7()]
       from (select 20 as d from generate_series(1, 8) union all select 1 from generate_series(1, 40)) x`,
      [colleague.person, colleague.organisation],
    );
    await unfold();
    const [found] = await findings('many', colleague.person);
    expect(found?.text.da).toMatch(/åbnet 4\d sager.*de fire uger før var det 2 om ugen/);
  });

  it('is searching again and again for people who are not there', async () => {
    const { fgu } = house.people;
    const search = () => house.queries.execute(new ListCases(leader.work, first, { q: 'Findes Ikke' }));
    for (let no = 0; no < 10; no++) await search();
    await house.queries.execute(new FindOwnCases(fgu.work, '1203094001'));
    await unfold();
    const [found] = await findings('fruitless', leader.person);
    expect(found?.text.da).toMatch(/Lone søgte 10 gange .* 10 af gangene uden at finde nogen/);
  });
});
