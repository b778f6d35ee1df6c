import { isMatterKind } from "../matters/states";
import type { Ledger } from "../ledger";

/**
 * The ledgers of one workbook, those without a year of their own with that of the others: of the years
 * said in titles and names, else of the full days of matters and visits, when they agree. May be called
 * again after some of the sheets were read anew.
 */
export function settleYears(ledgers: readonly Ledger[]): readonly Ledger[] {
  const own = ledgers.filter(({ yearFrom }) => yearFrom !== "workbook");
  const said = only(own.filter(({ yearFrom }) => yearFrom === "said"));
  const year = said ?? only(own.filter(isDated));
  return ledgers.map((ledger) => {
    if (ledger.yearFrom !== "workbook" && (ledger.year !== null || year === null)) return ledger;
    if (ledger.yearFrom === "workbook" && ledger.year === year) return ledger;
    return { ...ledger, year, yearFrom: year === null ? undefined : ("workbook" as const) };
  });
}

/** Households and reports are entered at any time: their days tell nothing of another sheet. */
function isDated({ kind, yearFrom }: Ledger): boolean {
  const tells =
    kind === "visit" || kind === "contact" || kind === "satisfaction" || isMatterKind(kind);
  return tells && yearFrom === "dates";
}

/** The one year ledgers have in common; `null`: none, or several. */
function only(ledgers: readonly Ledger[]): number | null {
  const years = new Set(ledgers.flatMap(({ year }) => year ?? []));
  const [year = null] = years;
  return years.size === 1 ? year : null;
}
