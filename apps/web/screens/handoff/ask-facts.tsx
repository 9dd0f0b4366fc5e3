import type { Ask, Case } from '../../api/cases.js';
import { whyDue } from '../../api/handoffs.js';
import { usePartyNames } from '../../api/names.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Due } from '../../parts/due.js';

/** From whom, since when, and by when an answer is owed. */
export function AskFacts({ of, ask }: { readonly of: Case; readonly ask: Ask }) {
  const text = useTexts().handoff.askFacts;
  const { say } = useLanguage();
  const { moment } = useFormats();
  const nameOf = usePartyNames([ask.from, ask.to], of.definition);
  const why = say(whyDue(of, ask));
  const sentOn = sentOnAt(of, ask);
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
      {sentOn !== null && (
        <div className="grounds-wide">
          <dt>{text.sentOn}</dt>
          <dd>
            <time dateTime={sentOn}>{moment(sentOn)}</time>. {text.sentOnWhy(nameOf(ask.to))}
          </dd>
        </div>
      )}
      {ask.ended === null && (
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
      {ask.ended === null && ask.kind === 'handoff' && <ByLaw of={of} />}
    </dl>
  );
}

/** Of an offer that was sent on, when: its answer is timed from then, and it is on its way since before. */
function sentOnAt({ deadlines }: Case, { no, kind, since, ended }: Ask): string | null {
  const started = deadlines.find(({ ask }) => ask === no)?.started;
  const isOffer = kind === 'handoff' || kind === 'notice';
  return isOffer && ended === null && started !== undefined && started > since ? started : null;
}

/** What the law gives, as far as the reader may see it: used up by whoever had the case before. */
function ByLaw({ of }: { readonly of: Case }) {
  const text = useTexts().handoff.askFacts;
  const { say } = useLanguage();
  const running = of.deadlines.filter(
    ({ kind, ended, ask }) => kind === 'statutory' && ended === null && ask === null,
  );
  return running.map((deadline) => (
    <div key={deadline.no} className="grounds-wide">
      <dt>{text.law}</dt>
      <dd>
        {say(deadline.label)}: <Due of={deadline} />. {say(deadline.why)} {text.goesOn}
      </dd>
    </div>
  ));
}
