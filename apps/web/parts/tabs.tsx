import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
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
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Parts of a page of which one is in sight. */
export function Tabbed({ label, tabs, chosen, onChoose }: TabbedParts) {
  return (
    <Tabs className="tab-container" selectedKey={chosen} onSelectionChange={(key) => onChoose(String(key))}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map(({ id, label: name, count }) => (
          <Tab key={id} id={id} className="tab-button">
            <span>
              {name}
              {count !== undefined && ` (${count})`}
            </span>
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, content }) => (
        <TabPanel key={id} id={id} className="tab-content">
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
