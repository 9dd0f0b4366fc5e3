import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { type Case, caseQuery, type Field } from '../../api/cases.js';
import { ApiProblem, api } from '../../api/client.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { LongTextInput, TextInput } from '../../parts/form/text-fields.js';
import { Page } from '../../parts/page.js';
import { Answered, Empty, Failed } from '../../parts/states.js';
import { tell } from '../../parts/told.js';
import { WayToCase } from '../../parts/way-up.js';
import '../../styles/task.css';

/** A name that was entered wrongly. */
export default function CorrectName({ caseId }: { readonly caseId: string }) {
  const text = useTexts().correct.correctName;
  const found = useQuery(caseQuery(caseId));
  const back = `/cases/${caseId}`;
  return (
    <Page title={text.title} lead={text.lead} back={<WayToCase caseId={caseId} />}>
      <Answered query={found}>
        {(of) =>
          of.relation === 'holder' && of.youngPerson ? (
            <>
              <Correcting of={of} name={of.youngPerson} back={back} />
              <Before caseId={caseId} />
            </>
          ) : (
            <Empty>{text.not}</Empty>
          )
        }
      </Answered>
    </Page>
  );
}

interface Parts {
  readonly of: Case;
  readonly name: NonNullable<Case['youngPerson']>;
  readonly back: string;
}

const nameField = { kind: 'text', label: { da: '', en: '' }, required: true } as Field;
const reasonField = { kind: 'longText', label: { da: '', en: '' }, required: true, max: 2000 } as Field;

function Correcting({ of: { id }, name, back }: Parts) {
  const text = useTexts().correct.correctName;
  const client = useQueryClient();
  const [, go] = useLocation();
  const [body, setBody] = useState({ ...name, reason: '' });
  const correcting = useMutation({
    mutationFn: () => api.POST('/api/v1/cases/{id}/name-corrections', { params: { path: { id } }, body }),
    onSuccess: async () => {
      await client.invalidateQueries();
      tell((texts) => texts.correct.correctName.done, back);
      go(back);
    },
  });
  const { error } = correcting;
  const wrongWith = (field: string) =>
    error instanceof ApiProblem
      ? error.problem.errors?.find(({ pointer }) => pointer === `/${field}`)?.detail
      : undefined;
  const props = (field: keyof typeof body) => ({
    at: `/${field}`,
    label: text[field],
    hint: undefined,
    error: wrongWith(field),
    value: body[field],
    onChange: (value: unknown) => setBody({ ...body, [field]: String(value) }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    correcting.mutate();
  };
  return (
    <form className="plain-form" noValidate onSubmit={submit}>
      <TextInput field={nameField} {...props('firstName')} />
      <TextInput field={nameField} {...props('lastName')} />
      <LongTextInput field={reasonField} {...props('reason')} />
      {error && <Failed error={error} />}
      <button type="submit" className="button button-primary" disabled={correcting.isPending}>
        {text.save}
      </button>
    </form>
  );
}

function Before({ caseId }: { readonly caseId: string }) {
  const text = useTexts().correct.correctName;
  const { moment } = useFormats();
  const query = useQuery({
    queryKey: ['case', caseId, 'name-corrections'],
    queryFn: async () =>
      (await api.GET('/api/v1/cases/{id}/name-corrections', { params: { path: { id: caseId } } })).data
        ?.items ?? [],
  });
  return (
    <section>
      <h2>{text.before}</h2>
      <Answered query={query}>
        {(corrections) =>
          corrections.length === 0 ? (
            <Empty>{text.none}</Empty>
          ) : (
            <ul>
              {corrections.map(({ at, before: { firstName, lastName }, reason }) => (
                <li key={at}>
                  {text.was(`${firstName} ${lastName}`, moment(at))} {reason}
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  );
}
