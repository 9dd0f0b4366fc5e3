import type { ReactNode } from 'react';
import { useCaseNames } from '../api/case-names.js';
import type { Case, CaseRecord } from '../api/cases.js';
import { Fold } from './fold.js';
import { RecordCard } from './record.js';
import '../styles/assessment.css';

/** Where it stands beside the form it is in the way of nothing. */
const isWide = () => matchMedia('(min-width: 768px)').matches;

/** What helps to fill a form in: beside it on a wide screen, before it and folded on a narrow one. */
export function Beside({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <aside className="known" aria-labelledby="known">
      <Fold label={<h2 id="known">{heading}</h2>} look="heading" open={isWide()}>
        {children}
      </Fold>
    </aside>
  );
}

interface Records {
  readonly heading: string;
  readonly lead?: string;
  /** What is said where there are none; else the part is left out. */
  readonly none?: string;
  readonly found: Case;
  readonly records: readonly CaseRecord[];
}

/** Some of the case's records. */
export function BesideRecords({ heading, lead, none, found, records }: Records) {
  const nameOf = useCaseNames(found);
  if (records.length === 0 && none === undefined) return null;
  return (
    <section>
      <h3>{heading}</h3>
      {lead && <p>{lead}</p>}
      {records.length === 0 && <p>{none}</p>}
      {records.map((record) => (
        <RecordCard
          key={`${record.record} ${record.revision}`}
          record={record}
          definition={found.definition}
          by={nameOf(record.by)}
          folded
        />
      ))}
    </section>
  );
}
