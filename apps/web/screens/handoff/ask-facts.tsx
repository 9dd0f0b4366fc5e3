import type { Ask, Case } from '../../api/cases.js';
import { whyDue } from '../../api/handoffs.js';
import { usePartyNames } from '../../api/names.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useWords } from '../../language/language.js';
import { Due } from '../../parts/due.js';

const words = {
  da: { from: 'Fra', to: 'Til', since: 'Sendt', due: 'Svar senest', why: 'Hvorfor den dag' },
  en: { from: 'From', to: 'To', since: 'Sent', due: 'Answer by', why: 'Why that day' },
};

/** From whom, since when, and by when an answer is owed. */
export function AskFacts({ of, ask }: { readonly of: Case; readonly ask: Ask }) {
  const text = useWords(words);
  const { say } = useLanguage();
  const { moment } = useFormats();
  const nameOf = usePartyNames([ask.from, ask.to], of.definition);
  // Nobody owes it: until when it can be said stands beside what it is about.
  const free = ask.about !== null;
  const why = free ? '' : say(whyDue(of, ask));
  return (
    <dl className="grounds">
      <div>
        <dt>{text.from}</dt>
        <dd>{nameOf(ask.from)}</dd>
      </div>
      <div>
        <dt>{text.to}</dt>
        <dd>{nameOf(ask.to)}</dd>
      </div>
      <div>
        <dt>{text.since}</dt>
        <dd>
          <time dateTime={ask.since}>{moment(ask.since)}</time>
        </dd>
      </div>
      {ask.ended === null && !free && (
        <div>
          <dt>{text.due}</dt>
          <dd>
            <Due of={ask} />
          </dd>
        </div>
      )}
      {ask.ended === null && why && (
        <div className="grounds-wide">
          <dt>{text.why}</dt>
          <dd>{why}</dd>
        </div>
      )}
    </dl>
  );
}
