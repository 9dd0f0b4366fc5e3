import { WithDraft } from '../form/use-draft.js';
import { ActFilling } from './act-filling.js';
import type { Acting } from './acting.js';

/** One action or answer from its empty form to its being done; without a form, a plain button. */
export function Act(acting: Acting) {
  const { place, action, startFrom } = acting;
  if (action.form === null) return <ActFilling {...acting} draft={null} />;
  return (
    <WithDraft place={place} form={action.form} startFrom={startFrom}>
      {(draft) => <ActFilling {...acting} draft={draft} />}
    </WithDraft>
  );
}
