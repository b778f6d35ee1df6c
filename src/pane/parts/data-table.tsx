import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useTableStyles = makeStyles({
  frame: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { width: "100%", borderCollapse: "collapse" },
  cell: {
    padding: "6px 8px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "start",
    verticalAlign: "baseline",
    overflowWrap: "anywhere",
    "@media (max-width: 380px)": { paddingInline: "4px" },
    ":first-child": { paddingLeft: 0 },
    ":last-child": { paddingRight: 0 },
  },
  head: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  whole: { whiteSpace: "nowrap" },
  roomy: { minWidth: "5em" },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

export interface DataColumn<T> {
  readonly head: string;
  readonly cell: (item: T) => ReactNode;
  /** A number: right-aligned. */
  readonly figure?: boolean;
  /** Short, never broken. */
  readonly whole?: boolean;
  /** May be broken, but has room for a date. */
  readonly roomy?: boolean;
}

export interface DataTableProps<T> {
  readonly label: string;
  readonly columns: readonly DataColumn<T>[];
  readonly items: readonly T[];
}

/** A small table; the first column heads its row. */
export function DataTable<T>({ label, columns, items }: DataTableProps<T>) {
  const styles = useTableStyles();
  const classOf = (column: DataColumn<T>, head: boolean): string =>
    mergeClasses(
      styles.cell,
      head && styles.head,
      column.figure === true && styles.figure,
      column.whole === true && styles.whole,
      column.roomy === true && styles.roomy,
    );
  return (
    <div className={styles.frame} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.head} scope="col" className={classOf(column, true)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, row) => (
            <tr key={row}>
              {columns.map((column) => (
                <td key={column.head} className={classOf(column, false)}>
                  {column.cell(item)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
