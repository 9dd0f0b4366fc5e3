import { useState } from 'react';
import { type Administered, type Unit, useDirectoryAct } from '../../api/administration.js';
import { api } from '../../api/client.js';
import { useTexts } from '../../language/language.js';
import { AskedAct } from '../../parts/act/asked-act.js';
import { faultIn } from '../../parts/form/fault-in.js';
import { SelectField } from '../../parts/select-field.js';
import { Empty } from '../../parts/states.js';
import { FoldedForm } from './folded-form.js';
import { PlainText } from './plain-text.js';

/** The units below an organisation, as the tree that they are. */
export function Units({ organisation }: { readonly organisation: Administered }) {
  const text = useTexts().administration.units;
  return (
    <>
      <h3>{text.units}</h3>
      {organisation.units.length === 0 && <Empty>{text.none}</Empty>}
      <Branch organisation={organisation} below={null} />
      <NewUnit organisation={organisation} />
    </>
  );
}

function Branch({
  organisation,
  below,
}: {
  readonly organisation: Administered;
  readonly below: string | null;
}) {
  const own = organisation.units.filter(({ parent }) => parent === below);
  if (own.length === 0) return null;
  return (
    <ul>
      {own.map((unit) => (
        <li key={unit.id}>
          <UnitName unit={unit} />
          {!unit.closed && <ChangeUnit organisation={organisation} unit={unit} />}
          <Branch organisation={organisation} below={unit.id} />
        </li>
      ))}
    </ul>
  );
}

function UnitName({ unit }: { readonly unit: Unit }) {
  const text = useTexts().administration.units;
  const { id, name, closed } = unit;
  const params = { params: { path: { id } } };
  const act = useDirectoryAct(() =>
    closed
      ? api.POST('/api/v1/administration/units/{id}/reopen', params)
      : api.POST('/api/v1/administration/units/{id}/close', params),
  );
  return (
    <>
      {name} {closed && <span className="record-mark">{text.closed}</span>}{' '}
      <AskedAct
        label={closed ? text.reopen : text.close}
        about={name}
        question={closed ? null : { heading: text.closeSure(name), yes: text.close, what: text.closeWhat }}
        act={act}
      />
    </>
  );
}

interface Place {
  readonly name: string;
  /** The unit above it; empty for the organisation itself. */
  readonly parent: string;
}

const nothing: Place = { name: '', parent: '' };

const bodyOf = (organisation: Administered, { name, parent }: Place) => ({
  organisation: organisation.id,
  name,
  ...(parent && { parent }),
});

function NewUnit({ organisation }: { readonly organisation: Administered }) {
  const text = useTexts().administration.units;
  const [place, put] = useState(nothing);
  const enter = useDirectoryAct(
    () => api.POST('/api/v1/administration/units', { body: bodyOf(organisation, place) }),
    () => put(nothing),
  );
  return (
    <FoldedForm label={text.add} about={organisation.name} act={enter} save={text.save}>
      <PlaceFields among={organisation.units} place={place} onChange={put} error={enter.error} />
    </FoldedForm>
  );
}

function ChangeUnit({ organisation, unit }: { readonly organisation: Administered; readonly unit: Unit }) {
  const text = useTexts().administration.units;
  const [place, put] = useState<Place>({ name: unit.name, parent: unit.parent ?? '' });
  const change = useDirectoryAct(() =>
    api.PUT('/api/v1/administration/units/{id}', {
      params: { path: { id: unit.id } },
      body: bodyOf(organisation, place),
    }),
  );
  const elsewhere = organisation.units.filter(({ id }) => !isWithin(organisation.units, id, unit.id));
  return (
    <FoldedForm label={text.change} about={unit.name} act={change} save={text.saveChange}>
      <PlaceFields among={elsewhere} place={place} onChange={put} error={change.error} />
    </FoldedForm>
  );
}

/** Whether a unit is the other, or lies anywhere below it. */
function isWithin(units: readonly Unit[], id: string | null, other: string): boolean {
  if (id === null || id === other) return id === other;
  return isWithin(units, units.find((unit) => unit.id === id)?.parent ?? null, other);
}

interface PlaceParts {
  /** What it may lie under; those that are closed are left out. */
  readonly among: readonly Unit[];
  readonly place: Place;
  readonly onChange: (place: Place) => void;
  readonly error: unknown;
}

function PlaceFields({ among, place, onChange, error }: PlaceParts) {
  const text = useTexts().administration.units;
  const open = among.filter(({ closed }) => !closed);
  return (
    <>
      <PlainText
        label={text.name}
        value={place.name}
        onChange={(name) => onChange({ ...place, name })}
        error={error}
        at="/name"
      />
      {open.length > 0 && (
        <SelectField
          label={text.under}
          any={text.top}
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={place.parent}
          onChoose={(parent) => onChange({ ...place, parent })}
          error={faultIn(error, '/parent')}
        />
      )}
    </>
  );
}
