import { useQuery } from '@tanstack/react-query';
import { actionsQuery, caseQuery, type Handoff } from '../../api/cases.js';
import { Answered } from '../../parts/states.js';
import { Answers } from './answers.js';
import { AskRecords } from './ask-records.js';

/** A question beneath its row in a list: what is asked, and the answer. */
export default function AnswerHere({ ask, here }: { readonly ask: Handoff; readonly here: string }) {
  const file = useQuery(caseQuery(ask.caseId));
  const actions = useQuery(actionsQuery(ask.caseId));
  return (
    <Answered query={file}>
      {(of) => (
        <Answered query={actions}>
          {(known) => {
            // Answered by a colleague a moment ago, it leaves the list too.
            const found = of.asks.find(({ no, ended }) => no === ask.no && ended === null);
            if (!found) return null;
            return (
              <>
                <AskRecords of={of} ask={found} />
                <Answers of={of} ask={found} known={known} here={here} />
              </>
            );
          }}
        </Answered>
      )}
    </Answered>
  );
}
