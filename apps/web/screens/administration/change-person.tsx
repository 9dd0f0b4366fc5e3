import { useState } from 'react';
import { type AdministeredPerson, useDirectoryAct } from '../../api/administration.js';
import { api } from '../../api/client.js';
import { useTexts } from '../../language/language.js';
import { SelectField } from '../../parts/select-field.js';
import { FoldedForm } from './folded-form.js';
import { PlainText } from './plain-text.js';

/** How somebody is called and written to. */
export function ChangePerson({
  person: { id, name, email, locale },
}: {
  readonly person: AdministeredPerson;
}) {
  const text = useTexts().administration.changePerson;
  const [wanted, want] = useState({ name, email: email ?? '', locale });
  const change = useDirectoryAct(() =>
    api.PUT('/api/v1/administration/people/{id}', {
      params: { path: { id } },
      body: {
        name: wanted.name.trim(),
        locale: wanted.locale,
        ...(wanted.email.trim() && { email: wanted.email.trim() }),
      },
    }),
  );
  return (
    <FoldedForm label={text.change} about={name} act={change} save={text.save} done={text.done}>
      <PlainText
        label={text.name}
        value={wanted.name}
        onChange={(typed) => want({ ...wanted, name: typed })}
        error={change.error}
        at="/name"
      />
      <PlainText
        label={text.email}
        value={wanted.email}
        onChange={(typed) => want({ ...wanted, email: typed })}
        error={change.error}
        at="/email"
      />
      <SelectField
        label={text.language}
        options={[
          { value: 'da', label: text.languages.da },
          { value: 'en', label: text.languages.en },
        ]}
        chosen={wanted.locale}
        onChoose={(chosen) => want({ ...wanted, locale: chosen === 'en' ? 'en' : 'da' })}
      />
    </FoldedForm>
  );
}
