import { AsyncLocalStorage } from 'node:async_hooks';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import pg from 'pg';
import {
  Act,
  AssignTask,
  CaseworkModule,
  type CommandResult,
  CprKeys,
  DatabaseModule,
  DueClocks,
  OpenCase,
  Outbox,
  type UnitOfWork,
  wallClock,
} from '#casework';
import { type Instant, type Turn, youthDropoutLetters, youthDropoutVersions } from '#domain';
import type { Store } from '../../../configuration.js';
import { demoOrganisations, demoPeople } from '../directory.js';
import { layOutDesks } from './desks.js';
import { lifelike } from './lifelike.js';
import { type PlannedCase, planCases } from './plan.js';

/** Commands of different cases that are under way at once. */
const abreast = 8;

export interface DemoCases {
  readonly databaseUrl: string;
  /** As the service's own login. */
  readonly serviceUrl: string;
  readonly keys: Store['keys'];
  /** The moment up to which they go. */
  readonly now: Instant;
  readonly cases: number;
}

/**
 * Plays the planned cases through the same command door that people come in by, each command at its own moment, and
 * hands over what they owe without a job or a mail. Whatever is there already is passed over: one that was interrupted
 * goes on where it stopped.
 */
export async function loadDemoCases({ databaseUrl, serviceUrl, keys, now, cases }: DemoCases): Promise<void> {
  const time = new AsyncLocalStorage<Instant>();
  // Half a second of a demo may be lost with the machine: it would be played again.
  const url = new URL(serviceUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  const open = (definitions: typeof youthDropoutVersions) =>
    openStage({
      url: url.href,
      definitions,
      letters: youthDropoutLetters,
      keys,
      now: () => time.getStore() ?? wallClock(),
    });
  // As it was when nobody knew of a second version.
  const before = await open(youthDropoutVersions.slice(0, 1));
  const app = await open(youthDropoutVersions);
  const owner = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  try {
    const stages = { before, app };
    await new Performance(stages, owner, time, new CprKeys(keys)).play(planCases(now, { cases }));
    await layOutDesks({ commands: app.get(CommandBus), queries: app.get(QueryBus), owner }, now);
    await deliverAll(app.get(Outbox));
    // Nobody is written to about what was long ago.
    await owner.query(`delete from mail where at < $1::timestamptz - interval '1 day'`, [now]);
  } finally {
    await owner.end();
    await app.close();
    await before.close();
  }
}

function openStage({
  url,
  ...casework
}: { readonly url: string } & Parameters<
  typeof CaseworkModule.forRoot
>[0]): Promise<INestApplicationContext> {
  @Module({
    imports: [DatabaseModule.forRoot({ url, poolSize: abreast }), CaseworkModule.forRoot(casework)],
  })
  class Stage {}
  return NestFactory.createApplicationContext(Stage, { logger: ['error'], abortOnError: false });
}

/** Where a planned case stands in the store. */
interface Staged {
  readonly planned: PlannedCase;
  id: string | null;
  /** Its young person's and custody holder's ids, by role. */
  parties: Readonly<Record<string, string>>;
  /** Steps that are in the log already. */
  done: number;
}

interface Cue {
  readonly staged: Staged;
  readonly turn: Turn;
}

class Performance {
  private readonly commands: CommandBus;
  /** Where cases of the first version open. */
  private readonly earlier: CommandBus;
  private readonly clocks: DueClocks;

  constructor(
    { app, before }: { readonly app: INestApplicationContext; readonly before: INestApplicationContext },
    private readonly owner: pg.Pool,
    private readonly time: AsyncLocalStorage<Instant>,
    private readonly keys: CprKeys,
  ) {
    this.commands = app.get(CommandBus);
    this.earlier = before.get(CommandBus);
    this.clocks = app.get(DueClocks);
  }

  async play(plan: readonly PlannedCase[]): Promise<void> {
    const cast = await this.stage(plan);
    const cues = cast
      .flatMap((staged) => staged.planned.turns.slice(staged.done).map((turn): Cue => ({ staged, turn })))
      .sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : momentOf(a) > momentOf(b) ? 1 : 0));
    let waiting: Cue[] = [];
    const perform = async () => {
      const batch = waiting;
      waiting = [];
      await Promise.all(batch.map((cue) => this.time.run(momentOf(cue), () => this.perform(cue))));
    };
    for (const cue of cues) {
      const rings = cue.turn.command.type === 'ring';
      // One case has one command at a time; and a bell rings after all that came before it.
      if (rings || waiting.length === abreast || waiting.some(({ staged }) => staged === cue.staged))
        await perform();
      if (rings) await this.time.run(momentOf(cue), () => this.clocks.ring());
      else waiting.push(cue);
    }
    await perform();
  }

  /** Each case with what an earlier start has played of it. */
  private async stage(plan: readonly PlannedCase[]): Promise<readonly Staged[]> {
    const { rows } = await this.owner.query<{
      lookup: Buffer;
      id: string;
      version: number;
      parties: Staged['parties'];
    }>(
      `select h.hash as lookup, f.id, f.version, f.state -> 'parties' as parties
       from case_file f join cpr_hash h on h.person_id = f.subject where h.hash = any ($1)`,
      [plan.flatMap(({ youngPerson }) => this.keys.lookups(youngPerson.cpr))],
    );
    const found = new Map(rows.map((row) => [row.lookup.toString('hex'), row]));
    return plan.map((planned) => {
      const {
        id = null,
        parties = {},
        version = 0,
      } = this.keys
        .lookups(planned.youngPerson.cpr)
        .map((hash) => found.get(hash.toString('hex')))
        .find(Boolean) ?? {};
      return { planned, id, parties, done: version };
    });
  }

  private async perform({ staged, turn }: Cue): Promise<void> {
    const command = await this.commandOf(staged, turn);
    const isEarlier = command instanceof OpenCase && staged.planned.state.definition.version === 1;
    const result = await (isEarlier ? this.earlier : this.commands).execute(command);
    if (result.kind !== 'done') {
      const what = turn.command.type === 'act' ? turn.command.action : turn.command.type;
      throw new Error(`The demo cannot «${what}» as planned: ${reasonOf(result)}`);
    }
    staged.id ??= result.done.caseId;
  }

  private async commandOf(staged: Staged, turn: Turn): Promise<OpenCase | Act | AssignTask> {
    const { command } = turn;
    const { youngPerson, guardian } = staged.planned;
    const fields = lifelike(staged.planned, turn);
    const work = await this.workOf(staged, turn);
    if (command.type === 'open') {
      const [{ birthDate: _, ...person }, custody] = [youngPerson, guardian];
      const { birthDate: __, ...parent } = custody ?? { birthDate: '' };
      return new OpenCase(
        work,
        command.opening,
        person,
        custody ? (parent as typeof person) : null,
        fields,
        null,
      );
    }
    const id = staged.id ?? '';
    if (command.type === 'assign') {
      const to = command.to === null ? null : staffOf(work.actor.party, command.to);
      return new AssignTask(work, id, command.task, to, null);
    }
    if (command.type !== 'act') throw new Error('A bell is rung by the clocks');
    const { action, on = null, elements = null } = command;
    return new Act(work, id, action, on, turn.fields && fields, elements, null, null);
  }

  private async workOf(staged: Staged, { context: { actor } }: Turn): Promise<UnitOfWork> {
    const { role, party, leader = false } = actor;
    const purpose = 'demo';
    if (role !== 'youngPerson' && role !== 'guardian') {
      return { actor: { person: staffOf(party, actor.person ?? ''), role, party, leader }, purpose };
    }
    if (!staged.parties[role] && staged.id) staged.parties = await this.partiesOf(staged.id);
    const citizen = staged.parties[role] ?? '';
    return { actor: { person: citizen, role, party: citizen, leader }, purpose };
  }

  private async partiesOf(id: string): Promise<Staged['parties']> {
    const { rows } = await this.owner.query<{ parties: Staged['parties'] }>(
      `select state -> 'parties' as parties from case_file where id = $1`,
      [id],
    );
    return rows[0]?.parties ?? {};
  }
}

function momentOf({ turn }: Cue): Instant {
  return turn.context.now;
}

function reasonOf(result: Exclude<CommandResult, { kind: 'done' }>): string {
  if (result.kind === 'refused') return result.refusal.refused;
  if (result.kind === 'invalid')
    return result.faults.map(({ pointer, code }) => `${pointer} ${code}`).join(', ');
  return result.kind;
}

/** The walk numbers its people; here they are the staff of the organisation. */
function staffOf(organisation: string, walker: string): string {
  const code = demoOrganisations.find(({ id }) => id === organisation)?.code;
  const staff = demoPeople.filter(
    ({ handle, memberships }) =>
      handle !== 'allan' && handle !== 'signe' && memberships.some((membership) => membership.code === code),
  );
  const number = Number(walker.split('/').at(-1));
  const person = staff[number % staff.length];
  if (!person) throw new Error(`Nobody of the demo works for ${code}`);
  return person.id;
}

/** The organisations are told in their inboxes, and in no other way. */
async function deliverAll(outbox: Outbox): Promise<void> {
  for (let owed = await outbox.claim(500); owed.length > 0; owed = await outbox.claim(500)) {
    const [changes, rest] = [
      owed.filter(({ kind }) => kind === 'changed'),
      // Letters stay owed: the worker makes them.
      owed.filter(({ kind }) => kind !== 'changed' && kind !== 'letter'),
    ];
    await outbox.settle(changes.map(({ id }) => id));
    for (let from = 0; from < rest.length; from += abreast) {
      await Promise.all(rest.slice(from, from + abreast).map(({ id }) => outbox.deliver(id)));
    }
  }
}
