import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many young people an FGU institution has places for on which days. Who starts when, the cases say. */
export class Intake1795000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [days, changing, starts]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}

const days = `
  create table intake_day (
    organisation_id uuid not null,
    day date not null,
    edition integer not null check (edition > 0),
    at timestamptz not null,
    by_person uuid not null,
    -- None: nobody is taken in that day after all.
    places integer not null check (places between 0 and 500),
    primary key (organisation_id, day, edition)
  );
  alter table intake_day enable row level security, force row level security;
  create policy owner on intake_day to current_user using (true) with check (true);
  create policy own on intake_day for select to stafet_service using (organisation_id = (select cur_party()));
  create trigger append_only before update or delete or truncate on intake_day
    for each statement execute function refuse_change();
  grant select on intake_day to stafet_service;
`;

const changing = `
  -- All days or none. What stands in the way, if anything does: 'leaders-only', 'stale' (a day has other places by now
  -- than those looked at; «was» is null for a day that had none).
  create function set_intake_days(days jsonb, of_now timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp
  as $$
  begin
    if cur_party() is null or not leads(cur_person(), cur_party()) then
      return 'leaders-only';
    end if;
    perform from organisation o where o.id = cur_party() for update;
    if exists (
      select from jsonb_to_recordset(days) as d("on" date, was integer)
      where d.was is distinct from (select i.places from intake_day i
        where i.organisation_id = cur_party() and i.day = d."on" order by i.edition desc limit 1)
    ) then
      return 'stale';
    end if;
    insert into intake_day (organisation_id, day, edition, at, by_person, places)
    select cur_party(), d."on",
      coalesce((select max(i.edition) from intake_day i where i.organisation_id = cur_party() and i.day = d."on"), 0) + 1,
      of_now, cur_person(), d.places
    from jsonb_to_recordset(days) as d("on" date, places integer);
    return null;
  end
  $$;
  revoke execute on function set_intake_days(jsonb, timestamptz) from public;
  grant execute on function set_intake_days(jsonb, timestamptz) to stafet_service;
`;

const starts = `
  -- See courseStartClock: the day that was given, or the one on which they came before it.
  create index on clock (owner_id, least(due, ended), case_id) where clock = 'courseStarts';
`;
