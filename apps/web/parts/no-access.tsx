import { Link } from 'wouter';
import type { Me } from '../api/me.js';
import { useTexts } from '../language/language.js';
import { Page } from './page.js';
import { type closedTo, menuOf } from './screens.js';

interface NoAccessParts {
  readonly me: Me;
  readonly screen: NonNullable<ReturnType<typeof closedTo>>;
}

/** In place of a screen that is not the reader's: whom it is for, and where the reader's own begin. */
export function NoAccess({ me, screen }: NoAccessParts) {
  const texts = useTexts();
  const text = texts.parts.noAccess;
  const [first] = menuOf(me);
  return (
    <Page title={screen.name(texts, me)} lead={text.forWhom[screen.forWhom]}>
      {first && <Link href={first.path}>{text.to(first.name(texts, me))}</Link>}
    </Page>
  );
}
