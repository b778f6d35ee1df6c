import { toXlsx } from "../test/samples/files";
import { messyRows } from "./messy";
import { benchSheet, LABELS, sheetOf, type Kept } from "./sheet";

/** A dispute ledger of so many rows and 25 columns as an xlsx file. */
export function benchFile(rows: number, kept: Kept): Promise<Uint8Array> {
  return toXlsx([{ grid: benchSheet(rows, kept) }]);
}

/** The columns of a narrow one. */
const NARROW =
  "编号 所属村 当事人姓名 身份证号 联系电话 纠纷类别 等级 发生时间 排查时间 化解期限 化解状态 办结时间".split(
    " ",
  );

/** The same kept messily, with 12 of the columns: what offices keep of very many matters. */
export function narrowFile(rows: number): Promise<Uint8Array> {
  const places = NARROW.map((label) => LABELS.indexOf(label));
  const body = messyRows(rows).map((row) => places.map((place) => row[place] ?? ""));
  return toXlsx([{ grid: sheetOf(NARROW, body) }]);
}
