import type pg from 'pg';
import { type Line, none, told } from '../line.js';
import type { Seen } from './seen.js';
import { subtract } from './subtract.js';

export const mailTwice = 'mail sent twice with nothing in between';

/**
 * A mail is noted as sent after it is: what is cut off between the two is sent again, under the same Message-ID. So a
 * mail may come again where a worker or the database was killed just then, or its clock was moved and the lease ended:
 * so many as that can have cut off.
 */
const excuses: Readonly<Record<Seen['disturbed'][number]['what'], number>> = {
  // A worker sends one at a time; there may be two of them, each with twenty mails in hand.
  worker: 1,
  postgres: 2,
  clock: 40,
  woken: 20,
  api: 0,
  redis: 0,
};

interface Repeat {
  readonly id: string;
  readonly came: number;
  readonly again: number;
}

export async function mailLines(client: pg.Client, { mail, disturbed }: Seen): Promise<readonly Line[]> {
  const { rows } = await client.query<{ id: string; sent: boolean }>(
    'select id, sent_at is not null as sent from mail',
  );
  const repeats = [...mail].flatMap(([id, times]) =>
    times.slice(1).map((again, index) => ({ id, again, came: times[index] ?? again })),
  );
  const wrong = unexcused(repeats, disturbed);
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

/** Each disturbance excuses as many mails as it can have cut off, of those that it lies in between or right before. */
function unexcused(repeats: readonly Repeat[], disturbed: Seen['disturbed']): readonly Repeat[] {
  const left = disturbed.map(({ what }) => excuses[what]);
  const inOrder = [...repeats].sort((one, other) => one.came - other.came);
  return inOrder.filter(({ came, again }) => {
    const index = disturbed.findIndex(
      ({ at }, place) => (left[place] ?? 0) > 0 && came - 1_000 <= at && at <= again,
    );
    if (index < 0) return true;
    left[index] = (left[index] ?? 0) - 1;
    return false;
  });
}
