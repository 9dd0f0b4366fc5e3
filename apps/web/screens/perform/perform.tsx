import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { type Action, actionsQuery, type Case, caseQuery, withdrawalQuery } from '../../api/cases.js';
import type { Schemas } from '../../api/client.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { AboutCase } from '../../parts/about-case.js';
import { Act } from '../../parts/act/act.js';
import type { Beginning } from '../../parts/form/use-draft.js';
import { useHomes } from '../../parts/homes.js';
import { Page } from '../../parts/page.js';
import { Answered } from '../../parts/states.js';
import { tell } from '../../parts/told.js';
import { WayToCase } from '../../parts/way-up.js';
import { endsCase, useDoing } from './doing.js';
import { Withdrawing } from './withdrawing.js';

interface Wanted {
  readonly caseId: string;
  readonly action: string;
  /** The ask or consent that it is about. */
  readonly on: number | null;
  /** What its form begins with where nothing has been typed yet. */
  readonly startFrom?: Beginning | undefined;
  /** What helps to fill it in. */
  readonly beside?: ReactNode;
}

/** One action of a case. */
export default function Perform(wanted: Wanted) {
  const text = useTexts().perform.perform;
  const { ofCase: back } = useHomes(wanted.caseId);
  const actions = useQuery(actionsQuery(wanted.caseId));
  return (
    <Answered query={actions}>
      {(answer) => {
        const found = answer.actions.find(({ action, on }) => action === wanted.action && on === wanted.on);
        if (found) return <PerformAction wanted={wanted} action={found} answer={answer} back={back} />;
        return (
          <Page title={text.unknown} lead={text.unknownLead}>
            <WayToCase caseId={wanted.caseId} />
          </Page>
        );
      }}
    </Answered>
  );
}

interface Parts {
  readonly wanted: Wanted;
  readonly action: Action;
  readonly answer: Schemas['ActionsAnswer'];
  readonly back: string;
}

function PerformAction({ wanted, action, answer, back }: Parts) {
  const { caseId, action: name, on, startFrom, beside } = wanted;
  const text = useTexts().perform.perform;
  const { say } = useLanguage();
  const doingOf = useDoing();
  const [, go] = useLocation();
  const caseFile = useQuery(caseQuery(caseId));
  // What closes while somebody writes keeps their words in sight.
  const [begun] = useState(action.closed === null);
  const label = say(action.label);
  const finish = () => {
    tell((texts, say) => texts.perform.perform.done(say(action.label)), back);
    go(back);
  };
  return (
    <Page title={label} back={<WayToCase caseId={wanted.caseId} />}>
      <Answered query={caseFile}>{(of) => <AboutCase of={of} />}</Answered>
      {action.consent === 'withdrawn' && on !== null && caseFile.data && (
        <WithdrawingOf found={caseFile.data} no={on} />
      )}
      {begun ? (
        <Beside what={beside}>
          <Act
            place={{ caseId, action: name, on }}
            action={action}
            revision={answer.revision}
            definition={answer.definition}
            parties={caseFile.data?.parties ?? []}
            grave={endsCase(action)}
            doing={doingOf(action)}
            back={back}
            startFrom={startFrom}
            onDone={finish}
          />
        </Beside>
      ) : (
        <div className="alert alert-info">
          <div className="alert-text">
            <p className="alert-heading">{text.closed}</p>
            <p>{say(action.closed?.detail)}</p>
          </div>
        </div>
      )}
    </Page>
  );
}

function Beside({ what, children }: { readonly what: ReactNode; readonly children: ReactNode }) {
  if (what === undefined) return children;
  return (
    <div className="with-beside">
      <div>{children}</div>
      {what}
    </div>
  );
}

function WithdrawingOf({ found, no }: { readonly found: Case; readonly no: number }) {
  const query = useQuery(withdrawalQuery(found.id, no));
  return <Answered query={query}>{(would) => <Withdrawing found={found} would={would} />}</Answered>;
}
