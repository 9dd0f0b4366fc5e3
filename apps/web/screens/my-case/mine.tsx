import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { looksQuery } from '../../api/access.js';
import { useCaseNames } from '../../api/case-names.js';
import { actionsQuery, type Case, recordsQuery, sharesQuery } from '../../api/cases.js';
import { lettersQuery } from '../../api/letters.js';
import { useMe } from '../../api/me.js';
import { timelineQuery } from '../../api/timeline.js';
import { useTexts } from '../../language/language.js';
import { Appointments, useAppointments } from '../../parts/appointments.js';
import { BatonLine } from '../../parts/baton-line.js';
import { Letters } from '../../parts/letters.js';
import { Looks } from '../../parts/looks.js';
import { planIn } from '../../parts/plan-state.js';
import { TakeFile } from '../../parts/take-file.js';
import { Answers } from './answers.js';
import { History, historyPage, useHistory } from './history.js';
import { MyNow } from './my-now.js';
import { MyPlan } from './my-plan.js';
import { Next } from './next.js';
import { Folded, Part } from './part.js';
import { recipientsOf, Shared } from './shared.js';
import { useVoice } from './voice.js';
import { Words } from './words.js';
import { useWritten, Written } from './written.js';

/** One case as the young person or the custody holder reads it: what matters now, and the rest a line each. */
export function Mine({ found }: { readonly found: Case }) {
  const voice = useVoice();
  const appointments = useAppointments(found);
  return (
    <div className="mine">
      <MyNow found={found} />
      <Part heading={voice.answers}>
        <Answers found={found} />
      </Part>
      {appointments.length > 0 && (
        <Part heading={voice.appointments}>
          <Appointments found={found} appointments={appointments} />
        </Part>
      )}
      {found.holder !== null && (
        <Part heading={voice.next}>
          <Next found={found} />
        </Part>
      )}
      <Part heading={voice.say}>
        <Words found={found} />
      </Part>
      <div className="mine-rest">
        <Rest found={found} />
      </div>
    </div>
  );
}

function Rest({ found }: { readonly found: Case }) {
  const voice = useVoice();
  const text = useTexts().myCase.mine;
  const { may } = useMe();
  const { data: records } = useQuery(recordsQuery(found.id));
  const { data: letters } = useQuery(lettersQuery(found.id));
  const written = useWritten(found);
  return (
    <>
      {records && planIn(records) && (
        <Folded name="plan" heading={voice.plan}>
          <MyPlan found={found} />
        </Folded>
      )}
      <SharedFold found={found} />
      <Folded name="letters" heading={voice.letters} count={letters && text.count(letters.length)}>
        <Letters found={found} mine />
      </Folded>
      <Folded name="written" heading={voice.written} count={written && text.count(written.length)}>
        <Written found={found} />
      </Folded>
      {found.holder !== null && <HistoryFold found={found} />}
      {may.includes('readLooks') && <LooksFold found={found} />}
      <Folded name="take" heading={voice.take}>
        <TakeFile caseId={found.id} whose="mine" />
      </Folded>
    </>
  );
}

/** What is shared, and what one says yes and no to, in one place. */
function SharedFold({ found }: { readonly found: Case }) {
  const voice = useVoice();
  const text = useTexts().myCase.mine;
  const { data: actions } = useQuery(actionsQuery(found.id));
  const seesShares = found.holder !== null;
  const { data: shares } = useQuery({ ...sharesQuery(found.id), enabled: seesShares });
  const asked = actions?.actions.some(({ consent, closed }) => consent === 'given' && closed === null);
  if (!seesShares && !asked && found.consents.length === 0) return null;
  const who = seesShares ? recipientsOf(shares ?? []).length : found.consents.length;
  return (
    <Folded name="shared" heading={voice.shared} count={text.places(who)}>
      <Shared found={found} />
    </Folded>
  );
}

function HistoryFold({ found }: { readonly found: Case }) {
  const voice = useVoice();
  const text = useTexts().myCase.mine;
  const { steps, hasMore } = useHistory(found);
  const nameOf = useCaseNames(found);
  const { data } = useInfiniteQuery(timelineQuery(found.id, historyPage));
  const baton = data?.pages[0]?.baton ?? [];
  return (
    <Folded name="history" heading={voice.history} count={text.countOf(steps.length, hasMore)}>
      {baton.length > 0 && (
        <>
          <h3>{voice.way}</h3>
          <BatonLine
            baton={baton}
            asks={found.asks}
            definition={found.definition}
            closed={found.outcome !== null}
            nameOf={nameOf}
          />
          <h3>{voice.happened}</h3>
        </>
      )}
      <History found={found} />
    </Folded>
  );
}

function LooksFold({ found }: { readonly found: Case }) {
  const voice = useVoice();
  const text = useTexts().myCase.mine;
  const { data } = useInfiniteQuery(looksQuery(found.id));
  const who = new Set((data ?? []).flatMap(({ looks }) => looks.map(({ by }) => `${by.role} ${by.id}`)));
  return (
    <Folded name="looks" heading={voice.looks} count={text.places(who.size)}>
      <Looks found={found} />
    </Folded>
  );
}
