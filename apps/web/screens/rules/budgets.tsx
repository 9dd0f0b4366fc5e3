import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMe } from '../../api/me.js';
import { latestProcessQuery } from '../../api/process.js';
import type { LocalBudget } from '../../api/rules.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Fold } from '../../parts/fold.js';
import { ErrorSummary } from '../../parts/form/error-summary.js';
import { faultAt, useFaults } from '../../parts/form/faults.js';
import { FieldGroup } from '../../parts/form/field-group.js';
import { Failed } from '../../parts/states.js';
import { budgetGroups, groupOf } from './budget-groups.js';
import { Pending } from './pending.js';
import { usePropose } from './propose.js';
import { useRuleWords } from './rule-words.js';

type Typed = Readonly<Record<string, string>>;

/** Where a budget lies in what is sent. */
const pointerTo = (name: string) => `/budgets/${name}`;

const inForce = ({ local, standard }: LocalBudget) => local ?? standard;

const typedOf = (budgets: readonly LocalBudget[]): Typed =>
  Object.fromEntries(budgets.map((budget) => [budget.name, String(inForce(budget))]));

/** How much time an organisation gives itself, and a change of that. */
export function Budgets({ budgets }: { readonly budgets: readonly LocalBudget[] }) {
  const text = useTexts().rules.budgets;
  const { say } = useLanguage();
  const { data: process } = useQuery(latestProcessQuery);
  const [typed, type] = useState(typedOf(budgets));
  const propose = usePropose();
  const labels = new Map(budgets.map(({ name, label }) => [pointerTo(name), say(label)]));
  const faults = useFaults(labels, [], propose.error);
  const isChanged = (budget: LocalBudget) => Number(typed[budget.name]) !== inForce(budget);
  const proposed = () =>
    Object.fromEntries(
      budgets.flatMap(({ name, standard }) =>
        Number(typed[name]) === standard ? [] : [[name, Number(typed[name])]],
      ),
    );
  return (
    <section>
      <h2 id="budgets" tabIndex={-1}>
        {text.heading}
      </h2>
      <p>{text.help}</p>
      {faults.length > 0 && <ErrorSummary key={propose.submittedAt} faults={faults} />}
      {budgetGroups.map((group) => {
        const within = budgets.filter((budget) => groupOf(budget, process?.asks ?? {}) === group);
        const wrong = within.some(({ name }) => faultAt(faults, pointerTo(name)) !== undefined);
        return (
          within.length > 0 && (
            <Fold
              key={group}
              className="budget-group"
              open={wrong || undefined}
              label={
                <>
                  {text.groups[group]} ({within.length})
                  <Own many={within.filter(({ local }) => local !== null).length} />
                </>
              }
            >
              <p>{text.groupHelp[group]}</p>
              <div className="budgets">
                {within.map((budget) => (
                  <Budget
                    key={budget.name}
                    budget={budget}
                    value={typed[budget.name] ?? ''}
                    changed={isChanged(budget)}
                    error={faultAt(faults, pointerTo(budget.name))}
                    onChange={(value) => type({ ...typed, [budget.name]: value })}
                  />
                ))}
              </div>
            </Fold>
          )
        );
      })}
      {propose.error && faults.length === 0 && <Failed error={propose.error} />}
      <Pending
        many={budgets.filter(isChanged).length}
        go={text.preview}
        busy={propose.isPending}
        onGo={() => propose.mutate({ kind: 'budgets', budgets: proposed() })}
        onUndo={() => type(typedOf(budgets))}
        backTo="budgets"
      />
    </section>
  );
}

/** How many of a group the organisation has set itself. */
function Own({ many }: { readonly many: number }) {
  const text = useTexts().rules.budgets;
  if (many === 0) return null;
  return <span className="record-mark">{text.own(many)}</span>;
}

interface BudgetParts {
  readonly budget: LocalBudget;
  readonly value: string;
  readonly changed: boolean;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function Budget({ budget, value, changed, error, onChange }: BudgetParts) {
  const { name, label, unit, standard, from, to } = budget;
  const text = useTexts().rules.budgets;
  const { units } = useRuleWords();
  const { say } = useLanguage();
  const leads = useMe().may.includes('changeLocalRules');
  const now = changed ? `${text.now(inForce(budget))}. ` : '';
  return (
    <FieldGroup
      at={pointerTo(name)}
      label={`${say(label)} (${units[unit]})`}
      hint={`${now}${text.standard(standard)}, ${text.between(from, to)}`}
      error={error}
      required
    >
      {(control) => (
        <input
          {...control}
          className={changed ? 'form-input budget-input budget-changed' : 'form-input budget-input'}
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
