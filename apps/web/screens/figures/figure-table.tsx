import type { ReactNode } from 'react';

interface Row {
  readonly key: string;
  /** The first cell, which names the row. */
  readonly name: ReactNode;
  readonly cells: readonly string[];
  /** Belongs under the row above. */
  readonly within?: boolean;
}

interface FigureTableParts {
  readonly caption: string;
  readonly columns: readonly [name: string, ...figures: string[]];
  readonly rows: readonly Row[];
}

/** Figures under their headings; on a phone each row is a small list of its own. */
export function FigureTable({ caption, columns: [first, ...rest], rows }: FigureTableParts) {
  return (
    <table className="table table--compact table-md-responsive-headers figure-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {rest.map((column) => (
            <th scope="col" key={column} className="figure">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells, within }) => (
          <tr key={key}>
            <th scope="row" data-title={first} className={within ? 'within' : undefined}>
              {name}
            </th>
            {cells.map((cell, place) => (
              <td key={rest[place]} data-title={rest[place]} className="figure">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
