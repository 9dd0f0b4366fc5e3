import { useQuery } from '@tanstack/react-query';
import { keyOf } from '../../api/assign-task.js';
import { api } from '../../api/client.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Due } from '../../parts/due.js';
import { useKeptPlace } from '../../parts/kept-place.js';
import { Answered, Empty } from '../../parts/states.js';
import { TaskActions } from '../../parts/task/task-actions.js';
import { MentionColleague } from './mention-colleague.js';

/** The open tasks of one's own organisation in this case, and a word to a colleague. */
export function Tasks({ caseId }: { readonly caseId: string }) {
  const text = useTexts().case.tasks;
  const { say } = useLanguage();
  const query = useQuery({
    queryKey: ['case', caseId, 'tasks'],
    queryFn: async () =>
      (await api.GET('/api/v1/tasks', { params: { query: { case: caseId, limit: 100 } } })).data,
  });
  const placeOf = useKeptPlace((query.data?.items ?? []).map(keyOf), 'task');
  return (
    <Answered query={query}>
      {(page) => (
        <>
          {page?.items.length === 0 && <Empty>{text.none}</Empty>}
          <ul className="tasks nobullet-list no-max-width">
            {page?.items.map((task) => (
              <li className="task" key={task.no} {...placeOf(keyOf(task))}>
                <div>
                  <strong>{say(task.label)}</strong>{' '}
                  {task.leader && <span className="record-mark">{text.leader}</span>}
                  <p>
                    <Due of={task} />
                  </p>
                </div>
                <TaskActions task={task} />
              </li>
            ))}
          </ul>
          <MentionColleague caseId={caseId} />
        </>
      )}
    </Answered>
  );
}
