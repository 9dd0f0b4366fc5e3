import { type BeforeApplicationShutdown, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Upkeep } from '#casework';
import { Alarm } from './alarm.js';
import { Imports } from './imports.js';
import { Relay } from './relay.js';
import { Rounds } from './rounds.js';
import { RuleChanges } from './rule-changes.js';

/** Screens hear of a change well within a second. */
const relayEvery = 200;
const lookEvery = 1_000;
const clearEvery = 3_600_000;

/** The worker beside `DatabaseModule`, `CaseworkModule` and `MessagingModule`. Any number of them may run. */
@Module({ providers: [Relay, Alarm, Imports, RuleChanges] })
export class WorkerModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private rounds: readonly Rounds[] = [];

  constructor(
    private readonly relay: Relay,
    private readonly alarm: Alarm,
    private readonly imports: Imports,
    private readonly ruleChanges: RuleChanges,
    private readonly upkeep: Upkeep,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds = [
      new Rounds('Relaying', async () => ((await this.relay.relay()) ? 0 : relayEvery)),
      new Rounds('Looking for due clocks', async () => {
        await this.alarm.look();
        return lookEvery;
      }),
      new Rounds('Looking for imports', async () => {
        await this.imports.look();
        return lookEvery;
      }),
      new Rounds('Looking for changes of rules', async () => {
        await this.ruleChanges.look();
        return lookEvery;
      }),
      new Rounds('Clearing away', async () => {
        await this.upkeep.clear();
        return clearEvery;
      }),
    ];
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.rounds.map((rounds) => rounds.stop()));
  }
}
