import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { type Task, useAssignment } from '../../api/assign-task.js';
import { type Taken, tasksQuery } from '../../api/lists.js';
import { useMe } from '../../api/me.js';
import { useColleagues } from '../../api/names.js';
import { useLanguage, useWords } from '../../language/language.js';
import { ByUrgency } from '../../parts/by-urgency.js';
import { Due } from '../../parts/due.js';
import { PagedList } from '../../parts/paged-list.js';
import { PersonName } from '../../parts/person-name.js';
import { Failed } from '../../parts/states.js';
import { Toggles } from '../../parts/toggles.js';

const words = {
  da: {
    which: 'Hvilke opgaver',
    taken: { all: 'Alle', me: 'Mine', nobody: 'Ikke taget' },
    none: {
      all: 'I har ingen åbne opgaver.',
      me: 'Du har ikke taget nogen opgaver.',
      nobody: 'Alle jeres opgaver er taget.',
    },
    leader: 'Til lederen',
    free: 'Ingen har taget den',
    mine: 'Du har taget den',
    theirs: (name: string) => `${name} har taget den`,
    colleague: 'En kollega',
    take: 'Tag opgaven',
    giveBack: 'Læg tilbage',
    about: (label: string) => `: ${label}`,
    wasTaken: (label: string) => `Du har taget opgaven «${label}».`,
    wasGivenBack: (label: string) => `Opgaven «${label}» er lagt tilbage.`,
  },
  en: {
    which: 'Which tasks',
    taken: { all: 'All', me: 'Mine', nobody: 'Not taken' },
    none: {
      all: 'You have no open tasks.',
      me: 'You have taken no tasks.',
      nobody: 'All your tasks are taken.',
    },
    leader: 'For the leader',
    free: 'Nobody has taken it',
    mine: 'You have taken it',
    theirs: (name: string) => `${name} has taken it`,
    colleague: 'A colleague',
    take: 'Take the task',
    giveBack: 'Give back',
    about: (label: string) => `: ${label}`,
    wasTaken: (label: string) => `You have taken the task “${label}”.`,
    wasGivenBack: (label: string) => `The task “${label}” was given back.`,
  },
};

/** The open tasks of one's own organisation, to be taken and given back where they stand. */
export function OurTasks() {
  const text = useWords(words);
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('taken');
  const taken: Taken = wanted === 'me' || wanted === 'nobody' ? wanted : 'all';
  const query = useInfiniteQuery({ ...tasksQuery(taken), placeholderData: keepPreviousData });
  const [done, setDone] = useState('');
  const status = useRef<HTMLOutputElement>(null);
  const tell = (said: string) => {
    setDone(said);
    // The task leaves this list, and its button with it.
    if (taken !== 'all') status.current?.focus();
  };
  return (
    <>
      <div className="list-tools">
        <Toggles
          label={text.which}
          options={text.taken}
          chosen={taken}
          onChoose={(chosen) => setSearch({ show: 'tasks', taken: chosen }, { replace: true })}
        />
        <output ref={status} tabIndex={-1}>
          {done}
        </output>
      </div>
      <PagedList query={query} empty={text.none[taken]}>
        {(tasks) => (
          <ByUrgency items={tasks}>
            {(task) => <TaskItem key={`${task.caseId} ${task.no}`} task={task} onDone={tell} />}
          </ByUrgency>
        )}
      </PagedList>
    </>
  );
}

interface TaskParts {
  readonly task: Task;
  readonly onDone: (said: string) => void;
}

function TaskItem({ task, onDone }: TaskParts) {
  const text = useWords(words);
  const { say } = useLanguage();
  const label = say(task.label);
  return (
    <li className="row">
      <div className="row-what">
        <h3>
          <Link href={`/cases/${task.caseId}`}>
            <PersonName of={task.youngPerson} />
          </Link>
        </h3>
        <p>
          {label} {task.leader && <span className="record-mark">{text.leader}</span>}
        </p>
      </div>
      <p className="row-due">
        <Due due={task.due} />
      </p>
      <Assignment task={task} label={label} onDone={onDone} />
    </li>
  );
}

function Assignment({ task, label, onDone }: TaskParts & { readonly label: string }) {
  const text = useWords(words);
  const { person } = useMe();
  const colleagues = useColleagues();
  const mine = task.assignee === person;
  const assign = useAssignment(task, () => onDone(mine ? text.wasGivenBack(label) : text.wasTaken(label)));
  const who = () => {
    if (task.assignee === null) return text.free;
    return mine ? text.mine : text.theirs(colleagues.get(task.assignee) ?? text.colleague);
  };
  return (
    <div className="row-taken">
      <p className="row-note">{who()}</p>
      {(task.assignee === null || mine) && (
        <button
          type="button"
          className="button button-secondary"
          disabled={assign.isPending}
          onClick={() => assign.mutate(mine ? null : 'me')}
        >
          {mine ? text.giveBack : text.take}
          <span className="sr-only">
            {text.about(label)}, <PersonName of={task.youngPerson} />
          </span>
        </button>
      )}
      {assign.error && <Failed error={assign.error} />}
    </div>
  );
}
