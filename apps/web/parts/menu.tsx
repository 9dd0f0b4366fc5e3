import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Me } from '../api/me.js';
import { useTexts } from '../language/language.js';
import { isCitizen } from './citizen.js';
import { entryAt, menuOf } from './screens.js';

/**
 * Where one can go. On a phone it is folded behind a button that says where one is; it closes on the page to which it led,
 * and by Escape. One way alone is not folded.
 */
export function Menu({ me }: { readonly me: Me }) {
  const texts = useTexts();
  const text = texts.parts.frame;
  const [location] = useLocation();
  const [openAt, openOn] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const entries = menuOf(me);
  const here = entryAt(me, location);
  const closeByKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || openAt !== location) return;
    openOn(null);
    button.current?.focus();
  };
  return (
    <nav className="menu" aria-label={text.menu}>
      {entries.length > 1 && (
        <button
          type="button"
          className="menu-button"
          ref={button}
          aria-expanded={openAt === location}
          aria-controls={id}
          onClick={() => openOn(openAt === location ? null : location)}
          onKeyDown={closeByKey}
        >
          {text.ways} {here && <strong>{here.name(texts, me)}</strong>}
        </button>
      )}
      <ul id={id} className="container bars nobullet-list no-max-width">
        {entries.map(({ path, name }) => (
          <li key={path}>
            <Link
              href={path}
              aria-current={isCitizen(me) || path === here?.path ? 'page' : undefined}
              onClick={() => openOn(null)}
              onKeyDown={closeByKey}
            >
              {name(texts, me)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
