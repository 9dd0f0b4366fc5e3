import { useCaseNames } from '../../api/case-names.js';
import type { Case, Timeline } from '../../api/cases.js';
import { useColleagues } from '../../api/names.js';
import { useProcessWords } from '../../api/process.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import type { Names } from '../../texts/history.js';
import { eventsOf, headOf, sentenceOf } from './events.js';
import '../../styles/history.css';

type Step = Timeline['items'][number];

interface Parts {
  readonly found: Case;
  readonly steps: readonly Step[];
}

/** Steps of a case in sentences. */
export function Steps({ found, steps }: Parts) {
  const names = useNames(found, steps);
  return (
    <ol className="timeline no-max-width">
      {steps.map((step) => (
        <StepItem key={step.version} step={step} names={names} />
      ))}
    </ol>
  );
}

function StepItem({ step, names }: { readonly step: Step; readonly names: Names }) {
  const spoken = useTexts().events.sentences;
  const formats = useFormats();
  const colleagues = useColleagues();
  const events = eventsOf(step, spoken);
  const head = headOf(events);
  if (!head) return null;
  const rest = events.flatMap((event) => (event === head ? [] : (sentenceOf(event, spoken, names) ?? [])));
  const person = step.by.person === null ? undefined : colleagues.get(step.by.person);
  const by = names.party({ role: step.by.role, id: step.by.party });
  return (
    <li>
      <p className="timeline-head">{sentenceOf(head, spoken, names)}</p>
      <p className="timeline-meta">
        {person === undefined ? by : `${person}, ${by}`} ·{' '}
        <time dateTime={step.at}>{formats.moment(step.at)}</time>
      </p>
      {rest.length > 0 && (
        <ul className="nobullet-list no-max-width">
          {rest.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </li>
  );
}

function useNames(found: Case, steps: readonly Step[]): Names {
  const { say } = useLanguage();
  const formats = useFormats();
  const process = useProcessWords(found.definition);
  const colleagues = useColleagues();
  const party = useCaseNames(
    found,
    steps.map(({ by }) => ({ role: by.role, id: by.party })),
  );
  const deadline = (no: number) => found.deadlines.find((one) => one.no === no);
  return {
    ...process,
    party,
    colleague: (person) => (person ? (colleagues.get(person) ?? null) : null),
    askNo: (no) => say(found.asks.find((ask) => ask.no === no)?.label),
    clock: (no) => {
      const its = deadline(no);
      return its ? say(its.label) : null;
    },
    isBreached: (no) => deadline(no)?.breached ?? false,
    lastDay: (due) => formats.day(new Date(Date.parse(due) - 1).toISOString()),
  };
}
