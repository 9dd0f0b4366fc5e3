import { type ReactNode, useId } from 'react';
import { useTexts } from '../language/language.js';
import type { Nearness } from './remaining.js';

type Group = Nearness['priority'];

const groups: readonly Group[] = ['overdue', 'today', 'soon', 'later', 'none'];

interface ByUrgencyParts<Item> {
  /** The most urgent first. */
  readonly items: readonly Item[];
  /** Each draws an `li`. */
  readonly children: (item: Item) => ReactNode;
}

/** What is owed, under a heading for how soon: read by its words, not by colours. */
export function ByUrgency<Item extends Pick<Nearness, 'priority'>>({
  items,
  children,
}: ByUrgencyParts<Item>) {
  const text = useTexts().parts.byUrgency;
  return groups.map((group) => {
    const its = items.filter(({ priority }) => priority === group);
    if (its.length === 0) return null;
    return (
      <Section key={group} heading={text[group]}>
        {its.map(children)}
      </Section>
    );
  });
}

function Section({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="rows nobullet-list no-max-width">{children}</ul>
    </section>
  );
}
