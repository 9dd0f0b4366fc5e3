import { Injectable } from '@nestjs/common';
import { isDatabaseAway, NoteFailures, RuleChangeRuns } from '#casework';

/** Sees to it that changes of rules get to the last case, also in an organisation with many. */
@Injectable()
export class RuleChanges {
  constructor(
    private readonly runs: RuleChangeRuns,
    private readonly failures: NoteFailures,
  ) {}

  /** One that fails is given out again when its lease is over, and holds up no other. */
  async look(): Promise<void> {
    for (const id of await this.runs.claim()) {
      try {
        while (await this.runs.batch(id));
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        await this.failures.note('ruleChange', [id], error);
      }
    }
  }
}
