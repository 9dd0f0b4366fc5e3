import { lazy, Suspense, useMemo } from 'react';
import type { Me } from '../../api/me.js';
import { menuOf } from '../menu.js';
import type { Overlay } from './keys.js';
import { useKeys } from './use-keys.js';

const Palette = lazy(() => import('./palette.js'));
const KeysHelp = lazy(() => import('./keys-help.js'));

interface PlaceParts {
  readonly me: Me;
  readonly shown: Overlay | null;
  readonly onShow: (overlay: Overlay | null) => void;
}

/** The keys, and what they lay over the page. */
export function KeysPlace({ me, shown, onShow }: PlaceParts) {
  const pages = useMemo(() => menuOf(me), [me]);
  useKeys(pages, onShow);
  const close = () => onShow(null);
  return (
    <Suspense>
      {shown === 'palette' && <Palette onClose={close} />}
      {shown === 'help' && <KeysHelp pages={pages} onClose={close} />}
    </Suspense>
  );
}
