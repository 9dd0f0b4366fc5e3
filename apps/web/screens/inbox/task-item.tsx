import { Link } from 'wouter';
import type { Task } from '../../api/assign-task.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Due } from '../../parts/due.js';
import type { Place } from '../../parts/kept-place.js';
import { PersonName } from '../../parts/person-name.js';
import { TaskActions } from '../../parts/task/task-actions.js';
import '../../styles/record.css';

interface TaskParts {
  readonly task: Task;
  readonly place: Place;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

/** A task in a list: to be chosen together with others, or taken and passed on where it stands. */
export function TaskItem({ task, place, chosen, onChoose }: TaskParts) {
  const text = useTexts().inbox.taskItem;
  const { say } = useLanguage();
  const label = say(task.label);
  const id = `choose-${task.caseId}-${task.no}`;
  return (
    <li className="row" {...place}>
      <div className="row-choose">
        <div className="form-group-checkbox">
          <input
            type="checkbox"
            className="form-checkbox"
            id={id}
            checked={chosen}
            onChange={({ target }) => onChoose(target.checked)}
          />
          <label htmlFor={id}>
            <span className="sr-only">
              {text.choose(label)}, <PersonName of={task.youngPerson} />
            </span>
          </label>
        </div>
        <div className="row-what">
          <h3>
            <Link href={`/cases/${task.caseId}`}>
              <PersonName of={task.youngPerson} />
            </Link>
          </h3>
          <p>
            {label} {task.leader && <span className="record-mark">{text.leader}</span>}
          </p>
          {task.stageLabel && <p className="row-note">{say(task.stageLabel)}</p>}
        </div>
      </div>
      <p className="row-due">
        <Due of={task} />
      </p>
      <TaskActions task={task} />
    </li>
  );
}
