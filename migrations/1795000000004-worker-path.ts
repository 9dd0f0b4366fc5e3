import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the worker does with due rungs and with what commits owe the world. The service has no other way to either. */
export class WorkerPath1795000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [clocks, outbox, upkeep, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const clocks = `
  create function any_due(of_now timestamptz) returns boolean
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$ select exists (select from clock where wake_at <= of_now) $$;

  -- The cases of the rungs that are due longest, locked until the transaction ends. It waits for nobody: what
  -- another worker or a command has in hand is left for the next time.
  create function claim_due(of_now timestamptz, most integer)
  returns table (case_id uuid, state json, birth_date text, calendars json)
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with due as materialized (
      select c.case_id from clock c where c.wake_at <= of_now order by c.wake_at limit most for update skip locked
    ), file as materialized (
      select f.id, f.state, f.subject, f.party_ids from case_file f
      where f.id in (select d.case_id from due d) for update skip locked
    )
    select f.id, f.state, to_char(y.birth_date, 'YYYY-MM-DD'),
      (select json_object_agg(o.id, o.calendar) from organisation o where o.id = any (f.party_ids))
    from file f join young_person y on y.id = f.subject
  $$;

  -- Whatever rung of this case cannot be rung is tried again in a minute, then in two, four, at most sixty.
  create function put_off_due(of_case uuid, of_now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update clock set failures = failures + 1,
      put_off_until = of_now + least(interval '1 hour', interval '1 minute' * power(2, least(failures, 6)))
    where case_id = of_case and wake_at <= of_now
  $$;
`;

const outbox = `
  -- Claiming puts a row off: if it is still here when the lease is over, then the one who claimed it or the job it
  -- became was lost, and it is claimed again. By what is due, never by "id greater than the last": the order of
  -- ids is not the order of commits.
  create function claim_outbox(most integer, lease interval)
  returns table (id uuid, case_id uuid, version integer, kind text, tries integer, parties uuid[])
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update outbox o set tries = o.tries + 1, next_at = now() + least(lease * (o.tries + 1), interval '1 hour')
    where o.id in (
      select c.id from outbox c where c.next_at <= now() order by c.next_at limit most for update skip locked)
    returning o.id, o.case_id, o.version, o.kind, o.tries, o.parties
  $$;

  create function settle_outbox(ids uuid[]) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ delete from outbox where id = any (ids) and kind = 'changed' $$;

  -- Does nothing the second time.
  create function deliver(of_outbox uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with owed as (delete from outbox where id = of_outbox and kind <> 'changed' returning *)
    insert into notification (id, case_id, party_id, role, at, what, about)
    select id, case_id, parties[1], to_role, at, kind, about from owed
    on conflict do nothing
  $$;
`;

const upkeep = `
  create function forget_idempotency(older_than interval) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ delete from idempotency where created_at < now() - older_than $$;
`;

const rights = `
  revoke execute on function
    any_due(timestamptz), claim_due(timestamptz, integer), put_off_due(uuid, timestamptz),
    claim_outbox(integer, interval), settle_outbox(uuid[]), deliver(uuid), forget_idempotency(interval)
  from public;
  grant execute on function
    any_due(timestamptz), claim_due(timestamptz, integer), put_off_due(uuid, timestamptz),
    claim_outbox(integer, interval), settle_outbox(uuid[]), deliver(uuid), forget_idempotency(interval)
  to stafet_service;
`;
