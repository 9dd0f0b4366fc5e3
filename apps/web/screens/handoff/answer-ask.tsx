import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Action, Ask, Case, Done } from '../../api/cases.js';
import { useMe } from '../../api/me.js';
import { type Text, useLanguage, useTexts } from '../../language/language.js';
import { Act } from '../../parts/act/act.js';
import { RadioInput } from '../../parts/form/choice-fields.js';
import { DayOffers } from '../../parts/form/day-offers.js';
import { useHomes } from '../../parts/homes.js';
import { tell } from '../../parts/told.js';
import { useOwnPathwayPlan } from '../plan/changed-plan.js';
import { IntakeDays } from './intake-days.js';

interface Parts {
  readonly of: Case;
  readonly ask: Ask;
  readonly revision: number;
  readonly answers: readonly Action[];
  /** Where one answers from and stays; left out on the ask's own page. */
  readonly here?: string;
}

const admission = 'referralToFgu.accept';
const intakeDays = { startsOn: IntakeDays };
const noDays = {};

/** The answers that the process allows, and the form of the one that is chosen. */
export function AnswerAsk({ of, ask, revision, answers, here }: Parts) {
  const text = useTexts().handoff.answerAsk;
  const { say } = useLanguage();
  const [chosen, setChosen] = useState(() => (answers.length === 1 ? (answers[0]?.action ?? '') : ''));
  const { citizen, ofAll } = useHomes(of.id);
  const finish = useFinish(of.id, here);
  const pathwayPlan = useOwnPathwayPlan(of.id);
  const answer = answers.find(({ action }) => action === chosen);
  const options = answers.map(({ action, label, closed }) => ({
    value: action,
    label: say(label),
    hint: closed ? say(closed.detail) : undefined,
    disabled: closed !== null && action !== chosen,
  }));
  return (
    <section className="answer">
      <h2>{citizen ? text.own : text.heading}</h2>
      {answers.length > 1 && (
        <RadioInput
          at="/answer"
          label={citizen ? text.whichOwn : text.which}
          hint={undefined}
          error={undefined}
          required
          options={options}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {answer && (
        <DayOffers of={answer.action === admission ? intakeDays : noDays}>
          <Act
            key={answer.action}
            place={{ caseId: of.id, action: answer.action, on: ask.no }}
            action={answer.action === admission ? naming(answer) : answer}
            startFrom={answer.form?.name === 'pathwayPlan' ? pathwayPlan : undefined}
            revision={revision}
            definition={of.definition}
            parties={of.parties}
            doing={text.send}
            back={here ?? ofAll}
            onDone={(done) => finish(done, answer.label)}
          />
        </DayOffers>
      )}
    </section>
  );
}

/** Whom FGU names is one of its own: no version of the process that is in force says so of this form. */
function naming(action: Action): Action {
  const { form } = action;
  if (!form) return action;
  const fields = form.fields.map((field) =>
    field.name === 'contactPerson' ? { ...field, suggests: 'colleagues' as const } : field,
  );
  return { ...action, form: { ...form, fields } };
}

/** To the case for who may still see it; else there is nothing left of it but the inbox. */
function useFinish(caseId: string, here: string | undefined): (done: Done, answer: Text) => void {
  const me = useMe();
  const [, go] = useLocation();
  const { citizen, ofCase, ofAll } = useHomes(caseId);
  return ({ holder }, answer) => {
    const ours = !citizen && holder !== null && holder.id === me.organisation;
    const next = here ?? (holder ? ofCase : ofAll);
    const said = ours ? 'ours' : 'sent';
    tell((texts, say) => texts.handoff.answerAsk[said](say(answer)), next.replace(/\?.*/, ''));
    go(next);
  };
}
