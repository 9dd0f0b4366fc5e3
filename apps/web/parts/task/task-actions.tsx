import { useState } from 'react';
import { type Assignment, type Task, useAssignment } from '../../api/assign-task.js';
import { ApiProblem } from '../../api/client.js';
import { useMe } from '../../api/me.js';
import { useColleagues } from '../../api/names.js';
import { useLanguage, useWords } from '../../language/language.js';
import { PersonName } from '../person-name.js';
import { Failed } from '../states.js';
import { ColleagueChoice } from './colleague-choice.js';
import '../../styles/task.css';

const words = {
  da: {
    free: 'Ingen har taget den',
    mine: 'Du har taget den',
    lentToMe: (name: string) => `Du har lånt den af ${name}`,
    lentByMe: (name: string) => `Du har lånt den ud til ${name}`,
    theirs: (name: string) => `${name} har taget den`,
    instead: (name: string) => `Du er afløser for ${name}`,
    colleague: 'en kollega',
    take: 'Tag opgaven',
    giveBack: 'Læg tilbage',
    returnIt: 'Giv tilbage',
    fetch: 'Tag den hjem',
    pass: 'Giv videre',
    to: 'Til',
    give: 'Giv',
    lend: 'Lån ud',
    about: (label: string) => `: ${label}`,
    taken: (label: string) => `Du har taget opgaven «${label}».`,
    wasGivenBack: (label: string) => `Opgaven «${label}» er lagt tilbage.`,
    given: (label: string, name: string) => `${name} har fået opgaven «${label}».`,
    lent: (label: string, name: string) => `${name} har lånt opgaven «${label}».`,
    wasFirst: (name: string, label: string) => `${name} var først: «${label}» er taget.`,
  },
  en: {
    free: 'Nobody has taken it',
    mine: 'You have taken it',
    lentToMe: (name: string) => `Lent to you by ${name}`,
    lentByMe: (name: string) => `You have lent it to ${name}`,
    theirs: (name: string) => `${name} has taken it`,
    instead: (name: string) => `You stand in for ${name}`,
    colleague: 'a colleague',
    take: 'Take the task',
    giveBack: 'Give back',
    returnIt: 'Give back',
    fetch: 'Get it back',
    pass: 'Pass on',
    to: 'To',
    give: 'Give',
    lend: 'Lend',
    about: (label: string) => `: ${label}`,
    taken: (label: string) => `You have taken the task “${label}”.`,
    wasGivenBack: (label: string) => `The task “${label}” was given back.`,
    given: (label: string, name: string) => `${name} has been given the task “${label}”.`,
    lent: (label: string, name: string) => `${name} has been lent the task “${label}”.`,
    wasFirst: (name: string, label: string) => `${name} was first: “${label}” is taken.`,
  },
};

interface TaskParts {
  readonly task: Task;
  /** What was done, in words: the row may leave its list, and its buttons with it. */
  readonly onDone: (said: string) => void;
}

/** Who has a task, and what one may do about that: take, give, lend, give back. */
export function TaskActions({ task, onDone }: TaskParts) {
  const text = useWords(words);
  const { say } = useLanguage();
  const { person, leader, memberships, organisation } = useMe();
  const colleagues = useColleagues();
  const nameOf = (who: string) => colleagues.get(who) ?? text.colleague;
  const label = say(task.label);
  const standsFor = memberships.find((one) => one.organisation === organisation)?.standsFor ?? [];
  const isMine = (who: string | null) => who !== null && (who === person || standsFor.includes(who));
  const mine = isMine(task.assignee);
  const lentByMe = isMine(task.lender);
  const told = ({ to, lend }: Assignment) => {
    if (to === 'me' || to === person) return text.taken(label);
    if (to === null) return text.wasGivenBack(label);
    return lend ? text.lent(label, nameOf(to)) : text.given(label, nameOf(to));
  };
  const assign = useAssignment(
    task,
    (assignment) => onDone(told(assignment)),
    // The row may be gone by then, as it is no longer free: who was first is told where it stood.
    (error) => {
      const first = error instanceof ApiProblem ? error.takenBy : null;
      if (first) onDone(text.wasFirst(first.name, label));
    },
  );
  const who = () => {
    const { assignee, lender } = task;
    if (assignee === null) return text.free;
    if (assignee === person) return lender ? text.lentToMe(nameOf(lender)) : text.mine;
    if (lentByMe) return text.lentByMe(nameOf(assignee));
    return mine ? text.instead(nameOf(assignee)) : text.theirs(nameOf(assignee));
  };
  const mayPass = mine || leader || task.assignee === null;
  return (
    <div className="task-actions">
      <p className="row-note">{who()}</p>
      {(task.assignee === null || mine || lentByMe) && (
        <Button
          disabled={assign.isPending}
          onPress={() => assign.mutate({ to: task.assignee === null || lentByMe ? 'me' : null })}
        >
          {task.assignee === null
            ? text.take
            : lentByMe
              ? text.fetch
              : task.lender
                ? text.returnIt
                : text.giveBack}
          <span className="sr-only">
            {text.about(label)}, <PersonName of={task.youngPerson} />
          </span>
        </Button>
      )}
      {mayPass && (
        <Pass
          mayLend={mine || (leader && task.assignee !== null)}
          busy={assign.isPending}
          onPass={assign.mutate}
        />
      )}
      {assign.isError && <Failed error={assign.error} />}
    </div>
  );
}

interface PassParts {
  readonly mayLend: boolean;
  readonly busy: boolean;
  readonly onPass: (assignment: Assignment) => void;
}

function Pass({ mayLend, busy, onPass }: PassParts) {
  const text = useWords(words);
  const [to, choose] = useState('');
  return (
    <details className="task-pass">
      <summary>{text.pass}</summary>
      <ColleagueChoice label={text.to} chosen={to} onChoose={choose} />
      <div className="task-buttons">
        <Button disabled={busy || to === ''} onPress={() => onPass({ to })}>
          {text.give}
        </Button>
        {mayLend && (
          <Button disabled={busy || to === ''} onPress={() => onPass({ to, lend: true })}>
            {text.lend}
          </Button>
        )}
      </div>
    </details>
  );
}

interface ButtonParts {
  readonly disabled: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function Button({ disabled, onPress, children }: ButtonParts) {
  return (
    <button type="button" className="button button-secondary" disabled={disabled} onClick={onPress}>
      {children}
    </button>
  );
}
