import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import pg from 'pg';
import { AssignTask } from '../commands.js';
import { told } from '../store/trouble.js';

const mostAtOnce = 100;

/** Tasks that lie with somebody who has left the organisation go back to it: nothing waits in an inbox that nobody opens. */
@Injectable()
export class Leavers {
  constructor(
    private readonly pool: pg.Pool,
    private readonly commands: CommandBus,
  ) {}

  /** Each is an ordinary command, done in the organisation's name. What is left over is found the next time. */
  async handBack(): Promise<void> {
    const found = this.pool.query<{ case_id: string; no: number; org_id: string; role: string }>(
      'select * from tasks_of_leavers($1)',
      [mostAtOnce],
    );
    const { rows } = await told('find the tasks of those who have left', found);
    for (const { case_id: caseId, no, org_id: party, role } of rows) {
      const actor = { person: null, role, party, leader: true };
      await this.commands.execute(
        new AssignTask({ actor, purpose: 'administration' }, caseId, no, null, null),
      );
    }
  }
}
