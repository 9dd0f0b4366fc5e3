import { Inject } from '@nestjs/common';
import {
  Command,
  CommandHandler,
  type ICommandHandler,
  type IQueryHandler,
  Query,
  QueryHandler,
} from '@nestjs/cqrs';
import pg from 'pg';
import type { Instant } from '#domain';
import type { UnitOfWork } from '../commands.js';
import { NOW, type Now } from '../now.js';
import { Answers } from '../queries/answers.js';
import { findCase } from '../queries/stored-case.js';
import { timeOrderedId } from '../store/time-ordered-id.js';
import { told } from '../store/trouble.js';

export interface NameCorrectionView {
  readonly at: Instant;
  /** What the name was until then. */
  readonly before: { readonly firstName: string; readonly lastName: string };
  readonly reason: string;
}

/** The holder of a case puts a name right that was entered wrongly, in all cases of that person. */
export class CorrectName extends Command<'done' | 'not-found' | 'wrong-party'> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
    readonly name: { readonly firstName: string; readonly lastName: string },
    readonly reason: string,
  ) {
    super();
  }
}

/** Newest first; null as for `ReadCase`. */
export class ListNameCorrections extends Query<readonly NameCorrectionView[] | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly caseId: string,
  ) {
    super();
  }
}

@CommandHandler(CorrectName)
export class CorrectNameHandler implements ICommandHandler<CorrectName> {
  constructor(
    private readonly pool: pg.Pool,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute({ work: { actor }, caseId, name, reason }: CorrectName) {
    const { party, role, person } = actor;
    const { firstName, lastName } = name;
    const correcting = this.pool.query<{ hindrance: 'not-found' | 'wrong-party' | null }>(
      'select correct_name($1, $2, $3, $4, $5, $6, $7, $8, $9) as hindrance',
      [timeOrderedId(), caseId, party, role, person, firstName, lastName, reason, this.now()],
    );
    return (await told('correct a name', correcting)).rows[0]?.hindrance ?? 'done';
  }
}

@QueryHandler(ListNameCorrections)
export class ListNameCorrectionsHandler implements IQueryHandler<ListNameCorrections> {
  constructor(private readonly answers: Answers) {}

  execute({ work, caseId }: ListNameCorrections): Promise<readonly NameCorrectionView[] | null> {
    return this.answers.give(work, 'list-name-corrections', async (client) => {
      const found = await findCase(client, work, caseId);
      if (found?.sight.relation !== 'holder') return { answer: null, about: [] };
      const { rows } = await client.query<{ at: Date; first: string; last: string; reason: string }>({
        name: 'name-corrections',
        text: `select at, first_name as first, last_name as last, reason from name_correction
          where person_id = $1 order by at desc, id desc`,
        values: [found.stored.state.subject],
      });
      const answer = rows.map(({ at, first, last, reason }) => {
        return { at: at.toISOString(), before: { firstName: first, lastName: last }, reason };
      });
      return { answer, about: [caseId] };
    });
  }
}
