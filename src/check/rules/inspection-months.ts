import { openReported } from "../../ledger/account/reported";
import { firstDays } from "../../ledger/matters/days";
import { FOUND_FIELDS } from "../../ledger/matters/matters";
import { groupVillages, UNKNOWN_VILLAGE } from "../../ledger/vocabulary/village";
import type { CellValue } from "../../sheet/grid";
import { dateOf } from "../../sheet/serial";
import { code, ledgerRule } from "../rule";
import type { View } from "../view";

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
    const reported = reportedPlaces(view);
    const shown = groupVillages(
      [...column.distinct.slice(1), ...reported.map(({ place }) => place)].map(String),
      view.profile,
    );
    const monthOf = monthNumbers(view.asOf);
    const perMonth = new Int32Array(LAST_MONTH);
    const villages = new Map<string, Village>();
    const villageOf = (value: CellValue): Village | null => {
      const name = shown.get(String(value)) ?? UNKNOWN_VILLAGE;
      if (name === UNKNOWN_VILLAGE) return null;
      const village = villages.get(name) ?? { first: -1, months: new Uint8Array(LAST_MONTH) };
      villages.set(name, village);
      return village;
    };
    const byCode = column.distinct.map(villageOf);
    const looked = (village: Village, day: number): void => {
      const month = monthOf(day);
      perMonth[month] = (perMonth[month] ?? 0) + 1;
      village.months[month] = 1;
    };
    const { asOf } = view;
    const { codes } = column;
    for (let i = 0; i < codes.length; i++) {
      const day = found[i] as number;
      const village = byCode[codes[i] as number] ?? null;
      if (day <= 0 || day > asOf || village === null) continue;
      if (village.first < 0) village.first = i;
      looked(village, day);
    }
    for (const { place, day } of reported) {
      const village = villageOf(place);
      if (village !== null && day > 0 && day <= asOf) looked(village, day);
    }
    const span = spanOf(perMonth);
    for (const [name, { first, months }] of villages) {
      if (first < 0) continue;
      const missing = span.filter((month) => months[month] === 0);
      if (missing.length > 0)
        report("month-without-inspection", view.at(column, first), {
          village: name,
          months: missing.map(monthName).join("、"),
        });
    }
  },
});

/** Places and days of the rows that report that nothing was found. */
function reportedPlaces(view: View): { readonly place: CellValue; readonly day: number }[] {
  const records = openReported(view.ledger, view.profile);
  if (records === null) return [];
  const days = firstDays(records, FOUND_FIELDS);
  return Array.from(days, (day, i) => ({ place: records.value("village", i), day }));
}

interface Village {
  first: number;
  readonly months: Uint8Array;
}

const FIRST_YEAR = 1900;
/** January 2100, counted in months from January 1900. */
const LAST_MONTH = (2100 - FIRST_YEAR) * 12;

/** Months from January 1900 on of days up to the last; each day is worked out once. */
function monthNumbers(last: number): (day: number) => number {
  const known = new Int16Array(last + 1);
  return (day) => {
    const after = known[day] as number;
    if (after !== 0) return after - 1;
    const { year, month } = dateOf(day);
    known[day] = (year - FIRST_YEAR) * 12 + month;
    return (year - FIRST_YEAR) * 12 + month - 1;
  };
}

function monthName(month: number): string {
  return `${String(FIRST_YEAR + Math.floor(month / 12))}年${String((month % 12) + 1)}月`;
}

/** The months around the busiest one, without far-off strays. */
function spanOf(perMonth: Int32Array): number[] {
  const busiest = perMonth.indexOf(perMonth.reduce((most, count) => Math.max(most, count), 1));
  if (busiest < 0) return [];
  const reach = (step: 1 | -1): number => {
    let end = busiest;
    for (let month = end + step, pause = 0; pause < PAUSE; month += step) {
      if ((perMonth[month] ?? 0) > 0) [end, pause] = [month, 0];
      else pause++;
    }
    return end;
  };
  const [first, last] = [reach(-1), reach(1)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
