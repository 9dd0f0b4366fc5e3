import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** What the demo's provider remembers, and forgets when the process ends. The oldest makes room. */
export function memoryAdapter(capacity: number): AdapterFactory {
  const entries = new Map<string, { readonly payload: AdapterPayload; readonly until: number }>();
  const sessionIdOfUid = new Map<string, string>();

  return (model): Adapter => {
    const find = async (id: string) => {
      const entry = entries.get(`${model}:${id}`);
      return entry && entry.until > Date.now() ? entry.payload : undefined;
    };
    const destroy = async (id: string) => {
      const uid = entries.get(`${model}:${id}`)?.payload.uid;
      if (uid !== undefined) sessionIdOfUid.delete(uid);
      entries.delete(`${model}:${id}`);
    };
    return {
      find,
      destroy,
      async upsert(id, payload, expiresIn) {
        entries.delete(`${model}:${id}`);
        entries.set(`${model}:${id}`, {
          payload,
          until: expiresIn ? Date.now() + expiresIn * 1000 : Infinity,
        });
        if (model === 'Session' && payload.uid !== undefined) sessionIdOfUid.set(payload.uid, id);
        for (const key of entries.keys()) {
          if (entries.size <= capacity) break;
          const uid = entries.get(key)?.payload.uid;
          if (uid !== undefined) sessionIdOfUid.delete(uid);
          entries.delete(key);
        }
      },
      async consume(id) {
        const payload = await find(id);
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async findByUid(uid) {
        const id = sessionIdOfUid.get(uid);
        return id === undefined ? undefined : find(id);
      },
      // No device signs in here.
      async findByUserCode() {
        return undefined;
      },
      async revokeByGrantId(grantId) {
        for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
      },
    };
  };
}
