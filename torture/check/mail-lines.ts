import type pg from 'pg';
import { type Line, none, told } from '../line.js';
import type { Seen } from './seen.js';
import { subtract } from './subtract.js';

export const mailTwice = 'mail sent twice with nothing in between';

/**
 * A mail is noted as sent after it is: what is cut off between the two is sent again, under the same Message-ID. So a
 * mail may come again where a worker or the database was killed just then, or its clock was moved and the lease ended.
 */
/** So many milliseconds earlier or later than the mail came. */
const excuses: Readonly<Record<string, { readonly earlier: number; readonly later: number }>> = {
  worker: { earlier: 500, later: 2_000 },
  postgres: { earlier: 500, later: 2_000 },
  clock: { earlier: 300, later: 1_000 },
};

export async function mailLines(client: pg.Client, { mail, disturbed }: Seen): Promise<readonly Line[]> {
  const { rows } = await client.query<{ id: string; sent: boolean }>(
    'select id, sent_at is not null as sent from mail',
  );
  const wasDisturbed = (came: number) =>
    disturbed.some(({ what, at }) => {
      const excuse = excuses[what];
      return excuse !== undefined && at >= came - excuse.earlier && at <= came + excuse.later;
    });
  const again = [...mail].flatMap(([id, times]) => times.slice(0, -1).map((at) => ({ id, at })));
  const [excused, wrong] = [
    again.filter(({ at }) => wasDisturbed(at)),
    again.filter(({ at }) => !wasDisturbed(at)),
  ];
  const ids = rows.map(({ id }) => id);
  return [
    told('mails sent', mail.size, `${excused.length} of them again after a kill, under the same Message-ID`),
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
