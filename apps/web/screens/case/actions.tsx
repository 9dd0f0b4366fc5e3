import { useId } from 'react';
import { Link } from 'wouter';
import type { Action } from '../../api/cases.js';
import { type DefinitionRef, useProcessWords } from '../../api/process.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Fold } from '../../parts/fold.js';
import { Empty } from '../../parts/states.js';
import { type Group, groupOf, groups } from './action-groups.js';

interface ActionsParts {
  readonly caseId: string;
  readonly actions: readonly Action[];
  readonly definition: DefinitionRef;
}

/** What the reader may do now; and for the rest why not. */
export function Actions({ caseId, actions, definition }: ActionsParts) {
  const text = useTexts().case.actions;
  const { process } = useProcessWords(definition);
  // Each consent is withdrawn where it stands in the list of consents.
  const open = actions.filter(({ closed, consent }) => closed === null && consent !== 'withdrawn');
  return (
    <div className="actions">
      {open.length === 0 && <Empty>{text.none}</Empty>}
      {groups.map((group) => {
        const members = open.filter((action) => groupOf(action, process) === group);
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
      <Closed actions={actions.filter(({ closed }) => closed !== null)} definition={definition} />
    </div>
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
    return (
      <li key={question.on}>
        <Link href={`/cases/${caseId}/handoffs/${question.on}`}>{ask(asked(question)) + number}</Link>
        <div className="row-note">{formats.either(answers)}</div>
      </li>
    );
  });
}

interface LinkParts extends Pick<ActionsParts, 'caseId' | 'definition'> {
  readonly action: Action;
}

function ActionLink({ caseId, action, definition }: LinkParts) {
  const labelOf = useActionLabel(definition);
  const { action: name, on } = action;
  const about = on === null ? '' : `/${on}`;
  return <Link href={`/cases/${caseId}/do/${name}${about}`}>{labelOf(action)}</Link>;
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
