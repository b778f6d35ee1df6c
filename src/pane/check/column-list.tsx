import { mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { Ledger, LedgerColumn } from "../../ledger/ledger";
import { fill } from "../../locale/format";
import { fieldLabels } from "../../locale/zh-CN/fields";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import { columnName } from "../../sheet/address";
import { moveByArrows } from "../parts/arrow-keys";
import { useLineStyles, useStyles } from "../styles";
import { certaintyOf, reasonsOf } from "./column-facts";
import { CorrectColumn } from "./correct-column";

/** The columns of a sheet: label, field, how certain and why; a click corrects one. */
export function ColumnList({ ledger }: { readonly ledger: Ledger }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<LedgerColumn | null>(null);
  return (
    <>
      <span className={styles.soft}>{text.columns}</span>
      <ul className={styles.list} aria-label={text.columns} onKeyDown={moveByArrows}>
        {ledger.columns.map((column) => (
          <ColumnItem key={column.index} column={column} onChoose={setChosen} />
        ))}
      </ul>
      {chosen !== null && (
        <CorrectColumn
          sheet={ledger.grid.sheet}
          column={chosen}
          onClose={() => {
            setChosen(null);
          }}
        />
      )}
    </>
  );
}

/** `D 列“联系电话”` */
export function columnTitle({ index, label }: LedgerColumn): string {
  return fill(text.column, { letter: columnName(index), label: label || text.noLabel });
}

function ColumnItem({
  column,
  onChoose,
}: {
  readonly column: LedgerColumn;
  readonly onChoose: (column: LedgerColumn) => void;
}) {
  const styles = useStyles();
  const lines = useLineStyles();
  const { field } = column;
  return (
    <li>
      <button
        type="button"
        data-item
        className={lines.line}
        onClick={() => {
          onChoose(column);
        }}
      >
        <span className={mergeClasses(styles.grow, styles.wrap)}>
          {columnTitle(column)}
          <br />
          <span className={styles.soft}>
            {field === null
              ? text.asNothing
              : `${fill(text.asField, { field: fieldLabels[field] })}，${certaintyOf(column)}。${reasonsOf(column)}`}
          </span>
        </span>
      </button>
    </li>
  );
}
