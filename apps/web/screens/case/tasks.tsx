import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.js';
import { useLanguage, useWords } from '../../language/language.js';
import { Due } from '../../parts/due.js';
import { Answered, Empty } from '../../parts/states.js';
import { TaskActions } from '../../parts/task/task-actions.js';
import { MentionColleague } from './mention-colleague.js';

const words = {
  da: { none: 'I har ingen åbne opgaver i sagen.', leader: 'Til lederen' },
  en: { none: 'You have no open tasks in the case.', leader: 'For the leader' },
};

/** The open tasks of one's own organisation in this case, and a word to a colleague. */
export function Tasks({ caseId }: { readonly caseId: string }) {
  const text = useWords(words);
  const { say } = useLanguage();
  const [done, tell] = useState('');
  const query = useQuery({
    queryKey: ['case', caseId, 'tasks'],
    queryFn: async () =>
      (await api.GET('/api/v1/tasks', { params: { query: { case: caseId, limit: 100 } } })).data,
  });
  return (
    <Answered query={query}>
      {(page) => (
        <>
          <output className="sr-only">{done}</output>
          {page?.items.length === 0 && <Empty>{text.none}</Empty>}
          <ul className="tasks nobullet-list no-max-width">
            {page?.items.map((task) => (
              <li className="task" key={task.no}>
                <div>
                  <strong>{say(task.label)}</strong>{' '}
                  {task.leader && <span className="record-mark">{text.leader}</span>}
                  <p>
                    <Due due={task.due} nearness={task} />
                  </p>
                </div>
                <TaskActions task={task} onDone={tell} />
              </li>
            ))}
          </ul>
          <MentionColleague caseId={caseId} />
        </>
      )}
    </Answered>
  );
}
