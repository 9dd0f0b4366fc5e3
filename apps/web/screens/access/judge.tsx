import { type FormEvent, useId, useState } from 'react';
import { type SampledLook, useJudging, type Verdict } from '../../api/access.js';
import { useTexts } from '../../language/language.js';
import { Failed } from '../../parts/states.js';

/** What one thinks of the look; what was said before stays beside it. */
export function Judge({ sample, look }: { readonly sample: string; readonly look: SampledLook }) {
  const text = useTexts().access.judge;
  const named = useTexts().access.verdicts;
  const id = useId();
  const [verdict, choose] = useState<Verdict | ''>('');
  const [note, write] = useState('');
  const judging = useJudging(sample, look.no, () => {
    choose('');
    write('');
  });
  const give = (event: FormEvent) => {
    event.preventDefault();
    if (verdict === '' || judging.isPending) return;
    judging.mutate({ verdict, ...(note.trim() !== '' && { note: note.trim() }) });
  };
  return (
    <form onSubmit={give}>
      <div>
        <label className="form-label" htmlFor={`${id}-verdict`}>
          {text.verdict}
          <span className="sr-only">{text.which(look.no)}</span>
        </label>
        <select
          className="form-select"
          id={`${id}-verdict`}
          required
          value={verdict}
          onChange={({ target }) => choose(target.value as Verdict | '')}
        >
          <option value="">{text.choose}</option>
          {Object.entries(named).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div className="note-field">
        <label className="form-label" htmlFor={`${id}-note`}>
          {text.note}
        </label>
        <input
          className="form-input"
          id={`${id}-note`}
          maxLength={500}
          autoComplete="off"
          value={note}
          onChange={({ target }) => write(target.value)}
        />
      </div>
      <button type="submit" className="button button-secondary" aria-disabled={judging.isPending}>
        {look.verdicts.length === 0 ? text.give : text.again}
        <span className="sr-only">{text.which(look.no)}</span>
      </button>
      {judging.error && <Failed error={judging.error} />}
    </form>
  );
}
