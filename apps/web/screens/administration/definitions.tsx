import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { type LocalRules, localRulesQuery } from '../../api/rules.js';
import { drawingAddress, outlineQuery } from '../../api/set-up.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Answered } from '../../parts/states.js';
import { Drawing } from './drawing.js';
import { OutlineTables } from './outline-tables.js';

type Version = LocalRules['versions'][number];

/** The versions of the process, how many cases follow each, and one of them drawn and in words. */
export function Definitions() {
  const query = useQuery(localRulesQuery);
  return <Answered query={query}>{({ versions }) => <Versions versions={versions} />}</Answered>;
}

function Versions({ versions }: { readonly versions: readonly Version[] }) {
  const text = useTexts().administration.definitions;
  const { say } = useLanguage();
  const [search] = useSearchParams();
  const newest = versions.reduce<Version | undefined>(
    (best, one) => (best && best.version > one.version ? best : one),
    undefined,
  );
  const chosen = versions.find(({ version }) => String(version) === search.get('version')) ?? newest;
  return (
    <>
      <p>{text.what}</p>
      <table className="table table--compact table-sm-responsive-headers d-print-table">
        <caption className="sr-only">{text.versions}</caption>
        <thead>
          <tr>
            {[text.version, text.cases, text.files].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {versions.map((one) => {
            const named = text.named(say(one.label), one.version);
            return (
              <tr key={one.version}>
                <th scope="row" data-title={text.version}>
                  <Link
                    href={`/administration?part=definitions&version=${one.version}`}
                    replace
                    aria-current={one === chosen ? 'true' : undefined}
                  >
                    {named}
                  </Link>{' '}
                  {one === newest && <span className="record-mark">{text.newest}</span>}
                </th>
                <td data-title={text.cases}>{text.follow(one.cases)}</td>
                <td data-title={text.files}>
                  <a
                    href={drawingAddress(one.definition, one.version, 'bpmn')}
                    download
                    aria-label={text.bpmnLong(named)}
                  >
                    {text.bpmn}
                  </a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {chosen && <Shown key={chosen.version} version={chosen} />}
    </>
  );
}

function Shown({ version: { definition, label, version } }: { readonly version: Version }) {
  const text = useTexts().administration.definitions;
  const { say } = useLanguage();
  const query = useQuery(outlineQuery(definition, version));
  const named = text.named(say(label), version);
  return (
    <section aria-label={named}>
      <h2>{named}</h2>
      <Drawing address={drawingAddress(definition, version, 'svg')} called={named} />
      <Answered query={query}>{(outline) => <OutlineTables outline={outline} />}</Answered>
    </section>
  );
}
