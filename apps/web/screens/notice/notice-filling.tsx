import { useState } from 'react';
import { Link } from 'wouter';
import type { Form } from '../../api/cases.js';
import type { Process } from '../../api/process.js';
import { useTexts } from '../../language/language.js';
import { Grounds } from '../../parts/act/giving.js';
import { HandoffPreview } from '../../parts/act/handoff-preview.js';
import { StepMark } from '../../parts/act/step-mark.js';
import { useLook } from '../../parts/act/use-look.js';
import { useSending } from '../../parts/act/use-sending.js';
import { DraftNote } from '../../parts/form/draft-note.js';
import { ErrorSummary } from '../../parts/form/error-summary.js';
import { type Labels, useFaults, useLabels } from '../../parts/form/faults.js';
import { type Filled, type Slip, sendable, slipsIn } from '../../parts/form/filled.js';
import { FormFields } from '../../parts/form/form-fields.js';
import { FormFrame } from '../../parts/form/form-frame.js';
import { LeftOvers } from '../../parts/form/left-overs.js';
import { Refused } from '../../parts/form/refused.js';
import type { DraftInHand } from '../../parts/form/use-draft.js';
import { isMinor, isNobody, nobody, personBody, slipsOf } from '../../parts/person/person.js';
import { PersonFields, usePersonLabels } from '../../parts/person/person-fields.js';
import type { Opened } from './opened.js';
import { OwnCases } from './own-cases.js';

interface Parts {
  readonly opening: string;
  readonly spec: Process['openings'][string];
  readonly form: Form;
  readonly draft: DraftInHand;
  readonly onOpened: (opened: Opened) => void;
}

/** Whom it is about, what there is to say, a look at what the receiver sees, and off it goes. */
export function NoticeFilling({ opening, spec, form, draft, onOpened }: Parts) {
  const text = useTexts().notice.noticeFilling;
  const notice = useNotice({ opening, spec, form, draft, onOpened });
  const { filled, looking, faults } = notice;
  const resumed = draft.state.is === 'found';
  return (
    <FormFrame onSubmit={notice.submit}>
      {spec.carries && <StepMark step={looking ? 2 : 1} />}
      {resumed && <DraftNote draft={draft} />}
      {faults.length > 0 && <ErrorSummary key={notice.tries} faults={faults} />}
      {notice.error && faults.length === 0 && <Refused key={notice.tries} error={notice.error} />}
      {looking && spec.carries ? (
        <>
          <Grounds carries={spec.carries} />
          <HandoffPreview place={{ opening }} definition={null} body={{ fields: sendable(form, filled) }} />
        </>
      ) : (
        <>
          <PersonFields
            at="/youngPerson"
            legend={text.youngPerson}
            note={text.memory}
            person={notice.youngPerson}
            protectable
            faults={faults}
            onChange={notice.setYoungPerson}
          />
          {notice.youngPerson.knownBy === 'cpr' && <OwnCases cpr={notice.youngPerson.cpr} />}
          {notice.minor && (
            <PersonFields
              at="/guardian"
              legend={text.guardian}
              note={text.guardianNote}
              person={notice.guardian}
              faults={faults}
              onChange={notice.setGuardian}
            />
          )}
          <h2>{text.content}</h2>
          <LeftOvers form={form.name} definition={null} draft={draft} />
          <FormFields
            form={form}
            filled={filled}
            faults={faults}
            parties={[]}
            onChange={(fields) => draft.change({ fields })}
          />
        </>
      )}
      {!resumed && <DraftNote draft={draft} />}
      <div className="form-actions">
        <button
          type="submit"
          className="button button-primary"
          disabled={notice.busy || draft.state.is === 'differs'}
        >
          {spec.carries ? (looking ? text.send : text.next) : text.open}
        </button>
        {looking ? (
          <button type="button" className="button button-secondary" onClick={notice.goBack}>
            {text.back}
          </button>
        ) : (
          <Link href="/inbox" className="button button-secondary">
            {text.cancel}
          </Link>
        )}
      </div>
    </FormFrame>
  );
}

function useNotice({ opening, spec, form, draft, onOpened }: Parts) {
  const [youngPerson, setYoungPerson] = useState(nobody);
  const [guardian, setGuardian] = useState(nobody);
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const [tries, setTries] = useState(0);
  const sending = useSending<Opened>({ opening });
  const { looking, ...looks } = useLook({ opening });
  const error = looks.refusal ?? sending.error;
  const filled = draft.fields;
  const faults = useFaults(useNoticeLabels(form, filled), slips, error);
  const minor = isMinor(youngPerson, todayInDenmark());
  const withGuardian = minor && !isNobody(guardian);
  const send = async () => {
    await draft.flush();
    const people = {
      youngPerson: personBody(youngPerson),
      ...(withGuardian && { guardian: personBody(guardian) }),
    };
    try {
      const opened = await sending.mutateAsync({
        body: { ...people, fields: sendable(form, filled) },
        revision: null,
      });
      draft.end();
      onOpened(opened);
    } catch {
      // What was refused, and why, stands in the mutation's state and is shown from there.
      setTries((before) => before + 1);
      looks.goBack();
    }
  };
  return {
    youngPerson,
    setYoungPerson,
    guardian,
    setGuardian,
    looking,
    goBack: looks.goBack,
    error,
    tries,
    busy: sending.isPending || looks.asking,
    faults,
    filled,
    minor,
    submit: () => {
      const found = [
        ...slipsOf(youngPerson, '/youngPerson'),
        ...(withGuardian ? slipsOf(guardian, '/guardian') : []),
        ...slipsIn(form, filled),
      ];
      setSlips(found);
      setTries(tries + 1);
      if (found.length > 0) looks.goBack();
      else if (spec.carries && !looking) void looks.look({ fields: sendable(form, filled) });
      else void send();
    },
  };
}

function useNoticeLabels(form: Form, filled: Filled): Labels {
  const text = useTexts().notice.noticeFilling;
  return new Map([
    ...usePersonLabels('/youngPerson', text.youngPerson),
    ...usePersonLabels('/guardian', text.guardian),
    ...useLabels(form, filled),
  ]);
}

function todayInDenmark(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(new Date());
}
