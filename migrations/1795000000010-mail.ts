import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mail to those who are on duty: rows first, sent later, once each. */
export class Mail1795000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [tables, delivering, sending, weekly, rights]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const tables = `
  alter table person add column email text check (email ~ '^[^[:space:]@]+@[^[:space:]@]+$');

  create table mail (
    id uuid primary key default uuidv7(),
    kind text not null check (kind in ('asked', 'rang', 'weekly')),
    organisation_id uuid not null references organisation,
    person_id uuid not null references person,
    -- what it is about; never a name, a number that identifies, or a text about somebody
    about jsonb not null,
    -- the outbox row it came from, or the Monday of a weekly one: nobody is written to twice about one thing
    notification_id uuid,
    case_id uuid,
    week date,
    at timestamptz not null default now(),
    tries integer not null default 0,
    next_at timestamptz not null default now(),
    sent_at timestamptz,
    failed text,
    check ((kind = 'weekly') = (week is not null) and (kind = 'weekly') = (notification_id is null)),
    unique (notification_id, person_id),
    unique (organisation_id, person_id, week)
  );
  create index on mail (next_at) where sent_at is null and failed is null;
  create index on mail (at);
  alter table mail enable row level security, force row level security;
  create policy owner on mail to current_user using (true) with check (true);
`;

const delivering = `
  -- Does nothing the second time. The organisation's inbox is told in any event; whoever is on duty gets a mail too:
  -- its leaders where a rung is theirs, else those who have its tasks in the case.
  create or replace function deliver(of_outbox uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with owed as (
      delete from outbox where id = of_outbox and kind <> 'changed' returning *
    ), told as (
      insert into notification (id, case_id, party_id, role, at, what, about)
      select id, case_id, parties[1], to_role, at, kind, about from owed
      on conflict do nothing
      returning *
    ), meant as (
      select t.*, m.person_id as who from told t join membership m on m.organisation_id = t.party_id
      where t.what = 'rang' and (t.about ->> 'leader')::boolean and m.role = 'leader'
      union
      select t.*, k.assignee from told t join task k on k.case_id = t.case_id and k.org_id = t.party_id
      where t.what in ('rang', 'asked') and not coalesce((t.about ->> 'leader')::boolean, false)
        and k.assignee is not null
    )
    insert into mail (kind, organisation_id, person_id, about, notification_id, case_id, at, next_at)
    select distinct d.what, d.party_id, p.id, d.about, d.id, d.case_id, d.at, d.at
    from meant d join person p on p.id = on_duty(d.party_id, d.who, danish_day(now()))
    where p.email is not null
    on conflict do nothing
  $$;
`;

const sending = `
  -- Takes mails on for a while; one that is still unsent when the lease is over is given out again.
  create function claim_mail(of_now timestamptz, most integer, lease interval)
  returns table (
    id uuid, kind text, about jsonb, case_id uuid, week text, tries integer, email text, locale text, rules json,
    organisation uuid, definition text, definition_version integer, due timestamptz
  )
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with claimed as (
      update mail m set tries = m.tries + 1, next_at = of_now + lease
      where m.id in (select c.id from mail c where c.next_at <= of_now and c.sent_at is null and c.failed is null
        order by c.next_at limit most for update skip locked)
      returning m.*
    )
    select m.id, m.kind, m.about, m.case_id, to_char(m.week, 'YYYY-MM-DD'), m.tries, p.email, p.locale,
      (select json_object_agg(o.id, rules_of(o)) from organisation o where o.id = m.organisation_id),
      m.organisation_id, f.definition, f.definition_version,
      case m.kind when 'rang' then c.due when 'asked' then nullif(a.due, 'infinity') end
    from claimed m join person p on p.id = m.person_id
      left join case_file f on f.id = m.case_id
      left join clock c on c.case_id = m.case_id and c.no = (m.about ->> 'no')::integer
      left join ask a on a.case_id = m.case_id and a.no = (m.about ->> 'no')::integer
  $$;

  create function settle_mail(of_mail uuid, of_now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ update mail set sent_at = of_now where id = of_mail and sent_at is null $$;

  -- Not now: nobody is at work. It is no try.
  create function put_off_mail(of_mail uuid, until timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ update mail set next_at = until, tries = tries - 1 where id = of_mail and sent_at is null $$;

  -- Tried again later and later, for some two days in all; then kept as failed.
  create function miss_mail(of_mail uuid, of_now timestamptz, reason text) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    update mail set next_at = of_now + least(interval '4 hours', interval '1 minute' * power(2, tries)),
      failed = case when tries >= 18 then reason end
    where id = of_mail and sent_at is null
  $$;

  create function forget_mail(older_than interval) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ delete from mail where at < now() - older_than $$;
`;

const weekly = `
  -- Organisations with a leader to write to, whose summary of that week is not entered yet.
  create function weeklies_owed(of_week date) returns table (organisation uuid, rules json)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select o.id, json_build_object(o.id, rules_of(o)) from organisation o
    where exists (select from membership m join person p on p.id = on_duty(o.id, m.person_id, danish_day(now()))
        where m.organisation_id = o.id and m.role = 'leader' and p.email is not null)
      and not exists (select from mail w where w.organisation_id = o.id and w.week = of_week)
  $$;

  -- How the organisation stands, to each of its leaders on duty; once a week, however many ask.
  create function enter_weekly(of_organisation uuid, of_week date, of_now timestamptz, near timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    insert into mail (kind, organisation_id, person_id, about, week, at, next_at)
    select distinct 'weekly', of_organisation, p.id, jsonb_build_object(
      'overdue', (select count(*) from clock c where c.owner_id = of_organisation and c.ended is null and c.due <= of_now),
      'soon', (select count(*) from clock c where c.owner_id = of_organisation and c.ended is null
        and c.due > of_now and c.due <= near),
      'unassigned', (select count(*) from task t where t.org_id = of_organisation and t.assignee is null),
      'stalled', (select count(*) from clock c where c.owner_id = of_organisation and c.clock = 'stalled'
        and c.ended is null and c.breached),
      'handoffs', (select count(*) from ask a where a.to_id = of_organisation and a.ended is null and a.kind = 'handoff')
    ), of_week, of_now, of_now
    from membership m join person p on p.id = on_duty(of_organisation, m.person_id, danish_day(of_now))
    where m.organisation_id = of_organisation and m.role = 'leader' and p.email is not null
    on conflict do nothing
  $$;
`;

const rights = `
  revoke execute on function
    claim_mail(timestamptz, integer, interval), settle_mail(uuid, timestamptz), put_off_mail(uuid, timestamptz),
    miss_mail(uuid, timestamptz, text), forget_mail(interval), weeklies_owed(date),
    enter_weekly(uuid, date, timestamptz, timestamptz)
  from public;
  grant execute on function
    claim_mail(timestamptz, integer, interval), settle_mail(uuid, timestamptz), put_off_mail(uuid, timestamptz),
    miss_mail(uuid, timestamptz, text), forget_mail(interval), weeklies_owed(date),
    enter_weekly(uuid, date, timestamptz, timestamptz)
  to stafet_service;
`;
