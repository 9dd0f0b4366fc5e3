import { useState } from 'react';
import { type Administered, useDirectoryAct } from '../../api/administration.js';
import { api } from '../../api/client.js';
import { useTexts } from '../../language/language.js';
import { AskedAct } from '../../parts/act/asked-act.js';
import { FoldedForm } from './folded-form.js';
import { NewOrganisation } from './new-organisation.js';
import { PlainText } from './plain-text.js';
import { Units } from './units.js';
import '../../styles/form.css';
import '../../styles/lists.css';
import '../../styles/record.css';

/** Each organisation: what it is and where, its name, whether it is open, and the units below it. */
export function Organisations({ organisations }: { readonly organisations: readonly Administered[] }) {
  const text = useTexts().administration.organisations;
  return (
    <>
      <p>{text.what}</p>
      <NewOrganisation organisations={organisations} />
      {organisations.map((organisation) => (
        <section key={organisation.id} aria-label={organisation.name}>
          <h2>
            {organisation.name} {organisation.closed && <span className="record-mark">{text.closed}</span>}
          </h2>
          <About organisation={organisation} all={organisations} />
          {!organisation.closed && <Rename organisation={organisation} />}
          {organisation.fromAbove && <OpenOrClosed organisation={organisation} />}
          {!organisation.closed && <Units organisation={organisation} />}
        </section>
      ))}
    </>
  );
}

interface AboutParts {
  readonly organisation: Administered;
  readonly all: readonly Administered[];
}

function About({ organisation: { role, programmeType, municipalityCode, code, parent }, all }: AboutParts) {
  const text = useTexts().administration.organisations;
  const above = all.find(({ id }) => id === parent);
  const said = [
    text.kinds[role],
    programmeType && text.programmeTypes[programmeType],
    municipalityCode === null ? text.severalMunicipalities : text.municipality(municipalityCode),
    text.number(code),
    above && text.below(above.name),
  ];
  return <p className="row-note">{said.filter(Boolean).join(' · ')}</p>;
}

function Rename({ organisation: { id, name } }: { readonly organisation: Administered }) {
  const text = useTexts().administration.organisations;
  const [wanted, want] = useState(name);
  const rename = useDirectoryAct(() =>
    api.PUT('/api/v1/administration/organisations/{id}', {
      params: { path: { id } },
      body: { name: wanted },
    }),
  );
  return (
    <FoldedForm label={text.rename} about={name} act={rename} save={text.saveName}>
      <PlainText
        label={text.name}
        hint={text.renameHint}
        value={wanted}
        onChange={want}
        error={rename.error}
        at="/name"
      />
    </FoldedForm>
  );
}

function OpenOrClosed({ organisation: { id, name, closed } }: { readonly organisation: Administered }) {
  const text = useTexts().administration.organisations;
  const params = { params: { path: { id } } };
  const act = useDirectoryAct(() =>
    closed
      ? api.POST('/api/v1/administration/organisations/{id}/reopen', params)
      : api.POST('/api/v1/administration/organisations/{id}/close', params),
  );
  return (
    <AskedAct
      label={closed ? text.reopen : text.close}
      about={name}
      question={closed ? null : { heading: text.closeSure(name), yes: text.closeNow, what: text.closeWhat }}
      act={act}
    />
  );
}
