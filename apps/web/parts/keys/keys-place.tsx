import { lazy, Suspense, useEffect, useMemo } from 'react';
import type { Me } from '../../api/me.js';
import { menuOf } from '../screens.js';
import type { Overlay } from './keys.js';
import { useKeys } from './use-keys.js';

const fetchPalette = () => import('./palette.js');
const Palette = lazy(fetchPalette);
const KeysHelp = lazy(() => import('./keys-help.js'));

/** Until the page itself has come, in milliseconds. */
const rest = 2_000;

interface PlaceParts {
  readonly me: Me;
  readonly shown: Overlay | null;
  readonly onShow: (overlay: Overlay | null) => void;
}

/** The keys, and what they lay over the page. */
export default function KeysPlace({ me, shown, onShow }: PlaceParts) {
  const pages = useMemo(() => menuOf(me), [me]);
  useKeys(pages, shown, onShow);
  // Whoever calls for it types on at once.
  useEffect(() => {
    const timer = setTimeout(() => void fetchPalette(), rest);
    return () => clearTimeout(timer);
  }, []);
  const close = () => onShow(null);
  return (
    <Suspense>
      {shown === 'palette' && <Palette onClose={close} />}
      {shown === 'help' && <KeysHelp pages={pages} onClose={close} />}
    </Suspense>
  );
}
