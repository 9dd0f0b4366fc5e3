import type { Schemas } from '../../api/client.js';
import { useProcessWords } from '../../api/process.js';
import { useTexts } from '../../language/language.js';

type Notification = Schemas['NotificationAnswer'];

/** What stands with each kind of notification, in the process's names. */
type Told =
  | { readonly what: 'asked'; readonly about: { readonly no: number; readonly ask: string } }
  | {
      readonly what: 'answered';
      readonly about: { readonly no: number; readonly ask: string; readonly answer: string };
    }
  | Rang
  | { readonly what: 'corrected'; readonly about: { readonly form: string } }
  | { readonly what: 'closed'; readonly about: { readonly outcome: string } }
  | { readonly what: 'infected' };

interface Rang {
  readonly what: 'rang';
  readonly about: { readonly clock: string; readonly rung: string };
}

interface Sentence {
  readonly sentence: string;
  /** The page on which one sees more of it. */
  readonly to: string;
}

/** Says a notification in a sentence. */
export function useNewsWords(): (item: Notification) => Sentence {
  const text = useTexts().inbox.newsWords;
  const process = useProcessWords(null);
  // An answer that is owed is timed by a clock named after its ask.
  const clockOrAsk = (name: string) =>
    process.process && name in process.process.clocks ? process.clock(name) : process.ask(name);
  const rang = ({ clock, rung }: Rang['about']) => {
    if (rung === 'warn') return text.warn(clockOrAsk(clock));
    if (rung === 'breach') return text.breach(clockOrAsk(clock));
    return text.escalate(clockOrAsk(clock));
  };
  return ({ caseId, what, about }) => {
    const told = { what, about } as unknown as Told;
    const ofCase = `/cases/${caseId}`;
    switch (told.what) {
      case 'asked':
        return {
          sentence: text.asked(process.ask(told.about.ask)),
          to: `${ofCase}/handoffs/${told.about.no}`,
        };
      case 'answered': {
        const { ask, answer } = told.about;
        return { sentence: text.answered(process.ask(ask), process.answer(ask, answer)), to: ofCase };
      }
      case 'rang':
        return { sentence: rang(told.about), to: ofCase };
      case 'corrected':
        return { sentence: text.corrected(process.form(told.about.form)), to: ofCase };
      case 'closed':
        return { sentence: text.closed(process.outcome(told.about.outcome)), to: ofCase };
      case 'infected':
        return { sentence: text.infected, to: ofCase };
      default:
        return { sentence: text.changed, to: ofCase };
    }
  };
}
