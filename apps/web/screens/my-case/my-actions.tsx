import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type Action, actionsQuery, type Case } from '../../api/cases.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Answered } from '../../parts/states.js';
import { onThePlan } from './my-plan.js';

/** The young person's own words before anything else. */
export function MyActions({ found }: { readonly found: Case }) {
  const { say } = useLanguage();
  const text = useTexts().myCase.myActions;
  const query = useQuery(actionsQuery(found.id));
  return (
    <Answered query={query}>
      {({ actions }) => {
        const open = actions
          .filter(({ action, closed }) => closed === null && !action.includes('.'))
          .filter(({ action, consent }) => consent !== 'withdrawn' && !onThePlan.includes(action));
        const own = open.find(({ action }) => action === 'addOwnWords');
        const others = open.filter((action) => action !== own);
        return (
          <>
            {own && (
              <>
                <p>{text.ownLead}</p>
                <Link className="button button-primary" href={pathOf(found.id, own)}>
                  {text.own}
                </Link>
              </>
            )}
            {others.length > 0 && (
              <>
                <h3>{text.more}</h3>
                <ul className="mine-actions nobullet-list no-max-width">
                  {others.map((action) => (
                    <li key={`${action.action} ${action.on}`}>
                      <Link href={pathOf(found.id, action)}>{say(action.label)}</Link>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </>
        );
      }}
    </Answered>
  );
}

function pathOf(caseId: string, { action, on }: Action): string {
  return `/cases/${caseId}/do/${action}${on === null ? '' : `/${on}`}`;
}
