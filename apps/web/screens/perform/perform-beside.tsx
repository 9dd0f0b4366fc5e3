import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { type Case, type CaseRecord, caseQuery, recordsQuery } from '../../api/cases.js';
import { useMe } from '../../api/me.js';
import type { Beginning } from '../../parts/form/use-draft.js';
import { Answered } from '../../parts/states.js';
import Perform from './perform.js';

export interface WhatIsKnown {
  readonly found: Case;
  /** Newest first. */
  readonly records: readonly CaseRecord[];
}

interface Wanted {
  readonly caseId: string;
  readonly action: string;
  /** What the form begins with, by what there is and by whose organisation writes it. */
  readonly startOf: (records: readonly CaseRecord[], organisation: string | null) => Beginning | undefined;
  readonly beside: ComponentType<WhatIsKnown>;
}

/** An action whose form is filled in beside what is known already. */
export function PerformBeside({ caseId, action, startOf, beside: Beside }: Wanted) {
  const { organisation } = useMe();
  const found = useQuery(caseQuery(caseId));
  const records = useQuery(recordsQuery(caseId));
  return (
    <Answered query={found}>
      {(of) => (
        <Answered query={records}>
          {(all) => (
            <Perform
              caseId={caseId}
              action={action}
              on={null}
              startFrom={startOf(all, organisation)}
              beside={<Beside found={of} records={all} />}
            />
          )}
        </Answered>
      )}
    </Answered>
  );
}

/** One goes on with what one's own organisation has written: another's came along to be read. */
export function ownLatest(form: string): Wanted['startOf'] {
  return (records, organisation) => records.find((one) => one.form === form && one.by.id === organisation);
}
