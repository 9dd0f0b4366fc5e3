import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { CaseItem } from '../../api/cases.js';
import { useMe } from '../../api/me.js';
import { type Party, usePartyNames } from '../../api/names.js';
import { useFormats } from '../../language/format.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { Due } from '../../parts/due.js';
import { type Place, useKeptPlace } from '../../parts/kept-place.js';
import { PersonName } from '../../parts/person-name.js';
import { type Column, columnsOf, isKept } from './case-columns.js';

/** What is not shared is said once, above; a column in which there is nothing is not there. */
export function CaseTable({ cases }: { readonly cases: readonly CaseItem[] }) {
  const text = useTexts().cases.caseTable;
  const nameOf = usePartyNames(
    cases.flatMap(({ holder, dueOwner }) => [holder ?? [], dueOwner ?? []].flat()),
    null,
  );
  const placeOf = useKeptPlace(
    cases.map(({ id }) => id),
    'case',
  );
  const shown = columnsOf(cases);
  const kept = cases.filter(isKept).length;
  return (
    <>
      {kept > 0 && <p className="row-note">{text.kept(kept, cases.length)}</p>}
      <table className="table table--compact table-sm-responsive-headers case-table">
        <caption className="sr-only">{text.caption}</caption>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column} scope="col">
                {text[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cases.map((item) => (
            <Row key={item.id} item={item} place={placeOf(item.id)} shown={shown} nameOf={nameOf} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface RowParts {
  readonly item: CaseItem;
  readonly place: Place;
  readonly shown: readonly Column[];
  readonly nameOf: (party: Party) => string;
}

function Row({ item, place, shown, nameOf }: RowParts) {
  const text = useTexts().cases.caseTable;
  const { say } = useLanguage();
  const formats = useFormats();
  const { id, youngPerson, stageLabel, outcomeLabel, holder, openedAt } = item;
  const cells: Readonly<Record<Exclude<Column, 'name'>, ReactNode>> = {
    stage: outcomeLabel ? text.closed(say(outcomeLabel)) : say(stageLabel) || <Kept />,
    holder: holder ? nameOf(holder) : <Kept />,
    due: <CaseDue item={item} nameOf={nameOf} />,
    opened: formats.day(openedAt),
  };
  return (
    <tr {...place}>
      {shown.map((column) =>
        column === 'name' ? (
          <th key={column} scope="row" data-title={text.name}>
            <Link href={`/cases/${id}`}>
              <PersonName of={youngPerson} />
            </Link>
          </th>
        ) : (
          <td key={column} data-title={text[column]}>
            {cells[column]}
          </td>
        ),
      )}
    </tr>
  );
}

function Kept() {
  const text = useTexts().cases.caseTable;
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">{text.hidden}</span>
    </>
  );
}

/** Somebody else's deadline is not ours to be alarmed by: it says whose it is. */
function CaseDue({ item, nameOf }: Pick<RowParts, 'item' | 'nameOf'>) {
  const text = useTexts().cases.caseTable;
  const { organisation } = useMe();
  const { due, dueOwner } = item;
  if (due === null || dueOwner === null || dueOwner.id === organisation) return <Due of={item} />;
  return (
    <span className="due-theirs">
      <Due of={item} />
      <span className="row-note">{text.theirs(nameOf(dueOwner))}</span>
    </span>
  );
}
