import { useState } from 'react';
import { type Administered, useDirectoryAct } from '../../api/administration.js';
import { api } from '../../api/client.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { FoldedForm } from './folded-form.js';
import { PlainText } from './plain-text.js';
import { noRole, RoleChoice, roleBody } from './role-choice.js';

const nobody = { subject: '', name: '', email: '' };

/** Somebody who will sign in, with a first role. */
export function NewPerson({ organisations }: { readonly organisations: readonly Administered[] }) {
  const text = useTexts().administration.newPerson;
  const { language } = useLanguage();
  const [person, setPerson] = useState(nobody);
  const [role, setRole] = useState(noRole);
  const enter = useDirectoryAct(
    () =>
      api.POST('/api/v1/administration/people', {
        body: {
          subject: person.subject.trim(),
          name: person.name.trim(),
          locale: language,
          ...(person.email.trim() && { email: person.email.trim() }),
          ...roleBody(role),
        },
      }),
    () => {
      setPerson(nobody);
      setRole(noRole);
    },
  );
  const line = (name: keyof typeof nobody, hint?: string) => (
    <PlainText
      label={text[name]}
      {...(hint !== undefined && { hint })}
      value={person[name]}
      onChange={(value) => setPerson({ ...person, [name]: value })}
      error={enter.error}
      at={`/${name}`}
    />
  );
  return (
    <FoldedForm label={text.add} act={enter} save={text.save} done={text.done}>
      {line('subject', text.subjectHint)}
      {line('name')}
      {line('email')}
      <RoleChoice organisations={organisations} chosen={role} onChange={setRole} error={enter.error} />
    </FoldedForm>
  );
}
