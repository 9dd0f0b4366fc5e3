import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, type Schemas } from '../../api/client.js';
import { useMe } from '../../api/me.js';
import { useColleagues } from '../../api/names.js';
import { type DefinitionRef, useProcessWords } from '../../api/process.js';
import { useWords } from '../../language/language.js';
import { Due } from '../../parts/due.js';
import { Answered, Empty, Failed } from '../../parts/states.js';

type Task = Schemas['TaskAnswer'];

const words = {
  da: {
    none: 'I har ingen åbne opgaver i sagen.',
    leader: 'Til lederen',
    free: 'Ingen har taget den',
    mine: 'Du har taget den',
    theirs: (name: string) => `${name} har taget den`,
    colleague: 'En kollega',
    take: 'Tag opgaven',
    giveBack: 'Læg tilbage',
    about: (label: string) => `: ${label}`,
    taken: (label: string) => `Du har taget opgaven «${label}».`,
    givenBack: (label: string) => `Opgaven «${label}» er lagt tilbage.`,
  },
  en: {
    none: 'You have no open tasks in the case.',
    leader: 'For the leader',
    free: 'Nobody has taken it',
    mine: 'You have taken it',
    theirs: (name: string) => `${name} has taken it`,
    colleague: 'A colleague',
    take: 'Take the task',
    giveBack: 'Give back',
    about: (label: string) => `: ${label}`,
    taken: (label: string) => `You have taken the task “${label}”.`,
    givenBack: (label: string) => `The task “${label}” was given back.`,
  },
};

interface TasksParts {
  readonly caseId: string;
  readonly definition: DefinitionRef;
}

/** The open tasks of one's own organisation in this case, to be taken and given back. */
export function Tasks({ caseId, definition }: TasksParts) {
  const text = useWords(words);
  const [done, say] = useState('');
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
              <TaskItem key={task.no} task={task} definition={definition} onDone={say} />
            ))}
          </ul>
        </>
      )}
    </Answered>
  );
}

interface TaskParts {
  readonly task: Task;
  readonly definition: DefinitionRef;
  readonly onDone: (said: string) => void;
}

function TaskItem({ task, definition, onDone }: TaskParts) {
  const text = useWords(words);
  const me = useMe();
  const colleagues = useColleagues();
  const label = useProcessWords(definition).task(task.task);
  const mine = task.assignee === me.person;
  const assign = useAssignment(task, () => onDone(mine ? text.givenBack(label) : text.taken(label)));
  const who = () => {
    if (task.assignee === null) return text.free;
    return mine ? text.mine : text.theirs(colleagues.get(task.assignee) ?? text.colleague);
  };
  return (
    <li className="task">
      <div>
        <strong>{label}</strong> {task.leader && <span className="record-mark">{text.leader}</span>}
        <p>
          <Due due={task.due} />
        </p>
        <p className="task-who">{who()}</p>
      </div>
      {(task.assignee === null || mine) && (
        <button
          type="button"
          className="button button-secondary"
          aria-disabled={assign.isPending}
          onClick={() => !assign.isPending && assign.mutate(mine ? null : 'me')}
        >
          {mine ? text.giveBack : text.take}
          <span className="sr-only">{text.about(label)}</span>
        </button>
      )}
      {assign.error && <Failed error={assign.error} />}
    </li>
  );
}

function useAssignment({ caseId, no }: Task, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: string | null) =>
      api.POST('/api/v1/cases/{id}/tasks/{no}/assignment', {
        params: { path: { id: caseId, no } },
        body: { to },
      }),
    onSuccess: onDone,
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey: [kind, id] }) => kind === 'list' || id === caseId }),
  });
}
