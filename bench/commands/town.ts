import { createHash, randomUUID } from 'node:crypto';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus } from '@nestjs/cqrs';
import pg from 'pg';
import {
  Act,
  CaseworkModule,
  type CommandResult,
  DatabaseModule,
  type DataKey,
  type Idempotency,
  migrate,
  OpenCase,
  putDirectory,
  serviceUrl,
  type UnitOfWork,
} from '#casework';
import { type Actor, localDate, youthDropoutLetters, youthDropoutVersions } from '#domain';
import { demoDirectory, demoOrganisations, demoPeople } from '../../apps/standalone/demo/directory.js';
import { type MixStep, mix } from './mix.js';

/** Commands of different cases that are under way at once while the town is made. */
const abreast = 16;

export interface Town {
  readonly databaseUrl: string;
  readonly keys: readonly DataKey[];
  /** Who signs the tokens of its people. */
  readonly issuer: string;
  readonly cases: number;
}

/**
 * A municipality with running cases, all in outreach and each with the same short past: noticed, received, and once
 * through the mix. Made through the command door, so nothing in it is other than it would be.
 */
export async function makeTown({ databaseUrl, keys, issuer, cases }: Town): Promise<void> {
  await migrate(databaseUrl);
  await putDirectory(databaseUrl, demoDirectory(issuer));
  // Whatever a crash took would be made anew.
  const url = new URL(serviceUrl(databaseUrl));
  url.searchParams.set('options', '-c synchronous_commit=off');
  const app = await openDoors(url.href, keys);
  try {
    const commands = app.get(CommandBus);
    let next = 0;
    const work = async () => {
      for (let no = next++; no < cases; no = next++) await live(commands, no);
    };
    await Promise.all(Array.from({ length: abreast }, work));
  } finally {
    await app.close();
  }
  // A store that has lived for a while has its statistics.
  const owner = new pg.Client(databaseUrl);
  await owner.connect();
  await owner.query('vacuum analyze');
  await owner.end();
}

function openDoors(url: string, keys: readonly DataKey[]): Promise<INestApplicationContext> {
  @Module({
    imports: [
      DatabaseModule.forRoot({ url, poolSize: abreast }),
      CaseworkModule.forRoot({ definitions: youthDropoutVersions, letters: youthDropoutLetters, keys }),
    ],
  })
  class Doors {}
  return NestFactory.createApplicationContext(Doors, { logger: ['error'], abortOnError: false });
}

async function live(commands: CommandBus, no: number): Promise<void> {
  const person = { birthDate: '2009-03-12', firstName: `Bench${no}`, lastName: 'Demoprøve' };
  const opened = done(
    await commands.execute(new OpenCase(workOf('erika'), 'reportDropout', person, null, notice(), once())),
  );
  const act = async (who: Handle, action: string, fields: object) => {
    const { caseId } = opened;
    done(
      await commands.execute(new Act(workOf(who), caseId, action, null, { ...fields }, null, null, once())),
    );
  };
  await act('kirsten', 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
  for (const step of townMix()) {
    if ('fields' in step.body) await act(step.who, step.name, step.body.fields as object);
  }
}

/** The mix as the town's people go through it. */
export function townMix(): readonly MixStep[] {
  return mix(organisation('social-999'), today());
}

function notice() {
  return {
    droppedOutOn: today(),
    kui: organisation('kui-999'),
    programme: 'Kok GF2',
    programmeType: 'vocational',
    reasonCodes: ['trivsel', 'fravaer'],
    situation: 'Syntetisk: kommer sjældent om morgenen, siger hun er alene i klassen.',
    absence: 34,
    tried: [{ key: 'a1', what: 'Samtaler med vejleder, ny skemaplan, mentor.' }],
    guardianInformed: 'yes',
    counsellor: 'Erika Demobjerg',
  };
}

const acting = { erika: '280101', kirsten: 'kui-999', aase: 'social-999' } as const;
type Handle = keyof typeof acting;

function workOf(handle: Handle): UnitOfWork {
  const code = acting[handle];
  const person = demoPeople.find((one) => one.handle === handle);
  const party = demoOrganisations.find((one) => one.code === code);
  if (!person || !party) throw new Error(`The demo has no ${handle} at ${code}`);
  const actor: Actor = { person: person.id, role: party.kind, party: party.id, leader: false };
  return { actor, purpose: 'bench' };
}

function organisation(code: string): string {
  return demoOrganisations.find((one) => one.code === code)?.id ?? '';
}

function today(): string {
  return localDate(new Date().toISOString());
}

function once(): Idempotency {
  return { key: randomUUID(), requestHash: createHash('sha256').update('bench').digest('hex') };
}

function done(result: CommandResult) {
  if (result.kind === 'done') return result.done;
  throw new Error(`The town cannot be made: ${JSON.stringify(result)}`);
}
