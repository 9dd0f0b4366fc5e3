import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { api } from '../../api/client.js';
import type { TaskFilter } from '../../api/lists.js';
import { useTexts } from '../../language/language.js';
import { Fold } from '../../parts/fold.js';
import { Empty, Failed } from '../../parts/states.js';

const key = ['views'];

interface ViewParts {
  readonly filter: TaskFilter;
  readonly onChoose: (filter: TaskFilter) => void;
}

/** Filters that one keeps for oneself: one click away. Never the name that one looked for. */
export function SavedViews({ filter, onChoose }: ViewParts) {
  const text = useTexts().inbox.savedViews;
  const id = useId();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const { data } = useQuery({
    queryKey: key,
    queryFn: async () => (await api.GET('/api/v1/views')).data?.items ?? [],
  });
  const again = () => client.invalidateQueries({ queryKey: key });
  const save = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/views', { body: { name: name.trim(), list: 'tasks', filter: { ...filter } } }),
    onSuccess: () => {
      setName('');
      return again();
    },
  });
  const drop = useMutation({
    mutationFn: (view: string) => api.DELETE('/api/v1/views/{id}', { params: { path: { id: view } } }),
    onSettled: again,
  });
  const views = (data ?? []).filter(({ list }) => list === 'tasks');
  return (
    <Fold label={`${text.views} (${views.length})`} className="saved-views">
      {views.length === 0 && <Empty>{text.none}</Empty>}
      <ul className="nobullet-list no-max-width">
        {views.map((view) => (
          <li key={view.id}>
            <button type="button" className="link-button" onClick={() => onChoose(view.filter as TaskFilter)}>
              {view.name}
            </button>{' '}
            <button
              type="button"
              className="link-button"
              aria-label={text.drop(view.name)}
              onClick={() => drop.mutate(view.id)}
            >
              {text.dropShort}
            </button>
          </li>
        ))}
      </ul>
      <form
        className="name-search"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <div>
          <label className="form-label" htmlFor={id}>
            {text.save}: {text.name}
          </label>
          <input
            className="form-input"
            id={id}
            maxLength={60}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </div>
        <button
          type="submit"
          className="button button-secondary"
          disabled={name.trim() === '' || save.isPending}
        >
          {text.keep}
        </button>
      </form>
      {save.error && <Failed error={save.error} />}
    </Fold>
  );
}
