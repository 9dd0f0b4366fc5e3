import { useEffect } from 'react';
import { tinykeys } from 'tinykeys';
import { useLocation } from 'wouter';
import type { Entry } from '../screens.js';
import { keys, type Overlay, pageKey } from './keys.js';
import { areSingleKeysOn } from './single-keys.js';

const overlays = '[role=dialog], [role=alertdialog]';

/** Where letters are for something else: they are typed, or choose an option by its beginning. */
const typing =
  'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=spinbutton], ' +
  '[role=listbox], [role=menu]';

/** Listens for the keys of the house, wherever on the page one is; not while something lies, or is about to lie, over it. */
export function useKeys(
  pages: readonly Entry[],
  shown: Overlay | null,
  show: (overlay: Overlay) => void,
): void {
  const [, go] = useLocation();
  useEffect(() => {
    if (shown !== null) return;
    const handlerOf = (run: () => void) => (event: KeyboardEvent) => {
      event.preventDefault();
      run();
    };
    const bindings = (single: boolean) =>
      keys
        .filter((key) => key.single === single)
        .map(({ press, run }) => [press, handlerOf(() => run({ show }))] as const);
    const toPages = pages.map(({ key, path }) => [`${pageKey} ${key}`, handlerOf(() => go(path))] as const);
    const endings = [
      tinykeys(window, Object.fromEntries([...bindings(true), ...toPages]), { ignore: isForSomethingElse }),
      tinykeys(window, Object.fromEntries(bindings(false)), { ignore: isUnderAnOverlay }),
    ];
    return () => {
      for (const end of endings) end();
    };
  }, [pages, shown, show, go]);
}

function isUnderAnOverlay(event: KeyboardEvent): boolean {
  return event.defaultPrevented || event.isComposing || document.querySelector(overlays) !== null;
}

function isForSomethingElse(event: KeyboardEvent): boolean {
  const { target } = event;
  return (
    !areSingleKeysOn() || isUnderAnOverlay(event) || (target instanceof Element && target.matches(typing))
  );
}
