import type { Readable } from 'node:stream';

interface Said {
  readonly text: { readonly en: string };
}

/** An import as the API tells of it. */
export interface Import {
  readonly id: string;
  readonly state: 'checked' | 'running' | 'done';
  readonly rows: number;
  readonly ready: number;
  readonly warned: number;
  readonly failed: number;
  readonly known: number;
  readonly imported: number;
  readonly notes: readonly (Said & { readonly column: string; readonly rows: number | null })[];
}

interface ImportRow {
  readonly row: number;
  readonly state: string;
  readonly findings: readonly (Said & {
    readonly column: string | null;
    readonly code: string;
    readonly severity: string;
  })[];
}

/** The import cannot go on; the message is for whoever runs it. */
export class ImportStopped extends Error {}

/** The imports of one person, over HTTP. */
export class ImportApi {
  private constructor(
    private readonly base: string,
    private readonly token: string,
  ) {}

  /** By the token that is given, or in the demo by one for the person that is named. */
  static async signIn(base: string, env: NodeJS.ProcessEnv): Promise<ImportApi> {
    if (env.STAFET_TOKEN) return new ImportApi(base, env.STAFET_TOKEN);
    const body = new URLSearchParams({
      grant_type: 'urn:stafet:demo-person',
      client_id: 'stafet-script',
      person: env.STAFET_PERSON ?? 'signe',
    });
    const response = await reach(`${base}/idp/token`, { method: 'POST', body });
    if (!response.ok) throw new ImportStopped('Set STAFET_TOKEN, or STAFET_PERSON to somebody of the demo.');
    return new ImportApi(base, ((await response.json()) as { access_token: string }).access_token);
  }

  upload(file: Readable): Promise<Import> {
    const request = { method: 'POST', body: file, duplex: 'half', headers: { 'content-type': 'text/csv' } };
    return this.json('', request as unknown as RequestInit);
  }

  read(id: string): Promise<Import> {
    return this.json(`/${id}`);
  }

  start(id: string): Promise<Import> {
    return this.json(`/${id}/start`, { method: 'POST' });
  }

  /** Those of which something is to be said, a page at a time. */
  async *oddRows(id: string): AsyncGenerator<ImportRow> {
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query = new URLSearchParams({ odd: 'true', limit: '100', ...(cursor && { cursor }) });
      const page: { items: readonly ImportRow[]; next: string | null } = await this.json(
        `/${id}/rows?${query.toString()}`,
      );
      yield* page.items;
      cursor = page.next;
    }
  }

  async failedRows(id: string): Promise<Buffer> {
    const response = await this.ask(`/${id}/failed.csv`);
    return Buffer.from(await response.arrayBuffer());
  }

  private async json<T>(path: string, request: RequestInit = {}): Promise<T> {
    return (await (await this.ask(path, request)).json()) as T;
  }

  private async ask(path: string, request: RequestInit = {}): Promise<Response> {
    const headers = new Headers(request.headers);
    headers.set('authorization', `Bearer ${this.token}`);
    headers.set('accept-language', 'en');
    const response = await reach(`${this.base}/api/v1/imports${path}`, {
      ...request,
      headers,
    });
    if (response.ok) return response;
    const problem = (await response.json().catch(() => ({}))) as { title?: string; detail?: string };
    throw new ImportStopped(
      [problem.title, problem.detail].filter(Boolean).join('. ') || `HTTP ${response.status}`,
    );
  }
}

async function reach(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch {
    throw new ImportStopped(`Nobody answers at ${new URL(url).origin}. Run «npm start», or set STAFET_URL.`);
  }
}
