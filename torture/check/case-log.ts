import {
  type CaseState,
  evolve,
  type Instant,
  type LocalDate,
  numbered,
  type RunningClock,
  rows,
  type Step,
} from '#domain';

/** What a case's log says happened, and what the house owed for it. */
export interface CaseLog {
  readonly caseId: string;
  readonly steps: readonly Step[];
  readonly state: CaseState;
  /** Notifications that are owed, as `noteOf` writes them. */
  readonly owed: readonly string[];
  readonly early: readonly string[];
  readonly twice: readonly string[];
  readonly missed: readonly string[];
  readonly rang: number;
}

export interface Note {
  readonly at: Instant;
  readonly what: string;
  readonly party: string;
  readonly role: string;
  /** The number of the ask or clock; the outcome where a case closed. */
  readonly no: string;
  readonly rung: string;
}

export function noteOf({ at, what, party, role, no, rung }: Note): string {
  return [at, what, party, role, no, rung].join(' ');
}

/**
 * Reads a log from its first step on. Written for itself, and not with what the product derives its outbox from: a
 * mistake there would be made here too.
 */
export function readLog(
  caseId: string,
  steps: readonly Step[],
  birthDate: LocalDate | null,
  now: Instant,
): CaseLog {
  let state: CaseState | null = null;
  const [owed, early, twice]: string[][] = [[], [], []];
  let rang = 0;
  for (const step of steps) {
    for (const event of step.events) {
      if (event.type !== 'rang') continue;
      rang += 1;
      const name = `${caseId}: ${event.clock} ${event.rung}, version ${step.version}`;
      const clock: RunningClock | undefined = numbered(state?.clocks, event.no);
      const rung = clock?.rungs.find((one) => one.name === event.rung);
      if (rung?.rang) twice?.push(name);
      // The moment of a birthday lies beside the log.
      if (rung?.at && rung.at > step.at) early?.push(name);
    }
    state = evolve(state, step);
    owed?.push(...owedFor(step, state));
  }
  if (state === null) throw new Error(`Case ${caseId} has no step`);
  const missed = rows(state, birthDate)
    .clocks.filter(({ rungAt }) => rungAt !== null && rungAt <= now)
    .map(({ clock, rung, rungAt }) => `${caseId}: ${clock} ${rung} of ${rungAt}`);
  return { caseId, steps, state, owed: owed ?? [], early: early ?? [], twice: twice ?? [], missed, rang };
}

const organisations = ['school', 'kui', 'fgu', 'administration'];

/** Whoever is asked, whoever gets an answer, whom a rung tells, and all parties to a case that closes: but the one who acted. */
function owedFor({ at, actor, events }: Step, state: CaseState): readonly string[] {
  const askOf = (no: number) => numbered(state.asks, no) ?? numbered(state.endedAsks, no);
  return events.flatMap((event) => {
    const tell = (what: string, no: number | string, to: readonly (Party | undefined)[], rung = '') =>
      to
        .filter((party) => party !== undefined)
        .filter(({ role }) => organisations.includes(role))
        .filter(({ role, id }) => actor.role !== role || actor.party !== id)
        .map(({ role, id }) => noteOf({ at, what, party: id, role, no: String(no), rung }));
    switch (event.type) {
      case 'asked':
      case 'redirected':
        return tell('asked', event.no, [event.to]);
      case 'answered':
        return tell('answered', event.no, [askOf(event.no)?.from]);
      case 'rang':
        return tell('rang', event.no, event.tells, event.rung);
      case 'closed': {
        const bound = Object.entries(state.parties).map(([role, id]) => ({ role, id }));
        return tell('closed', event.outcome, [...bound, ...state.former]);
      }
      default:
        return [];
    }
  });
}

interface Party {
  readonly role: string;
  readonly id: string;
}
