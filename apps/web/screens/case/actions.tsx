import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { Action, CaseAction, Deadline } from '../../api/cases.js';
import { type DefinitionRef, useProcessWords } from '../../api/process.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Due } from '../../parts/due.js';
import { Fold } from '../../parts/fold.js';
import { Empty } from '../../parts/states.js';
import { type Group, groupOf, groups } from './action-groups.js';
import { type NextAction, nextIn } from './next-actions.js';

interface ActionsParts {
  readonly caseId: string;
  readonly actions: readonly CaseAction[];
  readonly definition: DefinitionRef;
}

interface AllParts extends ActionsParts {
  /** Of the case, running, nearest first. */
  readonly deadlines: readonly Deadline[];
}

/** What the reader may do now: what is owed first, then all else; and for the rest why not. */
export function Actions({ caseId, actions, definition, deadlines }: AllParts) {
  const text = useTexts().case.actions;
  const { process } = useProcessWords(definition);
  // Each consent is withdrawn where it stands in the list of consents.
  const open = actions.filter(({ closed, consent }) => closed === null && consent !== 'withdrawn');
  const isAnswer = (action: Action) => groupOf(action, process) === 'answer';
  const isClose = (action: Action) => groupOf(action, process) === 'close';
  const answers = open.filter(isAnswer);
  const next = nextIn(
    open.filter((action) => !isAnswer(action) && !isClose(action)),
    deadlines,
  );
  const others = open.filter(
    (action) => !answers.includes(action) && !next.some((one) => one.action === action),
  );
  return (
    <div className="actions">
      {open.length === 0 && <Empty>{text.none}</Empty>}
      {answers.length > 0 && (
        <GroupOfActions caseId={caseId} group="answer" actions={answers} definition={definition} />
      )}
      {next.length > 0 && <Next caseId={caseId} next={next} definition={definition} />}
      {others.length > 0 && <Others caseId={caseId} actions={others} definition={definition} />}
      <Closed actions={actions.filter(({ closed }) => closed !== null)} definition={definition} />
    </div>
  );
}

interface NextParts extends Omit<ActionsParts, 'actions'> {
  readonly next: readonly NextAction[];
}

function Next({ caseId, next, definition }: NextParts) {
  const text = useTexts().case.actions;
  const { say } = useLanguage();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{text.next}</h3>
      <ul className="actions-next nobullet-list no-max-width">
        {next.map(({ action, meets }, place) => (
          <li key={`${action.action} ${action.on}`}>
            <ActionLink
              caseId={caseId}
              action={action}
              definition={definition}
              className={place === 0 ? 'button button-primary' : 'button button-secondary'}
            />
            {meets && (
              <div className="row-note">
                {say(meets.label)}: <Due of={meets} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** So many can be found by a word of theirs. */
const manyActions = 8;

function Others({ caseId, actions, definition }: ActionsParts) {
  const text = useTexts().case.actions;
  const { process } = useProcessWords(definition);
  const labelOf = useActionLabel(definition);
  const [sought, seek] = useState('');
  const id = useId();
  const found = actions.filter((action) =>
    labelOf(action).toLowerCase().includes(sought.trim().toLowerCase()),
  );
  return (
    <>
      {actions.length > manyActions && (
        <div className="form-group">
          <label className="form-label" htmlFor={id}>
            {text.seek}
          </label>
          <input
            id={id}
            className="form-input"
            type="search"
            autoComplete="off"
            value={sought}
            onChange={({ target }) => seek(target.value)}
          />
        </div>
      )}
      {found.length === 0 && <Empty>{text.notFound}</Empty>}
      {groups.map((group) => {
        const members = found.filter((action) => groupOf(action, process) === group);
        return (
          members.length > 0 && (
            <GroupOfActions
              key={group}
              caseId={caseId}
              group={group}
              actions={members}
              definition={definition}
            />
          )
        );
      })}
    </>
  );
}

interface GroupParts extends ActionsParts {
  readonly group: Group;
}

/** Closings are many and rare: they wait behind their heading. */
function GroupOfActions({ caseId, group, actions, definition }: GroupParts) {
  const text = useTexts().case.actions;
  const heading = useId();
  const list = (
    <ul className="nobullet-list no-max-width">
      {group === 'answer' ? (
        <Answers caseId={caseId} actions={actions} definition={definition} />
      ) : (
        actions.map((action) => (
          <li key={`${action.action} ${action.on}`}>
            <ActionLink caseId={caseId} action={action} definition={definition} />
          </li>
        ))
      )}
    </ul>
  );
  if (group === 'close') {
    return <Fold label={text.close}>{list}</Fold>;
  }
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{text[group]}</h3>
      {list}
    </section>
  );
}

/** Each question once, with how it can be answered: all its answers are given in one place. */
function Answers({ caseId, actions, definition }: ActionsParts) {
  const text = useTexts().case.actions;
  const { say } = useLanguage();
  const formats = useFormats();
  const { ask } = useProcessWords(definition);
  const asked = ({ action }: Action) => action.split('.')[0] ?? '';
  const questions = actions.filter(({ on }, place) => actions.findIndex((one) => one.on === on) === place);
  return questions.map((question) => {
    const isOneOfSeveral = questions.some((one) => one !== question && asked(one) === asked(question));
    const number = isOneOfSeveral && question.on !== null ? text.number(question.on) : '';
    const answers = actions.filter(({ on }) => on === question.on).map(({ label }) => say(label));
    const said = formats.either(answers);
    return (
      <li key={question.on}>
        <Link href={`/cases/${caseId}/handoffs/${question.on}`}>{ask(asked(question)) + number}</Link>
        {said !== text.answer && <div className="row-note">{said}</div>}
      </li>
    );
  });
}

interface LinkParts extends Pick<ActionsParts, 'caseId' | 'definition'> {
  readonly action: Action;
  readonly className?: string;
}

function ActionLink({ caseId, action, definition, className = '' }: LinkParts) {
  const labelOf = useActionLabel(definition);
  const { action: name, on } = action;
  const about = on === null ? '' : `/${on}`;
  return (
    <Link className={className} href={`/cases/${caseId}/do/${name}${about}`}>
      {labelOf(action)}
    </Link>
  );
}

/** An answer says to what; one of several says which. */
function useActionLabel(definition: DefinitionRef): (action: Action) => string {
  const { say } = useLanguage();
  const text = useTexts().case.actions;
  const { ask } = useProcessWords(definition);
  return ({ action, on, label }) => {
    const [asked = '', answer] = action.split('.');
    if (answer !== undefined) return `${ask(asked)}: ${say(label)}`;
    return on === null ? say(label) : say(label) + text.number(on);
  };
}

function Closed({ actions, definition }: Omit<ActionsParts, 'caseId'>) {
  const { say } = useLanguage();
  const text = useTexts().case.actions;
  const labelOf = useActionLabel(definition);
  if (actions.length === 0) return null;
  return (
    <Fold label={text.closed(actions.length)}>
      <dl className="actions-closed">
        {actions.map((action) => (
          <div key={`${action.action} ${action.on}`}>
            <dt>{labelOf(action)}</dt>
            <dd>{say(action.closed?.detail)}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
