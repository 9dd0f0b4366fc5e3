import createClient from 'openapi-fetch';
import { currentLanguage } from '../language/language.js';
import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];

/** A refusal of the API (RFC 9457), in the reader's language. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): string {
    return this.problem.code;
  }

  /** The colleague who was first, where that is what stood in the way. */
  get takenBy(): { readonly id: string; readonly name: string } | null {
    const { takenBy } = this.problem as { readonly takenBy?: { readonly id: string; readonly name: string } };
    return takenBy ?? null;
  }

  /** What is said of one field of a form, by its name; null for none. */
  ofField(name: string): string | null {
    const found = this.problem.errors?.find(({ pointer }) => pointer === `/fields/${name}`);
    return found?.detail ?? null;
  }
}

/** The API's own types: what the document does not have does not compile. Every refusal is thrown as `ApiProblem`. */
export const api = createClient<paths>({ baseUrl: '/' });

api.use({
  onRequest({ request }) {
    request.headers.set('accept-language', currentLanguage());
    return request;
  },
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return response;
    throw await problemOf(response);
  },
});

/** Where the path is the process's to name: actions, answers, openings. */
export async function send<Answer>(
  method: 'POST' | 'PUT' | 'DELETE' | 'GET',
  path: string,
  {
    body,
    revision,
    key,
  }: { readonly body?: unknown; readonly revision?: number | null; readonly key?: string } = {},
): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      'accept-language': currentLanguage(),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(revision !== undefined && revision !== null && { 'if-match': `"${revision}"` }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await problemOf(response);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

/** The code of an answer that is not Stafet's own, such as that of a server in between. */
export const unreadable = 'unreadable-answer';

export async function problemOf(response: Response): Promise<ApiProblem> {
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    return new ApiProblem((await response.json()) as Problem);
  }
  return new ApiProblem({
    type: 'about:blank',
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
    code: unreadable,
    instance: 'urn:stafet:browser',
  });
}
