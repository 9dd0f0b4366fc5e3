import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/me.js';
import type { DefinitionRef } from '../../api/process.js';
import { localRulesQuery } from '../../api/rules.js';
import { type Text, useLanguage, useTexts } from '../../language/language.js';
import { useVersionsOf } from '../record-form.js';
import type { LeftOver } from './taken-over.js';
import type { DraftInHand } from './use-draft.js';

interface Parts {
  readonly form: string;
  /** That the case follows now; null for the newest. */
  readonly definition: DefinitionRef | null;
  readonly draft: DraftInHand;
}

/** What an older draft says that the form asks no longer: shown until its author has seen to it. */
export function LeftOvers({ form, definition, draft }: Parts) {
  return draft.left.length === 0 ? null : <Shown form={form} definition={definition} draft={draft} />;
}

function Shown({ form, definition, draft }: Parts) {
  const text = useTexts().form.leftOvers;
  const name = useEarlierLabels(form, definition);
  const say = (value: LeftOver['value']) => (value === true ? text.yes : value === false ? text.no : value);
  return (
    <section className="alert alert-warning left-overs" aria-labelledby="left-overs">
      <div className="alert-text">
        <h2 className="alert-heading" id="left-overs">
          {text.heading}
        </h2>
        <p>{text.lead}</p>
        <dl className="record-fields">
          {draft.left.map(({ path, value }) => (
            <div key={`${path.join('.')} ${String(value)}`}>
              <dt>{name(path)}</dt>
              <dd className="record-words">{[say(value)].flat().join(', ')}</dd>
            </div>
          ))}
        </dl>
        <button type="button" className="button button-secondary" onClick={() => draft.change({ left: [] })}>
          {text.seen}
        </button>
      </div>
    </section>
  );
}

/** By the labels of the form as it is, or as it was when it still had the field: nobody wrote down which one that was. */
function useEarlierLabels(form: string, definition: DefinitionRef | null) {
  const { say } = useLanguage();
  const forms = useVersionsOf(form, definition);
  const retired = useRetired();
  return ([name = '', key, inner]: readonly string[]) => {
    const field = forms
      .flatMap(({ fields }) => fields.filter((one) => one.name === name))
      .find((one) => key === undefined || one.fields?.some((each) => each.name === inner));
    const row = key === undefined ? undefined : (field?.keys?.[key] ?? retired(key));
    const within = field?.fields?.find((one) => one.name === inner);
    const labels = [field?.label, row, within?.label].flatMap((label) => say(label) || []);
    return labels.length > 0 ? labels.join(', ') : name;
  };
}

/** How a row of one's own organisation was called that is no longer asked. */
function useRetired(): (key: string) => Text | undefined {
  const { may } = useMe();
  const { data } = useQuery({ ...localRulesQuery, enabled: may.includes('readLocalRules') });
  const rows = data?.lists.flatMap((list) => list.rows) ?? [];
  return (key) => rows.find((row) => row.key === key)?.label;
}
