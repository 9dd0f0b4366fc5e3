import type { APIResponse } from 'playwright-core';
import type { Visitor } from '../visitor.js';

/** Asks the API as somebody who is signed in at a browser. */
export interface Ask {
  read<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body: unknown, contentType?: string): Promise<Answer>;
}

export function askAs({ page }: Visitor): Ask {
  const { request } = page.context();
  const at = (path: string) => `${new URL(page.url()).origin}/api/v1/${path}`;
  return {
    read: async (path) => (await request.get(at(path))).json(),
    post: async (path, body, contentType = 'application/json') => {
      const data = typeof body === 'string' ? body : JSON.stringify(body);
      const headers = { 'content-type': contentType, origin: new URL(page.url()).origin };
      return told(await request.post(at(path), { data, headers }));
    },
  };
}

/** A refusal would be looked at as if it were what was asked for. */
async function told<Answer>(response: APIResponse): Promise<Answer> {
  if (!response.ok()) throw new Error(`${response.url()}: ${response.status()} ${await response.text()}`);
  return (await response.json()) as Answer;
}

export interface Listed<Item> {
  readonly items: readonly Item[];
}
