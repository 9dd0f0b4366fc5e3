import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { CaseworkHouse, done } from '../../test/casework.js';
import { serviceUrl } from './database.js';
import { digestOf } from './store/sealed-record.js';
import { rebuild } from './worker/rebuild.js';

let house: CaseworkHouse;
/** The service's own login, with nothing of ours in between. */
let service: pg.Client;

beforeAll(async () => {
  house = await CaseworkHouse.open();
  service = new pg.Client(serviceUrl(house.ownerUrl));
  await service.connect();
});
afterAll(async () => {
  await service.end();
  await house.close();
});

const caseTables = [
  'case_event',
  'case_record',
  'case_file',
  'case_party',
  'task',
  'ask',
  'clock',
  'young_person',
  'guardian',
  'cpr_hash',
  'outbox',
  'notification',
  'idempotency',
  'access_log',
  'imported_notice',
  'witness_state',
  'witnessed_case',
  'case_access',
  'search_day',
  'access_unfolding',
  'access_sample',
  'access_sample_item',
  'access_verdict',
  'case_hold',
  'erasure',
  'name_correction',
  'letter',
  'complaint_guidance',
  'attachment',
];

/** Each function of ours that the service may call: whoever gives it another says so here. */
const callables = [
  'administered_by',
  'any_due',
  'append_or_reload',
  'append_step',
  'append_steps',
  'apply_rule_change',
  'begin_attachment',
  'change_person',
  'claim_due',
  'claim_erasures',
  'claim_imports',
  'claim_mail',
  'claim_notices',
  'claim_outbox',
  'claim_rule_changes',
  'claim_scans',
  'close_organisation',
  'close_unit',
  'correct_name',
  'cur_party',
  'cur_person',
  'danish_day',
  'deliver',
  'draw_access_sample',
  'draw_owed_samples',
  'drop_absence',
  'drop_attachment',
  'drop_draft',
  'end_failure',
  'end_need',
  'end_role',
  'enter_absence',
  'enter_mention',
  'enter_organisation',
  'enter_person',
  'enter_weekly',
  'erase_cases',
  'erasure_ordered',
  'finish_attachment',
  'forget',
  'forget_attachments',
  'forget_taken_heads',
  'give_access_verdict',
  'give_role',
  'gone_attachments',
  'hand_over_rule_change',
  'identity_of_session',
  'identity_of_subject',
  'imported_notices',
  'keep_edition',
  'keep_letter',
  'kinds_below',
  'known_by_cpr',
  'known_hash',
  'known_young',
  'leads',
  'lift_hold',
  'load_case',
  'load_opening',
  'load_openings',
  'looks_at_case',
  'mark_need',
  'merged_attachments',
  'merged_letters',
  'merged_records',
  'miss_mail',
  'my_failures',
  'note_edition',
  'note_failure',
  'note_head',
  'note_witness_failing',
  'order_erasure',
  'owed_letter',
  'own_cases_due',
  'own_cases_of',
  'people_administered',
  'person_at_sign_in',
  'place_hold',
  'preview_erasure',
  'protect_name',
  'publish_definition',
  'put_draft',
  'put_off_due',
  'put_off_mail',
  'put_unit',
  'read_draft',
  'read_witness_state',
  'refuse_change',
  'rename_organisation',
  'reopen_organisation',
  'reopen_unit',
  'rule_change_under_way',
  'rules_of',
  'see_mention',
  'set_complaint_guidance',
  'set_intake_days',
  'set_local_list',
  'settle_import',
  'settle_mail',
  'settle_outbox',
  'settle_rule_change',
  'settle_scan',
  'staff_at_sign_in',
  'start_import',
  'take_heads',
  'tasks_of_leavers',
  'ties_to_work',
  'try_again',
  'unfold_access',
  'unmask_cpr',
  'untold_rebases',
  'weeklies_owed',
  'words_of',
  'works_at',
];

/** What somebody sees of a table in a transaction of their own. */
async function seen(table: string, party: string | null): Promise<number> {
  await service.query('begin');
  if (party !== null) await service.query(`select set_config('app.party', $1, true)`, [party]);
  const { rows } = await service.query(`select count(id) as n from (select 1 as id from ${table}) t`);
  await service.query('rollback');
  return Number(rows[0].n);
}

async function codeOf(statement: Promise<unknown>): Promise<string | undefined> {
  return statement.then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
}

describe('row-level security', () => {
  const readable = [
    'case_event',
    'case_record',
    'case_file',
    'case_party',
    'task',
    'ask',
    'clock',
    'young_person',
  ];

  it('shows a case to its parties, and to nobody else a single row of it', async () => {
    await house.accepted();
    const { kui, neighbour } = house.people;
    for (const table of readable) {
      expect([table, await seen(table, kui.organisation)]).not.toEqual([table, 0]);
      expect([table, await seen(table, neighbour.organisation)]).toEqual([table, 0]);
    }
  });

  it('shows nothing on a connection that somebody else has used before', async () => {
    await house.accepted();
    expect(await seen('case_file', house.people.kui.organisation)).toBeGreaterThan(0);
    for (const table of readable) expect([table, await seen(table, null)]).toEqual([table, 0]);
  });

  it('shows a young person as long as a case of theirs is seen, and no number at all', async () => {
    await house.accepted();
    await service.query(`select set_config('app.party', $1, false)`, [house.people.kui.organisation]);
    expect(await codeOf(service.query('select cpr_cipher from young_person'))).toBe('42501');
    expect(await codeOf(service.query('select cpr_lookup from young_person'))).toBe('42501');
    await service.query('reset app.party');
  });

  it('is forced on every table that holds case data', async () => {
    const { rows } = await house.owner.query(
      `select relname from pg_class where relname = any ($1) and not (relrowsecurity and relforcerowsecurity)`,
      [[...caseTables, 'draft']],
    );
    expect(rows).toEqual([]);
  });
});

describe('the service’s login', () => {
  it('has no write right on any case table', async () => {
    const { rows } = await house.owner.query<{ name: string; may: string }>(
      `select c.relname as name, string_agg(p.privilege, ' ' order by p.privilege) as may
       from pg_class c, unnest(array['insert', 'update', 'delete', 'truncate', 'trigger', 'references']) p(privilege)
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
         and case when p.privilege in ('insert', 'update', 'references')
           then has_any_column_privilege('stafet_service', c.oid, p.privilege)
           else has_table_privilege('stafet_service', c.oid, p.privilege) end
       group by c.relname`,
    );
    // People keep there what is their own, or sign in; and looks are logged.
    expect(Object.fromEntries(rows.map(({ name, may }) => [name, may]))).toEqual({
      access_log: 'insert',
      draft: 'delete insert update',
      import_row: 'insert',
      notice_import: 'insert',
      rule_change: 'insert',
      saved_view: 'delete insert update',
      session: 'delete insert update',
    });
  });

  it('is refused when it tries', async () => {
    for (const table of caseTables) {
      expect(await codeOf(service.query(`delete from ${table}`))).toBe('42501');
      if (table !== 'access_log')
        expect(await codeOf(service.query(`insert into ${table} default values`))).toBe('42501');
    }
    expect(await codeOf(service.query('update case_event set body = body'))).toBe('42501');
  });

  it('owns nothing, and may call only what it was given', async () => {
    const { rows: owned } = await house.owner.query(
      `select oid from pg_class where relowner = 'stafet_service'::regrole
       union all select oid from pg_proc where proowner = 'stafet_service'::regrole`,
    );
    expect(owned).toEqual([]);
    const { rows: callable } = await house.owner.query(
      `select proname from pg_proc where pronamespace = 'public'::regnamespace
         and has_function_privilege('stafet_service', oid, 'execute') order by proname collate "C"`,
    );
    expect(callable.map(({ proname }) => proname)).toEqual(callables);
    expect(await codeOf(service.query(`select put_rows(null, '{}')`))).toBe('42501');
    expect(await codeOf(service.query(`select put_person('{}')`))).toBe('42501');
    expect(await codeOf(service.query(`select citizen_by_cpr('')`))).toBe('42501');
  });

  it('logs an access in no name but the acting one’s', async () => {
    const { kui, colleague, neighbour } = house.people;
    const log = async (acting: string | null, person: string | null, party: string) => {
      await service.query('begin');
      await service.query(`select set_config('app.party', $1, true), set_config('app.person', $2, true)`, [
        kui.organisation,
        acting,
      ]);
      const code = await codeOf(
        service.query(
          `insert into access_log (person_id, party_id, role, purpose, operation, case_ids)
           values ($1, $2, 'kui', 'casework', 'read-case', '{}')`,
          [person, party],
        ),
      );
      await service.query('rollback');
      return code;
    };
    expect(await log(kui.person, kui.person, kui.organisation)).toBe('done');
    expect(await log(null, null, kui.organisation)).toBe('done');
    expect(await log(kui.person, colleague.person, kui.organisation)).toBe('42501');
    expect(await log(kui.person, null, kui.organisation)).toBe('42501');
    expect(await log(null, kui.person, kui.organisation)).toBe('42501');
    expect(await log(kui.person, kui.person, neighbour.organisation)).toBe('42501');
  });

  it('cannot append to a case as a party that has no part in it', async () => {
    const { caseId } = await house.accepted();
    const body = (version: number) =>
      JSON.stringify({
        version,
        at: house.time.now,
        actor: { role: 'kui', party: house.people.neighbour.organisation, person: null },
        events: [],
      });
    const { rows } = await service.query('select case_file as file from case_file');
    expect(rows).toEqual([]);
    const append = (version: number) =>
      service.query(`select append_step($1, $2, '{}', '{"case_file": {}}', '{}') as appended`, [
        caseId,
        body(version),
      ]);
    expect((await append(3)).rows).toEqual([{ appended: false }]);
    expect((await append(1)).rows).toEqual([{ appended: false }]);
  });
});

describe('the log', () => {
  it('can be changed by nobody, not even its owner', async () => {
    await house.accepted();
    const { owner } = house;
    expect(await codeOf(owner.query(`update case_event set body = '{}'`))).toBe('42501');
    expect(await codeOf(owner.query('delete from case_event'))).toBe('42501');
    expect(await codeOf(owner.query('truncate case_event'))).toBe('42501');
  });

  it('is chained from the case’s own id on', async () => {
    const { caseId } = await house.accepted();
    const { rows } = await house.owner.query('select * from case_event where case_id = $1 order by version', [
      caseId,
    ]);
    let prev = createHash('sha256')
      .update(Buffer.from(caseId.replaceAll('-', ''), 'hex'))
      .digest();
    expect(rows).toHaveLength(2);
    for (const { body, prev_hash, hash } of rows) {
      expect(prev_hash).toEqual(prev);
      prev = createHash('sha256').update(prev).update(body).digest();
      expect(hash).toEqual(prev);
    }
  });

  it('vouches for a record by its digest, and stays whole when the record is erased', async () => {
    const { caseId } = await house.notice();
    const { owner } = house;
    const { rows } = await owner.query('select * from case_record where case_id = $1', [caseId]);
    const [{ id, content, salt, digest }] = rows;
    expect(digestOf(salt, content)).toEqual(digest);
    const { rows: log } = await owner.query('select body from case_event where case_id = $1', [caseId]);
    expect(log[0].body).toContain(digest.toString('hex'));

    await owner.query('update case_record set content = null, salt = null where id = $1', [id]);
    const emptied = {
      caseId,
      where: 'case_record',
      what: `${id}, revision 1, was emptied without an erasure`,
    };
    expect((await rebuild(house.ownerUrl)).differences).toEqual([emptied]);
    await owner.query(
      `insert into erasure (id, case_id, kind, decided_at, erased_at) values (uuidv7(), $1, 'onDemand', now(), now())`,
      [caseId],
    );
    const report = await rebuild(house.ownerUrl);
    expect(report.differences).toEqual([]);
    done(await house.act(house.people.kui, caseId, 'handoverToKui.receive', { contactPerson: 'Kirsten' }));
  });
});
