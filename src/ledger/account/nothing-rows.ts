import type { CellValue, Grid } from "../../sheet/grid";
import { isDitto } from "../../sheet/ditto";
import { restsAfter, type Steps } from "../../sheet/steps";
import { squeeze } from "../../sheet/text";
import type { MatterKind } from "../matters/states";
import type { FieldId } from "../fields";
import type { LedgerColumn } from "../ledger";
import { isCross } from "../vocabulary/tick";
import { saysNothingFound } from "../vocabulary/zero-report";
import type { AccountedTable } from "./accounted-table";
import { columnsOf, hasContent, saysNone, typedAt } from "./cells";
import type { UnreadReason } from "./reasons";
import { CONTENT, isOfReport } from "./telling";

/** What cells say of what a matter needs: nothing at all, 无 or —, that nothing was found, or something. */
type Says = "nothing" | "none" | "said" | "content";

/**
 * Adds the rows of matters that report that there was nothing: what the matter would be about says so
 * (本月无矛盾纠纷, 无, 未发现隐患) and no other cell tells of one. Of hazards such a row is a place that
 * was inspected.
 */
export function* nothingRows(
  table: AccountedTable,
  kind: MatterKind,
  reasons: Map<number, UnreadReason>,
): Steps<void> {
  const { grid, columns, rows } = table;
  const content = contentColumns(columns, kind);
  const rest = columns.filter((one) => !content.includes(one) && !isOfReport(one.field));
  const loose = columns.filter((one) => !content.includes(one) && isOfReport(one.field));
  const places = kind === "hazard" ? columnsOfPlace(columns, content) : [];
  const leave = (row: number): void => {
    const inspected = places.some(({ index }) => hasMatter(typedAt(grid, row, index)));
    reasons.set(row, inspected ? "no-hazard" : "zero-report");
  };
  const questions = columns.filter(asksWhetherFound);
  for (const row of rows) {
    if (restsAfter(row)) yield;
    if (reasons.has(row)) continue;
    const about = sayOf(grid, row, content);
    if (about === "content") continue;
    if (about === "said" || questions.some(({ index }) => isNo(typedAt(grid, row, index)))) {
      leave(row);
      continue;
    }
    if (
      about === "none" &&
      rest.every((one) => isSettled(typedAt(grid, row, one.index), one, kind))
    )
      leave(row);
    else if (rest.every(({ index }) => !hasMatter(typedAt(grid, row, index)))) {
      if ([...rest, ...loose].some(({ index }) => saysNone(typedAt(grid, row, index)))) leave(row);
    }
  }
}

/** 是否存在隐患, 有无问题: asked of every place that was looked at. */
function asksWhetherFound({ label }: LedgerColumn): boolean {
  return FOUND.test(squeeze(label));
}

const FOUND =
  /^(?:是否(?:存在|有|发现|排查出|查出)|有无|是否[^0-9]{0,4}发现).{0,8}(?:隐患|问题|纠纷|矛盾|诉求)[^0-9]{0,4}$/;

function isNo(value: CellValue): boolean {
  return isCross(value) || (typeof value === "string" && NO.has(squeeze(value)));
}

const NO: ReadonlySet<string> = new Set(["否", "无", "没有", "未发现", "不存在", "没有发现"]);

/** What a hazard is about is its description; its name is often the place that was inspected. */
function contentColumns(
  columns: readonly LedgerColumn[],
  kind: MatterKind,
): readonly LedgerColumn[] {
  const summary = columnsOf(columns, ["summary"]);
  if (kind === "hazard" && summary.length > 0) return summary;
  return columnsOf(columns, CONTENT);
}

/** Columns that name what was inspected: a place, a shop, whoever runs it. */
function columnsOfPlace(
  columns: readonly LedgerColumn[],
  content: readonly LedgerColumn[],
): readonly LedgerColumn[] {
  return columns.filter(
    (one) => !content.includes(one) && (one.field === null || PLACES.has(one.field) || isShop(one)),
  );
}

/** 单位名称 is where the hazard would be; 村（社区） is who reports. */
function isShop({ field, label }: LedgerColumn): boolean {
  return field === "village" && !/[村社区乡镇]/.test(label);
}

const PLACES: ReadonlySet<FieldId> = new Set<FieldId>([
  "name",
  "address",
  "person",
  "householder",
  "ownerUnit",
]);

/** All content columns together: one that tells of something decides. */
function sayOf(grid: Grid, row: number, content: readonly LedgerColumn[]): Says {
  let says: Says = "nothing";
  for (const { index } of content) {
    const value = saidAt(grid, row, index);
    if (value === "") continue;
    if (!saysNone(value)) return "content";
    if (hasContent(value) || isSentence(value)) says = "said";
    else if (says === "nothing") says = "none";
  }
  return says;
}

/** A cell as typed, 同上 as the nearest cell above that says something itself. */
function saidAt(grid: Grid, row: number, column: number): CellValue {
  for (let above = row; above >= 0; above--) {
    const value = typedAt(grid, above, column);
    if (typeof value !== "string" || !isDitto(value)) return value;
  }
  return "";
}

/** 无隐患 says of what there is none, 无 may stand for a cell left open. */
function isSentence(value: CellValue): boolean {
  return typeof value === "string" && squeeze(value).length > 2 && saysNothingFound(value);
}

function hasMatter(value: CellValue): boolean {
  return hasContent(value) && !saysNone(value);
}

/** Whether a cell beside a content that says 无 leaves it at that: a default word or a person asked. */
function isSettled(value: CellValue, { field }: LedgerColumn, kind: MatterKind): boolean {
  if (!hasMatter(value) || isCross(value)) return true;
  if (field === "status" && kind === "hazard" && isNo(value)) return true;
  if (field === "status" || field === "rating" || field === "idNumber") return false;
  if (field === "category" || field === "name") return kind === "hazard";
  return field === "person" || field === "householder" || field === "source" || field === "level";
}
