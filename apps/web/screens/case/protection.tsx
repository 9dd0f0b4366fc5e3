import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { Case } from '../../api/cases.js';
import { api, type Schemas } from '../../api/client.js';
import { useMe } from '../../api/me.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { Fold } from '../../parts/fold.js';
import { Answered, Empty, Failed, Loading } from '../../parts/states.js';

// Few cases are withheld, and what its form is made of weighs as much as the page.
const MarkNeed = lazy(() => import('./mark-need.js'));

/** Whether the name is withheld, from whom it is not, and for whom that is to be said. */
export function Protection({ found }: { readonly found: Case }) {
  const text = useTexts().case.protection;
  const holds = found.relation === 'holder';
  if (!found.nameProtected) {
    if (!holds) return null;
    return (
      <Withhold
        caseId={found.id}
        summary={text.protect}
        hint={text.protectHint}
        button={text.doProtect}
        withhold
      />
    );
  }
  return (
    <div className="protection">
      <p>
        <strong>{text.protected}.</strong> {text.why}
      </p>
      <Needs caseId={found.id} />
      {holds && found.youngPerson !== null && (
        <Withhold
          caseId={found.id}
          summary={text.lift}
          hint={text.liftHint}
          button={text.doLift}
          withhold={false}
        />
      )}
    </div>
  );
}

interface WithholdParts {
  readonly caseId: string;
  readonly summary: string;
  readonly hint: string;
  readonly button: string;
  readonly withhold: boolean;
}

function Withhold({ caseId, summary, hint, button, withhold }: WithholdParts) {
  const client = useQueryClient();
  const protect = useMutation({
    mutationFn: () =>
      api.PUT('/api/v1/cases/{id}/protection', {
        params: { path: { id: caseId } },
        body: { protected: withhold },
      }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <Fold label={summary} className="withhold">
      <p>{hint}</p>
      <button
        type="button"
        className="button button-secondary"
        disabled={protect.isPending}
        onClick={() => protect.mutate()}
      >
        {button}
      </button>
      {protect.error && <Failed error={protect.error} />}
    </Fold>
  );
}

function Needs({ caseId }: { readonly caseId: string }) {
  const text = useTexts().case.protection;
  const { day } = useFormats();
  const { person: me, may } = useMe();
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['case', caseId, 'protection'],
    queryFn: async () =>
      (await api.GET('/api/v1/cases/{id}/protection', { params: { path: { id: caseId } } }))
        .data as Schemas['ProtectionAnswer'],
  });
  const end = useMutation({
    mutationFn: (need: string) =>
      api.DELETE('/api/v1/cases/{id}/needs/{need}', { params: { path: { id: caseId, need } } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['case', caseId] }),
  });
  const leads = may.includes('markNeeds');
  return (
    <Fold label={text.open}>
      <Answered query={query}>
        {({ needs }) =>
          needs.length === 0 ? (
            <Empty>{text.none}</Empty>
          ) : (
            <ul>
              {needs.map(({ id, colleague, reason, until, markedBy }) => (
                <li key={id}>
                  <strong>{colleague.name}</strong> {text.reasons[reason]},{' '}
                  {text.until(day(until), markedBy.name)}{' '}
                  {(leads || colleague.id === me) && (
                    <button
                      type="button"
                      className="link-button"
                      aria-label={text.endLong(colleague.name)}
                      onClick={() => end.mutate(id)}
                    >
                      {text.end}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
      {end.error && <Failed error={end.error} />}
      {leads && (
        <Suspense fallback={<Loading />}>
          <MarkNeed caseId={caseId} />
        </Suspense>
      )}
    </Fold>
  );
}
