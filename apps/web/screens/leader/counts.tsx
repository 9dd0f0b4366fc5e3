import { Link } from 'wouter';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../language/language.js';
import { ToList } from './to-list.js';

const words = {
  da: {
    overdue: { one: 'frist er overskredet', many: 'frister er overskredet' },
    today: { one: 'frist udløber i dag', many: 'frister udløber i dag' },
    soon: {
      one: 'frist udløber snart, inden for to arbejdsdage',
      many: 'frister udløber snart, inden for to arbejdsdage',
    },
    stalled: { one: 'sag står stille', many: 'sager står stille' },
    unassigned: { one: 'opgave har ingen taget', many: 'opgaver har ingen taget' },
    handoffs: { one: 'overlevering venter på jeres svar', many: 'overleveringer venter på jeres svar' },
  },
  en: {
    overdue: { one: 'deadline is breached', many: 'deadlines are breached' },
    today: { one: 'deadline ends today', many: 'deadlines end today' },
    soon: {
      one: 'deadline ends soon, within two working days',
      many: 'deadlines end soon, within two working days',
    },
    stalled: { one: 'case stands still', many: 'cases stand still' },
    unassigned: { one: 'task has been taken by nobody', many: 'tasks have been taken by nobody' },
    handoffs: { one: 'handoff awaits your answer', many: 'handoffs await your answer' },
  },
};

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
  readonly what: keyof typeof words.da;
}

function Count({ of, what }: CountParts) {
  const { one, many } = useWords(words)[what];
  return (
    <>
      <strong>{of[what]}</strong> {of[what] === 1 ? one : many}
    </>
  );
}
