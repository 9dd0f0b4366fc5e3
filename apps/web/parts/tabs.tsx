import type { ReactNode } from 'react';
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

/** Parts of a page of which one is in sight. */
export function Tabbed({ label, tabs, chosen, addressOf }: TabbedParts) {
  const shown = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  return (
    <div className="tab-container">
      <nav aria-label={label}>
        <ul className="tab-list nobullet-list no-max-width">
          {tabs.map(({ id, label: name, count }) => (
            <li key={id}>
              <Link
                href={addressOf(id)}
                replace
                className="tab-button"
                aria-current={id === shown?.id ? 'page' : undefined}
              >
                <span>
                  {name}
                  {count !== undefined && ` (${count})`}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="tab-content">{shown?.content}</div>
    </div>
  );
}
