import type { Definition } from '#domain';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import pg from 'pg';
import { CommandDoor } from './commands/command-door.js';
import { ActHandler, AssignTaskHandler, OpenCaseHandler } from './commands/command-handlers.js';
import { Definitions } from './definitions.js';
import { NOW, type Now, wallClock } from './now.js';
import { CprKeys, type DataKey } from './people/cpr-keys.js';

export interface CaseworkOptions {
  /** Every version that a case may still follow; of each name the latest opens new cases. */
  readonly definitions: readonly Definition[];
  /** For CPR numbers, see `CprKeys`. */
  readonly keys: readonly DataKey[];
  /** The time; the wall clock's if left out. */
  readonly now?: Now;
}

/**
 * The two doors to the cases. Import it once, beside `DatabaseModule`. Start-up is refused for a definition that is
 * broken, or that differs from what was published under its name and version.
 */
@Global()
@Module({})
export class CaseworkModule {
  static forRoot({ definitions, keys, now = wallClock }: CaseworkOptions): DynamicModule {
    return {
      module: CaseworkModule,
      imports: [CqrsModule.forRoot()],
      providers: [
        { provide: NOW, useValue: now },
        { provide: CprKeys, useValue: new CprKeys(keys) },
        {
          provide: Definitions,
          inject: [pg.Pool],
          useFactory: (pool: pg.Pool) => Definitions.published(pool, definitions),
        },
        CommandDoor,
        OpenCaseHandler,
        ActHandler,
        AssignTaskHandler,
      ],
      exports: [CqrsModule, NOW, CprKeys, Definitions],
    };
  }
}
