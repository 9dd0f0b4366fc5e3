import { Link, useLocation } from 'wouter';
import { useMe } from '../api/me.js';
import { useTexts } from '../language/language.js';
import { useHomes } from './homes.js';
import { above } from './screens.js';

/** Back from a page that the menu does not name to the one that it is of. It stands above the heading. */
export function WayUp() {
  const texts = useTexts();
  const me = useMe();
  const [location] = useLocation();
  const up = above(me, location);
  if (!up) return null;
  return <Link href={up.path}>{texts.parts.wayUp.to(up.name(texts, me))}</Link>;
}

/** The same to the case, as the reader sees it. */
export function WayToCase({ caseId }: { readonly caseId: string }) {
  const { toCase } = useTexts().parts.wayUp;
  return <Link href={useHomes(caseId).ofCase}>{toCase}</Link>;
}
