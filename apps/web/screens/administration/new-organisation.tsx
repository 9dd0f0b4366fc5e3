import { useState } from 'react';
import { type Administered, useDirectoryAct } from '../../api/administration.js';
import { api } from '../../api/client.js';
import { useTexts } from '../../language/language.js';
import { faultIn } from '../../parts/form/fault-in.js';
import { SelectField } from '../../parts/select-field.js';
import { FoldedForm } from './folded-form.js';
import { PlainText } from './plain-text.js';

type Kind = Administered['role'];
type ProgrammeType = NonNullable<Administered['programmeType']>;

const nothing = { kind: '', programmeType: '', name: '', code: '' };

/** An organisation below one that is there, of a kind that can lie there. */
export function NewOrganisation({ organisations }: { readonly organisations: readonly Administered[] }) {
  const text = useTexts().administration.newOrganisation;
  const { kinds, programmeTypes, municipality, severalMunicipalities } =
    useTexts().administration.organisations;
  const places = organisations.filter(({ below }) => below.length > 0);
  const [above, setAbove] = useState('');
  const [wanted, setWanted] = useState(nothing);
  const place = places.find(({ id }) => id === above) ?? (places.length === 1 ? places[0] : undefined);
  const kind = place?.below.length === 1 ? place.below[0] : wanted.kind;
  const enter = useDirectoryAct(
    () =>
      api.POST('/api/v1/administration/organisations', {
        body: {
          // What is missing the API says itself.
          ...((place && { parent: place.id }) as { parent: string }),
          ...((kind && { kind }) as { kind: Kind }),
          name: wanted.name,
          code: wanted.code.trim(),
          ...(wanted.programmeType && { programmeType: wanted.programmeType as ProgrammeType }),
        },
      }),
    () => setWanted(nothing),
  );
  if (places.length === 0) return null;
  const line = (name: 'name' | 'code', hint?: string) => (
    <PlainText
      label={text[name]}
      {...(hint !== undefined && { hint })}
      value={wanted[name]}
      onChange={(value) => setWanted({ ...wanted, [name]: value })}
      error={enter.error}
      at={`/${name}`}
    />
  );
  return (
    <FoldedForm label={text.add} act={enter} save={text.save} done={text.done}>
      {places.length > 1 && (
        <SelectField
          label={text.above}
          error={faultIn(enter.error, '/parent')}
          any={text.choose}
          options={places.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={above}
          onChoose={(id) => {
            setAbove(id);
            setWanted({ ...wanted, kind: '' });
          }}
        />
      )}
      {place && place.below.length > 1 && (
        <SelectField
          label={text.kind}
          error={faultIn(enter.error, '/kind')}
          any={text.choose}
          options={place.below.map((one) => ({ value: one, label: kinds[one] }))}
          chosen={wanted.kind}
          onChoose={(chosen) => setWanted({ ...wanted, kind: chosen })}
        />
      )}
      {kind === 'school' && (
        <SelectField
          label={text.programmeType}
          error={faultIn(enter.error, '/programmeType')}
          any={text.choose}
          options={Object.entries(programmeTypes).map(([value, label]) => ({ value, label }))}
          chosen={wanted.programmeType}
          onChoose={(programmeType) => setWanted({ ...wanted, programmeType })}
        />
      )}
      {line('name')}
      {line('code', text.codeHint)}
      {place && kind && (
        <p>
          {text.becomes(
            kinds[kind as Kind],
            place.name,
            place.municipalityCode === null ? severalMunicipalities : municipality(place.municipalityCode),
          )}
        </p>
      )}
    </FoldedForm>
  );
}
