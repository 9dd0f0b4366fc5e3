import { useQuery } from '@tanstack/react-query';
import { type Action, recordsQuery, type Values } from '../../api/cases.js';
import { useProcessWords } from '../../api/process.js';
import { useLanguage, useTexts } from '../../language/language.js';
import type { DraftInHand } from '../form/use-draft.js';
import { Answered } from '../states.js';
import type { Acting } from './acting.js';
import { ElementChoice, travelling } from './element-choice.js';
import { HandoffPreview } from './handoff-preview.js';
import '../../styles/act.css';

type Package = NonNullable<Action['carries']>;

interface Parts {
  readonly acting: Acting;
  readonly carries: Package;
  readonly draft: DraftInHand;
  /** As they would be sent. */
  readonly fields: Values;
}

/** The second step of giving on: why it may travel, what of it does, and what the other side will see of that. */
export default function Giving({ acting: { place, action, definition }, carries, draft, fields }: Parts) {
  const records = useQuery(recordsQuery(place.caseId));
  const { process } = useProcessWords(definition);
  const { elements } = draft;
  const body = { fields, ...(Object.keys(elements).length > 0 && { elements }) };
  return (
    <>
      <Grounds carries={carries} />
      <Answered query={records}>
        {(known) =>
          process && (
            <ElementChoice
              found={travelling(process, carries.elements, known, { form: action.form?.name ?? '', fields })}
              usual={carries.usual}
              chosen={elements}
              onChange={(chosen) => draft.change({ elements: chosen })}
            />
          )
        }
      </Answered>
      <HandoffPreview place={place} definition={definition} body={body} />
    </>
  );
}

/** Why the receiver may have it. */
export function Grounds({ carries }: { readonly carries: Package }) {
  const text = useTexts().act.giving;
  const { say } = useLanguage();
  return (
    <dl className="grounds">
      <div>
        <dt>{text.purpose}</dt>
        <dd>{say(carries.purpose)}</dd>
      </div>
      <div>
        <dt>{text.basis}</dt>
        <dd>{carries.basis}</dd>
      </div>
    </dl>
  );
}
