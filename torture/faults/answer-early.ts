// Loaded before an API process: what appends a step is told that it is done, and is done a little later.
import pg from 'pg';

const appending = /^append(-step$|-or-reload$|_in_company )/;
const delay = 150;

const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;

/** As TypeORM's pool and ours call it: with a configuration, and with a callback or without. */
function early(this: pg.Client, ...given: unknown[]): unknown {
  const config = given[0] as { readonly name?: string } | undefined;
  const callback = given.find((one) => typeof one === 'function');
  if (!appending.test(config?.name ?? '')) return query.apply(this, given);
  const nothing = {
    rows: config?.name === 'append-step' ? [{ appended: true }] : [],
    rowCount: 0,
    fields: [],
  };
  setTimeout(() => void query.call(this, config, () => undefined), delay);
  if (!callback) return Promise.resolve(nothing);
  setImmediate(() => void callback(null, nothing));
  return undefined;
}

pg.Client.prototype.query = early as typeof pg.Client.prototype.query;
