import type { CellValue } from "../../src/sheet/grid";
import type { Rates } from "./defects/families";
import { makeLedger, type SampleLedger } from "./ledger";
import { makePopulation, type Population } from "./people";
import { AS_OF } from "./period";
import { makeRandom } from "./random";
import type { Injected } from "./truth";
import { VILLAGES } from "./words";

export interface TownshipOptions {
  readonly seed: number;
  readonly households: number;
  readonly villages?: number;
  readonly asOf?: number;
  /** Defects by sheet kind; those of the workbook stand with the sheet they show in. */
  readonly defects?: {
    readonly dispute?: Rates;
    readonly visit?: Rates;
    /** Disputes that stand in the petition sheet again. */
    readonly mattersTwice?: number;
  };
}

/** Ledgers of one township that join by ID number and name: the same residents in every sheet. */
export interface Township {
  readonly population: Population;
  readonly household: SampleLedger;
  readonly visit: SampleLedger;
  readonly satisfaction: SampleLedger;
  readonly dispute: SampleLedger;
  readonly petition: SampleLedger;
  readonly sheets: readonly SampleLedger[];
}

export function makeTownship(options: TownshipOptions): Township {
  const { seed, households, defects = {} } = options;
  const asOf = options.asOf ?? AS_OF;
  const villages = VILLAGES.slice(0, options.villages ?? 6);
  const population = makePopulation(makeRandom(seed), villages, households, true);
  const shared = { population, villages, asOf, book: "全镇台账.xlsx" };
  const { people } = population;
  const household = makeLedger({
    ...shared,
    kind: "household",
    rows: people.length,
    seed: seed + 1,
    sheet: "民情档案",
  });
  const visit = makeLedger({
    ...shared,
    kind: "visit",
    rows: Math.round(households * 0.9),
    seed: seed + 2,
    from: asOf - 60,
    sheet: "走访台账",
    ...(defects.visit === undefined ? {} : { defects: defects.visit }),
  });
  const satisfaction = makeLedger({
    ...shared,
    kind: "satisfaction",
    rows: Math.round(households * 0.5),
    seed: seed + 3,
    from: asOf - 30,
    sheet: "满意度测评",
  });
  const dispute = makeLedger({
    ...shared,
    kind: "dispute",
    rows: Math.round(households * 0.4),
    seed: seed + 4,
    sheet: "矛盾纠纷台账",
    ...(defects.dispute === undefined ? {} : { defects: defects.dispute }),
  });
  const petition = makeLedger({
    ...shared,
    kind: "petition",
    rows: Math.round(households * 0.15),
    seed: seed + 5,
    sheet: "信访台账",
  });
  const again = enterTwice(dispute, petition, defects.mattersTwice ?? 0);
  const sheets = [household, visit, satisfaction, dispute, again];
  return { population, household, visit, satisfaction, dispute, petition: again, sheets };
}

/** Writes the first disputes over the first petitions: the same person, day and matter. */
function enterTwice(dispute: SampleLedger, petition: SampleLedger, count: number): SampleLedger {
  const values = petition.grid.values as CellValue[][];
  const defects: Injected[] = [];
  for (let index = 0; index < count; index++) {
    const row = petition.truth.rowOf[index];
    const matter = dispute.truth.records[index];
    if (row === undefined || matter === undefined) break;
    const sheetRow = values[row]!;
    const person = petition.truth.columns.indexOf("person");
    const from = sheetRow[person] ?? "";
    for (const field of ["person", "idNumber", "phone", "village", "summary", "category"] as const)
      sheetRow[petition.truth.columns.indexOf(field)] = matter[field] ?? "";
    for (const field of ["registeredOn", "deadline", "closedOn", "feedbackOn"] as const)
      sheetRow[petition.truth.columns.indexOf(field)] = matter[field] ?? "";
    sheetRow[petition.truth.columns.indexOf("status")] =
      matter.closedOn === "" ? "办理中" : "已办结";
    const to = sheetRow[person] ?? "";
    defects.push({
      family: "matter-in-two-ledgers",
      row,
      column: person,
      field: "person",
      from,
      to,
    });
  }
  return { ...petition, truth: { ...petition.truth, defects } };
}
