import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { type Me, useIsDemo } from '../api/me.js';
import { useLanguage, useTexts } from '../language/language.js';
import { cameBack } from './came-back.js';
import { isCitizen } from './citizen.js';
import { rowStoodOn } from './kept-place.js';
import type { Overlay } from './keys/keys.js';
import { focusRow } from './keys/rows.js';
import { Menu } from './menu.js';
import { SignOut } from './sign-out.js';
import { Told } from './told.js';

// A page is there before its keys.
const KeysPlace = lazy(() => import('./keys/keys-place.js'));

/** Every page: who one is, where one can go, and that the demo is made up. */
export function Frame({ me, children }: { readonly me: Me | null; readonly children: ReactNode }) {
  const text = useTexts().parts.frame;
  const { keys } = useTexts();
  const isDemo = useIsDemo();
  const [overlay, show] = useState<Overlay | null>(null);
  const worker = worksWithCases(me) ? me : null;
  return (
    <>
      <a className="skipnav" href="#content">
        {text.skip}
      </a>
      <header className="masthead">
        {isDemo && <p className="demo-banner">{text.demo}</p>}
        <div className="container masthead-row">
          <Link href="/" className="brand">
            <img src="/icon.svg" alt="" width="32" height="32" /> Stafet
          </Link>
          <div className="masthead-who">
            {me && <Who me={me} />}
            {worker && (
              <button
                type="button"
                className="button button-unstyled link-button"
                onClick={() => show('palette')}
              >
                {keys.palette.open}
              </button>
            )}
            <LanguageSwitch />
            {me && <SignOut />}
          </div>
        </div>
        {me && <Menu me={me} />}
      </header>
      <Content>
        <Told />
        {children}
      </Content>
      <footer className="colophon">
        <div className="container">
          {text.tagline} · <a href="/api/docs">{text.api}</a>
          {worker && (
            <>
              {' · '}
              <button type="button" className="link-button" onClick={() => show('help')}>
                {keys.help.open}
              </button>
            </>
          )}
        </div>
      </footer>
      {worker && (
        <Suspense>
          <KeysPlace me={worker} shown={overlay} onShow={show} />
        </Suspense>
      )}
    </>
  );
}

/** Citizens have one page, and no use for keys. */
function worksWithCases(me: Me | null): me is Me {
  return me !== null && me.role !== null && !isCitizen(me);
}

/** A new page begins at its top, also for who hears it; whoever comes back is at the row by which they left. */
function Content({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  const place = useRef<HTMLElement>(null);
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return;
    shown.current = location;
    const row = cameBack() ? rowStoodOn() : null;
    if (row && focusRow(row, 'center')) return;
    place.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [location]);
  return (
    <main id="content" className="container page" tabIndex={-1} ref={place}>
      {children}
    </main>
  );
}

function Who({ me }: { readonly me: Me }) {
  const text = useTexts().parts.frame;
  const place = me.memberships.find(({ organisation }) => organisation === me.organisation);
  return (
    <span className="who">
      <strong>{me.name}</strong>
      {place && (
        <>
          {' '}
          {text.actsFor}{' '}
          {me.memberships.length > 1 ? (
            <Link href="/organisation" aria-label={`${place.name}. ${text.change}`}>
              {place.name}
            </Link>
          ) : (
            place.name
          )}
        </>
      )}
    </span>
  );
}

function LanguageSwitch() {
  const { language, speak } = useLanguage();
  const text = useTexts().parts.frame;
  const other = language === 'da' ? 'en' : 'da';
  return (
    <button
      type="button"
      className="button button-unstyled link-button"
      lang={other}
      onClick={() => void speak(other)}
    >
      {text.other}
    </button>
  );
}
