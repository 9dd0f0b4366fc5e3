import { performance } from 'node:perf_hooks';
import { isNativeError } from 'node:util/types';
import { Logger } from '@nestjs/common';

export const logger = new Logger('Messaging');

const QUIET_MS = 10_000;

/**
 * What may be told of an error in a handler: its class, its code and where it was thrown. Not its
 * message, which may quote what a person wrote (PostgreSQL quotes rejected values, for one).
 */
export function describeSafely(error: unknown): { readonly label: string; readonly frames: string } {
  if (!isNativeError(error)) return { label: typeof error, frames: '' };
  // The stack quotes the message, of which a line may itself look like a frame.
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return { label: [error.name, codeOf(error)].filter(Boolean).join(' '), frames: frames.join('\n') };
}

/**
 * A listener for the errors of connections, which retry by themselves. An outage makes dozens of them a
 * second: one line in ten seconds is enough.
 */
export function connectionTrouble(store: string): (error: Error) => void {
  let quietUntil = 0;
  return (error) => {
    const now = performance.now();
    if (now < quietUntil) return;
    quietUntil = now + QUIET_MS;
    logger.warn(`Trouble with ${store}, trying again: ${error.message || codeOf(error) || error.name}`);
  };
}

export function codeOf(error: unknown): string | undefined {
  return isNativeError(error) && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
