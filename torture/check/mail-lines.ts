import type pg from 'pg';
import { type Line, none, told } from '../line.js';
import type { Seen } from './seen.js';
import { subtract } from './subtract.js';

export const mailTwice = 'mail sent twice with nothing in between';

/**
 * A mail is noted as sent after it is: what is cut off between the two is sent again, under the same Message-ID. So a
 * mail may come again where a worker or the database was killed just then, or its clock was moved and the lease ended.
 */
const excuses: Readonly<Record<string, (at: number, came: number, again: number) => boolean>> = {
  worker: (at, came) => came - 500 <= at && at <= came + 2_000,
  postgres: (at, came) => came - 500 <= at && at <= came + 2_000,
  clock: (at, came) => came - 300 <= at && at <= came + 1_000,
  // What it had in hand when it was frozen, others have sent since.
  woken: (at, _, again) => again - 5_000 <= at && at <= again,
};

export async function mailLines(client: pg.Client, { mail, disturbed }: Seen): Promise<readonly Line[]> {
  const { rows } = await client.query<{ id: string; sent: boolean }>(
    'select id, sent_at is not null as sent from mail',
  );
  const isExcused = ({ came, again }: { readonly came: number; readonly again: number }) =>
    disturbed.some(({ what, at }) => excuses[what]?.(at, came, again) ?? false);
  const repeats = [...mail].flatMap(([id, times]) =>
    times.slice(1).map((again, index) => ({ id, again, came: times[index] ?? again })),
  );
  const wrong = repeats.filter((repeat) => !isExcused(repeat));
  const ids = rows.map(({ id }) => id);
  return [
    told(
      'mails sent',
      mail.size,
      `${repeats.length - wrong.length} of them again after a kill, under the same Message-ID`,
    ),
    none(
      'mail owed and not sent',
      rows.filter(({ sent }) => !sent).map(({ id }) => id),
    ),
    none(
      'mail noted as sent that never came',
      subtract(
        rows.filter(({ sent }) => sent).map(({ id }) => id),
        [...mail.keys()],
      ),
    ),
    none('mail about nothing that is owed', subtract([...mail.keys()], ids)),
    none(
      mailTwice,
      wrong.map(({ id }) => id),
    ),
    none('leaders not written to about a rung that is theirs', await leadersUnwritten(client)),
  ];
}

/** The rungs that are a leader's own: that mail depends on nobody's having a task. */
async function leadersUnwritten(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `select n.id from notification n join membership m on m.organisation_id = n.party_id and m.role = 'leader'
     where n.what = 'rang' and (n.about ->> 'leader')::boolean and not exists (
       select from mail o where o.notification_id = n.id and o.person_id = m.person_id)`,
  );
  return rows.map(({ id }) => id);
}
