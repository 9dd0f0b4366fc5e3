import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { youthDropout, youthDropoutVersions } from '#domain';
import { CaseworkHouse, type Colleague, done } from '../../../test/casework.js';
import { Act, type CommandDone } from '../commands.js';
import { verifyHistory } from '../history/verify-history.js';
import { ReadCase } from '../queries.js';
import { DueClocks } from '../worker/due-clocks.js';
import { rebuild } from '../worker/rebuild.js';
import { RuleChangeRuns } from './rule-change-runs.js';
import {
  ApplyRuleChange,
  ListRuleChangeCases,
  type ProposedChange,
  ProposeRuleChange,
  ReadLocalRules,
  ReadRuleChange,
  type RuleChangeView,
} from './rules.js';

let house: CaseworkHouse;
let leader: Colleague;

beforeAll(async () => {
  house = await CaseworkHouse.open();
  const { colleague } = house.people;
  leader = { ...colleague, work: { ...colleague.work, actor: { ...colleague.work.actor, leader: true } } };
  await house.owner.query(
    `insert into membership (person_id, organisation_id, role) values ($1, $2, 'leader')`,
    [leader.person, leader.organisation],
  );
});
afterAll(() => house.close());

const page = { cursor: null, limit: 100 };
const outcome = { on: '2026-11-16', evidenceKind: 'other', evidence: 'x' };

/** A case that KUI has received: 17 years old, so that law sets its dates, or an adult. */
async function received(born = '010108', at = house): Promise<CommandDone> {
  const notice = await at.notice(house.people.gymnasium, cprOf(born));
  return done(
    await at.commands.execute(
      new Act(
        house.people.kui.work,
        notice.caseId,
        'handoverToKui.receive',
        null,
        { contactPerson: 'Kirsten Prøveholm' },
        null,
        null,
        null,
      ),
    ),
  );
}

let serial = 4000;
function cprOf(born: string): string {
  serial += 1;
  return `${born}${serial}`;
}

async function proposes(change: ProposedChange, by = leader): Promise<RuleChangeView> {
  const result = await house.commands.execute(new ProposeRuleChange(by.work, change));
  if (result.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.change;
}

const tries = (change: ProposedChange, by = leader) =>
  house.commands.execute(new ProposeRuleChange(by.work, change));

const applies = (id: string, keep: readonly string[] = []) =>
  house.commands.execute(new ApplyRuleChange(leader.work, id, keep));

async function deadlinesOf(caseId: string): Promise<Readonly<Record<string, string | null>>> {
  const view = await house.queries.execute(new ReadCase(house.people.kui.work, caseId));
  const running = view?.deadlines.filter(({ ended }) => ended === null) ?? [];
  return Object.fromEntries(running.map(({ clock, due }) => [clock, due]));
}

const runs = () => house.app.get(RuleChangeRuns);

const read = (id: string) => house.queries.execute(new ReadRuleChange(leader.work, id));

const casesOf = async (id: string) =>
  (await house.queries.execute(new ListRuleChangeCases(leader.work, id, page, {})))?.items ?? [];

/** The change is put in force, and nobody carries it out yet. */
async function puts(id: string, lease: string, keep: readonly string[] = []): Promise<void> {
  await house.owner.query('select apply_rule_change($1, $2, $3, $4, $5)', [
    id,
    leader.organisation,
    leader.person,
    keep,
    lease,
  ]);
}

/** It comes to its end as if killed: what it did to the cases is done, what it would have said of that is not. */
async function dying(work: () => Promise<unknown>): Promise<void> {
  await house.owner.query(`
    create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
    create trigger die before update on rule_change for each row execute function die()`);
  await expect(work()).rejects.toThrow();
  await house.owner.query('drop trigger die on rule_change; drop function die()');
}

const calendar = async () => (await house.queries.execute(new ReadLocalRules(leader.work))).calendar;

async function withClosing(from: string, to: string): Promise<ProposedChange> {
  const { closings } = await calendar();
  return {
    kind: 'calendar',
    calendar: { closings: [...closings, { from, to, kind: 'closed', label: 'Flytning' }] },
  };
}

describe('a new version of the process', () => {
  it('takes the running cases over that the leader’s organisation holds: first tried, then done', async () => {
    const before = await house.beside(youthDropoutVersions.slice(0, 1));
    const old = await received('010109', before);
    await before.app.close();
    house.time.now = '2026-11-04T09:00:00.000Z';
    const latest = { kind: 'version', definition: 'youth-dropout', version: youthDropout.version } as const;
    expect(await tries({ ...latest, version: 1 })).toMatchObject({ faults: [{ code: 'not-the-latest' }] });
    const earlier = youthDropoutVersions.slice(0, -1).map(({ version }) => version);
    const change = await proposes(latest);
    expect(change).toMatchObject({
      cases: 1,
      hindered: 0,
      difference: { version: { from: earlier, to: latest.version } },
    });
    expect(change.groups.map(({ clock, starting }) => [clock, starting])).toEqual([
      ['guardianInvolved', 1],
      ['stalled', 1],
    ]);
    // As many as the page of rules says, a closed one with a deadline left included.
    await house.owner.query('update case_file set closed_at = now() where id = $1', [old.caseId]);
    const { versions } = await house.queries.execute(new ReadLocalRules(leader.work));
    expect(versions.find(({ version }) => version === 1)?.cases).toBe(1);
    expect(await proposes(latest)).toMatchObject({ cases: 1 });
    await house.owner.query('update case_file set closed_at = null where id = $1', [old.caseId]);
    // Whoever carries it out dies after the case is brought over, and before they have said so.
    await puts(change.id, '0 seconds');
    await dying(() => runs().batch(change.id));
    await runs().batch(change.id);
    expect(await read(change.id)).toMatchObject({
      state: 'applied',
      cases: 1,
      lookedAt: 1,
      results: { done: 1 },
    });
    // Where the case had no deadline that is another, a word says so.
    expect(await casesOf(change.id)).toMatchObject([{ note: null, result: 'done' }]);
    await house.owner.query(`update rule_change_case set deadlines = '[]' where change_id = $1`, [change.id]);
    expect((await casesOf(change.id))[0]?.note?.en).toBe('Only the version changes; no deadline does.');
    // Counted from Monday, when KUI received the case: ten working days, no closing yet.
    expect((await deadlinesOf(old.caseId)).guardianInvolved).toBe('2026-11-16T23:00:00.000Z');
    expect(await proposes(latest)).toMatchObject({ cases: 0 });
    house.time.now = '2026-11-02T09:00:00.000Z';
  });
});

describe('a leader changes the rules', () => {
  let adult: CommandDone;
  let minor: CommandDone;
  beforeAll(async () => {
    [adult, minor] = [await received('010105'), await received('010109')];
  });

  it('and sees first what becomes of every running deadline; nothing is changed yet', async () => {
    const before = await deadlinesOf(minor.caseId);
    const change = await proposes(await withClosing('2026-11-04', '2026-11-06'));
    // These two, and the one that was taken over from the first version.
    expect(change).toMatchObject({ state: 'previewed', cases: 3, hindered: 0 });
    expect(change.difference).toEqual({
      budgets: [],
      closingsAdded: [{ from: '2026-11-04', to: '2026-11-06', kind: 'closed', label: 'Flytning' }],
      closingsRemoved: [],
      hours: false,
      version: null,
    });
    expect(change.groups).toContainEqual(
      expect.objectContaining({
        clock: 'contactWithinFiveDays',
        deadlines: 2,
        later: 2,
        earlier: 0,
        breaches: 0,
      }),
    );
    const cases = await house.queries.execute(new ListRuleChangeCases(leader.work, change.id, page, {}));
    const of = cases?.items.find(({ caseId }) => caseId === minor.caseId);
    expect(of?.youngPerson).not.toBeNull();
    // Five working days from Monday 2 November, with Wednesday to Friday closed: Thursday 12 instead of Monday 9.
    expect(of?.deadlines).toContainEqual(
      expect.objectContaining({
        clock: 'contactWithinFiveDays',
        was: '2026-11-09T23:00:00.000Z',
        will: '2026-11-12T23:00:00.000Z',
      }),
    );
    expect(await deadlinesOf(minor.caseId)).toEqual(before);
    expect((await house.queries.execute(new ReadLocalRules(leader.work))).edition).toBe(1);
  });

  it('keeps some dates, has the others reckoned anew, and finds it in each case’s history', async () => {
    const before = await deadlinesOf(adult.caseId);
    const change = await proposes(await withClosing('2026-11-04', '2026-11-06'));
    const result = await applies(change.id, ['stalled']);
    expect(result).toMatchObject({
      kind: 'done',
      change: { state: 'applied', results: { done: 3, failed: 0 } },
    });
    const after = await deadlinesOf(adult.caseId);
    expect(after.stalled).toBe(before.stalled);
    expect(after.firstContact && before.firstContact && after.firstContact > before.firstContact).toBe(true);
    expect((await deadlinesOf(minor.caseId)).contactWithinFiveDays).toBe('2026-11-12T23:00:00.000Z');
    const { rows } = await house.owner.query(
      `select body::jsonb #>> '{events,0,change}' as change from case_event where case_id = $1 order by version desc limit 1`,
      [adult.caseId],
    );
    expect(rows).toEqual([{ change: change.id }]);
    expect((await house.queries.execute(new ReadLocalRules(leader.work))).edition).toBe(2);
  });

  it('a date explains itself by the calendar that it was set by', async () => {
    const view = await house.queries.execute(new ReadCase(house.people.kui.work, minor.caseId));
    const contact = view?.deadlines.find(({ clock }) => clock === 'contactWithinFiveDays');
    expect(contact?.why?.da).toContain('Flytning');
  });

  it('a preview that the rules have overtaken is not carried out', async () => {
    const [first, second] = [
      await proposes({ kind: 'budgets', budgets: { firstContact: 12 } }),
      await proposes({ kind: 'budgets', budgets: { firstContact: 5 } }),
    ];
    expect(await applies(first.id)).toMatchObject({ kind: 'done' });
    expect(await applies(second.id)).toEqual({ kind: 'stale' });
    expect(await applies(first.id)).toEqual({ kind: 'not-previewed' });
  });

  it('a shorter budget breaches at once what is late by it: only the latest rung rings', async () => {
    const it = await received('010104');
    house.time.now = '2026-11-16T09:00:00.000Z';
    const change = await proposes({ kind: 'budgets', budgets: { firstContact: 3 } });
    expect(change.groups).toContainEqual(expect.objectContaining({ clock: 'firstContact', breaches: 2 }));
    for (const { deadlines, later, earlier, starting, ending, same } of change.groups)
      expect(later + earlier + starting + ending + same).toBe(deadlines);
    expect(change.difference.budgets).toEqual([
      expect.objectContaining({ name: 'firstContact', unit: 'workingDays', from: 12, to: 3 }),
    ]);
    await applies(change.id);
    await house.app.get(DueClocks).ring();
    const { rows } = await house.owner.query(
      `select v ->> 'rung' as rung from case_event, jsonb_array_elements(body::jsonb -> 'events') v
       where case_id = $1 and v ->> 'type' = 'rang' and v ->> 'clock' = 'firstContact'`,
      [it.caseId],
    );
    expect(rows).toEqual([{ rung: 'breach' }]);
  });

  it('is a leader, and of that very organisation', async () => {
    const change: ProposedChange = { kind: 'budgets', budgets: {} };
    expect(await tries(change, house.people.kui)).toEqual({ kind: 'leaders-only' });
    const proposed = await proposes(change);
    const { neighbour } = house.people;
    const stranger = { ...neighbour.work, actor: { ...neighbour.work.actor, leader: true } };
    expect(await house.commands.execute(new ApplyRuleChange(stranger, proposed.id, []))).toEqual({
      kind: 'not-found',
    });
    expect(await house.queries.execute(new ReadRuleChange(stranger, proposed.id))).toBeNull();
    // The word of the caller alone makes nobody a leader.
    const claimed = { ...house.people.kui.work, actor: { ...house.people.kui.work.actor, leader: true } };
    expect(await house.commands.execute(new ApplyRuleChange(claimed, proposed.id, []))).toEqual({
      kind: 'leaders-only',
    });
  });

  it('enters nothing that no calendar has', async () => {
    const closings = (await calendar()).closings;
    const faulty = async (closing: object) => {
      const result = await tries({
        kind: 'calendar',
        calendar: { closings: [...closings, closing as never] },
      });
      return result.kind === 'invalid' ? result.faults.map(({ code }) => code) : [];
    };
    expect(await faulty({ from: '2026-12-24', to: '2026-12-20', kind: 'closed' })).toEqual([
      'closing-reversed',
    ]);
    expect(await faulty({ from: '2026-02-30', to: '2026-03-20', kind: 'closed' })).toEqual(['closing-day']);
    expect(await faulty({ from: '2027-01-01', to: '2028-01-01', kind: 'closed' })).toEqual([
      'closing-too-long',
    ]);
    expect(await faulty({ yearly: '24-12', kind: 'closed' })).toEqual(
      ['closing-yearly', 'closing-day', 'closing-day'].slice(0, 1),
    );
  });

  it('adds no closing to the past that would have moved what has ended', async () => {
    const result = await tries(await withClosing('2026-11-02', '2026-11-03'));
    expect(result).toMatchObject({ kind: 'invalid', faults: [{ code: 'closing-in-past' }] });
    // Long before any case it moves nothing.
    expect((await tries(await withClosing('2020-11-02', '2020-11-03'))).kind).toBe('done');
  });

  it('sets no budget that the process does not allow', async () => {
    const result = await tries({
      kind: 'budgets',
      budgets: { firstContact: 0, contactWithinFiveDays: 9, planMade: 61 },
    });
    expect(result).toMatchObject({
      kind: 'invalid',
      faults: [
        { pointer: '/budgets/firstContact', code: 'budget-out-of-bounds' },
        { pointer: '/budgets/contactWithinFiveDays', code: 'unknown-deadline' },
        { pointer: '/budgets/planMade', code: 'budget-out-of-bounds' },
      ],
    });
  });

  it('who dies half way goes on where the last batch ended, and whoever else is at it does nothing twice', async () => {
    await Promise.all(Array.from({ length: 6 }, () => received('010102')));
    const change = await proposes({ kind: 'budgets', budgets: { firstContact: 20 } });
    await puts(change.id, '0 seconds');
    await Promise.all([1, 2, 3].map(() => runs().batch(change.id)));
    expect(await read(change.id)).toMatchObject({
      state: 'applied',
      cases: change.cases,
      results: { done: change.cases, kept: 0, unchanged: 0, failed: 0, refused: 0 },
    });
    const { rows } = await house.owner.query(
      `select case_id from case_event where body like $1 group by case_id having count(*) > 1`,
      [`%${change.id}%`],
    );
    expect(rows).toEqual([]);
  });

  it('who dies in the middle of a batch has done what the log says, also in a case that is over since', async () => {
    const over = await received('010103');
    const change = await proposes({ kind: 'budgets', budgets: { firstContact: 25 } });
    const foreseen = await casesOf(change.id);
    await puts(change.id, '0 seconds');
    await dying(() => runs().batch(change.id));
    done(await house.act(house.people.kui, over.caseId, 'closeDeceased', outcome));
    while (await runs().batch(change.id));
    expect(await read(change.id)).toMatchObject({
      state: 'applied',
      cases: change.cases,
      results: { done: change.cases, unchanged: 0, failed: 0, refused: 0 },
      groups: change.groups,
    });
    expect(await casesOf(change.id)).toEqual(foreseen.map((one) => ({ ...one, result: 'done' })));
  });

  it('nobody else takes it in hand while the answer is being made, and then at once', async () => {
    const change = await proposes({ kind: 'budgets', budgets: { firstContact: 18 } });
    await puts(change.id, '30 seconds');
    expect(await runs().claim()).not.toContain(change.id);
    await house.owner.query('select hand_over_rule_change($1)', [change.id]);
    expect(await runs().claim()).toContain(change.id);
    while (await runs().batch(change.id));
    const next = await proposes({ kind: 'budgets', budgets: { firstContact: 22 } });
    const worker = async () => {
      for (let looks = 0; looks < 20; looks++)
        for (const id of await runs().claim()) while (await runs().batch(id));
    };
    const [applied] = await Promise.all([applies(next.id), worker()]);
    expect(applied).toMatchObject({
      change: { state: 'applied', results: { done: next.cases, unchanged: 0 } },
    });
  });

  it('says of each case which dates it kept, also where it kept them all', async () => {
    const change = await proposes({ kind: 'budgets', budgets: { firstContact: 9, stalled: 12 } });
    const foreseen = await casesOf(change.id);
    const both = foreseen.filter(({ deadlines }) => deadlines.length === 2).length;
    expect(await applies(change.id, ['stalled'])).toMatchObject({
      change: { cases: change.cases, results: { done: both, kept: change.cases - both } },
    });
    const stalled = (await casesOf(change.id)).flatMap(({ deadlines }) =>
      deadlines.filter(({ clock }) => clock === 'stalled'),
    );
    const was = foreseen.flatMap(({ deadlines }) => deadlines.filter(({ clock }) => clock === 'stalled'));
    expect(stalled).toEqual(
      was.map((one) => ({ ...one, how: 'same', will: one.was, kept: true, breach: false })),
    );
    const after = await read(change.id);
    const group = after?.groups.find(({ clock }) => clock === 'stalled');
    expect(group).toMatchObject({ deadlines: was.length, kept: was.length, later: 0, earlier: 0 });
  });

  it('keeps nothing that the change does not touch: nothing is put in force then', async () => {
    const change = await proposes({ kind: 'budgets', budgets: { firstContact: 8, stalled: 12 } });
    expect(await applies(change.id, ['firstContact', 'firstContct', 'assessmentDecided', 'a\0'])).toEqual({
      kind: 'invalid',
      faults: [
        expect.objectContaining({ pointer: '/keep/1', code: 'not-an-option' }),
        expect.objectContaining({ pointer: '/keep/2', code: 'not-an-option' }),
        expect.objectContaining({ pointer: '/keep/3', code: 'unreadable-text' }),
      ],
    });
    expect(await read(change.id)).toMatchObject({ state: 'previewed' });
    expect((await house.queries.execute(new ReadLocalRules(leader.work))).budgets).toContainEqual(
      expect.objectContaining({ name: 'firstContact', local: 9 }),
    );
  });

  it('sees which budgets go back to the process’s own', async () => {
    const change = await proposes({ kind: 'budgets', budgets: {} });
    expect(change.difference.budgets.map(({ name }) => name)).toEqual(['firstContact', 'stalled']);
    expect(await applies(change.id)).toMatchObject({ change: { difference: change.difference } });
  });

  it('and the log comes to what the tables say, every date by the calendar of its day', async () => {
    expect((await rebuild(house.ownerUrl)).differences).toEqual([]);
    const tell = jest.fn();
    await verifyHistory(house.owner, { witness: null, tell });
    expect(tell).not.toHaveBeenCalled();
    // Had somebody altered an edition, the dates that were set by it would say so.
    await house.owner.query('alter table local_rules disable trigger append_only');
    await house.owner.query(
      `update local_rules set calendar = '{"closings": []}' where organisation_id = $1 and edition = 2`,
      [leader.organisation],
    );
    const { differences } = await rebuild(house.ownerUrl);
    expect(new Set(differences.map(({ where }) => where))).toEqual(new Set(['deadline']));
  });
});
