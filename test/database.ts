import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** The migrated database that every test database is a copy of. */
const TEMPLATE = 'stafet';

export interface TestDatabase {
  /** The owner's URL; the service's own login follows from it by `serviceUrl`. */
  readonly url: string;
  /** Removes the database, cutting off whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * A migrated, empty database for one spec file. Give `{ empty: true }` for one without any schema.
 */
export async function createTestDatabase(options: { readonly empty?: boolean } = {}): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(`create database ${name} template ${options.empty ? 'template0' : TEMPLATE}`);
  return {
    url: urlOf(name),
    drop: () => administer(`drop database if exists ${name} with (force)`),
  };
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client(urlOf('postgres'));
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function urlOf(database: string): string {
  // Set by the global set-up; every test process inherits it.
  const server = process.env.STAFET_TEST_SERVER;
  if (!server) throw new Error('No test server: this spec must run in the jest project "house"');
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
