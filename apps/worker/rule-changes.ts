import { Injectable } from '@nestjs/common';
import { RuleChangeRuns } from '#casework';

/** Sees to it that changes of rules get to the last case, also in an organisation with many. */
@Injectable()
export class RuleChanges {
  constructor(private readonly runs: RuleChangeRuns) {}

  async look(): Promise<void> {
    for (const id of await this.runs.claim()) while (await this.runs.batch(id));
  }
}
