import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type Ask, actionsQuery, type Case, caseQuery } from '../../api/cases.js';
import type { Schemas } from '../../api/client.js';
import { useProcessWords } from '../../api/process.js';
import { type Texts, useTexts } from '../../language/language.js';
import { AboutCase } from '../../parts/about-case.js';
import { AboutHandoff } from '../../parts/about-handoff.js';
import { useHomes } from '../../parts/homes.js';
import { OtherCases } from '../../parts/other-cases.js';
import { Page } from '../../parts/page.js';
import { Answered, Empty } from '../../parts/states.js';
import { WayToCase } from '../../parts/way-up.js';
import { ChangedPlan } from '../plan/changed-plan.js';
import { Answers } from './answers.js';
import { AskFacts } from './ask-facts.js';
import { AskRecords } from './ask-records.js';
import '../../styles/ask.css';

/** What somebody asks of us: from whom, by when, on what grounds, and the answers that are open. */
export default function HandoffPage({ caseId, no }: { readonly caseId: string; readonly no: number }) {
  const text = useTexts().handoff.handoffPage;
  const { ofAll } = useHomes(caseId);
  const file = useQuery(caseQuery(caseId));
  const actions = useQuery(actionsQuery(caseId));
  return (
    <Answered query={file}>
      {(of) => (
        <Answered query={actions}>
          {(known) => {
            const ask = of.asks.find((one) => one.no === no);
            if (ask) return <AskPage key={no} of={of} ask={ask} known={known} />;
            return (
              <Page title={text.unknown} lead={text.unknownLead}>
                <Link href={ofAll}>{text.toInbox}</Link>
              </Page>
            );
          }}
        </Answered>
      )}
    </Answered>
  );
}

interface Parts {
  readonly of: Case;
  readonly ask: Ask;
  readonly known: Schemas['ActionsAnswer'];
}

function AskPage({ of, ask, known }: Parts) {
  const text = useTexts().handoff.handoffPage;
  const { citizen } = useHomes(of.id);
  const process = useProcessWords(of.definition);
  // Of a handoff that somebody is only asked about there is nothing to be read first, and nothing owed.
  const free = ask.about !== null;
  const title = free && citizen ? text.howWasIt : process.ask(ask.ask);
  return (
    <Page title={title} back={<WayToCase caseId={of.id} />}>
      <AboutCase of={of} />
      {!free && <AskFacts of={of} ask={ask} />}
      <AboutHandoff of={of} ask={ask} />
      {ask.kind === 'handoff' && ask.ended === null && !citizen && <OtherCases of={of} />}
      {ask.ended === null ? (
        <div className="ask-beside">
          <div className="ask-told">
            {ask.ask === 'planChanged' && <ChangedPlan found={of} />}
            {!free && <AskRecords of={of} ask={ask} />}
          </div>
          <Answers of={of} ask={ask} known={known} />
        </div>
      ) : (
        <Empty>{endOf(ask, (answer) => process.answer(ask.ask, answer), text)}</Empty>
      )}
    </Page>
  );
}

function endOf(
  ask: Ask,
  answerWords: (answer: string) => string,
  text: Texts['handoff']['handoffPage'],
): string {
  if (ask.answer !== null) return text.answered(answerWords(ask.answer));
  return ask.how === 'withdrawn' ? text.withdrawn : text.ended;
}
