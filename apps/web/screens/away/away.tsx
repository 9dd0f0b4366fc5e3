import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Field } from '../../api/cases.js';
import { ApiProblem, api } from '../../api/client.js';
import { useMe } from '../../api/me.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { DateField } from '../../parts/form/large-fields.js';
import { Page } from '../../parts/page.js';
import { Answered, Empty, Failed } from '../../parts/states.js';
import { ColleagueChoice } from '../../parts/task/colleague-choice.js';
import '../../styles/task.css';

const key = ['absences'];

/** Who is away and who stands in; oneself says so, or the leader. */
export default function Away() {
  const text = useTexts().away.away;
  const { day } = useFormats();
  const { person: me, leader } = useMe();
  const client = useQueryClient();
  const query = useQuery({
    queryKey: key,
    queryFn: async () => (await api.GET('/api/v1/absences')).data?.items ?? [],
  });
  const drop = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/absences/{id}', { params: { path: { id } } }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  return (
    <Page title={text.title} lead={text.lead}>
      <h2>{text.now}</h2>
      <Answered query={query}>
        {(absences) => (
          <>
            {absences.length === 0 && <Empty>{text.none}</Empty>}
            <ul>
              {absences.map(({ id, person, substitute, from, to }) => (
                <li key={id}>
                  {text.says(person.name, day(from), day(to), substitute.name)}{' '}
                  {(leader || person.id === me) && (
                    <button
                      type="button"
                      className="link-button"
                      aria-label={text.dropLong(person.name)}
                      onClick={() => drop.mutate(id)}
                    >
                      {text.drop}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
      {drop.error && <Failed error={drop.error} />}
      <Enter />
    </Page>
  );
}

const dayField: Field = { kind: 'date', label: { da: '', en: '' }, required: true, notPast: true } as Field;

function Enter() {
  const text = useTexts().away.away;
  const { person: me, leader } = useMe();
  const client = useQueryClient();
  const [person, setPerson] = useState(leader ? '' : me);
  const [substitute, setSubstitute] = useState('');
  const [days, setDays] = useState({ from: '', to: '' });
  const enter = useMutation({
    mutationFn: () => api.POST('/api/v1/absences', { body: { person, substitute, ...days } }),
    onSuccess: () => {
      setSubstitute('');
      setDays({ from: '', to: '' });
      return client.invalidateQueries({ queryKey: key });
    },
  });
  const wrongWith = (name: string) =>
    enter.error instanceof ApiProblem
      ? enter.error.problem.errors?.find(({ pointer }) => pointer === `/${name}`)?.detail
      : undefined;
  const date = (name: 'from' | 'to') => (
    <DateField
      field={dayField}
      at={`/${name}`}
      label={text[name]}
      hint={undefined}
      error={wrongWith(name)}
      value={days[name]}
      onChange={(value) => setDays({ ...days, [name]: String(value) })}
    />
  );
  const complete = person && substitute && days.from && days.to;
  return (
    <form
      className="plain-form"
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate();
      }}
    >
      <h2>{text.enter}</h2>
      {leader && <ColleagueChoice label={text.who} chosen={person} onChoose={setPerson} oneself />}
      <ColleagueChoice
        label={text.substitute}
        chosen={substitute}
        onChoose={setSubstitute}
        oneself={leader}
      />
      {date('from')}
      {date('to')}
      <button type="submit" className="button button-primary" disabled={!complete || enter.isPending}>
        {text.save}
      </button>
      <output>{enter.isSuccess && text.done}</output>
      {enter.error && <Failed error={enter.error} />}
    </form>
  );
}
