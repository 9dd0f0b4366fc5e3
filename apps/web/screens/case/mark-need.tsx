import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Field } from '../../api/cases.js';
import { api, type Schemas } from '../../api/client.js';
import { useTexts } from '../../language/language.js';
import { DateField } from '../../parts/form/large-fields.js';
import { SelectField } from '../../parts/select-field.js';
import { Failed } from '../../parts/states.js';
import { ColleagueChoice } from '../../parts/task/colleague-choice.js';

type Reason = Schemas['NeedBody']['reason'];

const dayField: Field = { kind: 'date', label: { da: '', en: '' }, required: true, notPast: true } as Field;

/** Says which colleague needs the name, why, and until when. */
export default function MarkNeed({ caseId }: { readonly caseId: string }) {
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
