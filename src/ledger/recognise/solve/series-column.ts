import { dateFields } from "../../field-types";
import { readInPeriod } from "../../days-in-period";
import type { Period } from "../../period";
import { isCross, isTick } from "../../vocabulary/tick";
import type { CellValue, Grid } from "../../../sheet/grid";
import { cleanLabel } from "../label/clean";
import { readLabel, type LabelReading } from "../label/read";
import { ROUND_FIELDS, type Series, type SeriesMember } from "../rounds";
import { profileCells, type ColumnValues } from "../values/column-values";
import { shapeOf, type Shape } from "../values/shape";
import { KINDS } from "../../kinds";
import { joinedValues } from "./joined-values";
import type { Column } from "./column";
import type { Captions } from "./kind";

const LEAST_GIVEN = 0.5;
const MOSTLY = 0.6;
/** Any year: whether a cell under a month is a day of it at all. */
const SOME_YEAR = 2024;
/** A word of a title this strong says that people are visited. */
const VISIT_WORD = 1.3;

/**
 * The rounds of a series as one column, read by the label without its mark and by the values of all
 * its members; `null`: these columns are no rounds of one thing (figures by month, two telephones).
 */
export function seriesColumn(
  grid: Grid,
  rows: Int32Array,
  series: Series,
  captions: Captions,
): Column | null {
  const { leaf, parents, members } = series;
  const own = leaf === "" ? null : readLabel(leaf, parents);
  const isDay = own !== null && isDate(own);
  const values = pooled(grid, rows, members, isDay);
  const reading = isDay ? own : (datedReading(series, values, captions) ?? own);
  if (reading === null || !reading.gives.some(([field, score]) => ROUND_FIELDS.has(field) && score >= LEAST_GIVEN))
    return null;
  if (!isDate(reading) && values.share("integer", "number", "percent") >= MOSTLY) return null;
  const [first] = [...members].sort((a, b) => indexOf(a) - indexOf(b));
  if (first === undefined) return null;
  return {
    index: indexOf(first),
    leaf: first.unit.leaf,
    parents: first.unit.parents,
    reading: { ...reading, label: cleanLabel(first.unit.leaf) },
    values,
    text: [...first.unit.parents, first.unit.leaf].join(" ").replace(/\s+/g, ""),
    members: members.map(({ unit, period }) => ({ ...unit, period })),
  };
}

function indexOf({ unit }: SeriesMember): number {
  return unit.columns[0] ?? 0;
}

function isDate({ gives }: LabelReading): boolean {
  return gives.some(([field, score]) => dateFields.has(field) && score >= LEAST_GIVEN);
}

/** 走访 over days or over ticked months means 走访时间; bare months do in a list whose title tells of visits. */
function datedReading(
  { leaf, parents, members }: Series,
  values: ColumnValues,
  captions: Captions,
): LabelReading | null {
  if (values.filled > 0 && values.share("date") < MOSTLY) return null;
  if (leaf !== "") {
    if (values.filled === 0) return null;
    const dated = readLabel("时间", [...parents, leaf]);
    return isDate(dated) && dated.gives.some(([field]) => ROUND_FIELDS.has(field)) ? dated : null;
  }
  const isMonthly = members.every(({ period }) => period !== null);
  return isMonthly && tellsOfVisits(captions) ? readLabel("走访时间", []) : null;
}

function tellsOfVisits({ title, sheet }: Captions): boolean {
  return KINDS.visit.titleWords.some(
    ([word, weight]) => weight >= VISIT_WORD && (title.includes(word) || sheet.includes(word)),
  );
}

/** The values of all members, cells under months read as what happened in them. */
function pooled(
  grid: Grid,
  rows: Int32Array,
  members: readonly SeriesMember[],
  isDay: boolean,
): ColumnValues {
  const split = members.find(({ unit }) => unit.parts !== null)?.unit.parts;
  if (split !== undefined && split !== null) return joinedValues(grid, split, rows);
  const periods = new Map(members.map((member) => [indexOf(member), member.period]));
  return profileCells(grid, members.map(indexOf), rows, (value, _, column) =>
    shapeIn(value, periods.get(column) ?? null, isDay),
  );
}

/** The shape of a cell by its heading; `null`: its own. */
function shapeIn(value: CellValue, period: Period | null, isDay: boolean): Shape | null {
  if (period === null) return null;
  if (isTick(value)) return "date";
  if (isCross(value)) return "blank";
  const own = shapeOf(value, false);
  if ((own === "integer" || own === "number" || own === "scaled") && !isDay && !isWritten(value)) return null;
  if (own === "text" || own === "long" || own === "rating" || own === "status") return null;
  const read = readInPeriod(value, period, SOME_YEAR);
  return read.length > 0 && read.every(({ kind }) => kind === "date") ? "date" : null;
}

/** 10日, 10号: a day and no figure, whatever the heading says. */
function isWritten(value: CellValue): boolean {
  return typeof value === "string" && /^[0-9]{1,2}[日号]/.test(value.trim());
}
