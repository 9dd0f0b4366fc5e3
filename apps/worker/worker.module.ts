import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  Module,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { AccessLog, type DataKey, Leavers, NoteFailures, type Round, Scans, Upkeep } from '#casework';
import { Alarm } from './alarm.js';
import { Imports } from './imports.js';
import { KeyRotation, STORE } from './key-rotation.js';
import { type MailSettings, mailerOf } from './mail/mailer.js';
import { MAILER, Post, PUBLIC_URL } from './mail/post.js';
import { Relay } from './relay.js';
import { Rounds } from './rounds.js';
import { RuleChanges } from './rule-changes.js';
import { WITNESS, WitnessKeeper, type WitnessSettings } from './witness-keeper.js';

/** Screens hear of a change well within a second. */
const relayEvery = 200;
const lookEvery = 1_000;
const sendEvery = 2_000;
const summariseEvery = 300_000;
/** The young person reads who has looked within a minute. */
const unfoldEvery = 15_000;
const clearEvery = 3_600_000;
const handBackEvery = 10_000;
const rotateEvery = 600_000;
const witnessEvery = 300_000;
const scanEvery = 2_000;
const carryOutEvery = 30_000;

export interface WorkerSettings {
  /** None: no mail goes out. */
  readonly mail?: MailSettings | undefined;
  /** As its owner, with the keys for CPR numbers: these are changed by the worker. */
  readonly store: { readonly databaseUrl: string; readonly keys: readonly DataKey[] };
  /** Where a mail's link leads. */
  readonly publicUrl: string;
  /** None: the history is chained, and nobody outside the database vouches for it. */
  readonly witness?: WitnessSettings | null | undefined;
}

/** The worker beside `DatabaseModule`, `CaseworkModule` and `MessagingModule`. Any number of them may run. */
@Module({})
export class WorkerModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private rounds: readonly Rounds[] = [];

  constructor(
    private readonly relay: Relay,
    private readonly alarm: Alarm,
    private readonly imports: Imports,
    private readonly ruleChanges: RuleChanges,
    private readonly post: Post,
    private readonly upkeep: Upkeep,
    private readonly scans: Scans,
    private readonly leavers: Leavers,
    private readonly keyRotation: KeyRotation,
    private readonly witnessKeeper: WitnessKeeper,
    private readonly accessLog: AccessLog,
    private readonly failures: NoteFailures,
  ) {}

  static forRoot({ mail, publicUrl, store, witness }: WorkerSettings): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        Relay,
        Alarm,
        Imports,
        RuleChanges,
        Post,
        KeyRotation,
        { provide: STORE, useValue: store },
        { provide: MAILER, useValue: mail ? mailerOf(mail) : null },
        WitnessKeeper,
        { provide: PUBLIC_URL, useValue: publicUrl },
        { provide: WITNESS, useValue: witness ?? null },
      ],
    };
  }

  onApplicationBootstrap(): void {
    const rounds = (name: Round, round: () => Promise<number>) => new Rounds(name, round, this.failures);
    const every = (milliseconds: number, name: Round, round: () => Promise<void>) =>
      rounds(name, async () => {
        await round();
        return milliseconds;
      });
    this.rounds = [
      rounds('relay', async () => ((await this.relay.relay()) ? 0 : relayEvery)),
      every(lookEvery, 'deadlines', () => this.alarm.look()),
      every(lookEvery, 'imports', () => this.imports.look()),
      every(lookEvery, 'ruleChanges', () => this.ruleChanges.look()),
      rounds('mail', async () => ((await this.post.send()) ? 0 : sendEvery)),
      every(summariseEvery, 'weeklies', () => this.post.enterWeeklies()),
      rounds('accessLog', async () => ((await this.accessLog.unfold()) ? 0 : unfoldEvery)),
      every(clearEvery, 'accessSamples', () => this.accessLog.drawOwedSamples()),
      every(clearEvery, 'clearing', () => this.upkeep.clear()),
      every(handBackEvery, 'leavers', () => this.leavers.handBack()),
      every(rotateEvery, 'keys', () => this.keyRotation.rotate()),
      every(witnessEvery, 'witness', () => this.witnessKeeper.look()),
      every(scanEvery, 'scans', () => this.scans.look()),
      every(carryOutEvery, 'erasures', () => this.upkeep.carryOutOrders()),
    ];
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.keyRotation.stop();
    await Promise.all(this.rounds.map((rounds) => rounds.stop()));
  }
}
