import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Field } from '../../api/cases.js';
import { api } from '../../api/client.js';
import { useMe } from '../../api/me.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { AskedAct } from '../../parts/act/asked-act.js';
import { faultIn } from '../../parts/form/fault-in.js';
import { DateField } from '../../parts/form/large-fields.js';
import { NotSaved } from '../../parts/form/not-saved.js';
import { Page } from '../../parts/page.js';
import { Answered, Empty } from '../../parts/states.js';
import { ColleagueChoice } from '../../parts/task/colleague-choice.js';
import '../../styles/task.css';

const key = ['absences'];

/** Who is away and who stands in; oneself says so, or the leader. */
export default function Away() {
  const text = useTexts().away.away;
  const { day } = useFormats();
  const { person: me, leader } = useMe();
  const list = useRef<HTMLUListElement>(null);
  const onDropped = () => list.current?.focus();
  const query = useQuery({
    queryKey: key,
    queryFn: async () => (await api.GET('/api/v1/absences')).data?.items ?? [],
  });
  return (
    <Page title={text.title} lead={text.lead}>
      <h2>{text.now}</h2>
      <Answered query={query}>
        {(absences) => (
          <>
            {absences.length === 0 && <Empty>{text.none}</Empty>}
            <ul ref={list} tabIndex={-1} aria-label={text.now}>
              {absences.map(({ id, person, substitute, from, to }) => (
                <li key={id}>
                  {text.says(person.name, day(from), day(to), substitute.name)}{' '}
                  {(leader || person.id === me) && <Drop id={id} whose={person.name} onDropped={onDropped} />}
                </li>
              ))}
            </ul>
          </>
        )}
      </Answered>
      <Enter />
    </Page>
  );
}

interface DropParts {
  readonly id: string;
  readonly whose: string;
  /** What was pressed is gone then. */
  readonly onDropped: () => void;
}

function Drop({ id, whose, onDropped }: DropParts) {
  const text = useTexts().away.away;
  const client = useQueryClient();
  const drop = useMutation({
    mutationFn: () => api.DELETE('/api/v1/absences/{id}', { params: { path: { id } } }),
    onSuccess: onDropped,
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  return (
    <AskedAct
      label={text.drop}
      about={whose}
      question={{ heading: text.dropSure(whose), yes: text.dropNow, what: text.dropWhat }}
      act={drop}
    />
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
  const wrongWith = (name: string) => faultIn(enter.error, `/${name}`);
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
  return (
    <form
      className="plain-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!enter.isPending) enter.mutate();
      }}
    >
      <h2>{text.enter}</h2>
      {leader && (
        <ColleagueChoice
          label={text.who}
          chosen={person}
          onChoose={setPerson}
          error={wrongWith('person')}
          oneself
        />
      )}
      <ColleagueChoice
        label={text.substitute}
        chosen={substitute}
        onChoose={setSubstitute}
        error={wrongWith('substitute')}
        oneself={leader}
      />
      {date('from')}
      {date('to')}
      <button type="submit" className="button button-primary">
        {text.save}
      </button>
      <output>{enter.isSuccess && text.done}</output>
      <NotSaved error={enter.error} />
    </form>
  );
}
