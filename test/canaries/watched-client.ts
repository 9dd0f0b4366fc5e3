import { unzipSync } from 'fflate';
import type pg from 'pg';
import type { Service } from '../service.js';
import type { Canary } from './canary.js';
import type { Asking } from './client.js';

/** Somebody whose data answers may show; the case is null where there is none: words that somebody has typed. */
export interface Watched {
  readonly who: Canary;
  caseId: string | null;
}

interface LogRow {
  readonly operation: string;
  readonly case_ids: readonly string[];
  readonly party_id: string;
  readonly role: string;
  readonly purpose: string;
}

/**
 * The API as the demo's people use it. Whenever an answer shows somebody who is watched, the access log must have a row
 * of just then: the one who asked, for whom they act, why, and the case.
 */
export class WatchedClient {
  /** Routes whose answers showed somebody, as far as they are told apart here. */
  readonly showing = new Set<string>();
  readonly faults: string[] = [];
  private readonly people = new Map<string, { readonly person: string; readonly party: string }>();

  constructor(
    private readonly service: Service,
    private readonly owner: pg.Client,
    private readonly watched: readonly Watched[],
  ) {}

  async ask(handle: string, path: string, asking: Asking = {}, route = path): Promise<Response> {
    const { body, headers, method = body === undefined ? 'GET' : 'POST' } = asking;
    const before = await this.lastRow();
    const response = await fetch(this.service.url + path, {
      method,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      headers: {
        authorization: `Bearer ${await this.service.token(handle)}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
    });
    const text = await textOf(response.clone());
    const shown = this.watched.filter(({ who }) => text.includes(who.lastName.slice(1)));
    if (shown.length > 0 && !path.endsWith('/me')) {
      this.showing.add(`${method} ${route}`);
      await this.check(handle, `${method} ${path}`, shown, before);
    }
    if (response.status >= 500) this.faults.push(`${method} ${path} answered ${response.status}`);
    return response;
  }

  async told<T>(handle: string, path: string, asking: Asking = {}, route = path): Promise<T> {
    const response = await this.ask(handle, path, asking, route);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  private async check(handle: string, what: string, shown: readonly Watched[], after: number): Promise<void> {
    const { person, party } = await this.whoIs(handle);
    const { rows } = await this.owner.query<LogRow>(
      'select operation, case_ids, party_id, role, purpose from access_log where id > $1 and person_id = $2',
      [after, person],
    );
    for (const { caseId } of shown) {
      const row = rows.find(({ case_ids }) => caseId === null || case_ids.includes(caseId));
      if (!row) this.faults.push(`${what} of ${handle} showed ${caseId ?? 'somebody'}, and no row says so`);
      // A file is brought in one’s own name: its rows say for which schools.
      else if (![party, person].includes(row.party_id) || row.role === '' || row.purpose === '')
        this.faults.push(`${what} of ${handle}: the row says ${JSON.stringify(row)}`);
    }
  }

  private async lastRow(): Promise<number> {
    const { rows } = await this.owner.query<{ id: string | null }>('select max(id) as id from access_log');
    return Number(rows[0]?.id ?? 0);
  }

  private async whoIs(handle: string) {
    const known = this.people.get(handle);
    if (known) return known;
    const { person, organisation, youngPerson } = (await this.service.ask(handle, '/api/v1/me')).body;
    const who = { person, party: organisation ?? youngPerson ?? person };
    this.people.set(handle, who);
    return who;
  }
}

/** What a reader would read of it. */
async function textOf(response: Response): Promise<string> {
  if (!response.headers.get('content-type')?.includes('zip')) return response.text();
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.values(files)
    .map((file) => Buffer.from(file).toString('utf8'))
    .join('\n');
}
