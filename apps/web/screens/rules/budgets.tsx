import { useId, useState } from 'react';
import { useMe } from '../../api/me.js';
import type { LocalBudget } from '../../api/rules.js';
import { useLanguage, useWords } from '../../language/language.js';
import { Failed } from '../../parts/states.js';
import { usePropose } from './propose.js';

const words = {
  da: {
    heading: 'Lokale frister',
    help: 'Jeres egne servicemål. Lovens frister står ikke her: dem ændrer ingen.',
    units: { workingDays: 'arbejdsdage', calendarDays: 'dage', workingHours: 'arbejdstimer' },
    standard: (amount: number) => `Standard: ${amount}`,
    between: (from: number, to: number) => `fra ${from} til ${to}`,
    preview: 'Se, hvad ændringen betyder',
    undo: 'Fortryd',
  },
  en: {
    heading: 'Local deadlines',
    help: 'Your own service targets. What law has set is not here: nobody changes that.',
    units: { workingDays: 'working days', calendarDays: 'days', workingHours: 'working hours' },
    standard: (amount: number) => `Standard: ${amount}`,
    between: (from: number, to: number) => `from ${from} to ${to}`,
    preview: 'See what the change means',
    undo: 'Undo',
  },
};

type Typed = Readonly<Record<string, string>>;

const typedOf = (budgets: readonly LocalBudget[]): Typed =>
  Object.fromEntries(budgets.map(({ name, local, standard }) => [name, String(local ?? standard)]));

/** How much time an organisation gives itself, and a change of that. */
export function Budgets({ budgets }: { readonly budgets: readonly LocalBudget[] }) {
  const text = useWords(words);
  const [typed, type] = useState(typedOf(budgets));
  const propose = usePropose();
  const changed = budgets.some(({ name, local, standard }) => typed[name] !== String(local ?? standard));
  const proposed = () =>
    Object.fromEntries(
      budgets.flatMap(({ name, standard }) =>
        Number(typed[name]) === standard ? [] : [[name, Number(typed[name])]],
      ),
    );
  return (
    <section>
      <h2>{text.heading}</h2>
      <p>{text.help}</p>
      {budgets.map((budget) => (
        <Budget
          key={budget.name}
          budget={budget}
          value={typed[budget.name] ?? ''}
          onChange={(value) => type({ ...typed, [budget.name]: value })}
        />
      ))}
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
      {propose.error && <Failed error={propose.error} />}
    </section>
  );
}

interface BudgetParts {
  readonly budget: LocalBudget;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Budget({ budget: { label, unit, standard, from, to }, value, onChange }: BudgetParts) {
  const text = useWords(words);
  const { say } = useLanguage();
  const { leader } = useMe();
  const id = useId();
  return (
    <div className="budget">
      <div>
        <label className="form-label" htmlFor={id}>
          {say(label)} ({text.units[unit]})
        </label>
        <span className="form-hint" id={`${id}-hint`}>
          {text.standard(standard)}, {text.between(from, to)}
        </span>
        <input
          className="form-input"
          id={id}
          aria-describedby={`${id}-hint`}
          type="text"
          inputMode="numeric"
          readOnly={!leader}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      </div>
    </div>
  );
}
