import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler, type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import type { ComplaintGuidance, LetterMaterial } from '#domain';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import { Answers } from '../queries/answers.js';
import { acting } from '../store/acting.js';
import { type GuidanceView, ReadGuidance, SetGuidance } from './letter-queries.js';

type Guidance = NonNullable<LetterMaterial['guidance']>;

/** Kind → what the acting organisation has set; under row-level security. */
export async function readGuidance(client: pg.ClientBase): Promise<Readonly<Record<string, Guidance>>> {
  const { rows } = await client.query<Guidance & { readonly kind: string }>({
    name: 'own-complaint-guidance',
    text: 'select distinct on (kind) kind, body, weeks from complaint_guidance order by kind, edition desc',
  });
  return Object.fromEntries(rows.map(({ kind, body, weeks }) => [kind, { body, weeks }]));
}

@QueryHandler(ReadGuidance)
export class ReadGuidanceHandler implements IQueryHandler<ReadGuidance> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
  ) {}

  execute({ work }: ReadGuidance): Promise<readonly GuidanceView[]> {
    return this.answers.give(work, 'read-guidance', async (client) => {
      const own = await readGuidance(client);
      return {
        answer: guidanceFor(this.definitions, work.actor.role).map((one) => viewOf(one, own)),
        about: [],
      };
    });
  }
}

@CommandHandler(SetGuidance)
export class SetGuidanceHandler implements ICommandHandler<SetGuidance> {
  constructor(
    private readonly pool: pg.Pool,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute({ work: { actor }, kind, body, weeks }: SetGuidance) {
    const known = guidanceFor(this.definitions, actor.role).find(([name]) => name === kind)?.[1];
    if (!known || actor.person === null) return 'not-found';
    if (weeks < known.weeks.from || weeks > known.weeks.to) return 'out-of-range';
    return acting(this.pool, { person: actor.person, party: actor.party }, async (client) => {
      const { rows } = await client.query<{ set: boolean }>({
        name: 'set-complaint-guidance',
        text: 'select set_complaint_guidance($1, $2, $3, $4) as set',
        values: [kind, body, weeks, this.now()],
      });
      return rows[0]?.set === true ? 'done' : 'leaders-only';
    });
  }
}

/** The kinds of decision that organisations of a role make, by the latest version of each process. */
function guidanceFor(
  definitions: Definitions,
  role: string,
): readonly (readonly [string, ComplaintGuidance])[] {
  return definitions.latest().flatMap(({ definition: { forms, actions, asks, guidance = {} } }) => {
    const used = new Set(
      [
        ...Object.values(actions).filter(({ by }) => [by].flat().includes(role)),
        ...Object.values(asks)
          .filter(({ to }) => to === role)
          .flatMap(({ answers }) => Object.values(answers)),
      ].map(({ form }) => forms[form ?? '']?.letter?.guidance),
    );
    return Object.entries(guidance).filter(([kind]) => used.has(kind));
  });
}

function viewOf(
  [kind, { label, body, weeks }]: readonly [string, ComplaintGuidance],
  own: Readonly<Record<string, Guidance>>,
): GuidanceView {
  const set = own[kind];
  return {
    kind,
    label,
    body: set?.body ?? body,
    weeks: set?.weeks ?? weeks.standard,
    from: weeks.from,
    to: weeks.to,
    own: set !== undefined,
  };
}
