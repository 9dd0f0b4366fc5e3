/** A request of one of the demo's people. */
export interface Asking {
  readonly method?: string;
  readonly body?: string | object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The public API as the demo's people use it. It keeps every answer that is an error, and every credential it was given. */
export class Client {
  readonly errors: string[] = [];
  readonly tokens = new Map<string, string>();

  constructor(readonly url: string) {}

  async ask(who: string, path: string, { method, body, headers }: Asking = {}): Promise<Response> {
    const sent = typeof body === 'object' ? JSON.stringify(body) : body;
    const response = await fetch(this.url + path, {
      method: method ?? (sent === undefined ? 'GET' : 'POST'),
      ...(sent !== undefined && { body: sent }),
      headers: {
        authorization: `Bearer ${await this.token(who)}`,
        ...(sent !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
    });
    if (response.status >= 400) {
      const { status } = response;
      this.errors.push(`${status} ${JSON.stringify([...response.headers])} ${await response.clone().text()}`);
    }
    return response;
  }

  /** The answer's body; who asks so reckons with nothing but success. */
  async told<T>(who: string, path: string, asking: Asking = {}): Promise<T> {
    const response = await this.ask(who, path, asking);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  private async token(who: string): Promise<string> {
    const known = this.tokens.get(who);
    if (known !== undefined) return known;
    const body = new URLSearchParams({
      grant_type: 'urn:stafet:demo-person',
      client_id: 'stafet-script',
      person: who,
    });
    const answer = await fetch(`${this.url}/idp/token`, { method: 'POST', body });
    const { access_token: token } = (await answer.json()) as { readonly access_token: string };
    this.tokens.set(who, token);
    return token;
  }
}
