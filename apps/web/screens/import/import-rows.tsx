import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { type Import, type ImportRow, importRowsQuery, type RowFilter } from '../../api/imports.js';
import { useLanguage, useTexts } from '../../language/language.js';
import { More } from '../../parts/more.js';
import { Answered, Empty } from '../../parts/states.js';
import '../../styles/lists.css';

const filters = [
  'odd',
  'failed',
  'known',
  'ready',
  'imported',
  'all',
] as const satisfies readonly RowFilter[];

/** The rows of a file, those first of which there is something to say. */
export function ImportRows({ id, state }: { readonly id: string; readonly state: Import['state'] }) {
  const text = useTexts().imports.imports;
  const [filter, setFilter] = useState<RowFilter>(state === 'done' ? 'imported' : 'odd');
  const query = useInfiniteQuery(importRowsQuery(id, filter));
  return (
    <section>
      <div className="form-group">
        <label className="form-label" htmlFor="which-rows">
          {text.look}
        </label>
        <select
          id="which-rows"
          className="form-select"
          value={filter}
          onChange={({ target }) => setFilter(filters.find((one) => one === target.value) ?? 'all')}
        >
          {filters.map((one) => (
            <option key={one} value={one}>
              {text.filters[one]}
            </option>
          ))}
        </select>
      </div>
      <Answered query={query}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <Empty>{text.noRows}</Empty>;
          return (
            <>
              <Table rows={rows} />
              <More query={query} shown={rows.length} />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

function Table({ rows }: { readonly rows: readonly ImportRow[] }) {
  const text = useTexts().imports.imports;
  return (
    <table className="table table-sm-responsive-headers import-rows">
      <caption className="sr-only">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.row}</th>
          <th scope="col">{text.state}</th>
          <th scope="col">{text.findings}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.row}>
            <th scope="row" data-title={text.row}>
              {row.row}
            </th>
            <td data-title={text.state}>
              <span className={`import-state import-${row.state}`}>{text.rowStates[row.state]}</span>
            </td>
            <td data-title={text.findings}>
              <Findings of={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Findings({ of: { findings, caseId } }: { readonly of: ImportRow }) {
  const text = useTexts().imports.imports;
  const { say } = useLanguage();
  return (
    <>
      {findings.length === 0 && !caseId && text.fine}
      {findings.length > 0 && (
        <ul className="nobullet-list no-max-width">
          {findings.map(({ column, code, text: said }) => (
            <li key={`${column} ${code}`}>
              {column && <strong>{column}: </strong>}
              {say(said)}
            </li>
          ))}
        </ul>
      )}
      {caseId && <Link href={`/cases/${caseId}`}>{text.open}</Link>}
    </>
  );
}
