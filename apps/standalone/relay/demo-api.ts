/** What a command answers. */
export interface Done {
  readonly caseId: string;
  readonly revision: number;
  readonly stage: string | null;
  readonly outcome: string | null;
  /** Null, like the stage, for who may not see it. */
  readonly holder: { readonly role: string; readonly id: string } | null;
}

/** Opens a case, or acts in the one opened before. */
export type Take =
  | { readonly opening: string; readonly body: object }
  | { readonly action: string; readonly fields: object };

export interface Stretch {
  readonly holder: { readonly role: string; readonly id: string };
  readonly from: string;
  readonly to: string | null;
}

/** The relay cannot go on; the message is for whoever runs it. */
export class RelayStopped extends Error {}

/** The public API as the demo's people use it: each signs in with a token of their own. */
export class DemoApi {
  private readonly tokens = new Map<string, string>();

  constructor(private readonly base: string) {}

  async take(who: string, take: Take, before: Done | null): Promise<Done> {
    if ('opening' in take) return this.post(who, `/cases/openings/${take.opening}`, take.body, {});
    if (before === null) throw new RelayStopped('A case must be opened first.');
    const path = `/cases/${before.caseId}/actions/${take.action}`;
    return this.post(who, path, { fields: take.fields }, { 'if-match': `"${before.revision}"` });
  }

  timeline(who: string, caseId: string): Promise<{ readonly baton: readonly Stretch[] }> {
    return this.get(who, `/cases/${caseId}/timeline`);
  }

  read(who: string, caseId: string): Promise<Pick<Done, 'stage' | 'holder'>> {
    return this.get(who, `/cases/${caseId}`);
  }

  /** Names and ids of the organisations, both ways. */
  async organisationNames(who: string): Promise<{
    readonly of: (id: string) => string;
    readonly idOf: (name: string) => string;
  }> {
    type Listed = { readonly items: readonly { readonly id: string; readonly name: string }[] };
    const lists = await Promise.all(
      ['school', 'kui', 'fgu'].map((role) => this.get<Listed>(who, `/organisations?role=${role}`)),
    );
    const all = lists.flatMap(({ items }) => items);
    return {
      of: (id) => all.find((organisation) => organisation.id === id)?.name ?? id,
      idOf: (name) => {
        const found = all.find((organisation) => organisation.name === name);
        if (!found) throw new RelayStopped(`The demo's «${name}» is not there: is this a demo?`);
        return found.id;
      },
    };
  }

  private async get<T>(who: string, path: string): Promise<T> {
    return this.answer(await this.send(`/api/v1${path}`, { headers: await this.signedIn(who) }), path);
  }

  private async post<T>(
    who: string,
    path: string,
    body: object,
    headers: Record<string, string>,
  ): Promise<T> {
    const request = {
      method: 'POST',
      headers: { ...(await this.signedIn(who)), 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    };
    return this.answer(await this.send(`/api/v1${path}`, request), path);
  }

  private async signedIn(who: string): Promise<Record<string, string>> {
    const token = this.tokens.get(who) ?? (await this.token(who));
    this.tokens.set(who, token);
    return { authorization: `Bearer ${token}`, 'accept-language': 'en' };
  }

  private async token(who: string): Promise<string> {
    const body = new URLSearchParams({
      grant_type: 'urn:stafet:demo-person',
      client_id: 'stafet-script',
      person: who,
    });
    const answer = await this.send('/idp/token', { method: 'POST', body });
    const { access_token } = await this.answer<{ access_token: string }>(answer, '/idp/token');
    return access_token;
  }

  private async send(path: string, request: RequestInit): Promise<Response> {
    try {
      return await fetch(new URL(path, this.base), request);
    } catch {
      throw new RelayStopped(`Nobody answers at ${this.base}. Run «npm start», or set STAFET_URL.`);
    }
  }

  private async answer<T>(response: Response, path: string): Promise<T> {
    if (response.ok) return (await response.json()) as T;
    throw new RelayStopped(`${path} answered ${response.status}: ${await response.text()}`);
  }
}
