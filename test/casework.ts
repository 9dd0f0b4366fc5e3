import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import pg from 'pg';
import {
  Act,
  CaseworkModule,
  type CommandDone,
  type CommandResult,
  DatabaseModule,
  type DataKey,
  Definitions,
  FolderStore,
  type Named,
  OpenCase,
  type OrganisationKind,
  putDirectory,
  serviceUrl,
  type UnitOfWork,
} from '../libs/casework/index.js';
import {
  type Actor,
  type Definition,
  type Instant,
  youthDropoutLetters,
  youthDropoutVersions,
} from '../libs/domain/index.js';
import { createTestDatabase } from './database.js';

/** Somebody at work in an organisation, as commands and queries name them. */
export interface Colleague {
  readonly work: UnitOfWork;
  readonly person: string;
  readonly organisation: string;
}

const organisations = {
  gymnasium: 'school',
  vocational: 'school',
  kui: 'kui',
  neighbour: 'kui',
  fgu: 'fgu',
  social: 'administration',
} as const satisfies Readonly<Record<string, OrganisationKind>>;

export type People = Readonly<Record<keyof typeof organisations | 'colleague', Colleague>>;

/** The real doors over a database of their own: two schools, two municipalities, FGU, and the time in one's hand. */
export class CaseworkHouse {
  private constructor(
    readonly app: INestApplicationContext,
    readonly ownerUrl: string,
    /** The database as its owner, who may look at everything. */
    readonly owner: pg.Client,
    readonly people: People,
    /** What the doors take for the time. */
    readonly time: { now: Instant },
    /** For CPR numbers. */
    readonly keys: readonly DataKey[],
    /** The file that lists what was erased. */
    readonly erasures: string,
    private readonly remove: () => Promise<void>,
  ) {}

  static async open() {
    const database = await createTestDatabase();
    const people = await enterPeople(database.url);
    const owner = new pg.Client(database.url);
    await owner.connect();
    const time = { now: '2026-11-02T09:00:00.000Z' };
    const keys = [{ id: 'test', secret: randomBytes(32) }];
    const folder = await mkdtemp(join(tmpdir(), 'stafet-house-'));
    const erasures = join(folder, 'erasures');
    const app = await openDoors(database.url, youthDropoutVersions, keys, time, erasures);
    const remove = async () => {
      await database.drop();
      await rm(folder, { recursive: true });
    };
    return new CaseworkHouse(app, database.url, owner, people, time, keys, erasures, remove);
  }

  /** The same house as it was when it knew only these definitions, or has other keys. Close its `app` alone. */
  async beside(definitions: readonly Definition[], keys = this.keys): Promise<CaseworkHouse> {
    const { ownerUrl, owner, people, time, erasures, remove } = this;
    const app = await openDoors(ownerUrl, definitions, keys, time, erasures);
    return new CaseworkHouse(app, ownerUrl, owner, people, time, keys, erasures, remove);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.owner.end();
    await this.remove();
  }

  get commands(): CommandBus {
    return this.app.get(CommandBus);
  }

  get queries(): QueryBus {
    return this.app.get(QueryBus);
  }

  /** A dropout notice, offered to the municipality. */
  async notice(by: Colleague = this.people.gymnasium, cpr = freshCpr()): Promise<CommandDone> {
    return done(
      await this.commands.execute(
        new OpenCase(
          by.work,
          'reportDropout',
          { cpr, firstName: 'Alma', lastName: 'Prøvesen' },
          null,
          this.dropout(),
          null,
        ),
      ),
    );
  }

  dropout(): Readonly<Record<string, unknown>> {
    const { version = 0 } = this.app.get(Definitions).opening('reportDropout')?.definition ?? {};
    const [happened, tried] = ['Er ikke kommet siden efterårsferien.', 'Samtaler og mentor.'];
    return {
      droppedOutOn: '2026-10-30',
      kui: this.people.kui.organisation,
      programme: 'Stx',
      programmeType: 'gymnasium',
      reasonCodes: ['fravaer'],
      ...(version < 4
        ? { reasons: happened, tried }
        : { situation: happened, tried: [{ key: 'a1', what: tried }] }),
      guardianInformed: 'yes',
      counsellor: 'Gorm Prøvelund',
    };
  }

  act(
    by: Colleague,
    caseId: string,
    action: string,
    fields: object | null = null,
    ifMatch: number | null = null,
    named: Named = {},
  ) {
    return this.commands.execute(
      new Act(
        by.work,
        caseId,
        action,
        null,
        fields as Readonly<Record<string, unknown>> | null,
        null,
        ifMatch,
        null,
        named,
      ),
    );
  }

  /** A case that KUI has taken over. */
  async accepted(): Promise<CommandDone> {
    const { caseId } = await this.notice();
    return done(
      await this.act(this.people.kui, caseId, 'handoverToKui.receive', {
        contactPerson: 'Kirsten Prøveholm',
      }),
    );
  }
}

/** The doors over a database that is there already; `time` is what they take for it. */
export function openDoors(
  ownerUrl: string,
  definitions: readonly Definition[],
  keys: readonly DataKey[],
  time: { readonly now: Instant },
  erasures?: string,
): Promise<INestApplicationContext> {
  @Module({
    imports: [
      DatabaseModule.forRoot({ url: serviceUrl(ownerUrl), poolSize: 8 }),
      CaseworkModule.forRoot({
        definitions,
        letters: youthDropoutLetters,
        keys,
        now: () => time.now,
        erasures,
        ...(erasures !== undefined && {
          attachments: {
            store: new FolderStore(join(dirname(erasures), 'attachments')),
            scanner: null,
            mostBytes: 1_000_000,
          },
        }),
      }),
    ],
  })
  class House {}
  return NestFactory.createApplicationContext(House, { logger: ['error'], abortOnError: false });
}

export function done(result: CommandResult): CommandDone {
  if (result.kind !== 'done') throw new Error(`Not done: ${JSON.stringify(result)}`);
  return result.done;
}

let serial = 0;

/** Of somebody born on 12 March 2009, another each time. */
export function freshCpr(): string {
  serial += 1;
  return `120309${4000 + serial}`;
}

async function enterPeople(ownerUrl: string): Promise<People> {
  const named = Object.entries(organisations).map(([name, kind]) => ({
    name,
    kind,
    id: randomUUID(),
    person: randomUUID(),
  }));
  const kui = named.find(({ name }) => name === 'kui');
  if (!kui) throw new Error('No KUI among the organisations');
  const colleague = { ...kui, name: 'colleague', person: randomUUID() };
  await putDirectory(ownerUrl, {
    organisations: named.map(({ id, kind, name }) => ({
      id,
      kind,
      name,
      code: name,
      municipalityCode: name === 'neighbour' ? '998' : '999',
      programmeType: kind === 'school' ? 'gymnasium' : null,
      calendar: { closings: [] },
      parentId: null,
    })),
    people: [...named, colleague].map(({ person, name }) => ({
      id: person,
      issuer: 'https://sign-in.test',
      subject: name,
      displayName: name,
      locale: 'da',
      cprLookup: null,
      email: `${name}@example.dk`,
    })),
    memberships: [...named, colleague].map(({ id, person }) => ({
      personId: person,
      organisationId: id,
      role: 'caseworker',
      validFrom: new Date('2026-01-01'),
      validTo: null,
    })),
  });
  const entries = [...named, colleague].map(({ name, id, kind, person }) => {
    const actor: Actor = { person, role: kind, party: id };
    return [name, { work: { actor, purpose: 'casework' }, person, organisation: id }];
  });
  return Object.fromEntries(entries) as People;
}
