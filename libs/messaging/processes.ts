import { SetMetadata } from '@nestjs/common';
import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type JobName, type JobPayloads, jobNames } from './job-table.js';

const PROCESSES = 'stafet:processes';

/**
 * What a job's handler does. Delivery is at least once, so it is idempotent. It throws to be tried again.
 * The signal fires when the process is about to stop: a long handler ends early then, by throwing
 * (`signal.throwIfAborted()`) where work is left.
 */
export type JobHandler<Name extends JobName> = (
  payload: JobPayloads[Name],
  signal: AbortSignal,
) => Promise<void>;

/** Some job's handler; only the queue of its own name may feed it. */
export type AnyJobHandler = (payload: never, signal: AbortSignal) => Promise<void>;

/** Marks the one method, of any provider, that handles this job. */
export function Processes<Name extends JobName>(name: Name) {
  return <Method extends JobHandler<Name>>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    SetMetadata(PROCESSES, name)(target, key, descriptor);
  };
}

/**
 * Finds the handler of every job among the providers.
 * @throws Error naming each job that has no handler or several.
 */
export function findHandlers(
  discovery: DiscoveryService,
  scanner: MetadataScanner,
): ReadonlyMap<JobName, AnyJobHandler> {
  const found = jobNames.map((name) => ({ name, marked: [] as { place: string; handler: AnyJobHandler }[] }));
  for (const { instance, isAlias } of discovery.getProviders()) {
    if (isAlias || instance === null || typeof instance !== 'object') continue;
    for (const method of scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
      const handler: AnyJobHandler = instance[method];
      const name: unknown = Reflect.getMetadata(PROCESSES, handler);
      found
        .find((job) => job.name === name)
        ?.marked.push({ place: `${instance.constructor.name}.${method}`, handler: handler.bind(instance) });
    }
  }
  const wrong = found.filter(({ marked }) => marked.length !== 1);
  if (wrong.length > 0) throw new Error(wrong.map(complaint).join(' '));
  return new Map(found.flatMap(({ name, marked }) => marked.map(({ handler }) => [name, handler])));
}

function complaint({ name, marked }: { name: JobName; marked: readonly { place: string }[] }): string {
  return marked.length === 0
    ? `Job '${name}' has no handler: mark one method with @Processes('${name}').`
    : `Job '${name}' has ${marked.length} handlers: ${marked.map(({ place }) => place).join(', ')}.`;
}
