import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCaseNames } from '../../api/case-names.js';
import { type Case, caseQuery } from '../../api/cases.js';
import { useProcessWords } from '../../api/process.js';
import { type Versions, versionsQuery } from '../../api/versions.js';
import { useFormats } from '../../language/format.js';
import { useTexts } from '../../language/language.js';
import { AboutCase } from '../../parts/about-case.js';
import { Differences } from '../../parts/differences.js';
import { FilesPlace } from '../../parts/files-place.js';
import { Page } from '../../parts/page.js';
import { Answered, Empty } from '../../parts/states.js';
import { WayToCase } from '../../parts/way-up.js';
import { VersionChoice } from './version-choice.js';

interface Wanted {
  readonly caseId: string;
  readonly recordId: string;
}

/** Any two versions of a record, and what they say otherwise. */
export default function VersionsPage({ caseId, recordId }: Wanted) {
  const text = useTexts().versions.versionsPage;
  const [pair, choose] = useState<{ readonly from?: number; readonly to?: number }>({});
  const found = useQuery(caseQuery(caseId));
  const versions = useQuery(versionsQuery(caseId, recordId, pair));
  return (
    <Page title={text.title} back={<WayToCase caseId={caseId} />}>
      <Answered query={found}>
        {(of) => (
          <>
            <AboutCase of={of} />
            <Answered query={versions}>
              {(known) => (
                <FilesPlace caseId={caseId}>
                  <Compared of={of} known={known} choose={choose} />
                </FilesPlace>
              )}
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
  const text = useTexts().versions.versionsPage;
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
  const text = useTexts().versions.versionsPage;
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
