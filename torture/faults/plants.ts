import { join } from 'node:path';
import { lines } from '../check/log-lines.js';
import { mailTwice } from '../check/mail-lines.js';
import { jobOfNothing } from '../check/queue-lines.js';
import type { House, Victim } from '../house/house.js';

/** A mistake that a product could have, made from outside: in the database of one run, or in a process of it. */
export interface Plant {
  readonly name: string;
  /** The line of the checker that has to find it. */
  readonly foundBy: string;
  readonly victims: readonly Victim[];
  readonly kills: number;
  readonly impatience?: number;
  readonly days?: number;
  readonly apiPreload?: string;
  readonly plant?: (house: House) => Promise<void>;
}

const each = async ({ postgres }: House, statements: readonly string[]) => {
  for (const statement of statements) await postgres.query(statement);
};

export const plants: readonly Plant[] = [
  {
    name: 'a commit that is not awaited by the disk',
    foundBy: lines.lost,
    victims: ['postgres'],
    kills: 4,
    plant: (house) =>
      each(house, [
        'alter system set synchronous_commit = off',
        `alter system set wal_writer_delay = '10s'`,
        `alter system set wal_writer_flush_after = '1GB'`,
        'select pg_reload_conf()',
      ]),
  },
  {
    name: 'no unique key',
    foundBy: lines.twice,
    victims: ['api'],
    kills: 1,
    impatience: 0.5,
    // Opening a case takes longer, so that the second try comes while the first is under way.
    plant: (house) =>
      each(house, [
        'alter table idempotency drop constraint idempotency_pkey',
        slowly('case_event', '0.1', 'when (new.version = 1)'),
      ]),
  },
  {
    name: 'an answer before the commit',
    foundBy: lines.lost,
    victims: ['api'],
    kills: 4,
    apiPreload: join(import.meta.dirname, 'answer-early.js'),
  },
  {
    name: 'a job before the commit',
    foundBy: jobOfNothing,
    victims: ['postgres'],
    kills: 5,
    plant: (house) =>
      each(house, [
        'create extension dblink',
        jobOutsideOfTheTransaction(house.postgres.url),
        `create trigger job_first before insert on outbox for each row when (new.kind <> 'changed')
           execute function job_first()`,
      ]),
  },
  {
    name: 'an outbox row that is skipped',
    foundBy: lines.untold,
    victims: ['api'],
    kills: 1,
    plant: (house) =>
      each(house, [
        `create function skip() returns trigger language plpgsql as $$
           begin return case when random() < 0.1 then null else new end; end $$`,
        `create trigger skip before insert on outbox for each row when (new.kind <> 'changed')
           execute function skip()`,
      ]),
  },
  {
    name: 'a message that is sent twice',
    foundBy: mailTwice,
    victims: ['api'],
    kills: 1,
    days: 6,
    // Noted as sent at the third time of sending it, two seconds apart: one repeat right after a night is excused.
    plant: (house) =>
      each(house, [
        `create or replace function settle_mail(of_mail uuid, of_now timestamptz) returns void
         language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
           update mail set sent_at = case when tries > 2 then of_now end, next_at = of_now + interval '2 seconds'
           where id = of_mail and sent_at is null $$`,
      ]),
  },
];

function slowly(table: string, seconds: string, when: string): string {
  return `create function slowly() returns trigger language plpgsql as $$
      begin perform pg_sleep(${seconds}); return new; end $$;
    create trigger slowly before insert on ${table} for each row ${when} execute function slowly()`;
}

/** By a connection of its own, so that it is there whether or not there is a commit; which then takes its time. */
function jobOutsideOfTheTransaction(url: string): string {
  return `create function job_first() returns trigger language plpgsql security definer as $$
    begin
      perform dblink_exec('${url}', format(
        'insert into bullmq.job (queue, id, seq, name, state, data, added_at_ms)
         values (%L, %L, 0, %L, %L, %L, 0)', 'deliver', 'early-' || new.id, 'deliver', 'completed',
        jsonb_build_object('outboxId', new.id, 'caseId', new.case_id, 'version', new.version, 'kind', new.kind)));
      perform pg_sleep(0.3);
      return new;
    end $$`;
}
