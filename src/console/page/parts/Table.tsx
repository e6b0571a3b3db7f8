import type { ComponentChildren } from 'preact';

interface Column<Row> {
  readonly key: string;
  readonly name: string;
  readonly cell: (row: Row) => ComponentChildren;
}

interface Props<Row> {
  /** What the table holds, for whoever hears it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
}

/** Said although the element says it: a browser that shows it as a block forgets. */
const as = (role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') =>
  ({ role }) as const;

/**
 * A table; on a phone each row becomes a card, whose cells say what they are. The first column names the row.
 */
export function Table<Row>({ caption, columns, rows, idOf }: Props<Row>) {
  const [first, ...others] = columns;
  return (
    <div class="table-box">
      <table {...as('table')}>
        <caption class="unseen">{caption}</caption>
        <thead {...as('rowgroup')}>
          <tr {...as('row')}>
            {columns.map(({ key, name }) => (
              <th key={key} scope="col" {...as('columnheader')}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...as('rowgroup')}>
          {rows.map((row) => (
            <tr key={idOf(row)} {...as('row')}>
              {first && (
                <th scope="row" {...as('rowheader')} data-name={first.name}>
                  {first.cell(row)}
                </th>
              )}
              {others.map(({ key, name, cell }) => (
                <td key={key} {...as('cell')} data-name={name}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
