import * as v from "valibot";
import { Bounds } from "./bounds";
import { areaList, listOf, sheetName } from "./cells";
import { isFileChange, MaxSource } from "./file-cells";
import { packedPieces } from "./packed-cells";

/** A packed part. */
const MaxPacked = 48_000_000;

const source = v.pipe(v.string(), v.maxLength(MaxSource));
const packed = v.pipe(
  v.string(),
  v.maxLength(MaxPacked),
  v.custom<string>((text) => typeof text === "string" && /^\d{1,9}:/.test(text)),
);

const cellsPart = v.object({
  kind: v.literal("cells"),
  sheet: sheetName,
  cells: listOf(isFileChange, Bounds.changedCells),
});

/** Many of them. */
const packedCellsPart = v.object({
  kind: v.literal("cells"),
  sheet: sheetName,
  packed: packedPieces,
});

const marksPart = v.object({
  kind: v.literal("marks"),
  sheet: sheetName,
  areas: v.object({
    error: v.exactOptional(areaList),
    warning: v.exactOptional(areaList),
    hint: v.exactOptional(areaList),
  }),
});

const rulesPart = v.object({
  kind: v.literal("rules"),
  sheet: sheetName,
  before: v.pipe(v.string(), v.maxLength(4_000_000)),
  after: v.pipe(v.string(), v.maxLength(4_000_000)),
});

const text = v.pipe(v.string(), v.maxLength(2_000));

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly external: string | null;
  readonly contentType: string | null;
  readonly part: string | null;
  readonly path: string;
  readonly relations: readonly Relation[];
}

/** Parts lead to parts a few levels deep. */
function relationAt(depth: number): v.GenericSchema<unknown, Relation> {
  return v.object({
    id: text,
    type: text,
    external: v.nullable(text),
    contentType: v.nullable(text),
    part: v.nullable(packed),
    path: v.pipe(v.string(), v.maxLength(2_000)),
    relations:
      depth === 0
        ? v.pipe(v.array(v.never()), v.maxLength(0))
        : v.pipe(v.array(relationAt(depth - 1)), v.maxLength(2_000)),
  });
}

const portable = v.object({
  name: sheetName,
  index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  names: v.pipe(
    v.array(v.object({ name: text, formula: source, hidden: v.exactOptional(v.boolean()) })),
    v.maxLength(10_000),
  ),
  styles: v.pipe(
    v.array(v.object({ xf: source, format: source, font: source, fill: source, border: source })),
    v.maxLength(70_000),
  ),
  source: packed,
  relations: v.pipe(v.array(relationAt(5)), v.maxLength(10_000)),
});

const sheetPart = v.object({
  kind: v.literal("sheet"),
  name: sheetName,
  digest: v.pipe(v.string(), v.maxLength(80)),
  replaced: v.nullable(portable),
});

/** One thing an edit did to a file, as it is kept. */
export const filePart = v.union([
  packedCellsPart,
  v.variant("kind", [cellsPart, marksPart, rulesPart, sheetPart]),
]);
