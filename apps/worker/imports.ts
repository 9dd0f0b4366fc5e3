import { Injectable } from '@nestjs/common';
import { ImportRuns, NoteFailures } from '#casework';
import { type JobPayloads, Jobs, Processes } from '#messaging';

/**
 * Sees to it that started imports are done. The rows say how far each one is: a job that is lost or cut off is ordered
 * again, and goes on where the last batch ended.
 */
@Injectable()
export class Imports {
  constructor(
    private readonly runs: ImportRuns,
    private readonly jobs: Jobs,
    private readonly failures: NoteFailures,
  ) {}

  async look(): Promise<void> {
    for (const { id, person, tries } of await this.runs.claim()) {
      await this.jobs.add('import', { importId: id, person }, `import-${id}-${tries}`);
    }
  }

  @Processes('import')
  async run({ importId, person }: JobPayloads['import'], signal: AbortSignal): Promise<void> {
    try {
      await this.runs.run(importId, person, signal);
    } catch (error) {
      await this.failures.note('import', [importId], error);
      throw error;
    }
  }
}
