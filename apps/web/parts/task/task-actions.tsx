import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Assignment, type Task, useAssignment } from '../../api/assign-task.js';
import { ApiProblem } from '../../api/client.js';
import { useMe } from '../../api/me.js';
import { useColleagues } from '../../api/names.js';
import { type Text, type Texts, useLanguage, useTexts } from '../../language/language.js';
import { Fold } from '../fold.js';
import { PersonName } from '../person-name.js';
import { Failed } from '../states.js';
import { tell } from '../told.js';
import { ColleagueChoice } from './colleague-choice.js';
import '../../styles/task.css';

/** Says what became of the task, and whom it is about: the row may be gone by then, and its buttons with it. */
function useTelling({ label, youngPerson }: Task) {
  const { person } = useMe();
  const colleagues = useColleagues();
  const [here] = useLocation();
  const which = (text: Texts['task']['taskActions'], say: (text: Text) => string) =>
    text.which(say(label), youngPerson ? `${youngPerson.firstName} ${youngPerson.lastName}` : text.someone);
  return {
    done: ({ to, lend }: Assignment) =>
      tell(({ task: { taskActions: text } }, say) => {
        const task = which(text, say);
        if (to === 'me' || to === person) return text.taken(task);
        if (to === null) return text.wasGivenBack(task);
        const name = colleagues.get(to) ?? text.colleague;
        return lend ? text.lent(task, name) : text.given(task, name);
      }, here),
    refused: (error: unknown) => {
      const first = error instanceof ApiProblem ? error.takenBy : null;
      if (!first) return;
      tell(
        ({ task: { taskActions: text } }, say) => text.wasFirst(which(text, say), first.name),
        here,
        'warning',
      );
    },
  };
}

/** Who has a task, and what one may do about that: take, give, lend, give back. */
export function TaskActions({ task }: { readonly task: Task }) {
  const text = useTexts().task.taskActions;
  const { say } = useLanguage();
  const { person, leader, memberships, organisation } = useMe();
  const colleagues = useColleagues();
  const nameOf = (who: string) => colleagues.get(who) ?? text.colleague;
  const label = say(task.label);
  const standsFor = memberships.find((one) => one.organisation === organisation)?.standsFor ?? [];
  const isMine = (who: string | null) => who !== null && (who === person || standsFor.includes(who));
  const mine = isMine(task.assignee);
  const lentByMe = isMine(task.lender);
  const telling = useTelling(task);
  const assign = useAssignment(task, telling.done, telling.refused);
  const alreadyTold = assign.error instanceof ApiProblem && assign.error.takenBy !== null;
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
          busy={assign.isPending}
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
      {assign.isError && !alreadyTold && <Failed error={assign.error} />}
    </div>
  );
}

interface PassParts {
  readonly mayLend: boolean;
  readonly busy: boolean;
  readonly onPass: (assignment: Assignment) => void;
}

function Pass({ mayLend, busy, onPass }: PassParts) {
  const text = useTexts().task.taskActions;
  const [to, choose] = useState('');
  return (
    <Fold label={text.pass} className="task-pass">
      <ColleagueChoice label={text.to} chosen={to} onChoose={choose} />
      <div className="task-buttons">
        <Button busy={busy} disabled={to === ''} onPress={() => onPass({ to })}>
          {text.give}
        </Button>
        {mayLend && (
          <Button busy={busy} disabled={to === ''} onPress={() => onPass({ to, lend: true })}>
            {text.lend}
          </Button>
        )}
      </div>
    </Fold>
  );
}

interface ButtonParts {
  /** It does nothing for now, and keeps the focus. */
  readonly busy: boolean;
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function Button({ busy, disabled = false, onPress, children }: ButtonParts) {
  return (
    <button
      type="button"
      className="button button-secondary"
      disabled={disabled}
      aria-disabled={busy}
      onClick={() => !busy && onPress()}
    >
      {children}
    </button>
  );
}
