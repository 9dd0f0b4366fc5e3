import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Guidance, guidanceQuery, setGuidance } from '../../api/letters.js';
import { useMe } from '../../api/me.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { ErrorSummary } from '../../parts/form/error-summary.js';
import { faultAt, useFaults } from '../../parts/form/faults.js';
import { FieldGroup } from '../../parts/form/field-group.js';
import { Answered, Failed } from '../../parts/states.js';
import { tell } from '../../parts/told.js';
import '../../styles/letter.css';

/** How one complains of what the organisation decides; set by its leader. */
export function GuidanceOfOurs() {
  const text = useTexts().rules.guidance;
  const query = useQuery(guidanceQuery);
  if (query.data?.length === 0) return null;
  return (
    <section>
      <h2>{text.heading}</h2>
      <p>{text.help}</p>
      <Answered query={query}>
        {(all) => all.map((one) => <Kind key={`${one.kind} ${one.body} ${one.weeks}`} guidance={one} />)}
      </Answered>
    </section>
  );
}

function Kind({ guidance }: { readonly guidance: Guidance }) {
  const { kind, label, from, to, own } = guidance;
  const text = useTexts().rules.guidance;
  const { say } = useLanguage();
  const leads = useMe().may.includes('changeLocalRules');
  const client = useQueryClient();
  const [body, setBody] = useState(guidance.body);
  const [weeks, setWeeks] = useState(String(guidance.weeks));
  const saving = useMutation({
    mutationFn: () => setGuidance({ kind, body, weeks: Number(weeks) }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: guidanceQuery.queryKey });
      tell((texts) => texts.rules.guidance.saved, '/rules');
    },
  });
  const labels = new Map([
    ['/body', text.body],
    ['/weeks', text.weeks],
  ]);
  const faults = useFaults(labels, [], saving.error);
  const changed = body !== guidance.body || weeks !== String(guidance.weeks);
  return (
    <fieldset className="guidance">
      <legend>
        {say(label)} {!own && <span className="record-mark">{text.standard}</span>}
      </legend>
      {faults.length > 0 && <ErrorSummary key={saving.submittedAt} faults={faults} />}
      <div className="guidance-fields">
        <FieldGroup at={`/${kind}/body`} label={text.body} error={faultAt(faults, '/body')} required>
          {(control) => (
            <input
              {...control}
              className="form-input"
              type="text"
              maxLength={200}
              readOnly={!leads}
              value={body}
              onChange={({ target }) => setBody(target.value)}
            />
          )}
        </FieldGroup>
        <FieldGroup
          at={`/${kind}/weeks`}
          label={text.weeks}
          hint={text.between(from, to)}
          error={faultAt(faults, '/weeks')}
          required
        >
          {(control) => (
            <input
              {...control}
              className="form-input budget-input"
              type="text"
              inputMode="numeric"
              readOnly={!leads}
              value={weeks}
              onChange={({ target }) => setWeeks(target.value)}
            />
          )}
        </FieldGroup>
      </div>
      {leads && changed && (
        <button
          type="button"
          className="button button-primary"
          disabled={saving.isPending}
          onClick={() => saving.mutate()}
        >
          {text.save}
        </button>
      )}
      {saving.error && faults.length === 0 && <Failed error={saving.error} />}
    </fieldset>
  );
}
