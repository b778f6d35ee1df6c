import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { PlannedFix } from "../../check/fixes";
import { fill } from "../../locale/format";
import { fieldLabels } from "../../locale/zh-CN/fields";
import { paneCheckText } from "../../locale/zh-CN/pane-check";
import type { Book } from "../../operations/read-book";
import { cellName, columnName } from "../../sheet/address";
import { Fold } from "../parts/fold";
import { Paged } from "../parts/paged";
import { TickBox } from "../parts/tick-box";
import { useStyles } from "../styles";
import { usePaneState } from "../use-session";
import { rowWords, type RowWords } from "./finding-words";
import { countTicks, fixesIn, type FixColumn, type FixKind, type Ticks } from "./fix-groups";
import { shownFixes } from "./shown-fixes";

const text = paneCheckText.preview;

const useKindStyles = makeStyles({
  line: { display: "flex", gap: "4px", alignItems: "flex-start" },
  box: { display: "flex", alignItems: "center", minHeight: "40px" },
  fix: {
    display: "flex",
    gap: "8px",
    alignItems: "flex-start",
    paddingBlock: "6px",
    cursor: "pointer",
  },
});

/** So few that they are seen at once. */
export const FEW = 20;

interface Common {
  readonly fixes: readonly PlannedFix[];
  readonly ticks: Ticks;
  readonly startOpen: boolean;
  /** Columns name their sheet. */
  readonly manySheets: boolean;
  readonly onTick: (fixes: readonly number[], on: boolean) => void;
}

/** The fixes of a rule: a box for all, and open, a box a column. */
export function FixKindPart({ kind, ...common }: Common & { readonly kind: FixKind }) {
  const own = useMemo(() => fixesIn(kind), [kind]);
  return (
    <TickFold title={kind.title} own={own} {...common}>
      {() =>
        kind.columns.map((column) => (
          <ColumnPart
            key={`${column.sheet} ${column.column}`}
            column={column}
            {...common}
            startOpen={common.startOpen && (kind.columns.length === 1 || own.length <= FEW)}
          />
        ))
      }
    </TickFold>
  );
}

function ColumnPart({ column, ...common }: Common & { readonly column: FixColumn }) {
  const book = usePaneState((state) => state.book);
  const label = columnLabel(column, book, common.fixes);
  const { sheet } = column;
  const letter = columnName(column.column);
  const title = fill(common.manySheets ? text.sheetColumn : text.column, { label, sheet, letter });
  return (
    <TickFold title={title} own={column.fixes} {...common}>
      {() => <Cells label={title} places={column.fixes} book={book} {...common} />}
    </TickFold>
  );
}

interface CellsProps extends Common {
  readonly label: string;
  readonly places: readonly number[];
  readonly book: Book | null;
}

function Cells({ label, places, book, fixes, ticks, onTick }: CellsProps) {
  const words = useMemo(() => rowWords(book), [book]);
  return (
    <Paged items={places} label={label}>
      {(at) => {
        const fix = fixes[at];
        if (fix === undefined) return null;
        return <FixLine key={at} at={at} fix={fix} words={words} ticks={ticks} onTick={onTick} />;
      }}
    </Paged>
  );
}

interface FixLineProps extends Pick<Common, "ticks" | "onTick"> {
  readonly at: number;
  readonly fix: PlannedFix;
  readonly words: RowWords;
}

function FixLine({ at, fix, words, ticks, onTick }: FixLineProps) {
  const styles = useStyles();
  const own = useKindStyles();
  const name = words.nameAt(fix.sheet, fix.row);
  const cell = cellName(fix.row, fix.column);
  const who = [name?.person ?? "", name?.village ?? "", cell].filter((one) => one !== "");
  const { from, to } = shownFixes(fix);
  return (
    <li>
      <label className={own.fix}>
        <TickBox
          label={cell}
          count={ticks[at] ?? 0}
          all={1}
          onChange={(on) => {
            onTick([at], on);
          }}
        />
        <span className={mergeClasses(styles.grow, styles.wrap)}>
          {who.join(" · ")}
          <br />
          <span className={styles.soft}>
            {from || paneCheckText.blank} → <b>{to}</b>
          </span>
        </span>
      </label>
    </li>
  );
}

interface TickFoldProps extends Common {
  readonly title: string;
  readonly own: readonly number[];
  readonly children: () => ReactNode;
}

/** A box for everything inside, beside the line that opens it. */
function TickFold({ title, own, ticks, startOpen, onTick, children }: TickFoldProps) {
  const styles = useStyles();
  const looks = useKindStyles();
  const count = countTicks(ticks, own);
  return (
    <div className={looks.line}>
      <span className={looks.box}>
        <TickBox
          label={title}
          count={count}
          all={own.length}
          onChange={(on) => {
            onTick(own, on);
          }}
        />
      </span>
      <div className={styles.grow}>
        <Fold
          startOpen={startOpen}
          title={
            <>
              <span className={mergeClasses(styles.grow, styles.wrap)}>{title}</span>
              <span className={styles.figure}>
                {count === own.length
                  ? fill(paneCheckText.count, { count })
                  : fill(text.part, { count, all: own.length })}
              </span>
            </>
          }
        >
          {children}
        </Fold>
      </div>
    </div>
  );
}

/** What the column is headed. */
function columnLabel(
  { sheet, column, fixes: places }: FixColumn,
  book: Book | null,
  fixes: readonly PlannedFix[],
): string {
  const read = book?.sheets.find(({ info }) => info.name === sheet);
  const columns = [read?.ledger, ...(read?.more ?? [])].flatMap((ledger) => ledger?.columns ?? []);
  const field = fixes[places[0] ?? -1]?.field ?? null;
  return (
    columns.find(({ index }) => index === column)?.label ??
    (field === null ? "" : fieldLabels[field])
  );
}
