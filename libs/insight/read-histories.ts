import type pg from 'pg';
import type { Actor, Event, Instant, Step } from '#domain';
import {
  type Deadline,
  type Happening,
  type History,
  isMilestone,
  type Leg,
  type Offer,
  type Opening,
  type Outcome,
  type Word,
} from './history.js';
import { counted } from './process.js';

interface CaseRow {
  readonly id: string;
  readonly openedAt: Date;
  readonly leg: Leg | null;
  readonly outcome: Outcome | null;
  readonly after4Months: string | null;
  readonly after12Months: string | null;
}
interface StepRow {
  readonly caseId: string;
  readonly body: string;
}
interface SchoolRow {
  readonly id: string;
  readonly name: string;
  readonly programmeType: string;
}
type Of<T> = { readonly caseId: string } & Omit<T, 'since' | 'due' | 'ended'>;
type OfferRow = Of<Offer> & {
  readonly no: number;
  readonly since: Date;
  readonly due: Moment;
  readonly ended: Date | null;
};
type DeadlineRow = Of<Deadline> & { readonly due: Moment; readonly ended: Date | null };

/** `pg` reads 'infinity' as a number: nothing is due. */
type Moment = Date | number | null;

/**
 * What a step of interest looks like: others are not read. Every opening enters a stage, and so does every milestone
 * but this one. Of the young person's word on a handoff there is the asking and the answer.
 */
const ofInterest = [
  '%"type":"entered"%',
  '%"type":"closed"%',
  '%"action":"reportNoShow"%',
  '%"ask":"wordOnHandoff"%',
];

/**
 * What the figures are made of, of every case in which the actor's organisation has or had a part and that was opened
 * in the period: five statements, however many cases.
 *
 * Of three hundred cases, half of the time goes into reading their log (here: PostgreSQL needs three times as long to
 * open as much JSON). It grows with the cases. For a million, `append_step` would keep one row of milestones for each
 * case and one for each stretch in a stage beside its other rows, so that no log is read; a job at night would have
 * PostgreSQL sum them up by organisation, school and month; and a request would add up those sums.
 *
 * @param client in a transaction that acts for the actor, under row-level security
 */
export async function readHistories(
  client: pg.ClientBase,
  { party, role }: Actor,
  { from, before }: { readonly from: Instant | null; readonly before: Instant | null },
): Promise<readonly History[]> {
  const { rows: cases } = await client.query<CaseRow>(
    `select f.id, f.opened_at as "openedAt", f.leg, f.outcome,
       f.state -> 'facts' ->> 'statusAfter4Months' as "after4Months",
       f.state -> 'facts' ->> 'statusAfter12Months' as "after12Months"
     from case_file f
     where f.id in (select p.case_id from case_party p where p.id = $1 and p.role = $2) and f.definition = $3
       and f.outcome is distinct from 'merged'
       and ($4::timestamptz is null or f.opened_at >= $4) and ($5::timestamptz is null or f.opened_at < $5)`,
    [party, role, counted.name, from, before],
  );
  const ids = cases.map(({ id }) => id);
  const { rows: schools } = await client.query<SchoolRow>(
    `select id, name, programme_type as "programmeType" from organisation where kind = 'school'`,
  );
  const steps = await byCase<StepRow>(
    client,
    `select case_id as "caseId", body from case_event where case_id = any ($1) and body like any ($2)
     order by case_id, version`,
    [ids, ofInterest],
  );
  const offers = await byCase<OfferRow>(
    client,
    `select case_id as "caseId", no, ask, from_role as "from", to_role as "to", since, due, ended, how, answer
     from ask where case_id = any ($1) and kind = 'handoff'`,
    [ids],
  );
  const deadlines = await byCase<DeadlineRow>(
    client,
    `select case_id as "caseId", clock, ask is not null as "ofAsk", kind, owner_role as "ownerRole", due, ended, how,
       breached
     from clock where case_id = any ($1)`,
    [ids],
  );
  const schoolOf = new Map(schools.map((school) => [school.id, school]));
  return cases.map(({ id, openedAt, leg, outcome, after4Months, after12Months }) => ({
    ...toldBy(
      (steps.get(id) ?? []).map(({ body }) => JSON.parse(body) as Step),
      schoolOf,
      offers.get(id) ?? [],
    ),
    afterFgu: { after4Months, after12Months },
    id,
    openedAt: openedAt.toISOString(),
    leg,
    outcome,
    offers: (offers.get(id) ?? []).map((row) => ({
      ...row,
      ...ends(row),
      since: row.since.toISOString(),
    })),
    deadlines: (deadlines.get(id) ?? []).map((row) => ({ ...row, ...ends(row) })),
  }));
}

/** What only the log tells. */
function toldBy(
  steps: readonly Step[],
  schoolOf: ReadonlyMap<string, SchoolRow>,
  offers: readonly OfferRow[],
): Pick<History, 'opening' | 'school' | 'programmeType' | 'steps' | 'words'> {
  const [first] = steps;
  const opened = first?.events.find((event) => event.type === 'opened');
  if (!first || !opened) throw new Error('A log begins with the opening of its case');
  const { role, party } = first.actor;
  const school =
    role === 'school' ? (schoolOf.get(party) ?? { id: party, name: '', programmeType: null }) : null;
  const facts = steps
    .flatMap(({ events }) => events)
    .flatMap((event) => (event.type === 'factsSet' ? (event.facts.programmeType ?? []) : []));
  const stated = facts.at(-1);
  return {
    opening: opened.opening as Opening,
    school: school && { id: school.id, name: school.name },
    programmeType: typeof stated === 'string' ? stated : (school?.programmeType ?? null),
    steps: steps.flatMap(({ at, events }) => events.flatMap((event) => happening(event, at))),
    words: wordsIn(steps, offers),
  };
}

/** Each handoff that was asked about, with what was said of it: the answer and its facts are of one step. */
function wordsIn(steps: readonly Step[], offers: readonly OfferRow[]): readonly Word[] {
  const found = new Map<number, Word>();
  for (const { events } of steps) {
    for (const event of events) {
      if (event.type === 'asked' && event.ask === 'wordOnHandoff') {
        const offer = offers.find(({ no }) => no === event.about);
        if (offer) found.set(event.no, { from: offer.from, to: offer.to, wasTold: null, wasOwnChoice: null });
      }
      const word = event.type === 'answered' ? found.get(event.no) : undefined;
      if (event.type === 'answered' && word) found.set(event.no, { ...word, ...saidIn(events) });
    }
  }
  return [...found.values()];
}

function saidIn(events: readonly Event[]): Pick<Word, 'wasTold' | 'wasOwnChoice'> {
  const facts = events.flatMap((event) => (event.type === 'factsSet' ? [event.facts] : []));
  const said = (name: string) => {
    const value = facts.findLast((one) => one[name] !== undefined)?.[name];
    return typeof value === 'string' ? value : null;
  };
  return { wasTold: said('wasTold'), wasOwnChoice: said('wasOwnChoice') };
}

function happening(event: Event, at: Instant): readonly Happening[] {
  switch (event.type) {
    case 'entered':
      return [{ type: 'entered', name: event.stage, at }];
    case 'did':
      return isMilestone(event.action) ? [{ type: 'did', name: event.action, at }] : [];
    case 'closed':
      return [{ type: 'closed', name: event.outcome, at }];
    default:
      return [];
  }
}

function ends({ due, ended }: { readonly due: Moment; readonly ended: Date | null }) {
  return { due: due instanceof Date ? due.toISOString() : null, ended: ended?.toISOString() ?? null };
}

async function byCase<Row extends { readonly caseId: string }>(
  client: pg.ClientBase,
  text: string,
  values: readonly unknown[],
): Promise<ReadonlyMap<string, readonly Row[]>> {
  const { rows } = await client.query<Row>(text, [...values]);
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const of = found.get(row.caseId);
    if (of) of.push(row);
    else found.set(row.caseId, [row]);
  }
  return found;
}
