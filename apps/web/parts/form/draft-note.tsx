import { useFormats } from '../../language/format.js';
import { useLanguage, useWords } from '../../language/language.js';
import type { DraftInHand } from './use-draft.js';

const words = {
  da: {
    new: 'Det, du skriver, gemmes løbende som en kladde, som kun du kan se.',
    found: (at: string) => `Du fortsætter på din kladde fra ${at}.`,
    kept: (at: string) => `Kladde gemt kl. ${at}`,
    failed: 'Kladden kan ikke gemmes lige nu. Det, du har skrevet, står kun her på siden. Vi prøver igen.',
    drop: 'Slet kladden',
    differs: 'Kladden er ændret i et andet vindue',
    theirs: (at: string) => `Der blev gemt en anden udgave ${at}. Hvilken vil du arbejde videre med?`,
    gone: 'Kladden er sendt eller slettet i et andet vindue. Vil du beholde det, du har skrevet her?',
    keepMine: 'Behold det, jeg har skrevet her',
    takeTheirs: 'Hent den anden udgave',
    startAnew: 'Begynd forfra',
  },
  en: {
    new: 'What you type is kept as you go, as a draft that only you can see.',
    found: (at: string) => `You go on with your draft of ${at}.`,
    kept: (at: string) => `Draft kept at ${at}`,
    failed: 'The draft cannot be kept just now. What you typed stands on this page alone. We try again.',
    drop: 'Delete the draft',
    differs: 'The draft was changed in another window',
    theirs: (at: string) => `Another version was kept ${at}. Which one do you go on with?`,
    gone: 'The draft was sent or deleted in another window. Do you want to keep what you typed here?',
    keepMine: 'Keep what I typed here',
    takeTheirs: 'Take the other version',
    startAnew: 'Begin anew',
  },
};

/** Says that what is typed is kept, and since when; asks where another window has kept something else. */
export function DraftNote({ draft }: { readonly draft: DraftInHand }) {
  const text = useWords(words);
  if (draft.state.is === 'differs') return <Differs draft={draft} theirs={draft.state.theirs} />;
  return (
    <div className="draft-note">
      <output>
        <State draft={draft} />
      </output>
      {draft.state.is !== 'new' && (
        <button type="button" className="link-button" onClick={draft.drop}>
          {text.drop}
        </button>
      )}
    </div>
  );
}

function State({ draft: { state } }: { readonly draft: DraftInHand }) {
  const text = useWords(words);
  const { moment } = useFormats();
  const clock = useClock();
  switch (state.is) {
    case 'found':
      return text.found(moment(state.at));
    case 'kept':
      return text.kept(clock(state.at));
    case 'failed':
      return <strong>{text.failed}</strong>;
    default:
      return text.new;
  }
}

interface Other {
  readonly draft: DraftInHand;
  readonly theirs: { readonly at: string } | null;
}

function Differs({ draft, theirs }: Other) {
  const text = useWords(words);
  const { moment } = useFormats();
  return (
    <div className="alert alert-warning" role="alert">
      <div className="alert-text">
        <p className="alert-heading">{text.differs}</p>
        <p>{theirs ? text.theirs(moment(theirs.at)) : text.gone}</p>
        <div className="form-actions">
          <button type="button" className="button button-primary" onClick={() => draft.settle('mine')}>
            {text.keepMine}
          </button>
          <button type="button" className="button button-secondary" onClick={() => draft.settle('theirs')}>
            {theirs ? text.takeTheirs : text.startAnew}
          </button>
        </div>
      </div>
    </div>
  );
}

function useClock(): (moment: string) => string {
  const { language } = useLanguage();
  const format = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', {
    timeZone: 'Europe/Copenhagen',
    timeStyle: 'short',
  });
  return (moment) => format.format(new Date(moment));
}
