import { Link } from 'wouter';
import { useTexts } from '../language/language.js';
import { Page } from '../parts/page.js';

export function NotFound() {
  const { title, text, home } = useTexts().parts.notFound;
  return (
    <Page title={title} lead={text}>
      <Link href="/">{home}</Link>
    </Page>
  );
}
