import { useCaseNames } from '../../api/case-names.js';
import type { Ask, Case, CaseRecord } from '../../api/cases.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useWords } from '../../language/language.js';
import { RecordCard } from '../../parts/record.js';
import '../../styles/assessment.css';

const words = {
  da: {
    heading: 'Det, der allerede er kendt',
    notice: 'Underretningen',
    youngPerson: 'Den unge',
    asked: 'Spurgt og svaret',
    earlier: 'Vurderet før',
    waiting: 'Der ventes på svar',
    from: (who: string, day: string | null) => (day ? `${who}, senest ${day}` : who),
    nothing: 'Intet endnu.',
  },
  en: {
    heading: 'What is known already',
    notice: 'The notice',
    youngPerson: 'The young person',
    asked: 'Asked and answered',
    earlier: 'Assessed before',
    waiting: 'Answers are awaited',
    from: (who: string, day: string | null) => (day ? `${who}, by ${day}` : who),
    nothing: 'Nothing yet.',
  },
};

/** The forms that an assessment rests on, in the order in which one reads up. */
const parts = {
  notice: ['riskNotice', 'dropoutNotice', 'kuiOpening', 'support'],
  youngPerson: ['contactEstablished', 'words', 'ownWords', 'hearingReply'],
  asked: [
    'explorationStay',
    'explorationReport',
    'consultation',
    'consultationReply',
    'fguDialogue',
    'fguDialogueReply',
    'question',
    'reply',
  ],
  earlier: ['targetGroupAssessment', 'assessmentKept'],
} as const;

const askedHere: readonly string[] = ['consultation', 'stay'];

/** Where it stands beside the form it is in the way of nothing. */
const isWide = () => matchMedia('(min-width: 1100px)').matches;

interface Parts {
  readonly found: Case;
  readonly records: readonly CaseRecord[];
}

/** What was reported, said and answered so far, to be read while the assessment is written. */
export function Known({ found, records }: Parts) {
  const text = useWords(words);
  return (
    <aside className="known" aria-labelledby="known">
      <details open={isWide()}>
        <summary>
          <h2 id="known">{text.heading}</h2>
        </summary>
        <Awaited found={found} />
        {(Object.keys(parts) as (keyof typeof parts)[]).map((part) => (
          <Part
            key={part}
            heading={text[part]}
            found={found}
            records={records.filter(({ form }) => (parts[part] as readonly string[]).includes(form))}
          />
        ))}
      </details>
    </aside>
  );
}

function Part({ heading, found, records }: Parts & { readonly heading: string }) {
  const text = useWords(words);
  const nameOf = useCaseNames(found);
  return (
    <section>
      <h3>{heading}</h3>
      {records.length === 0 && <p>{text.nothing}</p>}
      {records.map((record) => (
        <RecordCard
          key={record.record}
          record={record}
          definition={found.definition}
          by={nameOf(record.by)}
          folded
        />
      ))}
    </section>
  );
}

/** Of whom something was asked that is not answered yet: the assessment may have to wait for it. */
function Awaited({ found }: Pick<Parts, 'found'>) {
  const text = useWords(words);
  const { say } = useLanguage();
  const { day } = useFormats();
  const nameOf = useCaseNames(found);
  const open = found.asks.filter((ask: Ask) => ask.ended === null && askedHere.includes(ask.kind));
  if (open.length === 0) return null;
  return (
    <div className="alert alert-info">
      <div className="alert-text">
        <p className="alert-heading">{text.waiting}</p>
        <ul>
          {open.map((ask) => (
            <li key={ask.no}>
              {say(ask.label)}: {text.from(nameOf(ask.to), ask.due && day(ask.due))}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
