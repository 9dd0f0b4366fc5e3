import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useCaseNames } from '../../api/case-names.js';
import { type Case, recordsQuery } from '../../api/cases.js';
import { useMe } from '../../api/me.js';
import { timelineQuery } from '../../api/timeline.js';
import { useTexts } from '../../language/language.js';
import { Appointments, useAppointments } from '../../parts/appointments.js';
import { BatonLine } from '../../parts/baton-line.js';
import { Consents } from '../../parts/consents.js';
import { Letters } from '../../parts/letters.js';
import { Looks } from '../../parts/looks.js';
import { RecordCard } from '../../parts/record.js';
import { Answered, Empty } from '../../parts/states.js';
import { TakeFile } from '../../parts/take-file.js';
import { Timeline, timelinePage } from '../case/timeline.js';
import { MyActions } from './my-actions.js';
import { MyNow } from './my-now.js';
import { MyPlan } from './my-plan.js';
import { Next } from './next.js';
import { Shared } from './shared.js';

/** The case as the young person reads it: where it is, what comes, and what others know. */
export function FoundMine({ found }: { readonly found: Case }) {
  const text = useTexts().myCase.foundMine;
  const { may } = useMe();
  const nameOf = useCaseNames(found);
  const { data } = useInfiniteQuery(timelineQuery(found.id, timelinePage));
  const baton = data?.pages[0]?.baton ?? [];
  const appointments = useAppointments(found);
  return (
    <div className="mine">
      <MyNow found={found} />
      {appointments.length > 0 && (
        <Part heading={text.appointments}>
          <Appointments found={found} appointments={appointments} />
        </Part>
      )}
      <Part heading={text.next}>
        <Next found={found} />
      </Part>
      <Part heading={text.say}>
        <MyActions found={found} />
      </Part>
      <Part heading={text.plan}>
        <MyPlan found={found} />
      </Part>
      {baton.length > 0 && (
        <Part heading={text.way}>
          <BatonLine
            baton={baton}
            asks={found.asks}
            definition={found.definition}
            closed={found.outcome !== null}
            nameOf={nameOf}
          />
        </Part>
      )}
      <Part heading={text.letters}>
        <Letters found={found} mine />
      </Part>
      <Part heading={text.written}>
        <Written found={found} />
      </Part>
      <Part heading={text.consents}>
        <Consents found={found} />
      </Part>
      <Part heading={text.shared}>
        <Shared found={found} />
      </Part>
      <Part heading={text.history}>
        <Timeline found={found} />
      </Part>
      {may.includes('readLooks') && (
        <Part heading={text.looks}>
          <Looks found={found} />
        </Part>
      )}
      <Part heading={text.take}>
        <TakeFile caseId={found.id} whose="mine" />
      </Part>
    </div>
  );
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className="case-part" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}

export function Written({ found }: { readonly found: Case }) {
  const text = useTexts().myCase.foundMine;
  const nameOf = useCaseNames(found);
  const query = useQuery(recordsQuery(found.id));
  return (
    <Answered query={query}>
      {(records) =>
        records.length === 0 ? (
          <Empty>{text.nothing}</Empty>
        ) : (
          records.map((record) => (
            <RecordCard
              key={`${record.record} ${record.revision}`}
              record={record}
              definition={found.definition}
              by={nameOf(record.by)}
              caseId={found.id}
              folded
            />
          ))
        )
      }
    </Answered>
  );
}
