import { lazy, Suspense, useState } from 'react';
import type { Question } from './confirm-dialog.js';

const ConfirmDialog = lazy(() => import('./confirm-dialog.js'));

/** Asks once more before something that cannot simply be taken back. The dialog is fetched when it is first asked for. */
export function Confirm(question: Question) {
  const [asked, setAsked] = useState(false);
  if (question.open && !asked) setAsked(true);
  if (!asked) return null;
  return (
    <Suspense>
      <ConfirmDialog {...question} />
    </Suspense>
  );
}
