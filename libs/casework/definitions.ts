import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type Definition, type Process, processOf, spokenTo, type Vocabulary } from '#domain';
import { canonicalJson } from './store/canonical-json.js';

/** A version that cases may already follow was edited. What differs belongs into a version of its own. */
export class PublishedDefinitionEdited extends Error {
  override readonly name = 'PublishedDefinitionEdited';

  constructor({ name, version }: Definition) {
    super(
      `The definition «${name}» v${version} was published before and has been edited since. ` +
        `Take the edit back, or publish it as v${version + 1} beside this one.`,
    );
  }
}

/** The processes that this house knows: every version that a case may still follow. */
export class Definitions {
  private readonly processes: ReadonlyMap<string, Process>;
  /** In words to people of the case. */
  private readonly spoken: ReadonlyMap<string, Process>;

  private constructor(processes: readonly Process[]) {
    this.processes = new Map(processes.map((process) => [nameOf(process.definition), process]));
    this.spoken = new Map(
      processes.flatMap((process) =>
        Object.keys(process.definition.plainWords ?? {}).map((role) => [
          `${nameOf(process.definition)} ${role}`,
          { ...process, definition: spokenTo(process.definition, role) },
        ]),
      ),
    );
  }

  /**
   * Checks every definition and publishes those that are new.
   * @throws BrokenDefinition, PublishedDefinitionEdited
   */
  static async published<V extends Vocabulary>(
    pool: pg.Pool,
    definitions: readonly Definition<V>[],
  ): Promise<Definitions> {
    const processes = definitions.map((definition) => processOf(definition));
    for (const { definition } of processes) {
      const fingerprint = createHash('sha256').update(canonicalJson(definition)).digest('hex');
      const { rows } = await pool.query<{ published: string }>(
        'select publish_definition($1, $2, $3) as published',
        [definition.name, definition.version, fingerprint],
      );
      if (rows[0]?.published !== fingerprint) throw new PublishedDefinitionEdited(definition);
    }
    return new Definitions(processes);
  }

  /**
   * The process that a case follows.
   * @throws Error where that version is not given to this house: it must be kept as long as a case follows it.
   */
  of(version: Pick<Definition, 'name' | 'version'>): Process {
    const process = this.processes.get(nameOf(version));
    if (!process)
      throw new Error(`A case follows «${version.name}» v${version.version}, which is not given here`);
    return process;
  }

  /** The same as somebody of that role reads it. */
  readBy(role: string, version: Pick<Definition, 'name' | 'version'>): Process {
    return this.spoken.get(`${nameOf(version)} ${role}`) ?? this.of(version);
  }

  /** The process that a new case follows: the latest one that has this opening; null if none has. */
  opening(opening: string): Process | null {
    return this.latest().find(({ definition }) => Object.hasOwn(definition.openings, opening)) ?? null;
  }

  /** That version of a process and those before it, newest first. */
  upTo({ name, version }: Pick<Definition, 'name' | 'version'>): readonly Definition[] {
    const own = this.all().filter((one) => one.name === name && one.version <= version);
    return own.sort((a, b) => b.version - a.version);
  }

  /** Every version that is given here. */
  all(): readonly Definition[] {
    return [...this.processes.values()].map(({ definition }) => definition);
  }

  /** The latest version of each process. */
  latest(): readonly Process[] {
    const latest = new Map<string, Process>();
    for (const process of this.processes.values()) {
      const { name, version } = process.definition;
      if (version > (latest.get(name)?.definition.version ?? 0)) latest.set(name, process);
    }
    return [...latest.values()];
  }
}

function nameOf({ name, version }: Pick<Definition, 'name' | 'version'>): string {
  return `${name}@${version}`;
}
