import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '../../api/client.js';
import { useTexts } from '../../language/language.js';
import { Fold } from '../../parts/fold.js';
import { Failed } from '../../parts/states.js';
import { ColleagueChoice } from '../../parts/task/colleague-choice.js';

/** A word to a colleague about the case. */
export function MentionColleague({ caseId }: { readonly caseId: string }) {
  const text = useTexts().case.mentionColleague;
  const id = useId();
  const [to, choose] = useState('');
  const [message, write] = useState('');
  const mention = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/cases/{id}/mentions', {
        params: { path: { id: caseId } },
        body: { to, ...(message.trim() && { message }) },
      }),
    onSuccess: () => {
      choose('');
      write('');
    },
  });
  return (
    <Fold label={text.open}>
      <form
        className="plain-form"
        onSubmit={(event) => {
          event.preventDefault();
          mention.mutate();
        }}
      >
        <ColleagueChoice label={text.who} chosen={to} onChoose={choose} />
        <label className="form-label" htmlFor={id}>
          {text.words}
        </label>
        <span className="form-hint" id={`${id}-hint`}>
          {text.hint}
        </span>
        <textarea
          className="form-input"
          id={id}
          aria-describedby={`${id}-hint`}
          rows={2}
          maxLength={500}
          value={message}
          onChange={({ target }) => write(target.value)}
        />
        <button type="submit" className="button button-secondary" disabled={to === '' || mention.isPending}>
          {text.send}
        </button>
      </form>
      <output>{mention.isSuccess && text.done}</output>
      {mention.error && <Failed error={mention.error} />}
    </Fold>
  );
}
