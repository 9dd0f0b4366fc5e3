import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { useCaseNames } from '../../api/case-names.js';
import { type Case, caseQuery } from '../../api/cases.js';
import { useProcessWords } from '../../api/process.js';
import { type Versions, versionsQuery } from '../../api/versions.js';
import { useFormats } from '../../language/format.js';
import { useWords } from '../../language/language.js';
import { AboutCase } from '../../parts/about-case.js';
import { Differences } from '../../parts/differences.js';
import { useHomes } from '../../parts/homes.js';
import { Page } from '../../parts/page.js';
import { Answered, Empty } from '../../parts/states.js';
import { VersionChoice } from './version-choice.js';

const words = {
  da: {
    title: 'Versioner og forskelle',
    back: 'Tilbage til sagen',
    one: 'Der er kun én version, som kan læses her.',
    between: (from: number, to: number) => `Fra version ${from} til version ${to}`,
    written: (who: string, when: string) => `Skrevet af ${who}, ${when}`,
    corrected: 'Retter en fejl i versionen før',
    why: 'Hvorfor',
    erased: 'Indholdet af en af dem er slettet.',
  },
  en: {
    title: 'Versions and differences',
    back: 'Back to the case',
    one: 'There is one version alone that can be read here.',
    between: (from: number, to: number) => `From version ${from} to version ${to}`,
    written: (who: string, when: string) => `Written by ${who}, ${when}`,
    corrected: 'Corrects a slip in the version before',
    why: 'Why',
    erased: 'The content of one of them has been erased.',
  },
};

interface Wanted {
  readonly caseId: string;
  readonly recordId: string;
}

/** Any two versions of a record, and what they say otherwise. */
export default function VersionsPage({ caseId, recordId }: Wanted) {
  const text = useWords(words);
  const { ofCase: back } = useHomes(caseId);
  const [pair, choose] = useState<{ readonly from?: number; readonly to?: number }>({});
  const found = useQuery(caseQuery(caseId));
  const versions = useQuery(versionsQuery(caseId, recordId, pair));
  return (
    <Page title={text.title} aside={<Link href={back}>{text.back}</Link>}>
      <Answered query={found}>
        {(of) => (
          <>
            <AboutCase of={of} />
            <Answered query={versions}>
              {(known) => <Compared of={of} known={known} choose={choose} />}
            </Answered>
          </>
        )}
      </Answered>
    </Page>
  );
}

interface Parts {
  readonly of: Case;
  readonly known: Versions;
  readonly choose: (pair: { readonly from: number; readonly to: number }) => void;
}

function Compared({ of, known, choose }: Parts) {
  const text = useWords(words);
  const { form } = useProcessWords(of.definition);
  const { from, to, versions } = known;
  const isErased = versions.some(({ revision, erased }) => erased && (revision === from || revision === to));
  if (from === null) return <Empty>{text.one}</Empty>;
  return (
    <>
      <h2>{form(known.form)}</h2>
      <VersionChoice versions={versions} from={from} to={to} choose={choose} />
      <section aria-live="polite">
        <h3>{text.between(from, to)}</h3>
        <WrittenBy of={of} known={known} />
        {isErased ? <Empty>{text.erased}</Empty> : <Differences of={known} definition={of.definition} />}
      </section>
    </>
  );
}

function WrittenBy({ of, known: { versions, to } }: Pick<Parts, 'of' | 'known'>) {
  const text = useWords(words);
  const { moment } = useFormats();
  const nameOf = useCaseNames(
    of,
    versions.map(({ by }) => by),
  );
  const version = versions.find(({ revision }) => revision === to);
  if (!version) return null;
  return (
    <>
      <p>{text.written(nameOf(version.by, 'object'), moment(version.at))}</p>
      {version.corrects && (
        <p>
          {text.corrected}
          {version.reason !== null && `. ${text.why}: ${version.reason}`}
        </p>
      )}
    </>
  );
}
