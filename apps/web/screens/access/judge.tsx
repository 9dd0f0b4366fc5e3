import { useId, useState } from 'react';
import { type SampledLook, useJudging, type Verdict } from '../../api/access.js';
import { useTexts } from '../../language/language.js';
import { Fold } from '../../parts/fold.js';
import { Failed } from '../../parts/states.js';

const verdicts: readonly Verdict[] = ['inOrder', 'toAsk', 'wrong'];

/** What one thinks of the look, in one press; what was said before stays beside it. */
export function Judge({ sample, look }: { readonly sample: string; readonly look: SampledLook }) {
  const text = useTexts().access.judge;
  const named = useTexts().access.verdicts;
  const id = useId();
  const [note, write] = useState('');
  const judging = useJudging(sample, look.no, () => write(''));
  const give = (verdict: Verdict) => {
    if (!judging.isPending) judging.mutate({ verdict, ...(note.trim() !== '' && { note: note.trim() }) });
  };
  return (
    <>
      <fieldset className="judge">
        <legend className="sr-only">
          {text.verdict}
          {text.which(look.no)}
        </legend>
        {verdicts.map((verdict) => (
          <button
            key={verdict}
            type="button"
            className="button button-secondary"
            aria-pressed={look.verdicts[0]?.verdict === verdict}
            aria-disabled={judging.isPending}
            onClick={() => give(verdict)}
          >
            {named[verdict]}
            <span className="sr-only">{text.which(look.no)}</span>
          </button>
        ))}
      </fieldset>
      <Fold label={text.withNote}>
        <label className="form-label" htmlFor={id}>
          {text.note}
        </label>
        <input
          className="form-input"
          id={id}
          maxLength={500}
          autoComplete="off"
          value={note}
          onChange={({ target }) => write(target.value)}
        />
      </Fold>
      {judging.error && <Failed error={judging.error} />}
    </>
  );
}
