import { type FocusEvent, useEffect, useRef } from 'react';

interface Here {
  readonly key: string;
  readonly element: Element;
}

/** What a row carries, so that one's place in its list is kept. */
export interface Place {
  readonly id: string;
  /** By it the keys know a row. */
  readonly 'data-row': string;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
}

/** On which row one stood, by the address of its list: as long as the page is not loaded anew. */
const stood = new Map<string, string>();

export function rowStoodOn(): HTMLElement | null {
  return document.getElementById(stood.get(addressNow()) ?? '');
}

function addressNow(): string {
  return location.pathname + location.search;
}

/**
 * Keeps one's place in a list whose rows come and go: where the button on which one stands goes with its row, the next
 * row's has the focus, and the list is not scrolled away.
 *
 * @param keys of the rows, in their order on the page
 * @param within names the list: ids of rows begin so
 */
export function useKeptPlace(keys: readonly string[], within: string) {
  const here = useRef<Here | null>(null);
  const before = useRef(keys);
  const idOf = (key: string) => `${within}-${key.replaceAll(' ', '-')}`;
  useEffect(() => {
    const were = before.current;
    before.current = keys;
    if (!here.current || here.current.element.isConnected) return;
    const { key } = here.current;
    here.current = null;
    if (document.activeElement !== document.body) return;
    const place = were.indexOf(key);
    const next = [...were.slice(place), ...were.slice(0, place).reverse()].find((one) => keys.includes(one));
    // What the list has let go of at its beginning is out of sight, and is not to take the page along.
    const letGo = were.indexOf(keys[0] ?? '') > place;
    focusIn(next === undefined ? null : document.getElementById(idOf(next)), letGo);
  });
  return (key: string): Place => ({
    id: idOf(key),
    'data-row': key,
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      stood.set(addressNow(), idOf(key));
      here.current = { key, element: target };
    },
  });
}

/** On what one can do there, else on the way to it; after the last row on the page itself. */
function focusIn(row: HTMLElement | null, isOutOfSight: boolean): void {
  const action = row?.querySelector<HTMLElement>('button:not(:disabled), summary');
  const target = action ?? row?.querySelector<HTMLElement>('a[href]') ?? document.getElementById('content');
  target?.focus({ preventScroll: row === null || isOutOfSight });
}
