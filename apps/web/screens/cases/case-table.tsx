import { Link } from 'wouter';
import type { CaseItem } from '../../api/cases.js';
import { usePartyNames } from '../../api/names.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Due } from '../../parts/due.js';
import { type Place, useKeptPlace } from '../../parts/kept-place.js';
import { PersonName } from '../../parts/person-name.js';

export function CaseTable({ cases }: { readonly cases: readonly CaseItem[] }) {
  const text = useTexts().cases.caseTable;
  const nameOf = usePartyNames(
    cases.flatMap(({ holder }) => holder ?? []),
    null,
  );
  const placeOf = useKeptPlace(
    cases.map(({ id }) => id),
    'case',
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
          <Row
            key={item.id}
            item={item}
            place={placeOf(item.id)}
            holder={item.holder && nameOf(item.holder)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface RowParts {
  readonly item: CaseItem;
  readonly place: Place;
  readonly holder: string | null;
}

function Row({ item, place, holder }: RowParts) {
  const text = useTexts().cases.caseTable;
  const { say } = useLanguage();
  const formats = useFormats();
  const { id, youngPerson, stageLabel, outcomeLabel, openedAt } = item;
  const hidden = <span className="row-note">{text.hidden}</span>;
  return (
    <tr {...place}>
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
