import { useState } from 'react';
import { type Administered, type Unit, useDirectoryAct } from '../../api/administration.js';
import { api } from '../../api/client.js';
import { useTexts } from '../../language/language.js';
import { Fold } from '../../parts/fold.js';
import { SelectField } from '../../parts/select-field.js';
import { Empty, Failed } from '../../parts/states.js';
import { AskedAct } from './asked-act.js';
import { PlainText } from './plain-text.js';

/** The units below an organisation, as the tree that they are. */
export function Units({ organisation }: { readonly organisation: Administered }) {
  const text = useTexts().administration.units;
  return (
    <>
      <h3>{text.units}</h3>
      {organisation.units.length === 0 && <Empty>{text.none}</Empty>}
      <Branch units={organisation.units} below={null} />
      <NewUnit organisation={organisation} />
    </>
  );
}

function Branch({ units, below }: { readonly units: readonly Unit[]; readonly below: string | null }) {
  const own = units.filter(({ parent }) => parent === below);
  if (own.length === 0) return null;
  return (
    <ul>
      {own.map((unit) => (
        <li key={unit.id}>
          <UnitName unit={unit} />
          <Branch units={units} below={unit.id} />
        </li>
      ))}
    </ul>
  );
}

function UnitName({ unit }: { readonly unit: Unit }) {
  const text = useTexts().administration.units;
  const { id, name, closed } = unit;
  const params = { params: { path: { id } } };
  return (
    <>
      {name} {closed && <span className="record-mark">{text.closed}</span>}{' '}
      <AskedAct
        label={closed ? text.reopen : text.close}
        about={name}
        question={closed ? null : { heading: text.closeSure(name), yes: text.close, what: text.closeWhat }}
        act={() =>
          closed
            ? api.POST('/api/v1/administration/units/{id}/reopen', params)
            : api.POST('/api/v1/administration/units/{id}/close', params)
        }
      />
    </>
  );
}

function NewUnit({ organisation }: { readonly organisation: Administered }) {
  const text = useTexts().administration.units;
  const [name, setName] = useState('');
  const [parent, setParent] = useState('');
  const enter = useDirectoryAct(
    (wanted: { readonly name: string; readonly parent: string }) =>
      api.POST('/api/v1/administration/units', {
        body: {
          organisation: organisation.id,
          name: wanted.name,
          ...(wanted.parent && { parent: wanted.parent }),
        },
      }),
    () => setName(''),
  );
  const open = organisation.units.filter(({ closed }) => !closed);
  return (
    <Fold
      label={
        <>
          {text.add}
          <span className="sr-only">: {organisation.name}</span>
        </>
      }
    >
      <form
        className="plain-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!enter.isPending) enter.mutate({ name, parent });
        }}
      >
        <PlainText label={text.name} value={name} onChange={setName} error={enter.error} at="/name" />
        {open.length > 0 && (
          <SelectField
            label={text.under}
            any={text.top}
            options={open.map(({ id, name: label }) => ({ value: id, label }))}
            chosen={parent}
            onChoose={setParent}
          />
        )}
        <button type="submit" className="button button-primary">
          {text.save}
        </button>
        {enter.error && <Failed error={enter.error} />}
      </form>
    </Fold>
  );
}
