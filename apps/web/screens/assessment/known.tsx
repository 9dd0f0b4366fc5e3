import { useCaseNames } from '../../api/case-names.js';
import type { Ask } from '../../api/cases.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Beside, BesideRecords } from '../../parts/beside.js';
import type { WhatIsKnown } from '../perform/perform-beside.js';

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

/** What was reported, said and answered so far, to be read while the assessment is written. */
export function Known({ found, records }: WhatIsKnown) {
  const text = useTexts().assessment.known;
  return (
    <Beside heading={text.heading}>
      <Awaited found={found} />
      {(Object.keys(parts) as (keyof typeof parts)[]).map((part) => (
        <BesideRecords
          key={part}
          heading={text[part]}
          none={text.nothing}
          found={found}
          records={records.filter(({ form }) => (parts[part] as readonly string[]).includes(form))}
        />
      ))}
    </Beside>
  );
}

/** Of whom something was asked that is not answered yet: the assessment may have to wait for it. */
function Awaited({ found }: Pick<WhatIsKnown, 'found'>) {
  const text = useTexts().assessment.known;
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
