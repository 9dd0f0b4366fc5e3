import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is done in the background and fails is seen by those who answer for it. That something is owed stands in its own
 * row, as before; here stands when it was last tried in vain and by which code, whatever it is.
 */
export class Failures1795000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [table, noting, mail, ruleChanges, reading, tryingAgain, forgetting, rights])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const table = `
  create table failure (
    kind text not null check (kind in ('mail', 'news', 'letter', 'scan', 'import', 'ruleChange', 'deadline', 'round')),
    -- the id of what is owed; of a deadline, its case's; of a round, its name
    of text not null check (of ~ '^[A-Za-z0-9-]{1,60}$'),
    since timestamptz not null,
    at timestamptz not null,
    tries integer not null default 1,
    -- a code: no address, name or sentence passes
    reason text not null check (reason ~ '^[A-Za-z0-9_ -]{1,60}$'),
    primary key (kind, of)
  );
  create index on failure (at);
  alter table failure enable row level security, force row level security;
  create policy owner on failure to current_user using (true) with check (true);

  -- How often it had been tried when somebody asked for it to be tried anew.
  alter table mail add column tries_before integer not null default 0;
  create index on mail (organisation_id) where sent_at is null;
`;

const noting = `
  create function note_failure(of_kind text, them text[], of_reason text, of_now timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    insert into failure as f (kind, of, since, at, reason)
    select of_kind, t.of, of_now, of_now, of_reason from (select distinct unnest(them) as of) t order by t.of
    on conflict (kind, of) do update set (at, tries, reason) = (excluded.at, f.tries + 1, excluded.reason)
  $$;

  create function end_failure(of_kind text, it text) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$ delete from failure where kind = of_kind and of = it $$;
`;

const mail = `
  -- Tried again later and later, for some two days in all; then kept as failed, until somebody asks for it anew.
  create or replace function miss_mail(of_mail uuid, of_now timestamptz, reason text) returns void
  language sql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select note_failure('mail', array[of_mail::text], reason, of_now);
    update mail set next_at = of_now + least(interval '4 hours', interval '1 minute' * power(2, tries - tries_before)),
      failed = case when tries - tries_before >= 18 then reason end
    where id = of_mail and sent_at is null
  $$;
`;

const ruleChanges = `
  -- What is done stays done when a change is gone through again for the cases that it failed for.
  create or replace function settle_rule_change(
    of_change uuid, was_reached uuid, now_reached uuid, looked integer, is_last boolean, outcomes jsonb, lease interval
  ) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare it rule_change;
  begin
    update rule_change r set
      reached = case when is_last then null else now_reached end, looked_at = r.looked_at + looked,
      state = case when not is_last then r.state when r.state = 'previewing' then 'previewed' else 'applied' end,
      next_at = now() + lease
    where r.id = of_change and r.reached is not distinct from was_reached and r.state in ('previewing', 'applying')
    returning * into it;
    if not found then
      return false;
    end if;
    insert into rule_change_case as c (change_id, case_id, organisation_id, deadlines, hindrance, result)
    select of_change, o.case_id, it.organisation_id, o.deadlines, o.hindrance, o.result
    from jsonb_to_recordset(outcomes) o(case_id uuid, deadlines jsonb, hindrance jsonb, result text)
    on conflict (change_id, case_id) do update set
      (deadlines, hindrance, result) = (excluded.deadlines, excluded.hindrance, excluded.result)
      where c.result is distinct from 'done';
    return true;
  end
  $$;
`;

const reading = `
  -- What failed, or is late, where whoever asks administers, or in the organisation that they act for where they lead it;
  -- and what is of the installation as a whole, which stands in everybody's way. Late is what nobody has taken on for
  -- five minutes.
  create function my_failures(of_now timestamptz) returns table (
    kind text, of text, organisation uuid, person uuid, about text, cases integer, since timestamptz, tries integer,
    tried_at timestamptz, next_at timestamptz, reason text, given_up boolean, can_try boolean
  )
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    with mine as materialized (
      select administered_by(cur_person()) as id
      union select cur_party() where leads(cur_person(), cur_party())
    )
    select 'mail', m.id::text, m.organisation_id, m.person_id, m.kind, null::integer, m.at, m.tries, f.at,
      case when m.failed is null then m.next_at end, coalesce(f.reason, m.failed), m.failed is not null, true
    from mail m left join failure f on f.kind = 'mail' and f.of = m.id::text
    where m.organisation_id in (select id from mine) and m.sent_at is null
      and (m.failed is not null or f.of is not null or m.next_at < of_now - interval '5 minutes')
    union all
    select o.kind, o.id::text, o.org, null, null, null, o.at, o.tries, f.at, o.next_at, f.reason, false, true
    from (select case kind when 'letter' then 'letter' else 'news' end as kind, id, parties[1] as org, at, tries, next_at
      from outbox where outbox.kind <> 'changed' and parties[1] in (select id from mine)) o
    left join failure f on f.kind = o.kind and f.of = o.id::text
    where f.of is not null or o.tries > 2 or o.next_at < now() - interval '5 minutes'
    union all
    select 'scan', a.id::text, a.party_id, null, null, null, a.at, a.scan_tries, f.at, a.scan_at, f.reason, false, true
    from attachment a left join failure f on f.kind = 'scan' and f.of = a.id::text
    where a.verdict = 'unscanned' and a.secret is not null and a.party_id in (select id from mine)
      and (f.of is not null or a.scan_tries > 1)
    union all
    select 'import', i.id::text, w.organisation_id, i.person_id, null, null, i.at, i.tries, f.at, i.next_at, f.reason,
      false, true
    from notice_import i left join failure f on f.kind = 'import' and f.of = i.id::text
    join lateral (select m.organisation_id from membership m where m.person_id = i.person_id and m.role = 'counsellor'
      and m.organisation_id in (select id from mine) order by m.valid_from limit 1) w on true
    where i.state = 'running' and (f.of is not null or i.next_at < now() - interval '5 minutes')
    union all
    select 'ruleChange', r.id::text, r.organisation_id, null, r.kind, nullif(x.failed, 0), coalesce(r.applied_at, r.at),
      coalesce(f.tries, 1), f.at, case when r.state <> 'applied' then r.next_at end, coalesce(f.reason, x.reason),
      r.state = 'applied', true
    from rule_change r left join failure f on f.kind = 'ruleChange' and f.of = r.id::text
    cross join lateral (select count(*)::integer as failed, case when count(*) > 0 then 'CasesFailed' end as reason
      from rule_change_case c where c.change_id = r.id and c.result = 'failed') x
    where r.organisation_id in (select id from mine) and r.state <> 'previewed'
      and (r.state <> 'applied' and (f.of is not null or r.next_at < now() - interval '5 minutes')
        or x.failed > 0 and r.state = 'applied' and not exists (
          -- A later one has been to the same cases.
          select from rule_change l where l.organisation_id = r.organisation_id and l.kind = r.kind
            and l.applied_at > r.applied_at))
    union all
    select 'deadline', c.case_id || '-' || c.no, c.owner_id, null, null, null, c.rung_at, c.failures, f.at,
      greatest(c.rung_at, c.put_off_until), case when c.failures > 0 then f.reason end, false, true
    from clock c left join failure f on f.kind = 'deadline' and f.of = c.case_id::text
    where c.owner_id in (select id from mine) and c.ended is null and c.rung_at is not null
      and (c.failures > 0 or greatest(c.rung_at, c.put_off_until) < of_now - interval '5 minutes')
    union all
    select 'round', f.of, null, null, f.of, null, f.since, f.tries, f.at, null, f.reason, false, false
    from failure f where f.kind = 'round'
    union all
    select 'round', 'witness', null, null, 'witness', null, w.failing_since, 1, w.failing_since, null, 'WitnessAway', false, false
    from witness_state w where w.failing_since is not null
      and not exists (select from failure f where f.kind = 'round' and f.of = 'witness')
  $$;
`;

const tryingAgain = `
  -- Has what failed tried again at once, by whichever worker is there first. Gives back which of them: the others have
  -- been done meanwhile, or are not theirs.
  create function try_again(wanted jsonb, of_now timestamptz) returns table (kind text, of text)
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  #variable_conflict use_column
  declare them jsonb;
  begin
    select coalesce(jsonb_agg(jsonb_build_object('kind', w.kind, 'of', w.of)), '[]') into them
    from jsonb_to_recordset(wanted) w(kind text, of text)
    join my_failures(of_now) m on m.kind = w.kind and m.of = w.of
    where m.can_try;
    update mail set tries_before = case when failed is null then tries_before else tries end, failed = null, next_at = of_now
    where sent_at is null and id in (select g.of from wanted_ids(them, 'mail') g);
    update outbox set next_at = now()
    where id in (select g.of from wanted_ids(them, 'news') g union select g.of from wanted_ids(them, 'letter') g);
    update attachment set scan_at = of_now
    where verdict = 'unscanned' and id in (select g.of from wanted_ids(them, 'scan') g);
    update notice_import set next_at = now()
    where state = 'running' and id in (select g.of from wanted_ids(them, 'import') g);
    delete from rule_change_case c using rule_change r
    where r.id = c.change_id and r.state = 'applied' and c.result = 'failed'
      and r.id in (select g.of from wanted_ids(them, 'ruleChange') g);
    update rule_change set next_at = now(), reached = case when state = 'applied' then null else reached end,
      looked_at = case when state = 'applied' then 0 else looked_at end,
      state = case when state = 'applied' then 'applying' else state end
    where state <> 'previewed' and id in (select g.of from wanted_ids(them, 'ruleChange') g);
    update clock set put_off_until = null
    where ended is null and (case_id || '-' || no) in (
      select t.of from jsonb_to_recordset(them) t(kind text, of text) where t.kind = 'deadline')
      and case_id in (select left(t.of, 36)::uuid from jsonb_to_recordset(them) t(kind text, of text)
        where t.kind = 'deadline');
    return query select t.kind, t.of from jsonb_to_recordset(them) t(kind text, of text);
  end
  $$;

  create function wanted_ids(them jsonb, of_kind text) returns table (of uuid)
  language sql immutable set search_path = pg_catalog, public, pg_temp
  as $$ select t.of::uuid from jsonb_to_recordset(them) t(kind text, of text) where t.kind = of_kind $$;
`;

const forgetting = `
  -- Forgets some of what is of this kind and older than that; says how many, of one table at most.
  -- Two at once never wait for each other.
  create or replace function forget(of_kind text, before timestamptz, most integer) returns integer
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  declare kept record; gone integer; most_gone integer := -1;
  begin
    if of_kind = 'leftDirectory' then
      return forget_left(before, most);
    end if;
    if of_kind = 'imports' then
      return forget_imports(before, most);
    end if;
    for kept in
      select k.place, k.old from (values
        -- The oldest are looked at, not all: their ids follow time.
        ('accessLog', 'access_log', 'at < $1 and id in (select id from access_log order by id limit $2)'),
        ('accessLog', 'case_access', 'day < $1::date'),
        ('accessLog', 'search_day', 'day < $1::date'),
        ('accessLog', 'access_sample', 'at < $1'),
        ('notifications', 'notification', 'at < $1'),
        ('mentions', 'mention', 'coalesce(seen_at, at) < $1'),
        ('mails', 'mail', 'at < $1'),
        ('failures', 'failure', 'at < $1'),
        ('drafts', 'draft', 'at < $1'),
        ('answers', 'idempotency', 'created_at < $1'),
        ('sessions', 'session', 'expires_at < $1'),
        ('absences', 'absence', 'to_day < $1::date'),
        ('rulePreviews', 'rule_change', $_$state in ('previewing', 'previewed') and at < $1$_$)
      ) k (kind, place, old) where k.kind = of_kind
    loop
      execute format(
        'delete from %1$I where ctid = any (array(select ctid from %1$I where %2$s limit $2 for update skip locked))',
        kept.place, kept.old) using before, most;
      get diagnostics gone = row_count;
      most_gone := greatest(most_gone, gone);
    end loop;
    if most_gone < 0 then
      raise no_data_found using message = 'there is no such kind of data to forget';
    end if;
    return most_gone;
  end
  $$;
`;

const rights = `
  revoke execute on function
    note_failure(text, text[], text, timestamptz), end_failure(text, text), my_failures(timestamptz),
    try_again(jsonb, timestamptz), wanted_ids(jsonb, text)
  from public;
  grant execute on function
    note_failure(text, text[], text, timestamptz), end_failure(text, text), my_failures(timestamptz),
    try_again(jsonb, timestamptz)
  to stafet_service;
`;
