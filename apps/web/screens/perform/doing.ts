import type { Action, Form } from '../../api/cases.js';
import { useMe } from '../../api/me.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { isCitizen } from '../../parts/citizen.js';

/** What the button says that does it: that something is sent, that what was written is saved, else the deed itself. */
export function useDoing(): (action: Action) => string {
  const text = useTexts().perform.perform;
  const { say } = useLanguage();
  const citizen = isCitizen(useMe());
  return (action) => {
    const { label, carries, consent, form } = action;
    if (endsCase(action) || consent !== null) return say(label);
    if (carries !== null || form?.letter !== undefined || hasReceiver(form)) return text.send;
    if (!mustWrite(form)) return say(label);
    return citizen ? text.send : text.save;
  };
}

/** The process names its ends so: `closeJob`, `closeDeclined`; a case that goes into another one ends as well. */
export function endsCase({ action, links }: Action): boolean {
  return links === 'merged' || /^close[A-Z]/.test(action);
}

function hasReceiver(form: Form | null): boolean {
  return form?.fields.some(({ kind }) => kind === 'organisation' || kind === 'party') ?? false;
}

const written: readonly string[] = ['text', 'longText', 'items'];

function mustWrite(form: Form | null): boolean {
  return form?.fields.some(({ kind, required }) => required && written.includes(kind)) ?? false;
}
