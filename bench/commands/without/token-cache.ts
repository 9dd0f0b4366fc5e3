import { BoundedCache } from '../../../apps/api/sign-in/bounded-cache.js';

// The API with each request's token verified anew: what remembering it saves. Who somebody is stays remembered.
const { set } = BoundedCache.prototype;
BoundedCache.prototype.set = function (key, value: unknown, until) {
  const isToken = typeof value === 'object' && value !== null && 'subject' in value;
  if (!isToken) set.call(this, key, value, until);
};

await import('../../../apps/api/main.js');
