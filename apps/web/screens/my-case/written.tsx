import { useQuery } from '@tanstack/react-query';
import { useCaseNames } from '../../api/case-names.js';
import { type Case, type CaseRecord, recordsQuery } from '../../api/cases.js';
import { lettersQuery } from '../../api/letters.js';
import { planIn } from '../../parts/plan-state.js';
import { RecordCard } from '../../parts/record.js';
import { Answered, Empty } from '../../parts/states.js';
import { useVoice } from './voice.js';

/** What is written, but for what stands elsewhere on the page: the plan, and what came as a letter. */
export function useWritten(found: Case): readonly CaseRecord[] | undefined {
  const { data: records } = useQuery(recordsQuery(found.id));
  const { data: letters } = useQuery(lettersQuery(found.id));
  if (!records || !letters) return undefined;
  const plan = planIn(records)?.record;
  return records.filter(
    ({ record, form }) =>
      record !== plan && form !== 'planWordsReply' && letters.every((letter) => letter.record !== record),
  );
}

export function Written({ found }: { readonly found: Case }) {
  const voice = useVoice();
  const nameOf = useCaseNames(found);
  const records = useQuery(recordsQuery(found.id));
  const letters = useQuery(lettersQuery(found.id));
  const written = useWritten(found) ?? [];
  const cards = written.map((record) => (
    <RecordCard
      key={`${record.record} ${record.revision}`}
      record={record}
      definition={found.definition}
      by={nameOf(record.by)}
      caseId={found.id}
      folded
    />
  ));
  return (
    <Answered query={records}>
      {() => (
        <Answered query={letters}>
          {() => (cards.length > 0 ? cards : <Empty>{voice.nothingWritten}</Empty>)}
        </Answered>
      )}
    </Answered>
  );
}
