import type { FastifyReply } from 'fastify';
import type { CommandDone, CommandResult } from '#casework';
import type { Refusal } from '#domain';
import { invalid } from './parameters.js';
import { etag } from './preconditions.js';
import { Problem, type ProblemError } from './problem.js';

/**
 * What a command came to, with the case's new ETag.
 *
 * @param receiver where the body says to whom it goes
 * @throws Problem for every refusal
 */
export function answered(result: CommandResult, reply: FastifyReply, receiver: string): CommandDone {
  switch (result.kind) {
    case 'done':
      void reply.header('etag', etag(result.done.revision));
      return result.done;
    case 'refused':
      throw refused(result.refusal, receiver);
    case 'invalid':
      throw invalid(result.faults);
    case 'not-found':
      throw new Problem('not-found');
    case 'stale':
      throw new Problem('stale', { headers: { etag: etag(result.revision) } });
    case 'key-reused':
      throw new Problem('key-reused');
    case 'busy':
      throw new Problem('busy', { headers: { 'retry-after': '1' } });
  }
}

function refused({ refused: code, text, pointer }: Refusal, receiver: string): Problem {
  const errors: ProblemError[] = [];
  if (pointer === '/on') errors.push({ parameter: 'on', code, detail: text });
  else if (pointer !== undefined)
    errors.push({ pointer: pointer === '/to' ? receiver : pointer, code, detail: text });
  return new Problem(code, { detail: text, ...(errors.length > 0 && { errors }) });
}

/** @throws Problem not-found where there is nothing, or nothing for the one who asks */
export function found<T>(value: T | null): T {
  if (value === null) throw new Problem('not-found');
  return value;
}
