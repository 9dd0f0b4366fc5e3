import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Link } from 'wouter';
import '../styles/tabs.css';

export interface TabParts {
  readonly id: string;
  readonly label: string;
  /** How much is in it, where that is known. */
  readonly count?: string | undefined;
  /** Is drawn, and fetches, only while the tab is chosen. */
  readonly content: ReactNode;
}

interface TabbedParts {
  /** What the tabs divide, for who hears them. */
  readonly label: string;
  readonly tabs: readonly TabParts[];
  /** The first one where there is no such tab. */
  readonly chosen: string | null;
  /** Each has an address of its own: one comes back to it, and can open it beside. */
  readonly addressOf: (id: string) => string;
}

/** Of the tab before the chosen one so much is seen, in pixels. */
const margin = 48;

/** Parts of a page of which one is in sight. */
export function Tabbed({ label, tabs, chosen, addressOf }: TabbedParts) {
  const shown = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  const list = useRef<HTMLUListElement>(null);
  const place = shown ? tabs.indexOf(shown) : -1;
  const words = tabs.map(({ label: name, count = '' }) => name + count).join();
  // Where they run on out of sight, the chosen one does not; counts come later, and move it.
  useLayoutEffect(() => {
    const all = list.current;
    const here = all?.children[place];
    if (all && here instanceof HTMLElement && words) all.scrollLeft = here.offsetLeft - margin;
  }, [place, words]);
  return (
    <>
      <nav className="tabs" aria-label={label}>
        <ul ref={list} className="bars nobullet-list no-max-width">
          {tabs.map(({ id, label: name, count }) => (
            <li key={id}>
              <Link href={addressOf(id)} replace aria-current={id === shown?.id ? 'page' : undefined}>
                {name}
                {count !== undefined && ` (${count})`}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {shown?.content}
    </>
  );
}
