import type { INestApplicationContext } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type pg from 'pg';
import { Act, AssignTask, type CommandResult, OpenCase, type UnitOfWork } from '#casework';
import type { Instant } from '#domain';
import { dropout } from './play-templates.js';

interface Worker {
  readonly organisation: string;
  readonly role: string;
  readonly person: string;
}

/** A task that nobody has taken, in a case that those who may take it hold, and so may write in. */
interface Chance extends Worker {
  readonly caseId: string;
  readonly no: number;
}

/** A school, and where its notices go. */
interface School extends Worker {
  readonly kui: string;
}

const clients = 16;

/**
 * What people do all day, in a store of any size: every other command claims a task or gives it back, one of four is a
 * note in a case, one of four a new notice. Whom they are about is drawn from everywhere.
 */
export class DailyWork {
  private turn = 0;

  private constructor(
    private readonly commands: CommandBus,
    private readonly chances: readonly Chance[],
    private readonly schools: readonly School[],
    private readonly now: Instant,
  ) {}

  static async prepare(app: INestApplicationContext, owner: pg.Client, now: Instant): Promise<DailyWork> {
    const { rows: chances } = await owner.query<Chance>(
      `select t.case_id as "caseId", t.no, t.role, t.org_id as organisation, m.person_id as person
       from (select t.* from task t join case_file f on f.id = t.case_id and f.holder_id = t.org_id
           where not t.leader and t.assignee is null order by md5(t.case_id::text || t.no) limit 10000) t
         cross join lateral (select m.person_id from membership m
           where m.organisation_id = t.org_id and m.role <> 'administrator' order by m.person_id limit 1) m`,
    );
    const { rows: schools } = await owner.query<School>(
      `select s.id as organisation, s.kind as role, m.person_id as person, k.id as kui
       from organisation s join organisation k on k.code = 'kui-999-' || substring(s.code from '-([0-9]+)$')
         cross join lateral (select m.person_id from membership m
           where m.organisation_id = s.id and m.role <> 'administrator' order by m.person_id limit 1) m
       where s.kind = 'school' order by md5(s.id::text)`,
    );
    return new DailyWork(app.get(CommandBus), chances, schools, now);
  }

  /** Commands done in that many seconds, by 16 clients, each waiting for its answer. */
  async during(seconds: number): Promise<number> {
    const end = performance.now() + seconds * 1000;
    let [done, asked] = [0, 0];
    const refused = new Set<string>();
    const client = async () => {
      while (performance.now() < end) {
        const result = await this.next();
        asked += 1;
        if (result.kind === 'done') done += 1;
        else if (result.kind === 'refused') refused.add(result.refusal.refused);
        else throw new Error(`Not done: ${JSON.stringify(result)}`);
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    // Somebody else has been at a case meanwhile, now and then; a day of refusals would measure nothing.
    if (done < asked * 0.9)
      throw new Error(`Of ${asked} commands ${asked - done} were refused: ${[...refused].join(', ')}`);
    return done;
  }

  private next(): Promise<CommandResult> {
    const turn = this.turn++;
    if (turn % 4 === 1) return this.open(pick(this.schools, turn));
    const chance = pick(this.chances, turn);
    if (turn % 4 === 3) return this.write(chance);
    // Taken in one round through all of them, given back in the next.
    const to = Math.floor(turn / this.chances.length) % 2 === 0 ? chance.person : null;
    return this.commands.execute(new AssignTask(workOf(chance), chance.caseId, chance.no, to, null));
  }

  private write(chance: Chance): Promise<CommandResult> {
    const fields = { note: 'Talt i telefon; vender tilbage i næste uge.' };
    const command = new Act(workOf(chance), chance.caseId, 'writeNote', null, fields, null, null, null);
    return this.commands.execute(command);
  }

  private open(school: School): Promise<CommandResult> {
    const youngPerson = { birthDate: '2009-03-12', firstName: 'Freja', lastName: 'Lund' };
    const fields = dropout(this.now, school.kui);
    const command = new OpenCase(workOf(school), 'reportDropout', youngPerson, null, fields, null);
    return this.commands.execute(command);
  }
}

/** All of them in turn, in an order in which neighbours are far apart. */
function pick<T>(all: readonly T[], turn: number): T {
  const one = all[(turn * 7_919) % all.length];
  if (one === undefined) throw new Error('There is nothing to do.');
  return one;
}

function workOf({ person, role, organisation }: Worker): UnitOfWork {
  return { actor: { person, role, party: organisation }, purpose: 'bench' };
}
