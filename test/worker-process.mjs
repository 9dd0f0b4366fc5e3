// A worker as it runs on its own machine, but for the time, which a file tells it. Started by specs, from the build.
import { readFileSync } from 'node:fs';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../dist/apps/worker/worker.module.js';
import { CaseworkModule, DatabaseModule } from '../dist/libs/casework/index.js';
import { youthDropoutLetters, youthDropoutVersions } from '../dist/libs/domain/index.js';
import { MessagingModule } from '../dist/libs/messaging/index.js';

const [url, redisUrl, clock] = process.argv.slice(2);
class Worker {}
Module({
  imports: [
    DatabaseModule.forRoot({ url, poolSize: 4 }),
    CaseworkModule.forRoot({
      definitions: youthDropoutVersions,
      letters: youthDropoutLetters,
      keys: [{ id: 'test', secret: Buffer.alloc(32, 7) }],
      now: () => readFileSync(clock, 'utf8'),
    }),
    MessagingModule.forRoot({ postgresUrl: url, redisUrl: redisUrl || undefined, leaseMs: 1_000 }),
    WorkerModule.forRoot({ publicUrl: 'https://stafet.test' }),
  ],
})(Worker);
await NestFactory.createApplicationContext(Worker, { logger: ['error'], abortOnError: false });
process.stdout.write('working\n');
