import type { CellValue, Grid, Merge } from "../../../src/sheet/grid";
import { gridOf } from "../../../src/sheet/grid";

/**
 * A sheet as bytes: rows of lines, cells between tabs, numbers behind `=`; merges behind a form feed as
 * `top,left,bottom,right`.
 */
export function gridFrom(bytes: Uint8Array): Grid {
  const [cells = "", areas = ""] = new TextDecoder().decode(bytes).split("\f", 2);
  const rows = cells.split("\n").slice(0, 400);
  const values = rows.map((row) => row.split("\t").slice(0, 80).map(valueOf));
  const grid = gridOf("台账", values, "台账.xlsx");
  return { ...grid, merges: areas.split("\n").flatMap((area) => mergeIn(area, grid)) };
}

function valueOf(text: string): CellValue {
  if (!text.startsWith("=")) return text;
  const number = Number(text.slice(1));
  return Number.isFinite(number) ? number : text.slice(1);
}

/** A sound merge within the grid; readers give no others. */
function mergeIn(area: string, { rowCount, columnCount }: Grid): Merge[] {
  const [top = -1, left = -1, bottom = -1, right = -1] = area.split(",").map(Number);
  const whole = [top, left, bottom, right].every((one) => Number.isInteger(one) && one >= 0);
  const isSound = whole && top <= bottom && left <= right && bottom < rowCount;
  return isSound && right < columnCount ? [{ top, left, bottom, right }] : [];
}

export function bytesOfGrid({ values, merges }: Grid): Uint8Array {
  const rows = values.map((row) =>
    row
      .map((value) => (typeof value === "number" ? `=${value}` : String(value ?? "")))
      .map((text) => text.replace(/[\t\n\f]/g, " "))
      .join("\t"),
  );
  const areas = merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join(","));
  return new TextEncoder().encode(`${rows.join("\n")}\f${areas.join("\n")}`);
}
