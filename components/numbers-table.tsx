interface NumbersTableProps {
  caption: string;
  columns: readonly string[];
  /** Each with its name and the cells of its columns. */
  rows: readonly (readonly [string, readonly string[]])[];
}

/** A plain table of numbers; one that is wider than the page scrolls, by keyboard too. */
export function NumbersTable({ caption, columns, rows }: NumbersTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
    <div class="numbers" role="group" aria-label={caption} tabIndex={0}>
      <table>
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, at) => (
                <td key={columns[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
