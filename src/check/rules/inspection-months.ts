import { groupVillages, UNKNOWN_VILLAGE } from "../../ledger/vocabulary/village";
import { dateOf } from "../../sheet/serial";
import { code, ledgerRule } from "../rule";

/** Empty months in a row that end a ledger's span: what lies beyond is a slip or another year. */
const PAUSE = 3;

/** 月排查: every village is looked at every month; nothing found is a 零报告, no blank. */
export const inspectionMonths = ledgerRule({
  id: "inspection-months",
  scope: "ledger",
  kinds: ["dispute", "hazard"],
  fields: ["village", "foundOn", "registeredOn"],
  codes: { "month-without-inspection": code("hint", "each", "village", "months") },
  check(view, report) {
    const column = view.column("village");
    const found = view.matters()?.found;
    if (column === null || found === undefined) return;
    const shown = groupVillages(
      column.distinct.slice(1).map((value) => String(value)),
      view.profile,
    );
    const names = column.distinct.map((value) => shown.get(String(value)) ?? UNKNOWN_VILLAGE);
    const monthOf = monthNumbers();
    const perMonth = new Map<number, number>();
    const villages = new Map<string, { first: number; months: Set<number> }>();
    for (let i = 0; i < view.count; i++) {
      const day = found[i] ?? 0;
      const name = names[column.codes[i] ?? 0] ?? UNKNOWN_VILLAGE;
      if (day <= 0 || day > view.asOf || name === UNKNOWN_VILLAGE) continue;
      const month = monthOf(day);
      perMonth.set(month, (perMonth.get(month) ?? 0) + 1);
      const village = villages.get(name);
      if (village === undefined) villages.set(name, { first: i, months: new Set([month]) });
      else village.months.add(month);
    }
    const span = spanOf(perMonth);
    for (const [village, { first, months }] of villages) {
      const missing = span.filter((month) => !months.has(month));
      if (missing.length > 0)
        report("month-without-inspection", view.at(column, first), {
          village,
          months: missing.map(monthName).join("、"),
        });
    }
  },
});

/** Months as year × 12 + month − 1; each day is worked out once. */
function monthNumbers(): (day: number) => number {
  const known = new Map<number, number>();
  return (day) => {
    let month = known.get(day);
    if (month === undefined) {
      const date = dateOf(day);
      known.set(day, (month = date.year * 12 + date.month - 1));
    }
    return month;
  };
}

function monthName(month: number): string {
  return `${String(Math.floor(month / 12))}年${String((month % 12) + 1)}月`;
}

/** The months around the busiest one, without far-off strays. */
function spanOf(perMonth: ReadonlyMap<number, number>): number[] {
  const [busiest] = [...perMonth].sort(([, a], [, b]) => b - a);
  if (busiest === undefined) return [];
  const reach = (step: 1 | -1): number => {
    let end = busiest[0];
    for (let month = end + step, pause = 0; pause < PAUSE; month += step) {
      if (perMonth.has(month)) [end, pause] = [month, 0];
      else pause++;
    }
    return end;
  };
  const [first, last] = [reach(-1), reach(1)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
