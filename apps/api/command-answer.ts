import type { FastifyReply } from 'fastify';
import type { CommandDone, CommandRefused, CommandResult } from '#casework';
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
  if (result.kind !== 'done') throw refusalOf(result, receiver);
  void reply.header('etag', etag(result.done.revision));
  return result.done;
}

/** @param receiver where the body says to whom it goes */
export function refusalOf(result: CommandRefused, receiver: string): Problem {
  switch (result.kind) {
    case 'refused':
      return refused(result.refusal, receiver);
    case 'invalid':
      return invalid(result.faults);
    case 'not-found':
      return new Problem('not-found');
    case 'stale':
      return new Problem('stale', { headers: { etag: etag(result.revision) } });
    case 'key-reused':
      return new Problem('key-reused');
    case 'busy':
      return new Problem('busy', { headers: { 'retry-after': '1' } });
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
