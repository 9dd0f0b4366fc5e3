import { Link } from 'wouter';
import type { CaseItem } from '../../api/cases.js';
import { usePartyNames } from '../../api/names.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useWords } from '../../language/language.js';
import { Due } from '../../parts/due.js';
import { PersonName } from '../../parts/person-name.js';

const words = {
  da: {
    caption: 'Sager, den nærmeste frist først',
    name: 'Den unge',
    stage: 'Trin',
    holder: 'Hvem har sagen',
    due: 'Nærmeste frist',
    opened: 'Åbnet',
    closed: (outcome: string) => `Afsluttet: ${outcome}`,
    hidden: 'Ikke delt med jer',
  },
  en: {
    caption: 'Cases, the nearest deadline first',
    name: 'Young person',
    stage: 'Stage',
    holder: 'Who has the case',
    due: 'Nearest deadline',
    opened: 'Opened',
    closed: (outcome: string) => `Closed: ${outcome}`,
    hidden: 'Not shared with you',
  },
};

export function CaseTable({ cases }: { readonly cases: readonly CaseItem[] }) {
  const text = useWords(words);
  const nameOf = usePartyNames(
    cases.flatMap(({ holder }) => holder ?? []),
    null,
  );
  return (
    <table className="table table--compact table-sm-responsive-headers case-table">
      <caption className="sr-only">{text.caption}</caption>
      <thead>
        <tr>
          {[text.name, text.stage, text.holder, text.due, text.opened].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cases.map((item) => (
          <Row key={item.id} item={item} holder={item.holder && nameOf(item.holder)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ item, holder }: { readonly item: CaseItem; readonly holder: string | null }) {
  const text = useWords(words);
  const { say } = useLanguage();
  const formats = useFormats();
  const { id, youngPerson, stageLabel, outcomeLabel, openedAt } = item;
  const hidden = <span className="row-note">{text.hidden}</span>;
  return (
    <tr>
      <th scope="row" data-title={text.name}>
        <Link href={`/cases/${id}`}>
          <PersonName of={youngPerson} />
        </Link>
      </th>
      <td data-title={text.stage}>
        {outcomeLabel ? text.closed(say(outcomeLabel)) : say(stageLabel) || hidden}
      </td>
      <td data-title={text.holder}>{holder ?? hidden}</td>
      <td data-title={text.due}>
        <Due of={item} />
      </td>
      <td data-title={text.opened}>{formats.day(openedAt)}</td>
    </tr>
  );
}
