import { useState } from 'react';
import { useMe } from '../../api/me.js';
import type { LocalBudget } from '../../api/rules.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { ErrorSummary } from '../../parts/form/error-summary.js';
import { faultAt, useFaults } from '../../parts/form/faults.js';
import { FieldGroup } from '../../parts/form/field-group.js';
import { Failed } from '../../parts/states.js';
import { usePropose } from './propose.js';
import { useRuleWords } from './rule-words.js';

type Typed = Readonly<Record<string, string>>;

/** Where a budget lies in what is sent. */
const pointerTo = (name: string) => `/budgets/${name}`;

const typedOf = (budgets: readonly LocalBudget[]): Typed =>
  Object.fromEntries(budgets.map(({ name, local, standard }) => [name, String(local ?? standard)]));

/** A target that is counted in time, rather than how much of something it takes. */
const isTime = ({ unit }: LocalBudget) =>
  unit === 'workingDays' || unit === 'calendarDays' || unit === 'workingHours';

/** How much time an organisation gives itself, and a change of that. */
export function Budgets({ budgets }: { readonly budgets: readonly LocalBudget[] }) {
  const text = useTexts().rules.budgets;
  const { say } = useLanguage();
  const [typed, type] = useState(typedOf(budgets));
  const propose = usePropose();
  const labels = new Map(budgets.map(({ name, label }) => [pointerTo(name), say(label)]));
  const faults = useFaults(labels, [], propose.error);
  const changed = budgets.some(({ name, local, standard }) => typed[name] !== String(local ?? standard));
  const proposed = () =>
    Object.fromEntries(
      budgets.flatMap(({ name, standard }) =>
        Number(typed[name]) === standard ? [] : [[name, Number(typed[name])]],
      ),
    );
  const draw = (budget: LocalBudget) => (
    <Budget
      key={budget.name}
      budget={budget}
      value={typed[budget.name] ?? ''}
      error={faultAt(faults, pointerTo(budget.name))}
      onChange={(value) => type({ ...typed, [budget.name]: value })}
    />
  );
  return (
    <section>
      <h2>{text.heading}</h2>
      <p>{text.help}</p>
      {faults.length > 0 && <ErrorSummary key={propose.submittedAt} faults={faults} />}
      {budgets.filter(isTime).map(draw)}
      {!budgets.every(isTime) && (
        <>
          <h3>{text.choices}</h3>
          <p>{text.choicesHelp}</p>
          {budgets.filter((budget) => !isTime(budget)).map(draw)}
        </>
      )}
      {changed && (
        <div className="actions">
          <button
            type="button"
            className="button button-primary"
            disabled={propose.isPending}
            onClick={() => propose.mutate({ kind: 'budgets', budgets: proposed() })}
          >
            {text.preview}
          </button>
          <button type="button" className="button button-secondary" onClick={() => type(typedOf(budgets))}>
            {text.undo}
          </button>
        </div>
      )}
      {propose.error && faults.length === 0 && <Failed error={propose.error} />}
    </section>
  );
}

interface BudgetParts {
  readonly budget: LocalBudget;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function Budget({ budget: { name, label, unit, standard, from, to }, value, error, onChange }: BudgetParts) {
  const text = useTexts().rules.budgets;
  const { units } = useRuleWords();
  const { say } = useLanguage();
  const leads = useMe().may.includes('changeLocalRules');
  return (
    <FieldGroup
      at={pointerTo(name)}
      label={`${say(label)} (${units[unit]})`}
      hint={`${text.standard(standard)}, ${text.between(from, to)}`}
      error={error}
      required
    >
      {(control) => (
        <input
          {...control}
          className="form-input budget-input"
          type="text"
          inputMode="numeric"
          readOnly={!leads}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </FieldGroup>
  );
}
