import { gridOf, type Grid } from "../../src/sheet/grid";
import type { SampledKind } from "./sampled-kinds";
import { serial } from "./days";
import type { FileSheet } from "./files";
import { makeLedger, type LedgerOptions } from "./ledger";
import { makePopulation } from "./people";
import { makeRandom } from "./random";
import { VILLAGES } from "./words";

export const YEAR_FROM = serial(2023, 7, 1);
export const YEAR_AS_OF = serial(2024, 6, 30);
const BOOK = "全镇台账.xlsx";

/** Sheets of the year with their rows; matters enough for every quarter of every village. */
const SHEETS: readonly (readonly [kind: SampledKind, sheet: string, rows: number])[] = [
  ["visit", "走访台账", 420],
  ["satisfaction", "满意度测评", 160],
  ["dispute", "矛盾纠纷台账", 200],
  ["petition", "信访台账", 60],
  ["opinion", "群众诉求台账", 110],
  ["hazard", "安全隐患台账", 90],
];

/** Defects of a year's work, so that quality costs some villages points. */
const DEFECTS: Partial<Record<SampledKind, LedgerOptions["defects"]>> = {
  dispute: { "id-checksum": 0.02, "date-order": 0.01, "required-missing": 0.01 },
  petition: { "phone-bad": 0.03 },
};

/** Ledgers of a whole year of one township, July 2023 to June 2024, with a sheet of marks. */
export function makeYearTownship(seed: number, villageCount = 8): readonly FileSheet[] {
  const villages = VILLAGES.slice(0, villageCount);
  const population = makePopulation(makeRandom(seed), villages, villageCount * 14, true);
  const shared = { population, villages, asOf: YEAR_AS_OF, from: YEAR_FROM, book: BOOK };
  const household = makeLedger({
    ...{ ...shared, kind: "household", rows: population.people.length },
    ...{ seed: seed + 1, sheet: "民情档案" },
  });
  const ledgers = SHEETS.map(([kind, sheet, rows], index) => {
    const defects = DEFECTS[kind];
    const options = { ...shared, kind, sheet, rows, seed: seed + 2 + index };
    return makeLedger(defects === undefined ? options : { ...options, defects });
  });
  return [household, ...ledgers, { grid: marksSheet(villages, seed) }];
}

/** 评分表: marks given by hand, and a veto nobody got. */
function marksSheet(villages: readonly string[], seed: number): Grid {
  const random = makeRandom(seed).fork("marks");
  const rows = villages.map((village, index) => [
    ...[index + 1, village],
    ...[random.int(14, 20), random.int(12, 20), "否", ""],
  ]);
  return gridOf(
    "评分表",
    [
      ["青河镇2024年第二季度村级工作评分表", "", "", "", "", ""],
      ["序号", "村（社区）", "领导评价", "群众评议", "一票否决", "备注"],
      ...rows,
    ],
    BOOK,
  );
}
