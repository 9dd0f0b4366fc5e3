import { useEffect, useState } from 'react';
import { cameBack } from './came-back.js';

/** By the address of the list: as long as the page is not loaded anew. */
const before = new Map<string, string>();

/** The name that is looked for in a list: it stands in no address, and is still looked for when one comes back. */
export function useLookedFor(): readonly [name: string, lookFor: (name: string) => void] {
  const [name, lookFor] = useState(() => (cameBack() && before.get(here())) || '');
  // After each drawing: the filters, and so the address, may have changed beside the name.
  useEffect(() => void before.set(here(), name));
  return [name, lookFor];
}

function here(): string {
  return location.pathname + location.search;
}
