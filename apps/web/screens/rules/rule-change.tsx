import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import { Link } from 'wouter';
import { api, type Schemas } from '../../api/client.js';
import { localRulesQuery, type RuleChange, ruleChangeCasesQuery, ruleChangeQuery } from '../../api/rules.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Confirm } from '../../parts/act/confirm.js';
import { Check } from '../../parts/form/choice-fields.js';
import { Page } from '../../parts/page.js';
import { PagedList } from '../../parts/paged-list.js';
import { PersonName } from '../../parts/person-name.js';
import { SelectField } from '../../parts/select-field.js';
import { Answered, Failed } from '../../parts/states.js';
import { WayUp } from '../../parts/way-up.js';
import { useRuleWords } from './rule-words.js';
import '../../styles/leader.css';
import '../../styles/lists.css';
import '../../styles/task.css';
import '../../styles/record.css';

/** What a change of rules would do, or did, to each running case; and the decision. */
export default function RuleChangePage({ id }: { readonly id: string }) {
  const text = useTexts().rules.ruleChange;
  const query = useQuery(ruleChangeQuery(id));
  return (
    <Page title={text.title} back={<WayUp />}>
      <Answered query={query}>{(change) => <Found change={change} />}</Answered>
    </Page>
  );
}

function Found({ change }: { readonly change: RuleChange }) {
  const text = useTexts().rules.ruleChange;
  const { kind, state, differences } = useRuleWords();
  const [keep, setKeep] = useState<readonly string[]>(change.keep);
  const found = useRef<HTMLOutputElement>(null);
  const applied = change.state === 'applied' || change.state === 'applying';
  return (
    <div className="rules">
      <p>
        <strong>{kind(change)}</strong> <span className="record-mark">{state(change)}</span>
      </p>
      <section>
        <h2>{text.what}</h2>
        <ul>
          {differences(change).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      <output className="rule-found" ref={found} tabIndex={-1}>
        {text.lookedAt(change.lookedAt)} {change.cases === 0 ? text.nothing : text.touches(change.cases)}{' '}
        {change.hindered > 0 && text.hindered(change.hindered)}
      </output>
      {applied && <p>{text.results(change.results)}</p>}
      <Groups change={change} keep={keep} onKeep={setKeep} />
      {change.state === 'previewed' && <Apply change={change} keep={keep} backTo={found} />}
      {change.cases + change.hindered > 0 && <Cases change={change} />}
    </div>
  );
}

interface GroupsParts {
  readonly change: RuleChange;
  /** The deadlines that keep their date. */
  readonly keep: readonly string[];
  readonly onKeep: (keep: readonly string[]) => void;
}

/** The deadlines by their kind, and which of them keep their date. */
function Groups({ change, keep, onKeep }: GroupsParts) {
  const text = useTexts().rules.ruleChange;
  const { say } = useLanguage();
  const open = change.state === 'previewed';
  const columns = ['later', 'earlier', 'starting', 'ending', 'same', 'breaches'] as const;
  return (
    <>
      {change.groups.length > 0 && (
        <div className="table-wrap">
          <table className="table table--compact table--responsive-headers table-md-responsive-headers">
            <caption>{text.groups}</caption>
            <thead>
              <tr>
                <th scope="col">{text.deadline}</th>
                <th scope="col">{text.many}</th>
                {columns.map((column) => (
                  <th scope="col" key={column}>
                    {text[column]}
                  </th>
                ))}
                <th scope="col">{text.keep}</th>
              </tr>
            </thead>
            <tbody>
              {change.groups.map((group) => (
                <tr key={group.clock}>
                  <td data-title={text.deadline}>{say(group.label)}</td>
                  <td data-title={text.many}>{group.deadlines}</td>
                  {columns.map((column) => (
                    <td data-title={text[column]} key={column}>
                      {group[column]}
                    </td>
                  ))}
                  <td data-title={text.keep}>
                    {open ? (
                      <Check
                        id={`keep-${group.clock}`}
                        label={text.keepLong(say(group.label))}
                        checked={keep.includes(group.clock)}
                        onChange={(wanted) =>
                          onKeep(wanted ? [...keep, group.clock] : keep.filter((one) => one !== group.clock))
                        }
                      />
                    ) : (
                      change.keep.includes(group.clock) && text.keep
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

interface ApplyParts {
  readonly change: RuleChange;
  readonly keep: readonly string[];
  /** What has the focus once there is nothing left to put in force. */
  readonly backTo: RefObject<HTMLElement | null>;
}

/** The decision: it meets all running cases at once, so it is asked once more. */
function Apply({ change, keep, backTo }: ApplyParts) {
  const text = useTexts().rules.ruleChange;
  const client = useQueryClient();
  const [asking, ask] = useState(false);
  const apply = useMutation({
    mutationFn: () =>
      api.POST('/api/v1/rule-changes/{id}/application', {
        params: { path: { id: change.id } },
        body: { keep: [...keep] },
      }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['rule-change', change.id] });
      void client.invalidateQueries({ queryKey: localRulesQuery.queryKey });
    },
  });
  return (
    <>
      <p>{text.applyHelp}</p>
      <button
        type="button"
        className="button button-primary"
        disabled={apply.isPending}
        onClick={() => ask(true)}
      >
        {text.apply}
      </button>
      {apply.error && <Failed error={apply.error} />}
      <Confirm
        heading={text.sure}
        yes={text.apply}
        open={asking}
        onAnswer={(yes) => {
          ask(false);
          if (yes) apply.mutate();
        }}
        backTo={backTo}
      >
        <p>
          {change.cases === 0 ? text.nothing : text.touches(change.cases)} {text.applyHelp}
        </p>
      </Confirm>
    </>
  );
}

function Cases({ change }: { readonly change: RuleChange }) {
  const text = useTexts().rules.ruleChange;
  const { say } = useLanguage();
  const [clock, choose] = useState('');
  const list = ruleChangeCasesQuery(change.id, clock);
  const query = useInfiniteQuery(list);
  return (
    <section>
      <h2>{text.cases}</h2>
      <SelectField
        label={text.deadline}
        any={text.any}
        options={change.groups.map((group) => ({ value: group.clock, label: say(group.label) }))}
        chosen={clock}
        onChoose={choose}
      />
      <PagedList query={query} list={list.queryKey} empty={text.none}>
        {(cases) => (
          <ul className="rows nobullet-list no-max-width">
            {cases.map((one) => (
              <CaseItem key={one.caseId} one={one} />
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
}

type Changed = Schemas['RuleChangeCaseAnswer']['deadlines'][number];

function CaseItem({ one }: { readonly one: Schemas['RuleChangeCaseAnswer'] }) {
  const text = useTexts().rules.ruleChange;
  const { say } = useLanguage();
  const { day } = useFormats();
  const { result } = useRuleWords();
  const lastDay = (due: string) => day(new Date(Date.parse(due) - 1).toISOString());
  const becomes = ({ how, was, will, kept }: Changed) => {
    if (kept) return was ? text.kept(lastDay(was)) : text.keptWithout;
    if (how === 'same') return will ? text.sameDate(lastDay(will)) : text.samePaused;
    if (how === 'starting' && !will) return text.freshPaused;
    return `${was ? text.from(lastDay(was)) : text.fresh}, ${will ? text.to(lastDay(will)) : text.gone}`;
  };
  return (
    <li className="row">
      <div className="row-what">
        <h3>
          <Link href={`/cases/${one.caseId}`}>
            <PersonName of={one.youngPerson} />
          </Link>
        </h3>
        {one.hindrance && <p>{say(one.hindrance)}</p>}
        {one.deadlines.length === 0 && !one.hindrance && <p>{text.noDeadline}</p>}
        <ul>
          {one.deadlines.map((changed) => (
            <li key={changed.no}>
              {say(changed.label)}: {becomes(changed)}
              {changed.breach && <strong> ({text.breach})</strong>}
            </li>
          ))}
        </ul>
      </div>
      <p className="row-note">{one.result && result(one.result)}</p>
    </li>
  );
}
