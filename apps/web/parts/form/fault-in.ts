import { ApiProblem } from '../../api/client.js';

/**
 * What is said of one field of what was sent, if that was refused.
 *
 * @param at RFC 6901 pointer to the field
 */
export function faultIn(error: unknown, at: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  return error.problem.errors?.find(({ pointer }) => pointer === at)?.detail;
}
