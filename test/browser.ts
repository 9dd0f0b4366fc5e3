/** A browser as far as signing in goes: one site, its cookies, redirects followed by hand. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** The whole Set-Cookie line that each cookie came with last. */
  readonly setCookies = new Map<string, string>();

  constructor(private readonly site: string) {}

  async request(target: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie) headers.set('cookie', cookie);
    const answer = await fetch(new URL(target, this.site), { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      this.setCookies.set(name, line);
      if (/expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  async open(target: string): Promise<Response> {
    return (await this.follow(await this.request(target), [])).answer;
  }

  /** Chooses a person on the demo provider's page, and goes where that leads; `trail` has every address on the way. */
  async choose(page: Response, handle: string, { stopAt }: { readonly stopAt?: string } = {}) {
    const answer = await this.request(page.url, {
      method: 'POST',
      body: new URLSearchParams({ person: handle }),
    });
    return this.follow(answer, [], stopAt);
  }

  async signIn(handle: string): Promise<void> {
    await this.choose(await this.open('/sign-in'), handle);
    if (!this.cookies.has('stafet-session')) throw new Error(`${handle} could not sign in`);
  }

  private async follow(
    answer: Response,
    trail: readonly string[],
    stopAt?: string,
  ): Promise<{ answer: Response; trail: readonly string[] }> {
    const location = answer.headers.get('location');
    if (location === null) return { answer, trail };
    const url = new URL(location, answer.url);
    const further = [...trail, url.href];
    if (url.pathname === stopAt || further.length > 10) return { answer, trail: further };
    return this.follow(await this.request(url.href), further, stopAt);
  }
}
