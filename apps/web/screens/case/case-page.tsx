import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type Case, caseQuery } from '../../api/cases.js';
import { ApiProblem } from '../../api/client.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { Answered } from '../../parts/states.js';
import { FoundCase } from './found-case.js';
import '../../styles/case.css';

/** Where one case is, what is owed in it, and what can be done: as far as the reader may know. */
export default function CasePage({ id }: { readonly id: string }) {
  const text = useTexts().case.casePage;
  const query = useQuery(caseQuery(id));
  if (isUnknown(query.error) && !query.data) {
    return (
      <Page title={text.missing} lead={text.missingLead}>
        <Link href="/cases">{text.toCases}</Link>
      </Page>
    );
  }
  return <Answered query={query}>{(found) => <Known found={found} />}</Answered>;
}

/** Whether such a case exists is itself not told to who may not see it. */
function isUnknown(error: unknown): boolean {
  return error instanceof ApiProblem && [400, 403, 404].includes(error.status);
}

/** What tells the tabs of a browser apart: the address has it too, and it says nothing of anybody. */
function endOf(id: string): string {
  return id.slice(-4).toUpperCase();
}

function Known({ found }: { readonly found: Case }) {
  const text = useTexts().case.casePage;
  const relations = useTexts().case.relations;
  const { say } = useLanguage();
  const relation = relations[found.relation];
  const name = found.youngPerson
    ? `${found.youngPerson.firstName} ${found.youngPerson.lastName}`
    : found.nameProtected
      ? text.withheld
      : text.nameless;
  return (
    <Page
      title={text.titleOf(endOf(found.id), say(found.outcomeLabel ?? found.stageLabel))}
      heading={name}
      aside={relation && <span className="relation">{relation.is}</span>}
    >
      <FoundCase found={found} />
    </Page>
  );
}
