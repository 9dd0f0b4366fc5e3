import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { Elements, Form, Values } from '../../api/cases.js';
import type { Previewed } from '../../api/preview.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { FilesPlace } from '../files-place.js';
import { DraftNote } from '../form/draft-note.js';
import { ErrorSummary } from '../form/error-summary.js';
import { useFaults, useLabels } from '../form/faults.js';
import { type Filled, type Slip, sendable, slipsIn } from '../form/filled.js';
import { FormFields } from '../form/form-fields.js';
import { FormFrame } from '../form/form-frame.js';
import { LeftOvers } from '../form/left-overs.js';
import { Refused } from '../form/refused.js';
import type { Beginning, DraftInHand } from '../form/use-draft.js';
import { Loading } from '../states.js';
import type { Acting } from './acting.js';
import { type NamedBeside, useBeside } from './beside.js';
import { Changed, SeeFirst, seeFirstId, useStepSeen } from './changed.js';
import { Confirm } from './confirm.js';
import { useMerging } from './merging.js';
import { StepMark } from './step-mark.js';
import { useLook } from './use-look.js';
import { isStale, isUnsettled, useSending } from './use-sending.js';

// The second step is fetched when it is come to.
const Giving = lazy(() => import('./giving.js'));
const LetterDraft = lazy(() => import('./letter-draft.js'));

/** Filling in, looking through what travels, sending; what was typed survives every refusal. */
export function ActFilling(acting: Acting & { readonly draft: DraftInHand | null }) {
  const { place, action, draft, grave = false, back, doing } = acting;
  const text = useTexts().act.actFilling;
  const { say } = useLanguage();
  const { looking, ...looks } = useLook(place);
  const [asking, setAsking] = useState(false);
  const beside = useBeside(acting);
  const { form, carries, closed } = action;
  const filled = draft?.fields ?? {};
  const acted = useActed(acting, beside, looks.goBack);
  // What is given on, and what is sent as a letter, is looked at before.
  const inTwoSteps = carries !== null || form?.letter !== undefined;
  const labels = new Map([...beside.labels, ...useLabels(form, filled)]);
  const error = looks.refusal ?? acted.sending.error;
  const faults = useFaults(labels, acted.slips, error);
  const refused = error && !isStale(error) && faults.length === 0;
  const submit = () => {
    if (!acted.isWhole(filled)) return;
    if (form && inTwoSteps && !looking) void looks.look(bodyOf(form, filled, draft?.elements));
    else if (grave) setAsking(true);
    else void acted.send();
  };
  const resumed = draft?.state.is === 'found';
  const shut = closed !== null && !isUnsettled(acted.sending.error);
  const held = shut || acted.changed || draft?.state.is === 'differs';
  return (
    <FormFrame onSubmit={submit}>
      {inTwoSteps && <StepMark step={looking ? 2 : 1} />}
      {draft && resumed && <DraftNote draft={draft} />}
      {faults.length > 0 && <ErrorSummary key={acted.tries} faults={faults} />}
      {refused && <Refused key={acted.tries} error={error} />}
      {(acted.changed || shut) && (
        <Changed
          caseId={place.caseId}
          since={acted.since}
          closed={closed && say(closed.detail)}
          merging={acted.merging}
          onSeen={acted.see}
        />
      )}
      {!form && <p>{text.plain}</p>}
      {form && draft && !looking && (
        <LeftOvers form={form.name} definition={acting.definition} draft={draft} />
      )}
      {!looking && beside.fields(faults)}
      {form && !looking && (
        <FilesPlace caseId={place.caseId}>
          <FormFields
            form={form}
            filled={filled}
            faults={faults}
            parties={acting.parties}
            onChange={(fields: Filled) => draft?.change({ fields })}
          />
        </FilesPlace>
      )}
      <Suspense fallback={<Loading />}>
        {form && carries && looking && draft && (
          <Giving acting={acting} carries={carries} draft={draft} fields={sendable(form, filled)} />
        )}
        {form?.letter !== undefined && looking && (
          <LetterDraft place={place} fields={sendable(form, filled)} />
        )}
      </Suspense>
      {draft && !resumed && <DraftNote draft={draft} />}
      {acted.changed && <SeeFirst />}
      <div className="form-actions">
        <button
          type="submit"
          className="button button-primary"
          disabled={held || looks.asking || acted.sending.isPending}
          aria-describedby={acted.changed ? seeFirstId : undefined}
        >
          {inTwoSteps && !looking ? (carries ? text.next : text.seeLetter) : doing}
        </button>
        {looking ? (
          <button type="button" className="button button-secondary" onClick={looks.goBack}>
            {text.back}
          </button>
        ) : (
          <Link href={back} className="button button-secondary">
            {text.cancel}
          </Link>
        )}
      </div>
      <Confirm
        heading={text.sure}
        yes={say(action.label)}
        open={asking}
        onAnswer={(yes) => {
          setAsking(false);
          if (yes) void acted.send();
        }}
      >
        <p>{text.grave}</p>
      </Confirm>
    </FormFrame>
  );
}

/** Sends on the revision that was seen; a later one has to be looked at first. */
function useActed(
  { place, action, revision, startFrom, draft, onDone }: Parameters<typeof ActFilling>[0],
  beside: NamedBeside,
  onFault: () => void,
) {
  const sending = useSending(place);
  const { form } = action;
  const step = useStepSeen(place.caseId);
  const [seen, setSeen] = useState(() => ({ revision, start: begunWith(startFrom, draft) }));
  const merging = useMerging(form, seen.start, draft?.fields ?? {}, startFrom?.fields);
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const [tries, setTries] = useState(0);
  return {
    sending,
    since: step.since,
    merging,
    slips,
    tries,
    /** By what others did: what oneself has just sent, or may have sent, is no news. */
    changed:
      (revision !== seen.revision || merging !== null) &&
      !sending.isPending &&
      !sending.isSuccess &&
      !isUnsettled(sending.error),
    see: () => {
      if (merging) draft?.change({ fields: merging.merged });
      setSeen({ revision, start: startFrom?.fields ?? {} });
      step.see();
      sending.reset();
    },
    isWhole: (filled: Filled) => {
      const found = [...beside.slips(), ...(form ? slipsIn(form, filled) : [])];
      setSlips(found);
      setTries(tries + 1);
      return found.length === 0;
    },
    send: async () => {
      await draft?.flush();
      const filledIn = form && draft ? bodyOf(form, draft.fields, draft.elements) : {};
      const body = { ...filledIn, ...beside.body };
      try {
        const done = await sending.mutateAsync({ body, revision: seen.revision });
        draft?.end();
        onDone(done);
      } catch {
        // What was refused, and why, stands in the mutation's state and is shown from there.
        setTries((before) => before + 1);
        onFault();
      }
    },
  };
}

/** A draft that is older than what the form begins with was begun with something that nobody knows any more. */
function begunWith(startFrom: Beginning | undefined, draft: DraftInHand | null): Values | null {
  const found = draft?.state.is === 'found' ? Date.parse(draft.state.at) : Number.POSITIVE_INFINITY;
  return startFrom && Date.parse(startFrom.at) > found ? null : (startFrom?.fields ?? {});
}

function bodyOf(form: Form, filled: Filled, elements: Elements = {}): Previewed {
  return { fields: sendable(form, filled), ...(Object.keys(elements).length > 0 && { elements }) };
}
