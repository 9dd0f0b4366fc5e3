import { mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DynamicModule, LoggerService } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logger, LoggerModule, type Params, PinoLogger } from 'nestjs-pino';
import { type DestinationStream, pino } from 'pino';
import type { Configuration } from './configuration.js';

const LARGE = 20 * 1024 * 1024;

/** A log file of this machine; the one before it is kept as `<file>.1` once it has grown large. */
export function logFile(file: string): DestinationStream {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGE) renameSync(file, `${file}.1`);
  return pino.destination({ dest: file, mode: 0o600 });
}

/**
 * The standard output, for whoever collects it. Lines go out some at a time, for each write costs more than the line
 * that it carries; a quarter of a second later at most, and the last ones as the process ends.
 */
export function standardOutput(): DestinationStream {
  return pino.destination({ dest: 1, minLength: 4096, periodicFlush: 250 });
}

/**
 * JSON lines, one for each request: `logger` is for the application from its first moment, `module` is part of
 * it. A request is told by method, path and status alone: queries, headers and bodies can hold what identifies
 * a person.
 */
export function logging(
  { logLevel }: Pick<Configuration, 'logLevel'>,
  destination: DestinationStream,
): { readonly logger: LoggerService; readonly module: DynamicModule } {
  const parameters: Params = {
    // Without this no request is logged on Fastify.
    forRoutes: ['{*splat}'],
    pinoHttp: [
      {
        level: logLevel,
        autoLogging: { ignore: ({ url }) => url?.startsWith('/health/') ?? false },
        serializers: {
          req: ({ id, method, url }: FastifyRequest) => ({ id, method, path: pathOf(url) }),
          res: ({ statusCode }: FastifyReply) => ({ status: statusCode }),
        },
      },
      destination,
    ],
  };
  return {
    logger: new Logger(new PinoLogger(parameters), parameters),
    module: LoggerModule.forRoot(parameters),
  };
}

/** Without its query; and what somebody has put where an id belongs, though it looks like a CPR number, is not kept. */
function pathOf(url: string): string {
  const [path = ''] = url.split('?', 1);
  return path.replaceAll(/(?<![\da-f-])\d{6}-?\d{4}(?![\da-f-])/gi, '…');
}
