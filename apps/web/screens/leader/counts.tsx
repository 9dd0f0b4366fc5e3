import { Link } from 'wouter';
import type { Schemas } from '../../api/client.js';
import { type Texts, useTexts } from '../../language/language.js';
import { ToList } from './to-list.js';

/** What is most pressing, each number with the list that it counts. */
export function Counts({ overview }: { readonly overview: Schemas['OverviewAnswer'] }) {
  return (
    <ul className="counts nobullet-list no-max-width">
      {(['overdue', 'today', 'soon', 'stalled'] as const).map((which) => (
        <li key={which}>
          <ToList which={which}>
            <Count of={overview} what={which} />
          </ToList>
        </li>
      ))}
      <li>
        <Link href="/inbox?show=tasks&assignee=nobody">
          <Count of={overview} what="unassigned" />
        </Link>
      </li>
      <li>
        <Link href="/inbox?show=asks&kind=handoff">
          <Count of={overview} what="handoffs" />
        </Link>
      </li>
    </ul>
  );
}

interface CountParts {
  readonly of: Schemas['OverviewAnswer'];
  readonly what: keyof Texts['leader']['counts'];
}

function Count({ of, what }: CountParts) {
  const ofThem = useTexts().leader.counts[what];
  return (
    <>
      <strong>{of[what]}</strong> {ofThem(of[what])}
    </>
  );
}
