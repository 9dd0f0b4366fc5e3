import { type ReactNode, useId } from 'react';
import { useWords } from '../language/language.js';
import { type Urgency, urgencyOf } from './due.js';
import { useNow } from './now.js';

type Group = Urgency | 'none';

const words: Record<'da' | 'en', Readonly<Record<Group, string>>> = {
  da: {
    late: 'Overskredet',
    today: 'I dag',
    soon: 'De nærmeste dage',
    due: 'Senere',
    none: 'Uden frist',
  },
  en: { late: 'Overdue', today: 'Today', soon: 'The next days', due: 'Later', none: 'No deadline' },
};

const groups: readonly Group[] = ['late', 'today', 'soon', 'due', 'none'];

interface Owed {
  readonly due: string | null;
}

interface ByUrgencyParts<Item> {
  /** The most urgent first. */
  readonly items: readonly Item[];
  /** Each draws an `li`. */
  readonly children: (item: Item) => ReactNode;
}

/** What is owed, under a heading for how soon: read by its words, not by colours. */
export function ByUrgency<Item extends Owed>({ items, children }: ByUrgencyParts<Item>) {
  const text = useWords(words);
  const now = useNow();
  const groupOf = ({ due }: Owed): Group => (due === null ? 'none' : urgencyOf(due, now));
  return groups.map((group) => {
    const its = items.filter((item) => groupOf(item) === group);
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
    <section className="urgency" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <ul className="rows nobullet-list no-max-width">{children}</ul>
    </section>
  );
}
