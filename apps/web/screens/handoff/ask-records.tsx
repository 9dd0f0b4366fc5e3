import { useQuery } from '@tanstack/react-query';
import type { Ask, Case, CaseRecord } from '../../api/cases.js';
import { handoffQuery } from '../../api/handoffs.js';
import { usePartyNames } from '../../api/names.js';
import { useTexts } from '../../language/language.js';
import { RecordCard } from '../../parts/record.js';
import { Answered, Empty } from '../../parts/states.js';
import { byTold, Untold } from '../../parts/untold.js';

/** What whoever is asked may see before the answer. */
export function AskRecords({ of, ask }: { readonly of: Case; readonly ask: Ask }) {
  const text = useTexts().handoff.askRecords;
  const handoff = useQuery(handoffQuery(of.id, ask));
  const writers = handoff.data?.preview.map(({ by }) => by) ?? [];
  const nameOf = usePartyNames(writers, of.definition);
  const offer = ask.kind === 'handoff';
  // Whoever did not get it has sent it, or answers on somebody's behalf: they read it in the case.
  if (handoff.data === null) return null;
  return (
    <section>
      <h2>{offer ? text.offer : text.question}</h2>
      <Answered query={handoff}>
        {(found) => <Previewed of={of} records={found?.preview ?? []} nameOf={nameOf} />}
      </Answered>
      {offer && <p>{text.offerLead}</p>}
    </section>
  );
}

interface Parts {
  readonly of: Case;
  readonly records: readonly CaseRecord[];
  readonly nameOf: (party: CaseRecord['by']) => string;
}

function Previewed({ of, records, nameOf }: Parts) {
  const text = useTexts().handoff.askRecords;
  if (records.length === 0) return <Empty>{text.none}</Empty>;
  const { told, untold } = byTold(records);
  return (
    <>
      {told.map((record) => (
        <RecordCard
          key={record.record}
          record={record}
          definition={of.definition}
          by={nameOf(record.by)}
          caseId={of.id}
        />
      ))}
      <Untold records={untold} definition={of.definition} saying={text.untold} />
    </>
  );
}
