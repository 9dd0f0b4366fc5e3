import { Link } from 'wouter';
import { useWords } from '../language/language.js';
import { Page } from '../parts/page.js';

const words = {
  da: { title: 'Siden findes ikke', text: 'Adressen fører ingen steder hen.', home: 'Gå til forsiden' },
  en: { title: 'There is no such page', text: 'The address leads nowhere.', home: 'Go to the front page' },
};

export function NotFound() {
  const { title, text, home } = useWords(words);
  return (
    <Page title={title} lead={text}>
      <Link href="/">{home}</Link>
    </Page>
  );
}
