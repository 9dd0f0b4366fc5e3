import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { keyOf, type Task } from '../../api/assign-task.js';
import { type TaskFilter, taskFilterIn, tasksQuery } from '../../api/lists.js';
import { latestProcessQuery, type Process } from '../../api/process.js';
import { useTexts } from '../../language/language.js';
import { ByUrgency } from '../../parts/by-urgency.js';
import { Check } from '../../parts/form/choice-fields.js';
import { useKeptPlace } from '../../parts/kept-place.js';
import { useLookedFor } from '../../parts/looked-for.js';
import { PagedList } from '../../parts/paged-list.js';
import { Answered } from '../../parts/states.js';
import { Bulk } from '../../parts/task/bulk.js';
import { SavedViews } from './saved-views.js';
import { TaskFilters } from './task-filters.js';
import { TaskItem } from './task-item.js';

/** The open tasks of one's own organisation, to be found, taken, passed on and given back where they stand. */
export function OurTasks() {
  // Its names are the options of the filters.
  const process = useQuery(latestProcessQuery);
  return <Answered query={process}>{(found) => <Tasks process={found} />}</Answered>;
}

function Tasks({ process }: { readonly process: Process | null }) {
  const text = useTexts().inbox.ourTasks;
  const [search, setSearch] = useSearchParams();
  const filter = taskFilterIn(search, process);
  const [q, lookFor] = useLookedFor();
  const list = tasksQuery(filter, q);
  const query = useInfiniteQuery({ ...list, placeholderData: keepPreviousData });
  const shown = query.data ?? [];
  const [touched, choose] = useState<readonly Task[] | null>(null);
  // Whoever came to move all that somebody has finds them chosen.
  const chosen = touched ?? (search.get('choose') === 'all' ? shown : []);
  const placeOf = useKeptPlace(shown.map(keyOf), 'task');
  const isChosen = (task: Task) => chosen.some((one) => keyOf(one) === keyOf(task));
  const show = (next: TaskFilter) => setSearch({ show: 'tasks', ...next }, { replace: true });
  return (
    <>
      <SavedViews filter={filter} onChoose={show} />
      <TaskFilters filter={filter} onChoose={show} name={q} onLookFor={lookFor} />
      <PagedList query={query} list={list.queryKey} empty={text.none}>
        {(tasks) => (
          <>
            <div className="choose-all">
              <Check
                id="choose-all"
                label={text.all(tasks.length)}
                checked={tasks.every(isChosen)}
                onChange={(wanted) => choose(wanted ? tasks : [])}
              />
            </div>
            <ByUrgency items={tasks}>
              {(task) => (
                <TaskItem
                  key={keyOf(task)}
                  task={task}
                  place={placeOf(keyOf(task))}
                  chosen={isChosen(task)}
                  onChoose={(wanted) =>
                    choose(wanted ? [...chosen, task] : chosen.filter((one) => keyOf(one) !== keyOf(task)))
                  }
                />
              )}
            </ByUrgency>
          </>
        )}
      </PagedList>
      <Bulk chosen={chosen} onClear={() => choose([])} />
    </>
  );
}
