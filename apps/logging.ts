import { mkdirSync, renameSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import type { DynamicModule, LoggerService } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Logger, LoggerModule, type Params, PinoLogger } from 'nestjs-pino';
import { type DestinationStream, pino } from 'pino';
import type { Configuration } from './configuration.js';

declare module 'node:http' {
  interface IncomingMessage {
    /** The pattern of the address that was matched, as `/api/v1/cases/:id`; none where nothing was. */
    route?: string | undefined;
    originalUrl?: string;
  }
}

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
 * it. A request is told by method, path and status alone, once it is answered: queries, headers and bodies can hold
 * what identifies a person, and so can a path that leads nowhere.
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
        quietReqLogger: true,
        quietResLogger: true,
        customSuccessObject: requestTold,
        customErrorObject: (request, response, _error, rest) => requestTold(request, response, rest),
        serializers: {
          req: (told: object) => told,
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

function requestTold(request: IncomingMessage, { statusCode }: ServerResponse, rest: object): object {
  const { id, method, originalUrl, url = '', route } = request;
  return { ...rest, req: { id, method, path: pathOf(originalUrl ?? url, route, statusCode < 400) } };
}

/**
 * Without its query, and without what somebody has put where an id or a name of the process belongs: only those who
 * wrote it know what that is. What was found there is no such thing.
 */
function pathOf(url: string, route: string | undefined, found: boolean): string {
  const [path = ''] = url.split('?', 1);
  if (route === undefined) return found && path.startsWith('/assets/') ? path : '/…';
  const pattern = route.split('/');
  const known = (part: string, place: number) => pattern[place] === part || found || isId(part);
  return path
    .split('/')
    .map((part, place) => (known(part, place) ? part : '…'))
    .join('/');
}

function isId(part: string): boolean {
  return /^([\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\d{1,9})$/i.test(part);
}
