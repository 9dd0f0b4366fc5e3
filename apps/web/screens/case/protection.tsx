import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Case, Field } from '../../api/cases.js';
import { api, type Schemas } from '../../api/client.js';
import { useMe } from '../../api/me.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { Fold } from '../../parts/fold.js';
import { DateField } from '../../parts/form/large-fields.js';
import { SelectField } from '../../parts/select-field.js';
import { Answered, Empty, Failed } from '../../parts/states.js';
import { ColleagueChoice } from '../../parts/task/colleague-choice.js';

type Reason = Schemas['NeedBody']['reason'];

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
    <Fold label={summary}>
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
      {leads && <MarkNeed caseId={caseId} />}
    </Fold>
  );
}

const dayField: Field = { kind: 'date', label: { da: '', en: '' }, required: true, notPast: true } as Field;

function MarkNeed({ caseId }: { readonly caseId: string }) {
  const text = useTexts().case.protection;
  const client = useQueryClient();
  const [colleague, choose] = useState('');
  const [reason, say] = useState<Reason | ''>('');
  const [until, setUntil] = useState('');
  const mark = useMutation({
    mutationFn: (why: Reason) =>
      api.POST('/api/v1/cases/{id}/needs', {
        params: { path: { id: caseId } },
        body: { colleague, reason: why, until },
      }),
    onSuccess: () => {
      choose('');
      say('');
      setUntil('');
      return client.invalidateQueries({ queryKey: ['case', caseId] });
    },
  });
  return (
    <form
      className="plain-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason) mark.mutate(reason);
      }}
    >
      <ColleagueChoice label={text.who} chosen={colleague} onChoose={choose} oneself />
      <SelectField
        label={text.reason}
        any={text.choose}
        options={(['contact', 'decision', 'letter'] as const).map((one) => ({
          value: one,
          label: text.reasons[one],
        }))}
        chosen={reason}
        onChoose={(one) => say(one as Reason | '')}
      />
      <DateField
        field={dayField}
        at="/until"
        label={text.last}
        hint={text.lastHint}
        error={undefined}
        value={until}
        onChange={(value) => setUntil(String(value))}
      />
      <button
        type="submit"
        className="button button-secondary"
        disabled={!colleague || !reason || !until || mark.isPending}
      >
        {text.mark}
      </button>
      <output>{mark.isSuccess && text.marked}</output>
      {mark.error && <Failed error={mark.error} />}
    </form>
  );
}
