import type { FieldId } from "../../ledger/fields";
import { KINDS } from "../../ledger/kinds";
import type { DateColumn } from "../../ledger/record-column";
import { isPlanned, labelOf } from "../names";
import { code, ledgerRule, type Report } from "../rule";
import type { View } from "../view";
import { append } from "../../sheet/lists";

const codes = {
  "date-order": code("error", "doubt", "day", "earlier", "earlierDay"),
  "revisit-before-closing": code("error", "doubt", "day", "earlier", "earlierDay"),
};

/**
 * Dates along the life of a matter (发生 ≤ 排查 ≤ 受理 ≤ 化解 ≤ 回访; 排查 ≤ 整改 ≤ 验收 ≤ 复查). The later
 * cell is pointed at and both are named; one wrong date is one finding a record, however many of the
 * others it contradicts.
 */
export const dateOrder = ledgerRule({
  id: "date-order",
  scope: "row",
  fields: [
    "occurredOn",
    "foundOn",
    "registeredOn",
    "startedOn",
    "deadline",
    "closedOn",
    "feedbackOn",
    "inspectedOn",
    "recheckedOn",
    "visitedOn",
    "revisitedOn",
    "birthDate",
  ],
  codes,
  check(view, report) {
    const life = lifeOf(view);
    checkChain(view, life, report);
    // Replies and time limits follow the beginning of a matter, not its end.
    const begun = life.filter(({ column: { field } }) => field !== null && BEGINNING.has(field));
    for (const field of ["feedbackOn", "deadline"] as const) {
      const dates = view.dates(field);
      if (dates !== null && begun.length > 0)
        checkChain(view, [...begun, dates], report, begun.length);
    }
  },
});

const BEGINNING: ReadonlySet<FieldId> = new Set<FieldId>(["occurredOn", "foundOn", "registeredOn"]);

/** The ledger's date columns in the order in which its dates must come. */
function lifeOf(view: View): DateColumn[] {
  const order = KINDS[view.kind].dateOrder.filter((field) => field !== "feedbackOn");
  // A household may have been visited before it was entered.
  const fields =
    view.kind === "household" ? order.filter((field) => field !== "visitedOn") : [...order];
  const closed = view.dates("closedOn");
  if (
    closed !== null &&
    fields.includes("inspectedOn") &&
    /销|归档|闭环|结案/.test(labelOf(closed))
  ) {
    // 销号 follows 验收 and 复查, whereas 整改完成 comes before them.
    const rest = fields.filter((field) => field !== "closedOn" && field !== "recheckedOn");
    fields.length = 0;
    append(fields, rest);
    fields.push("closedOn");
  }
  return fields.flatMap((field) => {
    const dates = view.dates(field);
    return dates === null || isPlanned(dates) ? [] : [dates];
  });
}

/** Reports days before one of an earlier column; `from`: columns before it are only compared with. */
function checkChain(
  view: View,
  chain: readonly DateColumn[],
  report: Report<typeof codes>,
  from = 1,
): void {
  if (chain.length < 2) return;
  const starts = chain.map((dates) => dates.days);
  const ends = chain.map((dates) => dates.ends);
  for (const i of suspects(view, starts, ends)) {
    let latest = -1;
    let latestDay = 0;
    let blamed = -1;
    for (let step = 0; step < chain.length; step++) {
      const day = starts[step]?.[i] ?? 0;
      // A day in the future is reported as such.
      if (day <= 0 || (day > view.asOf && step < from)) continue;
      if ((ends[step]?.[i] ?? 0) < latestDay) {
        const [later, earlier] = [chain[step], chain[latest]];
        if (step < from || blamed === latest || later === undefined || earlier === undefined)
          continue;
        tell(view, i, { later, day, earlier, earlierDay: latestDay }, report);
        blamed = latest;
      } else if (day > latestDay && day <= view.asOf) {
        latest = step;
        latestDay = day;
      }
    }
  }
}

/** Records one of whose days lies before one of an earlier column, in any order. */
function suspects(
  view: View,
  starts: readonly Int32Array[],
  ends: readonly Int32Array[],
): Iterable<number> {
  const found = new Set<number>();
  const latest = new Int32Array(view.count);
  starts.forEach((days, step) => {
    follow(latest, days, ends[step] ?? days, view.asOf, found);
  });
  return [...found].sort((a, b) => a - b);
}

/** Takes one more column along; a record whose day ends before its latest so far is found. */
function follow(
  latest: Int32Array,
  days: Int32Array,
  ends: Int32Array,
  asOf: number,
  found: Set<number>,
): void {
  for (let i = 0; i < latest.length; i++) {
    const day = days[i] as number;
    if (day <= 0) continue;
    const before = latest[i] as number;
    if ((ends[i] as number) < before) found.add(i);
    else if (day > before && day <= asOf) latest[i] = day;
  }
}

interface Contradiction {
  readonly later: DateColumn;
  readonly day: number;
  readonly earlier: DateColumn;
  readonly earlierDay: number;
}

function tell(
  view: View,
  record: number,
  { later, day, earlier, earlierDay }: Contradiction,
  report: Report<typeof codes>,
): void {
  const isRevisit = later.column.field === "revisitedOn" && earlier.column.field === "closedOn";
  report(isRevisit ? "revisit-before-closing" : "date-order", view.at(later, record), {
    day: view.iso(day),
    earlier: earlier.column.label,
    earlierDay: view.iso(earlierDay),
  });
}
