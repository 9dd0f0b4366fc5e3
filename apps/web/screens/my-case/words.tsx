import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type Action, actionsQuery, type Case } from '../../api/cases.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Answered, Empty } from '../../parts/states.js';
import { onThePlan } from './my-plan.js';
import { useVoice } from './voice.js';

/** One's own words before anything else; consents and the plan are spoken of where they stand. */
export function Words({ found }: { readonly found: Case }) {
  const voice = useVoice();
  const text = useTexts().myCase.words;
  const { say } = useLanguage();
  return (
    <Answered query={useQuery(actionsQuery(found.id))}>
      {({ actions }) => {
        const open = actions
          .filter(({ action, closed }) => closed === null && !action.includes('.'))
          .filter(({ action, consent }) => consent === null && !onThePlan.includes(action));
        const own = open.find(({ action }) => action === 'addOwnWords');
        const others = open.filter((action) => action !== own);
        if (open.length === 0) return <Empty>{text.none}</Empty>;
        return (
          <>
            {own && (
              <>
                <p>{voice.ownLead}</p>
                <Link className="button button-primary" href={pathOf(found.id, own)}>
                  {say(own.label)}
                </Link>
              </>
            )}
            {others.length > 0 && (
              <ul className="mine-actions nobullet-list no-max-width">
                {others.map((action) => (
                  <li key={`${action.action} ${action.on}`}>
                    <Link href={pathOf(found.id, action)}>{say(action.label)}</Link>
                  </li>
                ))}
              </ul>
            )}
          </>
        );
      }}
    </Answered>
  );
}

export function pathOf(caseId: string, { action, on }: Action): string {
  return `/cases/${caseId}/do/${action}${on === null ? '' : `/${on}`}`;
}
