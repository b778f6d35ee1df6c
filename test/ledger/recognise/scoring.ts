import { recognise } from "../../../src/ledger/recognise";
import type { Filled } from "./build";
import type { LabelledLayout } from "./layout";

/** Counts over many sheets. */
export interface Score {
  sheets: number;
  kind: number;
  mapped: number;
  right: number;
  expected: number;
  found: number;
  header: number;
  first: number;
  last: number;
  readonly misses: string[];
}

export function emptyScore(): Score {
  return {
    sheets: 0,
    kind: 0,
    mapped: 0,
    right: 0,
    expected: 0,
    found: 0,
    header: 0,
    first: 0,
    last: 0,
    misses: [],
  };
}

/**
 * Adds one sheet. Precision: mapped columns whose field is among the acceptable ones. Recall: columns
 * that should be mapped and are, or whose acceptable field another column rightly carries.
 */
export function scoreSheet(score: Score, { layout, labels }: LabelledLayout, filled: Filled): void {
  const ledger = recognise(filled.grid);
  const miss = (what: string): void => {
    score.misses.push(`${layout.id}: ${what}`);
  };
  score.sheets++;
  if (labels.kinds.includes(ledger.kind)) score.kind++;
  else
    miss(
      `kind ${String(ledger.kind)} for ${labels.kinds.join("/")} ` +
        ledger.kindScores.map((one) => `${one.kind} ${String(one.score)}`).join(", "),
    );
  if (ledger.headerRows?.[1] === filled.headerBottom) score.header++;
  else miss(`header ends ${String(ledger.headerRows?.[1])}, not ${String(filled.headerBottom)}`);
  const isCount = ledger.kind === "report" || ledger.kind === "satisfaction";
  if (ledger.dataRows?.[0] === filled.firstRow) score.first++;
  else miss(`data starts ${String(ledger.dataRows?.[0])}, not ${String(filled.firstRow)}`);
  const end = ledger.dataRows?.[1] ?? -1;
  if (end === filled.lastRow || (isCount && Math.abs(end - filled.lastRow) === 1)) score.last++;
  else miss(`data ends ${String(end)}, not ${String(filled.lastRow)}`);
  if (ledger.kind === null) {
    if (labels.kinds.includes(null)) return;
  }
  const fieldAt = filled.order.map(
    (_, at) => ledger.columns.find((column) => column.index === at)?.field ?? null,
  );
  filled.order.forEach((source, at) => {
    const wanted = labels.columns[source] ?? [];
    const field = fieldAt[at] ?? null;
    const label = ledger.columns.find((column) => column.index === at)?.label ?? "?";
    if (labels.dontCare.includes(source)) return;
    if (field !== null) {
      score.mapped++;
      if (wanted.includes(field)) score.right++;
      else miss(`${label} is ${field}, should be ${wanted.join("/") || "none"}`);
    }
    if (wanted.length === 0) return;
    score.expected++;
    const elsewhere = wanted.some((one) =>
      fieldAt.some(
        (other, i) => other === one && (labels.columns[filled.order[i]!] ?? []).includes(one),
      ),
    );
    if (elsewhere) score.found++;
    else miss(`${label} lacks ${wanted.join("/")}${field === null ? "" : ` (is ${field})`}`);
  });
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? "—" : `${((100 * part) / whole).toFixed(1)} %`;

/** The figures of a score in one line. */
export function scoreLine(name: string, score: Score): string {
  return [
    name.padEnd(22),
    `kind ${percent(score.kind, score.sheets)}`,
    `precision ${percent(score.right, score.mapped)}`,
    `recall ${percent(score.found, score.expected)}`,
    `header ${percent(score.header, score.sheets)}`,
    `first ${percent(score.first, score.sheets)}`,
    `last ${percent(score.last, score.sheets)}`,
  ].join("  ");
}
