import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CursorWrong, type Fault, isDatabaseAway } from '#casework';
import type { Text } from '#domain';
import { codeOfStatus, type ProblemCode, problems } from './problem-table.js';

export type { ProblemCode } from './problem-table.js';

type Language = keyof Text;

/** One thing wrong in what was sent: at an RFC 6901 pointer into the body, or in a parameter of the address. */
export type ProblemError = Omit<Fault, 'code' | 'pointer'> & { readonly code: string } & (
    | { readonly pointer: string }
    | { readonly parameter: string }
  );

/** The body of every answer that is no success: RFC 9457, `application/problem+json`. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail?: string;
  /** The request's id, as the log has it. */
  readonly instance: string;
  readonly errors?: readonly (Omit<ProblemError, 'detail'> & { readonly detail: string })[];
  readonly [extension: string]: unknown;
}

interface Particulars {
  readonly detail?: Text;
  readonly errors?: readonly ProblemError[];
  /** Members of this problem's own, beside those of RFC 9457. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Throw it where a request ends in a refusal. It must say nothing about a person. */
export class Problem extends HttpException {
  constructor(
    readonly code: ProblemCode,
    readonly particulars: Particulars = {},
  ) {
    super(code, problems[code].status);
  }

  body(language: Language, request: string): ProblemBody {
    const { detail, errors, extensions } = this.particulars;
    const { title, status } = problems[this.code];
    return {
      ...extensions,
      type: `/problems/${this.code}`,
      title: title[language],
      status,
      code: this.code,
      ...(detail && { detail: detail[language] }),
      instance: `urn:uuid:${request}`,
      ...(errors && { errors: errors.map((error) => ({ ...error, detail: error.detail[language] })) }),
    };
  }
}

/** Every error leaves the API as a problem; what nobody expected is logged here, and nowhere else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const problem = asProblem(error);
    if (problem.code === 'unexpected') this.logger.error(withoutContent(error));
    sendProblem(problem, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  // An event stream is already on its way: there is nothing left to answer with.
  if (reply.raw.headersSent) {
    reply.raw.destroy();
    return;
  }
  const language = preferredLanguage(request.headers['accept-language']);
  void reply
    .status(problem.getStatus())
    .headers({ ...problem.particulars.headers, 'content-language': language, 'cache-control': 'no-store' })
    .type('application/problem+json')
    .send(JSON.stringify(problem.body(language, request.id)));
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof CursorWrong) return new Problem('cursor-wrong');
  if (isDatabaseAway(error)) return new Problem('unavailable', { headers: { 'retry-after': '5' } });
  // Nest's own exceptions and Fastify's errors carry a status.
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  return new Problem(codeOfStatus(status ?? 500));
}

/** What may stand in a log: kinds, codes and places. A message may quote what a person wrote. */
function withoutContent(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const { code, constraint, table } = error as { code?: string; constraint?: string; table?: string };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const known = [code, table, constraint].filter((word) => typeof word === 'string');
  return [[error.name, ...known].join(' '), ...frames].join('\n');
}

/** Of Danish and English the one asked for more (RFC 9110, Accept-Language); Danish where neither is. */
export function preferredLanguage(accepted = ''): Language {
  const weights = { da: 0, en: 0 };
  for (const range of accepted.toLowerCase().split(',')) {
    const [, language, weight = '1'] = /^\s*(da|en)\b[^;]*(?:;\s*q=([\d.]+))?/.exec(range) ?? [];
    if (language === 'da' || language === 'en')
      weights[language] = Math.max(weights[language], Number(weight) || 0);
  }
  return weights.en > weights.da ? 'en' : 'da';
}
