import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { read, type CellObject, type WorkSheet } from "@e965/xlsx";
import { initSync, Model } from "@ironcalc/wasm";

/** A formula of a saved workbook: what the file says it gives, and what a spreadsheet computes. */
export interface EvaluatedFormula {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly cached: string | number;
  readonly computed: string | number;
}

let started = false;

/** Computes every formula of an xlsx file anew, sheet by sheet; both ends read and computed elsewhere. */
export function evaluateFormulas(bytes: Uint8Array): EvaluatedFormula[] {
  if (!started) {
    const wasm = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
    initSync({ module: readFileSync(wasm) });
    started = true;
  }
  const book = read(bytes, { cellFormula: true });
  return book.SheetNames.flatMap((name) => evaluateSheet(name, book.Sheets[name]!));
}

function evaluateSheet(sheet: string, cells: WorkSheet): EvaluatedFormula[] {
  const model = new Model(sheet, "en", "UTC", "en");
  model.pauseEvaluation();
  const formulas: { cell: string; row: number; column: number; object: CellObject }[] = [];
  for (const [cell, value] of Object.entries(cells)) {
    if (cell.startsWith("!")) continue;
    const object = value as CellObject;
    const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/u.exec(cell) ?? [];
    const column = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
    const row = Number(digits);
    if (object.f !== undefined) formulas.push({ cell, row, column, object });
    model.setUserInput(0, row, column, inputOf(object));
  }
  model.resumeEvaluation();
  model.evaluate();
  return formulas.map(({ cell, row, column, object }) => {
    const shown = model.getFormattedCellValue(0, row, column);
    const cached = object.v as string | number;
    const computed = typeof cached === "number" && shown !== "" ? Number(shown) : shown;
    return { sheet, cell, formula: object.f ?? "", cached, computed };
  });
}

function inputOf({ f, v, t }: CellObject): string {
  if (f !== undefined) return `=${f}`;
  return t === "n" ? String(v) : `'${String(v)}`;
}

/** The formulas whose file value is not what is computed. */
export function wrongFormulas(formulas: readonly EvaluatedFormula[]): EvaluatedFormula[] {
  return formulas.filter(({ cached, computed }) =>
    typeof cached === "number"
      ? typeof computed !== "number" || !(Math.abs(cached - computed) < 1e-6)
      : cached !== computed,
  );
}
