import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useMe } from '../../api/me.js';
import { type LocalRules, localRulesQuery, ruleChangesQuery } from '../../api/rules.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { Answered, Empty, Failed } from '../../parts/states.js';
import { WayUp } from '../../parts/way-up.js';
import { Budgets } from './budgets.js';
import { Closings } from './closings.js';
import { GuidanceOfOurs } from './guidance.js';
import { LocalLists } from './local-lists.js';
import { usePropose } from './propose.js';
import { useRuleWords } from './rule-words.js';
import '../../styles/leader.css';
import '../../styles/record.css';

/** The rules that an organisation sets itself; changed by its leader, preview first. */
export default function Rules() {
  const text = useTexts().rules.rules;
  const leads = useMe().may.includes('changeLocalRules');
  const query = useQuery(localRulesQuery);
  return (
    <Page title={text.title} lead={leads ? text.lead : text.readOnly} back={<WayUp />}>
      <Answered query={query}>
        {(rules) => (
          <div className="rules" key={rules.edition}>
            <p className="row-note">{text.edition(rules.edition)}</p>
            <Closings calendar={rules.calendar} />
            <Budgets budgets={rules.budgets} />
            <LocalLists rules={rules} />
            <Versions versions={rules.versions} />
          </div>
        )}
      </Answered>
      <GuidanceOfOurs />
      {leads && <Changes />}
    </Page>
  );
}

function Versions({ versions }: Pick<LocalRules, 'versions'>) {
  const text = useTexts().rules.rules;
  const { say } = useLanguage();
  const leads = useMe().may.includes('changeLocalRules');
  const propose = usePropose();
  const latest = Math.max(...versions.map(({ version }) => version));
  return (
    <section>
      <h2>{text.versions}</h2>
      <ul>
        {versions.map(({ definition, label, version, cases }) => (
          <li key={version}>
            {text.version(say(label), version, text.cases(cases))}{' '}
            {version === latest && <span className="record-mark">{text.latest}</span>}
            {leads && version < latest && cases > 0 && (
              <button
                type="button"
                className="link-button"
                disabled={propose.isPending}
                onClick={() => propose.mutate({ kind: 'version', definition, version: latest })}
              >
                {text.bring(latest)}
              </button>
            )}
          </li>
        ))}
      </ul>
      {propose.error && <Failed error={propose.error} />}
    </section>
  );
}

function Changes() {
  const text = useTexts().rules.rules;
  const { moment } = useFormats();
  const { kind, state, differences } = useRuleWords();
  const { data } = useQuery(ruleChangesQuery);
  return (
    <section>
      <h2>{text.changes}</h2>
      {data?.length === 0 && <Empty>{text.none}</Empty>}
      <ul>
        {data?.map((change) => (
          <li key={change.id}>
            <Link href={`/rules/${change.id}`}>
              {kind(change)}, {moment(change.at)}
            </Link>{' '}
            <span className="record-mark">{state(change)}</span>
            <ul className="differences">
              {differences(change).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
