import { useEffect } from 'react';
import { useTexts } from '../../language/language.js';

interface PendingParts {
  /** How many things are typed and not kept. */
  readonly many: number;
  /** What the button does with them. */
  readonly go: string;
  readonly busy: boolean;
  readonly onGo: () => void;
  readonly onUndo: () => void;
  /** By its id, what has the focus when there is nothing left to undo. */
  readonly backTo: string;
}

/** What has been typed in a part of the page and is not kept yet. It stays in sight as long as the part does. */
export function Pending({ many, go, busy, onGo, onUndo, backTo }: PendingParts) {
  const text = useTexts().rules.pending;
  const shown = many > 0;
  // Where one types is not to lie under the bar that comes.
  useEffect(() => {
    if (shown) document.activeElement?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  const undo = () => {
    onUndo();
    document.getElementById(backTo)?.focus();
  };
  return (
    <>
      <output className="sr-only">{shown && text.many(many)}</output>
      {shown && (
        <div className="pending-bar">
          <strong aria-hidden="true">{text.many(many)}</strong>
          <button type="button" className="button button-primary" disabled={busy} onClick={onGo}>
            {go}
          </button>
          <button type="button" className="button button-secondary" onClick={undo}>
            {text.undo}
          </button>
        </div>
      )}
    </>
  );
}
