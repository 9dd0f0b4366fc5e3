import type { ReactNode } from 'react';
import { Scrolled } from '../../parts/scrolled.js';

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
  /** The heading above it says the same. */
  readonly headed?: boolean;
  readonly columns: readonly [name: string, ...figures: string[]];
  readonly rows: readonly Row[];
}

/** Figures under their headings. In a narrow window they are moved sideways beneath the names of the rows, which stay. */
export function FigureTable({ caption, headed, columns: [first, ...rest], rows }: FigureTableParts) {
  return (
    <Scrolled label={caption} className="figure-scroll">
      <table className="table table--extracompact figure-table">
        <caption className={headed ? 'sr-only' : undefined}>{caption}</caption>
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
              <th scope="row" className={within ? 'within' : undefined}>
                {name}
              </th>
              {cells.map((cell, place) => (
                <td key={rest[place]} className="figure">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}
