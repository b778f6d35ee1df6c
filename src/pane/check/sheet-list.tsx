import { mergeClasses } from "@fluentui/react-components";
import type { Ledger } from "../../ledger/ledger";
import { fill } from "../../locale/format";
import { kindLabels } from "../../locale/zh-CN/kinds";
import { unreadTexts } from "../../locale/zh-CN/unread";
import { paneCheckText as text } from "../../locale/zh-CN/pane-check";
import type { ReadSheet } from "../../operations/read-book";
import { moveByArrows } from "../parts/arrow-keys";
import { Fold } from "../parts/fold";
import { Section } from "../parts/section";
import { useStyles } from "../styles";
import { usePaneState } from "../use-session";
import { ColumnList } from "./column-list";
import { SaidKind } from "./said-kind";

/** What every sheet was taken for, and its columns for correction. */
export function SheetList() {
  const sheets = usePaneState((state) => state.book?.sheets);
  if (sheets === undefined) return null;
  return (
    <Section title={text.sheets}>
      <div onKeyDown={moveByArrows}>
        {sheets.map((sheet) => (
          <SheetFold key={sheet.info.name} sheet={sheet} />
        ))}
      </div>
    </Section>
  );
}

function SheetFold({ sheet }: { readonly sheet: ReadSheet }) {
  const styles = useStyles();
  return (
    <Fold
      title={
        <span className={mergeClasses(styles.grow, styles.wrap)}>
          <b>{sheet.info.name}</b>
          <br />
          <span className={styles.soft}>{sheetLine(sheet)}</span>
        </span>
      }
    >
      {() => <OpenSheet sheet={sheet} />}
    </Fold>
  );
}

function OpenSheet({ sheet }: { readonly sheet: ReadSheet }) {
  const styles = useStyles();
  const { ledger, owned } = sheet;
  const { headerRows, dataRows } = ledger;
  return (
    <div className={styles.stack}>
      {!owned && <SaidKind sheet={sheet} />}
      {headerRows !== null && dataRows !== null && (
        <span className={styles.soft}>
          {fill(text.rows, {
            header: headerRows[1] + 1,
            first: dataRows[0] + 1,
            last: dataRows[1] + 1,
          })}
        </span>
      )}
      {ledger.columns.length > 0 && <ColumnList ledger={ledger} />}
    </div>
  );
}

function sheetLine({ info, ledger, more, owned, out }: ReadSheet): string {
  if (owned) return text.sheetOwned;
  if (out === "taken-out" || out === "example-sheet") return unreadTexts[out];
  if (ledger.kind === null) return text.sheetNone;
  const kind = kindLabels[ledger.kind];
  const line = ledger.unsure
    ? fill(text.sheetUnsure, { kind })
    : [ledger, ...more].map(tableLine).join("、");
  const notes = [
    ...(info.hidden ? [text.sheetHidden] : []),
    ...(info.protected ? [text.sheetProtected] : []),
  ];
  return [line, ...notes].join("；");
}

function tableLine({ kind, records }: Ledger): string {
  return fill(text.sheetLine, {
    kind: kind === null ? "" : kindLabels[kind],
    records: records.length,
  });
}
