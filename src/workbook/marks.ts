import type { Severity } from "../sheet/severity";

/**
 * How the add-in marks cells: conditional formats whose formula is always true and names their maker, so that
 * they are told from the clerk's and taken away again exactly. Every adapter writes the same.
 */
export const markFormulas: Readonly<Record<Severity, string>> = {
  error: 'LEN("taizhang-error")>0',
  warning: 'LEN("taizhang-warning")>0',
  hint: 'LEN("taizhang-hint")>0',
};

/** Gravest first: of several marks on one cell the first counts. */
export const severities: readonly Severity[] = ["error", "warning", "hint"];

/** Colours `rrggbb`; bold, underline and italics tell the severities apart in print and without colour. */
export const markLooks = {
  error: { fill: "FFC7CE", font: "9C0006", style: "bold", border: "C00000" },
  warning: { fill: "FFEB9C", font: "7F6000", style: "underline", border: null },
  hint: { fill: "DDEBF7", font: "1F4E79", style: "italic", border: null },
} as const satisfies Readonly<
  Record<
    Severity,
    {
      fill: string;
      font: string;
      style: "bold" | "underline" | "italic";
      border: string | null;
    }
  >
>;

/** The severity a conditional format's formula stands for; null when it is not the add-in's. */
export function severityOfFormula(formula: string): Severity | null {
  const plain = formula.trim().replace(/^=/, "");
  return severities.find((severity) => markFormulas[severity] === plain) ?? null;
}
