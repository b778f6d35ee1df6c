import * as v from "valibot";
import { Bounds } from "./bounds";
import type { CellValue } from "../../sheet/grid";
import { isCellValue, listOf } from "./cells";
import { jsonOf } from "./json";
import { isOwnFormula } from "./own-formulas";

/** Longer drafts are not kept: their sheet can be written again, but not brought back with its looks. */
export const MaxDraftText = 6_000_000;

const index = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Bounds.rows));
const area = v.object({ top: index, left: index, bottom: index, right: index });
const label = v.pipe(v.string(), v.maxLength(500));
const length = v.pipe(v.number(), v.minValue(0), v.maxValue(1_000));
const areas = <T>(item: v.GenericSchema<unknown, T>) => v.pipe(v.array(item), v.maxLength(10_000));

const style = v.picklist([
  "title",
  "subtitle",
  "head",
  "text",
  "centred",
  "integer",
  "number",
  "percent",
  "points",
  "date",
  "total",
  "totalPercent",
  "note",
  "sentence",
  "section",
  "good",
  "bad",
  "error",
  "warning",
  "hint",
  "link",
  "footer",
]);

export type PackedRest = v.InferOutput<typeof rest>;
export type PackedCell =
  null | readonly [CellValue, (v.InferOutput<typeof style> | null)?, PackedRest?];

const rest = v.strictObject({
  formula: v.exactOptional(v.custom<string>((one) => typeof one === "string" && isOwnFormula(one))),
  decimals: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))),
  link: v.exactOptional(
    v.object({ sheet: label, cell: v.pipe(v.string(), v.regex(/^[A-Z]{1,3}\d{1,7}$/)) }),
  ),
});

/** A cell in a list: nothing, a plain value, or value, style and the rest. */
function isPackedCell(value: unknown): value is PackedCell {
  if (value === null) return true;
  if (!Array.isArray(value) || value.length < 1 || value.length > 3) return false;
  const [content, look, more] = value as unknown[];
  return (
    isCellValue(content) &&
    (look === undefined || look === null || v.is(style, look)) &&
    (more === undefined || v.is(rest, more))
  );
}

const chart = v.object({
  kind: v.picklist(["column", "bar", "line", "columnLine"]),
  title: label,
  categories: area,
  series: areas(v.object({ name: label, values: area, line: v.exactOptional(v.boolean()) })),
  anchor: area,
  axisFormat: v.exactOptional(label),
});

/** A draft as `draftText` writes it. */
export const draftSchema = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(31)),
  clerks: v.exactOptional(v.literal(true)),
  rows: v.pipe(v.array(listOf(isPackedCell, 1_000)), v.maxLength(200_000)),
  columnWidths: v.pipe(v.array(length), v.maxLength(1_000)),
  rowHeights: v.pipe(v.array(v.tuple([index, length])), v.maxLength(200_000)),
  merges: v.pipe(v.array(area), v.maxLength(200_000)),
  frozenRows: index,
  filter: v.exactOptional(area),
  charts: v.exactOptional(areas(chart)),
  lists: v.exactOptional(
    areas(
      v.object({
        area,
        words: areas(v.pipe(v.string(), v.maxLength(255), v.regex(/^[^=,"]*$/))),
      }),
    ),
  ),
  print: v.object({
    landscape: v.boolean(),
    titleRows: v.exactOptional(v.tuple([index, index])),
    footer: v.exactOptional(label),
    area: v.exactOptional(area),
    breaks: v.exactOptional(v.pipe(v.array(index), v.maxLength(200_000))),
  }),
});

/** Whether a text is a draft of ours. */
export const isDraftText = (text: unknown): text is string =>
  typeof text === "string" && v.is(draftSchema, jsonOf(text, MaxDraftText));
