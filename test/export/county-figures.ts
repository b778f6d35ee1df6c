import { MATTER_KINDS } from "../../src/ledger/matters/states";
import {
  openMaterial,
  overdueMatters,
  rankBy,
  UNKNOWN_GROUP,
  type RateGroup,
  type RateId,
} from "../../src/measure/index";
import { rateBooks } from "../../src/operations/rate-books";
import { ledgersOf } from "../../src/operations/read-book";
import { defaultProfile as profile } from "../../src/profile/index";
import { isoOf } from "../../src/sheet/serial";
import { serialOfIso } from "../simulated-year/world";
import type { SqlRow } from "./county-sql";
import type { CountyMonth } from "./county-year";

/** What the queries call a rate, and its base where they give one. */
const RATES: readonly (readonly [name: string, id: RateId, base?: string])[] = [
  ["resolution", "resolution", "disputes"],
  ["mediation", "mediation"],
  ["success", "success"],
  ["closing", "closing", "appeals"],
  ["rectification", "rectification", "hazards"],
  ["onTime", "onTime", "due"],
  ["satisfaction", "satisfaction", "answers"],
];
const NONE = { numerator: 0, denominator: 0 };

function ratioOf(group: RateGroup | undefined, id: RateId): typeof NONE {
  return group?.rates.find((rate) => rate.id === id) ?? NONE;
}

/** The rates of a group as columns; `null`: no base. */
function figures(group: RateGroup | undefined): SqlRow {
  const columns = RATES.flatMap(([name, id, base]): [string, number | null][] => {
    const { numerator, denominator } = ratioOf(group, id);
    const value = denominator === 0 ? null : numerator / denominator;
    return base === undefined
      ? [[name, value]]
      : [
          [name, value],
          [base, denominator],
        ];
  });
  return Object.fromEntries(columns);
}

const villageName = (name: string): string | null =>
  name === "" || name === UNKNOWN_GROUP ? null : name;
const monthNumber = (name: string): number | null =>
  name === UNKNOWN_GROUP ? null : Number(name.replace("-", ""));

/** What the engine says of the ledgers themselves, as the rows the queries must give, by their headings. */
export function engineTables({ asOf: day, towns }: CountyMonth): ReadonlyMap<string, SqlRow[]> {
  const asOf = serialOfIso(day);
  const books = towns.map(({ book }) => book);
  const all = rateBooks(books, { profile, asOf, by: "month" });
  const inTowns = towns.map(({ name: town, book }) => ({
    town,
    book,
    report: rateBooks([book], { profile, asOf, by: "village" }),
  }));
  const byTown: SqlRow[] = [
    { town: null, ...figures(all.groups[0]) },
    ...inTowns.map(({ town, report }) => ({ town, ...figures(report.groups[0]) })),
  ];
  const ofMonth = { profile, asOf, period: day.slice(0, 7) };
  const months = all.groups.slice(1).map(({ name }) => name);
  const named = months.includes(UNKNOWN_GROUP) ? months : [...months, UNKNOWN_GROUP];
  const villages = inTowns.flatMap(({ town, report }) =>
    report.groups.slice(1).map((group) => ({ town, group })),
  );
  return new Map([
    ["各乡镇的率", byTown],
    ["满意率", byTown],
    [
      "当月的率",
      [
        { town: null, ...figures(rateBooks(books, ofMonth).groups[0]) },
        ...towns.map(({ name: town, book }) => ({
          town,
          ...figures(rateBooks([book], ofMonth).groups[0]),
        })),
      ],
    ],
    [
      "按月份",
      named.map((name) => ({
        yearMonth: monthNumber(name),
        ...figures(all.groups.find((group) => group.name === name)),
      })),
    ],
    [
      "各村排名",
      rankBy(villages, ({ group }) => ratioOf(group, "resolution")).map(
        ({ item: { town, group }, rank }) => ({
          ...{ town, village: villageName(group.name), place: rank },
          ...figures(group),
        }),
      ),
    ],
    [
      "超期清单",
      inTowns.flatMap(({ town, book }) => {
        const material = openMaterial(ledgersOf(book), { profile, asked: { asOf } });
        return overdueMatters(material, MATTER_KINDS, asOf).map((one) => ({
          ...{ town, village: villageName(one.village), kind: one.kind },
          ...{ deadline: isoOf(one.deadline), overdueDays: one.overdueDays },
          ...{ sheet: one.records.ledger.grid.sheet, line: one.records.rowOf(one.record) + 1 },
        }));
      }),
    ],
  ]);
}
