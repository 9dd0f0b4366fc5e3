import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { rows } from '#domain';
import type { CommandResult, OpenCase } from '../commands.js';
import { Definitions } from '../definitions.js';
import { CprKeys } from '../people/cpr-keys.js';
import { Appending, type DecidedSteps, isOutrun } from '../store/append-steps.js';
import { type LoadedOpenings, loadOpenings } from '../store/load-openings.js';
import { CommandDoor } from './command-door.js';
import { type AskedOpening, askedOpening, hashesOf } from './opening.js';
import { namedIn } from './recording.js';

export interface DecidedTogether {
  /** What will have become of each, once they are appended. */
  readonly results: readonly CommandResult[];
  /** False, with nothing written, where somebody else got in between: then they are to be opened one by one. */
  readonly append: () => Promise<boolean>;
}

/**
 * Opens many cases of one person at once: what each needs to know is read for all of them, each is decided as by the
 * handler of `OpenCase`, and all are appended in one round trip.
 */
@Injectable()
export class OpenTogether {
  constructor(
    private readonly door: CommandDoor,
    private readonly pool: pg.Pool,
    private readonly definitions: Definitions,
    private readonly keys: CprKeys,
  ) {}

  /** @param commands of one party; people and fields are checked already, and there are no guardians */
  async decide(commands: readonly OpenCase[]): Promise<DecidedTogether> {
    const asked = commands.map((one) => askedOpening(this.definitions, this.keys, one, one));
    const known = await this.load(commands, asked);
    const decided: DecidedSteps[] = [];
    const results = asked.map((one) => this.decideOne(one, known, decided));
    const appending = decided.length > 0 ? new Appending(decided) : null;
    return { results, append: () => this.append(appending) };
  }

  private async append(appending: Appending | null): Promise<boolean> {
    try {
      await appending?.send(this.pool);
      return true;
    } catch (failure) {
      if (isOutrun(failure)) return false;
      throw failure;
    }
  }

  private load(commands: readonly OpenCase[], asked: readonly AskedOpening[]): Promise<LoadedOpenings> {
    const [first] = commands;
    if (!first) throw new Error('No openings');
    return loadOpenings(this.pool, {
      work: first.work,
      keys: commands.flatMap(({ idempotency }) => idempotency?.key ?? []),
      named: [...new Set(commands.flatMap(({ fields }) => namedIn(fields)))],
      youngPeople: asked.flatMap(({ youngPerson }) => hashesOf(youngPerson)),
    });
  }

  private decideOne(
    { question, youngPerson }: AskedOpening,
    known: LoadedOpenings,
    decided: DecidedSteps[],
  ): CommandResult {
    const hashes = hashesOf(youngPerson);
    const decision = this.door.decide(question, known.of(question.idempotency?.key, hashes));
    if ('kind' in decision) return decision;
    const { step, alongside, done } = decision;
    const { caseId, definition, birthDate } = step;
    decided.push({
      caseId,
      definition,
      rowsBefore: null,
      taken: [step],
      rowsAfter: rows(step.state, birthDate),
      alongside,
    });
    // Two notices about one young person are about one, also where they stand beside each other.
    for (const hash of hashes) known.youngPeople.set(hash.toString('hex'), step.state.subject);
    return { kind: 'done', done, replayed: false };
  }
}
