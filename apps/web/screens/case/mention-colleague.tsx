import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '../../api/client.js';
import { useWords } from '../../language/language.js';
import { Failed } from '../../parts/states.js';
import { ColleagueChoice } from '../../parts/task/colleague-choice.js';

const words = {
  da: {
    open: 'Nævn en kollega',
    who: 'Hvem skal se på sagen?',
    words: 'Et par ord (valgfrit)',
    hint: 'Kun I to ser det. Det er ikke en del af sagen.',
    send: 'Nævn',
    done: 'Din kollega kan se det i sin indbakke.',
  },
  en: {
    open: 'Mention a colleague',
    who: 'Who is to look at the case?',
    words: 'A few words (optional)',
    hint: 'Only the two of you see it. It is no part of the case.',
    send: 'Mention',
    done: 'Your colleague can see it in the inbox.',
  },
};

/** A word to a colleague about the case. */
export function MentionColleague({ caseId }: { readonly caseId: string }) {
  const text = useWords(words);
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
    <details className="fold">
      <summary>{text.open}</summary>
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
    </details>
  );
}
