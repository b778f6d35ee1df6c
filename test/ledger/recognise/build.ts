import { gridOf, type CellValue, type Grid, type Merge } from "../../../src/sheet/grid";
import type { LabelledLayout, Layout } from "./layout";
import { seeded, type Random } from "./random";
import { valueFor, valueOf } from "./values";

/** What to spoil while filling a layout. All off: a clean sheet. */
export interface Mess {
  readonly rows?: number;
  /** Title: as in the layout, none, or of another kind. */
  readonly title?: "own" | "none" | "wrong";
  readonly above?: boolean;
  readonly numberRow?: boolean;
  readonly footer?: boolean;
  readonly totals?: boolean;
  readonly gaps?: boolean;
  readonly emptyColumns?: boolean;
  readonly shuffle?: boolean;
  readonly noMerges?: boolean;
  readonly blankWords?: boolean;
}

/** A filled sheet with what is right for it. Rows 0-based. */
export interface Filled {
  readonly grid: Grid;
  readonly headerBottom: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Layout column of each grid column. */
  readonly order: readonly number[];
}

const WRONG_TITLES = [
  "矛盾纠纷排查化解台账",
  "安全隐患排查整改台账",
  "入户走访登记表",
  "信访登记表",
];

function clean(text: CellValue): CellValue {
  return typeof text === "string" ? text.replaceAll("⏎", "\n") : text;
}

function leafOf(layout: Layout, column: number): string {
  for (let row = layout.header_rows.length - 1; row >= 0; row--) {
    const text = layout.header_rows[row]?.[column] ?? "";
    if (text !== "") return text;
  }
  return "";
}

function orderOf(layout: Layout, width: number, mess: Mess, random: Random): number[] {
  const order = Array.from({ length: width }, (_, at) => at);
  if (mess.shuffle !== true || layout.header_rows.length > 1 || layout.stub_rows) return order;
  for (let at = width - 1; at > 1; at--) {
    const other = random.int(1, at);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

/** Fills a layout with plausible values. The same seed gives the same sheet. */
export function fillLayout({ layout, labels }: LabelledLayout, mess: Mess, seed: number): Filled {
  const random = seeded(seed);
  const width = Math.max(...layout.header_rows.map((row) => row.length));
  const order = orderOf(layout, width, mess, random);
  const values: CellValue[][] = [];
  const merges: Merge[] = [];
  addRowsAbove(layout, mess, random, width, values, merges);
  if (mess.numberRow === true) values.push(Array.from({ length: width }, (_, at) => at + 1));
  const top = values.length;
  for (const row of layout.header_rows) values.push(order.map((at) => clean(row[at] ?? "")));
  let bottom = values.length - 1;
  for (const [t, l, b, r] of layout.merges ?? []) {
    if (mess.noMerges !== true) merges.push({ top: top + t, left: l, bottom: top + b, right: r });
    if (mess.noMerges !== true) bottom = Math.max(bottom, top + b);
  }
  while (values.length <= bottom) values.push([]);
  const records = recordsOf({ layout, labels }, mess, random, width, order);
  const firstRow = values.length;
  let lastRow = firstRow;
  records.forEach((record, at) => {
    if (mess.gaps === true && at > 0 && at % 4 === 0) values.push([]);
    if (mess.totals === true && !layout.stub_rows && at === Math.floor(records.length / 2))
      values.push(["", "小计", ...Array.from({ length: width - 2 }, () => "")]);
    lastRow = values.push(record) - 1;
  });
  if (mess.totals === true && !layout.stub_rows)
    values.push([
      "合计",
      ...Array.from({ length: width - 1 }, () => (random.chance(0.2) ? random.int(1, 90) : "")),
    ]);
  if (mess.footer === true) {
    values.push([]);
    for (const line of layout.footer ?? [
      "填表人：张三    审核人：李四",
      "说明：本表一式两份，每月25日前上报。",
    ])
      values.push([line]);
  }
  const sheet =
    layout.sheet_name ?? (random.chance(0.5) ? "Sheet1" : layout.title.slice(0, 20) || "Sheet1");
  return {
    grid: { ...gridOf(sheet, values), merges },
    headerBottom: bottom,
    firstRow,
    lastRow,
    order,
  };
}

function addRowsAbove(
  layout: Layout,
  mess: Mess,
  random: Random,
  width: number,
  values: CellValue[][],
  merges: Merge[],
): void {
  if (layout.rows_above !== undefined && mess.title !== "none" && mess.title !== "wrong") {
    for (const row of layout.rows_above) values.push(row.map(clean));
    for (const [t, l, b, r] of layout.rows_above_merges ?? [])
      merges.push({ top: t, left: l, bottom: b, right: r });
    const height = Math.max(
      (layout.header_first_row ?? 1) - 1,
      ...(layout.rows_above_merges ?? []).map((merge) => merge[2] + 1),
    );
    while (values.length < height) values.push([]);
    return;
  }
  const title =
    mess.title === "wrong" ? random.pick(WRONG_TITLES) : mess.title === "none" ? "" : layout.title;
  if (title !== "") {
    const height =
      layout.header_first_row === undefined
        ? random.int(1, 3)
        : Math.max(1, layout.header_first_row - 1);
    values.push([title]);
    for (let i = 1; i < height; i++) values.push([]);
    merges.push({ top: 0, left: 0, bottom: height - 1, right: width - 1 });
  }
  if (mess.above === true)
    values.push([
      "填报单位：青河镇综治办",
      ...Array.from({ length: Math.max(0, width - 2) }, () => ""),
      "填报日期：2024年5月31日",
    ]);
}

function recordsOf(
  { layout, labels }: LabelledLayout,
  mess: Mess,
  random: Random,
  width: number,
  order: readonly number[],
): CellValue[][] {
  const count = layout.stub_rows?.length ?? mess.rows ?? random.int(6, 40);
  const forms = Array.from({ length: width }, () => random.int(0, 6));
  const empty = Array.from(
    { length: width },
    () => mess.emptyColumns === true && random.chance(0.25),
  );
  const records: CellValue[][] = [];
  for (let row = 0; row < count; row++) {
    const cells: CellValue[] = Array.from({ length: width }, (_, at) => {
      const stub = layout.stub_rows?.[row]?.[at];
      if (stub !== undefined) return stub;
      if (empty[at] === true && at > 1) return "";
      const words = layout.words?.[String(at)];
      if (words !== undefined) return random.pick(words);
      const field = labels.columns[at]?.[0];
      const blank = random.chance(field === undefined ? 0.2 : 0.1) && at > 1;
      if (blank) return mess.blankWords === true ? random.pick(["", "/", "—", "无"]) : "";
      if (field === undefined) return valueFor(leafOf(layout, at), random, row, forms[at]!);
      return valueOf(field, random, row, forms[at]!);
    });
    for (const group of layout.tick_groups ?? []) {
      for (const at of group) cells[at] = "";
      cells[random.pick(group)] = "√";
    }
    records.push(order.map((at) => cells[at] ?? ""));
  }
  return records;
}
