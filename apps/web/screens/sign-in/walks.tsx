import { useWords } from '../../language/language.js';
import { signInAs } from './demo-person.js';

interface Walk {
  readonly title: string;
  readonly handle: string;
  readonly at: string;
  readonly start: string;
  readonly steps: readonly string[];
}

interface WalkWords {
  readonly heading: string;
  readonly minutes: string;
  readonly walks: readonly Walk[];
}

const words: { readonly da: WalkWords; readonly en: WalkWords } = {
  da: {
    heading: 'Fire korte ture',
    minutes: 'Hver tager et par minutter.',
    walks: [
      {
        title: 'Skolen underretter om et frafald',
        handle: 'erika',
        at: '/notices/new/reportDropout',
        start: 'Begynd som Erika, vejleder',
        steps: [
          'Udfyld underretningen. Det, du skriver, gemmes undervejs.',
          'Se præcis, hvad kommunen kommer til at se, og send.',
          'Læs kvitteringen: hvem har den nu, og hvornår skyldes der et svar?',
        ],
      },
      {
        title: 'Kommunen tager over',
        handle: 'kirsten',
        at: '/inbox',
        start: 'Begynd som Kirsten, sagsbehandler',
        steps: [
          'Indbakken viser først det, der er overskredet, og det, der skal ske i dag.',
          'Åbn en overlevering, se forhåndsvisningen, og modtag sagen.',
          'På sagen: stafettens vej, hvem der skylder hvad, og hvorfor netop den dag.',
        ],
      },
      {
        title: 'FGU svarer på en henvisning',
        handle: 'frede',
        at: '/inbox',
        start: 'Begynd som Frede, optagelse',
        steps: [
          'Åbn en henvisning, og se det, der må ses, før I svarer.',
          'Optag med en startdato, returnér med et spørgsmål, eller gør indsigelse.',
          'Efter et ja er hele pakken der, og sagen er hos jer.',
        ],
      },
      {
        title: 'Den unge følger med',
        handle: 'alma',
        at: '/my-case',
        start: 'Begynd som Alma, 17 år',
        steps: [
          'Se, hvor du er nu, hvad der sker næste gang, og hvornår.',
          'Se, hvem der har din sag, og hvad der er delt med hvem.',
          'Skriv dine egne ord. Prøv det på en telefon.',
        ],
      },
    ],
  },
  en: {
    heading: 'Four short walks',
    minutes: 'Each takes a couple of minutes.',
    walks: [
      {
        title: 'The school reports a dropout',
        handle: 'erika',
        at: '/notices/new/reportDropout',
        start: 'Begin as Erika, counsellor',
        steps: [
          'Fill in the notice. What you type is kept as you go.',
          'See exactly what the municipality will see, and send it.',
          'Read the receipt: who has it now, and by when is an answer owed?',
        ],
      },
      {
        title: 'The municipality takes over',
        handle: 'kirsten',
        at: '/inbox',
        start: 'Begin as Kirsten, caseworker',
        steps: [
          'The inbox shows first what is overdue, and what is due today.',
          'Open a handoff, look at the preview, and receive the case.',
          'On the case: the baton’s way, who owes what, and why on that very day.',
        ],
      },
      {
        title: 'FGU answers a referral',
        handle: 'frede',
        at: '/inbox',
        start: 'Begin as Frede, intake',
        steps: [
          'Open a referral, and see what may be seen before you answer.',
          'Admit with a date, return it with a question, or dispute it.',
          'After a yes the whole package is there, and the case is yours.',
        ],
      },
      {
        title: 'The young person sees it all',
        handle: 'alma',
        at: '/my-case',
        start: 'Begin as Alma, 17',
        steps: [
          'See where you are now, what happens next, and when.',
          'See who has your case, and what was shared with whom.',
          'Write your own words. Try it on a phone.',
        ],
      },
    ],
  },
};

/** What to try first, and where to look. */
export function Walks() {
  const text = useWords(words);
  return (
    <section>
      <h2>{text.heading}</h2>
      <p>{text.minutes}</p>
      <ul className="walks nobullet-list no-max-width">
        {text.walks.map(({ title, handle, at, start, steps }) => (
          <li key={handle} className="walk">
            <h3>{title}</h3>
            <ol>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <a className="button button-secondary" href={signInAs(handle, at)}>
              {start}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
