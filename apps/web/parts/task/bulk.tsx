import { useEffect, useRef, useState } from 'react';
import { type AssignmentResult, keyOf, type Task, useAssignments } from '../../api/assign-task.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { PersonName } from '../person-name.js';
import { Failed } from '../states.js';
import { ColleagueChoice } from './colleague-choice.js';

interface BulkParts {
  readonly chosen: readonly Task[];
  readonly onClear: () => void;
}

/** Many tasks to one colleague, at the foot of the window while one chooses; what became of each is said of each. */
export function Bulk({ chosen, onClear }: BulkParts) {
  const text = useTexts().task.bulk;
  const [to, choose] = useState('');
  const [before, remember] = useState<readonly Task[]>([]);
  const [results, show] = useState<readonly AssignmentResult[]>([]);
  const assign = useAssignments((all) => {
    show(all);
    onClear();
  });
  const give = (person: string | null) => {
    remember(chosen);
    assign.mutate({ tasks: chosen, to: person });
  };
  return (
    <div className="bulk">
      {chosen.length > 0 && (
        <div className="bulk-bar">
          <output>{text.chosen(chosen.length)}</output>
          <ColleagueChoice label={text.to} chosen={to} onChoose={choose} oneself />
          <button
            type="button"
            className="button button-primary"
            disabled={to === '' || assign.isPending}
            onClick={() => give(to)}
          >
            {text.give}
          </button>
          <button
            type="button"
            className="button button-secondary"
            disabled={assign.isPending}
            onClick={() => give(null)}
          >
            {text.giveBack}
          </button>
          <button type="button" className="link-button" onClick={onClear}>
            {text.clear}
          </button>
        </div>
      )}
      {assign.error && <Failed error={assign.error} />}
      {results.length > 0 && chosen.length === 0 && (
        <Results key={before.map(keyOf).join()} tasks={before} results={results} onClose={() => show([])} />
      )}
    </div>
  );
}

interface ResultsParts {
  readonly tasks: readonly Task[];
  readonly results: readonly AssignmentResult[];
  readonly onClose: () => void;
}

/** Takes the focus from the bar in whose place it comes. */
function Results({ tasks, results, onClose }: ResultsParts) {
  const text = useTexts().task.bulk;
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  const { say } = useLanguage();
  const said = ({ result, takenBy }: AssignmentResult) =>
    result === 'done' ? text.done : takenBy ? text.takenBy(takenBy.name) : text.failed;
  return (
    <section className="bulk-results" aria-label={text.results} tabIndex={-1} ref={place}>
      <p>
        <strong>
          {text.moved(results.filter(({ result }) => result === 'done').length, results.length)}
        </strong>{' '}
        <button type="button" className="link-button" onClick={onClose}>
          {text.close}
        </button>
      </p>
      <ul>
        {results.map((result) => {
          const task = tasks.find((one) => keyOf(one) === keyOf(result));
          return (
            <li key={keyOf(result)}>
              {task && (
                <>
                  <PersonName of={task.youngPerson} />, {say(task.label)}:{' '}
                </>
              )}
              <strong>{said(result)}</strong>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
