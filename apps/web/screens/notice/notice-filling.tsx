import { Link } from 'wouter';
import { useTexts } from '../../language/language.js';
import { Grounds } from '../../parts/act/giving.js';
import { HandoffPreview } from '../../parts/act/handoff-preview.js';
import { StepMark } from '../../parts/act/step-mark.js';
import { DraftNote } from '../../parts/form/draft-note.js';
import { ErrorSummary } from '../../parts/form/error-summary.js';
import { sendable } from '../../parts/form/filled.js';
import { FieldsOf } from '../../parts/form/form-fields.js';
import { FormFrame } from '../../parts/form/form-frame.js';
import { LeftOvers } from '../../parts/form/left-overs.js';
import { Refused } from '../../parts/form/refused.js';
import { Steps } from '../../parts/form/steps.js';
import { isNobody } from '../../parts/person/person.js';
import { PersonFields } from '../../parts/person/person-fields.js';
import { OwnCases } from './own-cases.js';
import { type Noticing, useNotice } from './use-notice.js';

type Notice = ReturnType<typeof useNotice>;

/** Step by step: whom it is about, what there is to say, a look at what the receiver sees, and off it goes. */
export function NoticeFilling(noticing: Noticing) {
  const { opening, form, draft } = noticing;
  const notice = useNotice(noticing);
  const { steps, at, faults } = notice;
  const resumed = draft.state.is === 'found';
  const hrefOf = (step: number) => `/notices/new/${opening}?step=${step + 1}`;
  const shown = steps.map(({ name }, step) => ({ name, href: hrefOf(step), open: step <= notice.open }));
  return (
    <div className="in-steps">
      <Steps steps={shown} at={at} />
      <FormFrame onSubmit={notice.submit}>
        <StepMark step={at + 1} of={steps.length} name={steps[at]?.name ?? ''} />
        {resumed && <DraftNote draft={draft} />}
        {(resumed || at > 0) && isNobody(notice.youngPerson) && <Again there={at === 0} href={hrefOf(0)} />}
        {faults.length > 0 && <ErrorSummary key={notice.tries} faults={faults} />}
        {notice.error && <Refused key={notice.tries} error={notice.error} />}
        <LeftOvers form={form.name} definition={null} draft={draft} />
        <StepFields noticing={noticing} notice={notice} />
        {!resumed && <DraftNote draft={draft} />}
        <Ways noticing={noticing} notice={notice} back={at > 0 ? hrefOf(at - 1) : null} />
      </FormFrame>
    </div>
  );
}

/** Of a draft that one comes back to: what is not in it. */
function Again({ there, href }: { readonly there: boolean; readonly href: string }) {
  const text = useTexts().notice.noticeFilling;
  return (
    <div className="alert alert-info">
      <p className="alert-text">
        {text.again} {!there && <Link href={href}>{text.writeAgain}</Link>}
      </p>
    </div>
  );
}

interface Parts {
  readonly noticing: Noticing;
  readonly notice: Notice;
}

function StepFields({ noticing: { opening, spec, form, draft }, notice }: Parts) {
  const { filled, faults } = notice;
  const step = notice.steps[notice.at];
  if (step?.is === 'people') return <People notice={notice} />;
  if (step?.is === 'part') {
    return (
      <FieldsOf
        fields={step.fields}
        filled={filled}
        faults={faults}
        parties={[]}
        onChange={(fields) => draft.change({ fields })}
      />
    );
  }
  return (
    <>
      {spec.carries && <Grounds carries={spec.carries} />}
      <HandoffPreview place={{ opening }} definition={null} body={{ fields: sendable(form, filled) }} />
    </>
  );
}

function People({ notice }: { readonly notice: Notice }) {
  const text = useTexts().notice.noticeFilling;
  const { youngPerson, faults } = notice;
  return (
    <>
      <PersonFields
        at="/youngPerson"
        legend={text.youngPerson}
        note={text.memory}
        person={youngPerson}
        protectable
        faults={faults}
        onChange={notice.setYoungPerson}
      />
      {youngPerson.knownBy === 'cpr' && <OwnCases cpr={youngPerson.cpr} />}
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
    </>
  );
}

function Ways({ noticing: { spec, draft }, notice, back }: Parts & { readonly back: string | null }) {
  const text = useTexts().notice.noticeFilling;
  const isLast = notice.at === notice.steps.length - 1;
  return (
    <div className="form-actions">
      <button
        type="submit"
        className="button button-primary"
        disabled={notice.busy || draft.state.is === 'differs'}
      >
        {!isLast ? text.next : spec.carries ? text.send : text.open}
      </button>
      <Link href={back ?? '/inbox'} className="button button-secondary">
        {back ? text.back : text.cancel}
      </Link>
    </div>
  );
}
