import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { type Case, caseQuery } from '../../api/cases.js';
import { ApiProblem } from '../../api/client.js';
import { useMe } from '../../api/me.js';
import { useWords } from '../../language/language.js';
import { Page } from '../../parts/page.js';
import { Failed, Loading } from '../../parts/states.js';
import { FoundMine } from '../my-case/found-mine.js';
import { FoundCase } from './found-case.js';
import { relationWords } from './relation-words.js';
import '../../styles/case.css';
import '../../styles/my-case.css';

const words = {
  da: {
    title: 'Sag',
    mine: 'Min sag',
    nameless: 'Navnet er slettet eller ikke delt med jer',
    withheld: 'Beskyttet navn',
    missing: 'Sagen kan ikke vises',
    missingLead: 'Enten findes sagen ikke, eller også har I ikke adgang til den.',
    toCases: 'Gå til sagerne',
  },
  en: {
    title: 'Case',
    mine: 'My case',
    nameless: 'The name is erased or not shared with you',
    withheld: 'Protected name',
    missing: 'The case cannot be shown',
    missingLead: 'Either there is no such case, or you have no access to it.',
    toCases: 'Go to the cases',
  },
};

/** Where one case is, what is owed in it, and what can be done: as far as the reader may know. */
export default function CasePage({ id }: { readonly id: string }) {
  const text = useWords(words);
  const query = useQuery(caseQuery(id));
  if (query.data) return <Known found={query.data} />;
  if (isUnknown(query.error)) {
    return (
      <Page title={text.missing} lead={text.missingLead}>
        <Link href="/cases">{text.toCases}</Link>
      </Page>
    );
  }
  return (
    <Page title={text.title}>
      {query.error ? <Failed error={query.error} retry={() => void query.refetch()} /> : <Loading />}
    </Page>
  );
}

/** Whether such a case exists is itself not told to who may not see it. */
function isUnknown(error: unknown): boolean {
  return error instanceof ApiProblem && [400, 403, 404].includes(error.status);
}

function Known({ found }: { readonly found: Case }) {
  const text = useWords(words);
  const relations = useWords(relationWords);
  const relation = relations[found.relation];
  const { role } = useMe();
  if (role === 'youngPerson') {
    return (
      <Page title={text.mine}>
        <FoundMine found={found} />
      </Page>
    );
  }
  const name = found.youngPerson
    ? `${found.youngPerson.firstName} ${found.youngPerson.lastName}`
    : found.nameProtected
      ? text.withheld
      : text.nameless;
  return (
    <Page
      title={text.title}
      heading={name}
      aside={relation && <span className="relation">{relation.is}</span>}
    >
      <FoundCase found={found} />
    </Page>
  );
}
