import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Form } from '../../api/cases.js';
import { ApiProblem } from '../../api/client.js';
import { useMe } from '../../api/me.js';
import { previewQuery } from '../../api/preview.js';
import type { Process } from '../../api/process.js';
import { todayInDenmark } from '../../language/days.js';
import { useTexts } from '../../language/language.js';
import { useSending } from '../../parts/act/use-sending.js';
import { type Labels, useFaults, useLabels } from '../../parts/form/faults.js';
import { type Filled, type Slip, sendable, slipsIn } from '../../parts/form/filled.js';
import { rememberOwn } from '../../parts/form/own-values.js';
import type { DraftInHand } from '../../parts/form/use-draft.js';
import { isMinor, isNobody, nobody, personBody, slipsOf } from '../../parts/person/person.js';
import { usePersonLabels } from '../../parts/person/person-fields.js';
import { stepOf, useNoticeSteps, useStepInAddress } from './notice-steps.js';
import type { Opened } from './opened.js';

export interface Noticing {
  readonly opening: string;
  readonly spec: Process['openings'][string];
  readonly form: Form;
  readonly draft: DraftInHand;
  readonly onOpened: (opened: Opened) => void;
}

/** A notice on its way through its steps: each is checked when one goes on, and all of them before anything is sent. */
export function useNotice({ opening, spec, form, draft, onOpened }: Noticing) {
  const client = useQueryClient();
  const me = useMe();
  const [youngPerson, setYoungPerson] = useState(nobody);
  const [guardian, setGuardian] = useState(nobody);
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const [tries, setTries] = useState(0);
  const filled = draft.fields;
  const fields = sendable(form, filled);
  const steps = useNoticeSteps(form, spec.carries !== undefined);
  const { wanted, goTo } = useStepInAddress(steps.length);
  const sending = useSending<Opened>({ opening });
  const looking = useMutation({
    mutationFn: () => client.fetchQuery(previewQuery({ opening }, { fields })),
  });
  const minor = isMinor(youngPerson, todayInDenmark());
  const withGuardian = minor && !isNobody(guardian);
  const blanks = [
    ...slipsOf(youngPerson, '/youngPerson'),
    ...(withGuardian ? slipsOf(guardian, '/guardian') : []),
    ...slipsIn(form, filled),
  ];
  const stepOfAny = (found: readonly { readonly pointer?: string }[]) =>
    Math.max(0, Math.min(...found.map(({ pointer = '' }) => stepOf(pointer, steps))));
  const firstBlank = blanks.length > 0 ? stepOfAny(blanks) : steps.length;
  // Nothing is looked at, or sent, before all is said.
  const at = steps[wanted]?.is === 'look' ? Math.min(wanted, firstBlank) : wanted;
  useEffect(() => {
    // Lest one be taken along to the look while still writing what was missing.
    if (at !== wanted) goTo(at, true);
  });
  const error = looking.error ?? sending.error;
  const faults = useFaults(useNoticeLabels(form, filled), slips, error);

  const refused = (by: unknown) => {
    // What was refused, and why, stands in the mutation's state and is shown from there.
    const found = by instanceof ApiProblem ? (by.problem.errors ?? []) : [];
    if (found.length > 0) goTo(stepOfAny(found));
    setTries((before) => before + 1);
  };
  const send = async () => {
    await draft.flush();
    const people = {
      youngPerson: personBody(youngPerson),
      ...(withGuardian && { guardian: personBody(guardian) }),
    };
    try {
      const opened = await sending.mutateAsync({ body: { ...people, fields }, revision: null });
      draft.end();
      rememberOwn(client, me, form, fields);
      onOpened(opened);
    } catch (by) {
      refused(by);
    }
  };
  const look = async () => {
    try {
      await looking.mutateAsync();
      goTo(at + 1);
    } catch (by) {
      refused(by);
    }
  };
  return {
    youngPerson,
    setYoungPerson,
    guardian,
    setGuardian,
    minor,
    filled,
    steps,
    at,
    goTo,
    /** As far as all before is said: so far one can go. */
    open: Math.max(at, firstBlank),
    faults: faults.filter(({ pointer }) => stepOf(pointer, steps) === at),
    error: faults.length === 0 ? error : null,
    tries,
    busy: sending.isPending || looking.isPending,
    submit: () => {
      const last = at >= steps.length - (spec.carries ? 2 : 1);
      const found = last ? blanks : blanks.filter(({ pointer }) => stepOf(pointer, steps) === at);
      setSlips(found);
      setTries(tries + 1);
      looking.reset();
      sending.reset();
      if (found.length > 0) {
        if (stepOfAny(found) !== at) goTo(stepOfAny(found));
      } else if (!last) goTo(at + 1);
      else if (spec.carries && steps[at]?.is !== 'look') void look();
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
