import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

interface Wording {
  readonly da: string;
  readonly en: string;
}

interface Entry {
  readonly status: number;
  readonly title: Wording;
}

/**
 * THE table from what went wrong to the HTTP answer. A code is stable for ever; titles may be reworded.
 * Sources: RFC 9457 (problems), RFC 9110 (statuses), RFC 6585 (428, 429).
 */
const table = {
  malformed: entry(400, 'Forespørgslen kan ikke læses', 'The request cannot be read'),
  signInFailed: entry(400, 'Login lykkedes ikke. Prøv igen.', 'Sign-in did not succeed. Try again.'),
  notSignedIn: entry(401, 'Log ind for at fortsætte', 'Sign in to continue'),
  invalidToken: entry(401, 'Adgangstokenet er ikke gyldigt', 'The access token is not valid'),
  forbidden: entry(403, 'Det har du ikke adgang til', 'You have no access to this'),
  unknownPerson: entry(403, 'Vi kender dig ikke i Stafet', 'You are not known in Stafet'),
  notAMember: entry(403, 'Du kan ikke handle for den organisation', 'You cannot act for that organisation'),
  crossSite: entry(403, 'Handlingen kom fra et andet websted', 'The action came from another site'),
  notFound: entry(404, 'Det findes ikke', 'It does not exist'),
  methodNotAllowed: entry(405, 'Den metode findes ikke her', 'That method does not exist here'),
  notAcceptable: entry(406, 'Det format findes ikke her', 'That format does not exist here'),
  chooseOrganisation: entry(
    409,
    'Vælg, hvilken organisation du handler for',
    'Choose the organisation that you act for',
  ),
  conflict: entry(409, 'Det passer ikke med, hvordan det ser ud nu', 'It does not fit how things are now'),
  preconditionFailed: entry(412, 'Det er ændret, siden du så det', 'It has changed since you saw it'),
  tooLarge: entry(413, 'Forespørgslen er for stor', 'The request is too large'),
  unsupportedMediaType: entry(415, 'Det format kan vi ikke læse', 'That format cannot be read'),
  invalid: entry(422, 'Noget i det indsendte er ikke i orden', 'Something in what was sent is not right'),
  preconditionRequired: entry(428, 'Sig, hvilken udgave du ændrer', 'Say which version you change'),
  tooManyRequests: entry(429, 'For mange forespørgsler', 'Too many requests'),
  unexpected: entry(500, 'Noget gik galt hos os', 'Something went wrong on our side'),
  unavailable: entry(503, 'Det er ikke tilgængeligt lige nu', 'It is not available just now'),
  issuerUnavailable: entry(503, 'Login er ikke tilgængeligt lige nu', 'Sign-in is not available just now'),
} as const satisfies Record<string, Entry>;

export type ProblemCode = keyof typeof table;

/** One thing wrong in what was sent; `pointer` is an RFC 6901 JSON pointer into the body. */
export interface ProblemError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** The body of every answer that is no success: RFC 9457, `application/problem+json`. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail?: string;
  readonly errors?: readonly ProblemError[];
  readonly [extension: string]: unknown;
}

interface Particulars {
  readonly detail?: Wording;
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
    super(code, table[code].status);
  }

  /** In the language asked for; Danish where none was. */
  body(language: keyof Wording): ProblemBody {
    const { detail, errors, extensions } = this.particulars;
    return {
      ...extensions,
      type: `/problems/${this.code}`,
      title: table[this.code].title[language],
      status: table[this.code].status,
      code: this.code,
      ...(detail && { detail: detail[language] }),
      ...(errors && { errors }),
    };
  }
}

/** Every error leaves the API as a problem; what nobody expected is logged here, and nowhere else. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = asProblem(error);
    if (problem.code === 'unexpected') this.logger.error(withoutContent(error));
    // An event stream is already on its way: there is nothing left to answer with.
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    const language = preferred(request.headers['accept-language']);
    void reply
      .status(problem.getStatus())
      .headers({ ...problem.particulars.headers, 'content-language': language, 'cache-control': 'no-store' })
      .type('application/problem+json')
      .send(JSON.stringify(problem.body(language)));
  }
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  // Nest's own exceptions and Fastify's errors carry a status; the first code of the table with it is the general one.
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
  return new Problem(generalCodes[status ?? 500] ?? 'unexpected');
}

const generalCodes: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed',
  401: 'notSignedIn',
  403: 'forbidden',
  404: 'notFound',
  405: 'methodNotAllowed',
  406: 'notAcceptable',
  409: 'conflict',
  412: 'preconditionFailed',
  413: 'tooLarge',
  415: 'unsupportedMediaType',
  422: 'invalid',
  428: 'preconditionRequired',
  429: 'tooManyRequests',
  503: 'unavailable',
};

/** What may stand in a log: kinds, codes and places. A message may quote what a person wrote. */
function withoutContent(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const {
    code,
    constraint,
    table: relation,
  } = error as { code?: string; constraint?: string; table?: string };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  const known = [code, relation, constraint].filter((word) => typeof word === 'string');
  return [[error.name, ...known].join(' '), ...frames].join('\n');
}

function preferred(acceptLanguage: string | undefined): keyof Wording {
  const first = /\b(da|en)\b/i.exec(acceptLanguage ?? '');
  return first?.[1]?.toLowerCase() === 'en' ? 'en' : 'da';
}

function entry(status: number, da: string, en: string): Entry {
  return { status, title: { da, en } };
}
