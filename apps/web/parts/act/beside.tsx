import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useSearch } from 'wouter';
import { type OtherCase, othersQuery } from '../../api/cases.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { RadioInput } from '../form/choice-fields.js';
import { type Fault, faultAt, type Labels } from '../form/faults.js';
import type { Slip } from '../form/filled.js';
import { nobody, personBody, slipsOf } from '../person/person.js';
import { PersonFields, usePersonLabels } from '../person/person-fields.js';
import { Empty } from '../states.js';
import type { Acting } from './acting.js';

/** What an action names besides its form. It is kept in the memory of the page, and in no draft. */
export interface NamedBeside {
  readonly labels: Labels;
  readonly slips: () => readonly Slip[];
  readonly body: { readonly person?: object; readonly other?: string };
  readonly fields: (faults: readonly Fault[]) => ReactNode;
}

/** Whom an action brings into the case, or to which other case it links this one. */
export function useBeside({ place, action: { brings, links } }: Acting): NamedBeside {
  const text = useTexts().act.beside;
  const [person, setPerson] = useState(nobody);
  const [other, setOther] = useState(new URLSearchParams(useSearch()).get('other') ?? '');
  const ofPerson = usePersonLabels('/person', text.person);
  if (brings !== null) {
    return {
      labels: ofPerson,
      slips: () => slipsOf(person, '/person'),
      body: { person: personBody(person) },
      fields: (faults) => (
        <PersonFields
          at="/person"
          legend={text.person}
          person={person}
          faults={faults}
          onChange={setPerson}
        />
      ),
    };
  }
  if (links === null) return { labels: new Map(), slips: () => [], body: {}, fields: () => null };
  return {
    labels: new Map([['/other', text.other]]),
    slips: () => (other === '' ? [{ pointer: '/other', what: 'missing' }] : []),
    body: { other },
    fields: (faults) => (
      <OtherCaseInput
        caseId={place.caseId}
        links={links}
        value={other}
        error={faultAt(faults, '/other')}
        onChange={setOther}
      />
    ),
  };
}

interface Parts {
  readonly caseId: string;
  readonly links: 'linked' | 'merged';
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function OtherCaseInput({ caseId, links, value, error, onChange }: Parts) {
  const text = useTexts().act.beside;
  const { say } = useLanguage();
  const { day } = useFormats();
  const { data: others = [], isSuccess } = useQuery(othersQuery(caseId));
  const fits = others.filter((one) => links === 'linked' || mayTakeIn(one));
  if (isSuccess && fits.length === 0) return <Empty>{text.none}</Empty>;
  return (
    <>
      {links === 'merged' && <p>{text.into}</p>}
      <RadioInput
        at="/other"
        label={text.which}
        hint={undefined}
        error={error}
        required
        options={fits.map(({ case: { id, openedAt, stageLabel, outcomeLabel }, samePerson }) => ({
          value: id,
          label: text.opened(day(openedAt)),
          hint: [
            say(stageLabel ?? outcomeLabel),
            outcomeLabel ? text.closed : '',
            samePerson ? '' : text.maybe,
          ]
            .filter(Boolean)
            .join(', '),
        }))}
        value={value}
        onChange={onChange}
      />
    </>
  );
}

/** Of the same young person, held by us and still running: else the server refuses it. */
export function mayTakeIn({ case: { relation, outcome }, samePerson, link }: OtherCase): boolean {
  return samePerson && relation === 'holder' && outcome === null && link !== 'into' && link !== 'from';
}
