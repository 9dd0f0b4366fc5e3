import { useRef, useState } from 'react';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Confirm } from '../act/confirm.js';
import type { DraftInHand } from './use-draft.js';

/** Says that what is typed is kept, and since when; asks where another window has kept something else. */
export function DraftNote({ draft }: { readonly draft: DraftInHand }) {
  if (draft.state.is === 'differs') return <Differs draft={draft} theirs={draft.state.theirs} />;
  return <Kept draft={draft} />;
}

function Kept({ draft }: { readonly draft: DraftInHand }) {
  const text = useTexts().form.draftNote;
  const [asking, ask] = useState(false);
  const said = useRef<HTMLOutputElement>(null);
  return (
    <div className="draft-note">
      <output ref={said} tabIndex={-1}>
        <State draft={draft} />
      </output>
      {draft.state.is !== 'new' && (
        <button type="button" className="link-button" onClick={() => ask(true)}>
          {text.drop}
        </button>
      )}
      <Confirm
        heading={text.sure}
        yes={text.drop}
        open={asking}
        onAnswer={(yes) => {
          ask(false);
          if (yes) draft.drop();
        }}
        backTo={said}
      >
        <p>{text.dropMeans}</p>
      </Confirm>
    </div>
  );
}

function State({ draft: { state } }: { readonly draft: DraftInHand }) {
  const text = useTexts().form.draftNote;
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
  const text = useTexts().form.draftNote;
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
