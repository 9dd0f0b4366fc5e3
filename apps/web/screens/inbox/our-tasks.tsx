import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import type { Task } from '../../api/assign-task.js';
import { type TaskFilter, taskFilterIn, tasksQuery } from '../../api/lists.js';
import { useLanguage, useWords } from '../../language/language.js';
import { ByUrgency } from '../../parts/by-urgency.js';
import { Due } from '../../parts/due.js';
import { PagedList } from '../../parts/paged-list.js';
import { PersonName } from '../../parts/person-name.js';
import { Bulk } from '../../parts/task/bulk.js';
import { TaskActions } from '../../parts/task/task-actions.js';
import { SavedViews } from './saved-views.js';
import { TaskFilters } from './task-filters.js';
import '../../styles/record.css';

const words = {
  da: {
    none: 'Der er ingen åbne opgaver, der passer til det, du har valgt.',
    leader: 'Til lederen',
    choose: (label: string) => `Vælg ${label}`,
  },
  en: {
    none: 'There are no open tasks that fit what you have chosen.',
    leader: 'For the leader',
    choose: (label: string) => `Choose ${label}`,
  },
};

/** The open tasks of one's own organisation, to be found, taken, passed on and given back where they stand. */
export function OurTasks() {
  const text = useWords(words);
  const [search, setSearch] = useSearchParams();
  const filter = taskFilterIn(search);
  // A name is typed and looked for, and stands in no address.
  const [q, lookFor] = useState('');
  const query = useInfiniteQuery({ ...tasksQuery(filter, q), placeholderData: keepPreviousData });
  const [done, setDone] = useState('');
  const status = useRef<HTMLOutputElement>(null);
  const [chosen, choose] = useState<readonly Task[]>([]);
  const show = (next: TaskFilter) => setSearch({ show: 'tasks', ...next }, { replace: true });
  const tell = (said: string) => {
    setDone(said);
    // The task may leave this list, and its button with it.
    if (filter.assignee) status.current?.focus();
  };
  return (
    <>
      <SavedViews filter={filter} onChoose={show} />
      <TaskFilters filter={filter} onChoose={show} onLookFor={lookFor} />
      <output ref={status} tabIndex={-1} className="list-done">
        {done}
      </output>
      <Bulk chosen={chosen} onClear={() => choose([])} />
      <PagedList query={query} empty={text.none}>
        {(tasks) => (
          <ByUrgency items={tasks}>
            {(task) => (
              <TaskItem
                key={keyOf(task)}
                task={task}
                onDone={tell}
                chosen={chosen.some((one) => keyOf(one) === keyOf(task))}
                onChoose={(wanted) =>
                  choose((all) => (wanted ? [...all, task] : all.filter((one) => keyOf(one) !== keyOf(task))))
                }
              />
            )}
          </ByUrgency>
        )}
      </PagedList>
    </>
  );
}

const keyOf = ({ caseId, no }: Task) => `${caseId} ${no}`;

interface TaskParts {
  readonly task: Task;
  readonly onDone: (said: string) => void;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

function TaskItem({ task, onDone, chosen, onChoose }: TaskParts) {
  const text = useWords(words);
  const { say } = useLanguage();
  const label = say(task.label);
  const id = `choose-${task.caseId}-${task.no}`;
  return (
    <li className="row">
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
        <Due due={task.due} nearness={task} />
      </p>
      <TaskActions task={task} onDone={onDone} />
    </li>
  );
}
