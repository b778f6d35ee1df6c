import {
  BooleanNumber,
  InterceptorEffectEnum,
  type Injector,
  type IStyleData,
} from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Severity } from "../../sheet/severity";
import { viewKey, type SheetView } from "../../workbook/file/index";
import { markLooks, severities } from "../../workbook/marks";

/** The severity of every marked cell of a sheet, by `viewKey`. */
export type MarkedCells = ReadonlyMap<number, Severity>;

/** Marks by cell; areas are taken as far as the sheet is shown, of several marks the gravest counts. */
export function markedCells({ marks, rowCount, columnCount }: SheetView): MarkedCells {
  const cells = new Map<number, Severity>();
  for (const severity of [...severities].reverse())
    for (const mark of marks) {
      if (mark.severity !== severity) continue;
      const { top, left, bottom, right } = mark.area;
      for (let row = top; row <= Math.min(bottom, rowCount + 1); row++)
        for (let column = left; column <= Math.min(right, columnCount + 1); column++)
          cells.set(viewKey(row, column), severity);
    }
  return cells;
}

/** Shows marks over the clerk's own looks without touching them; `marksOf` is asked for every cell. */
export function showMarks(
  injector: Injector,
  marksOf: (sheetId: string) => MarkedCells | undefined,
): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "taizhang-marks",
    priority: 0,
    effect: InterceptorEffectEnum.Style,
    handler: (cell, { subUnitId, row, col }, next) => {
      const severity = marksOf(subUnitId)?.get(viewKey(row, col));
      if (severity === undefined) return next(cell);
      const own = cell === null || cell === undefined ? {} : { ...cell };
      return next({ ...own, interceptorStyle: { ...own.interceptorStyle, ...styles[severity] } });
    },
  });
}

const styles = Object.fromEntries(
  severities.map((severity) => [severity, styleOf(severity)]),
) as Readonly<Record<Severity, IStyleData>>;

function styleOf(severity: Severity): IStyleData {
  const { fill, font, style } = markLooks[severity];
  return {
    bg: { rgb: `#${fill}` },
    cl: { rgb: `#${font}` },
    ...(style === "bold" && { bl: BooleanNumber.TRUE }),
    ...(style === "italic" && { it: BooleanNumber.TRUE }),
    ...(style === "underline" && { ul: { s: BooleanNumber.TRUE } }),
  };
}
