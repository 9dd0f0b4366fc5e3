import { CommandBus } from '@nestjs/cqrs';
import { CprKeys, OpenCase, putDirectory } from '#casework';
import type { Instant } from '#domain';
import { loadDemoCases } from '../../apps/standalone/demo/cases/load.js';
import { demoDirectory, demoOrganisations, demoPeople } from '../../apps/standalone/demo/directory.js';
import type { BenchStore } from './store.js';

/** Plays the demo's cases through the real door, up to `now`: what all others are copies of. */
export async function playDemo(store: BenchStore, now: Instant, cases: number): Promise<void> {
  await enterDemoDirectory(store);
  const { ownerUrl: databaseUrl, serviceUrl, keys } = store;
  await loadDemoCases({ databaseUrl, serviceUrl, keys, now, cases });
}

/** Plays one notice that nobody has answered yet. */
export async function playNotice(store: BenchStore, now: Instant): Promise<void> {
  await enterDemoDirectory(store);
  const app = await store.open(() => now);
  const work = {
    actor: { person: personId('gorm'), role: 'school', party: organisationId('280001') },
    purpose: 'bench',
  };
  const youngPerson = { cpr: '1203094070', firstName: 'Freja', lastName: 'Lund' };
  const command = new OpenCase(work, 'reportDropout', youngPerson, null, dropout(now), null);
  const result = await app.get(CommandBus).execute(command);
  await app.close();
  if (result.kind !== 'done') throw new Error(`No notice: ${JSON.stringify(result)}`);
}

export async function enterDemoDirectory(store: BenchStore): Promise<void> {
  const keys = new CprKeys(store.keys);
  const directory = demoDirectory('https://bench.test', (cpr) => keys.hashes(cpr)[0].hash);
  await putDirectory(store.ownerUrl, directory);
}

/** What a school says of a dropout, to the demo's municipality or another. */
export function dropout(now: Instant, kui = organisationId('kui-999')): Readonly<Record<string, unknown>> {
  return {
    droppedOutOn: now.slice(0, 10),
    kui,
    programme: 'Stx',
    programmeType: 'gymnasium',
    reasonCodes: ['fravaer'],
    situation: 'Er ikke kommet siden efterårsferien.',
    tried: [{ key: 'a1', what: 'Samtaler og mentor.' }],
    guardianInformed: 'yes',
    counsellor: 'Gorm Demolund',
  };
}

export function organisationId(code: string): string {
  const found = demoOrganisations.find((one) => one.code === code);
  if (!found) throw new Error(`The demo has no organisation ${code}.`);
  return found.id;
}

export function personId(handle: string): string {
  const found = demoPeople.find((one) => one.handle === handle);
  if (!found) throw new Error(`The demo has nobody called ${handle}.`);
  return found.id;
}
