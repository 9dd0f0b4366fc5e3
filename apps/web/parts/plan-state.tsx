import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useCaseNames } from '../api/case-names.js';
import type { Case, CaseRecord } from '../api/cases.js';
import { useProcessWords } from '../api/process.js';
import { type Versions, versionsQuery } from '../api/versions.js';
import { useFormats } from '../language/format.js';
import { useLanguage, useTexts } from '../language/language.js';
import { Answered } from './states.js';

interface Parts {
  readonly found: Case;
  readonly records: readonly CaseRecord[];
}

/** The plan as it stands, newest first where another municipality's came along. */
export function planIn(records: readonly CaseRecord[]): CaseRecord | undefined {
  return records.find(({ form }) => form === 'educationPlan');
}

/** In which version the plan is, who has agreed to which, and what has changed: agreed means that version. */
export function PlanState({ found, records }: Parts) {
  const text = useTexts().parts.planState;
  const { day } = useFormats();
  const plan = planIn(records);
  const query = useQuery({ ...versionsQuery(found.id, plan?.record ?? ''), enabled: plan !== undefined });
  if (!plan) return null;
  return (
    <Answered query={query}>
      {({ versions }) => (
        <div className="plan-state">
          <p>{text.version(plan.revision, day(plan.at))}</p>
          <ul>
            {peopleOf(found, records).map((role) => (
              <Agreement key={role} role={role} found={found} records={records} versions={versions} />
            ))}
          </ul>
          {versions.length > 1 && (
            <p>
              <Link href={`/cases/${found.id}/records/${plan.record}/versions`}>{text.changes}</Link>
            </p>
          )}
        </div>
      )}
    </Answered>
  );
}

const citizens = ['youngPerson', 'guardian'] as const;

function peopleOf({ parties }: Case, records: readonly CaseRecord[]): readonly string[] {
  const hasPart = (role: string) =>
    parties.some((party) => party.role === role) || records.some((record) => agreedBy(record) === role);
  return citizens.filter((role) => role === 'youngPerson' || hasPart(role));
}

interface OfOne extends Parts {
  readonly role: string;
  readonly versions: Versions['versions'];
}

function Agreement({ role, found, records, versions }: OfOne) {
  const text = useTexts().parts.planState;
  const { day } = useFormats();
  const { say } = useLanguage();
  const process = useProcessWords(found.definition);
  const nameOf = useCaseNames(found);
  const id = found.parties.find((party) => party.role === role)?.id ?? null;
  const who = nameOf({ role, id });
  const last = records.find((record) => agreedBy(record) === role);
  const version = last && agreedTo(versions, last.at);
  if (!last || version === undefined) return <li>{text.notYet(who)}</li>;
  const now = versions[0]?.revision ?? version;
  const how = process.process?.forms[last.form]?.fields.find(({ name }) => name === 'how');
  return (
    <li>
      {text.agreed(who, version, day(last.at))}
      {last.form === 'planAgreementOnBehalf' && text.recorded(say(how?.options?.[String(last.fields.how)]))}
      {version < now && text.since(now)}
    </li>
  );
}

/** Newest first: who agreed last, by themselves or through who put it on record. */
function agreedBy({ form, by, fields }: CaseRecord): string | null {
  if (form === 'planAgreement') return by.role;
  return form === 'planAgreementOnBehalf' ? String(fields.whose) : null;
}

/** The version that stood when they agreed. */
function agreedTo(versions: Versions['versions'], at: string): number | undefined {
  return versions.find((version) => Date.parse(version.at) <= Date.parse(at))?.revision;
}
