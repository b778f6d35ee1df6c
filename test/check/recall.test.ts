import assert from "node:assert/strict";
import type { Finding } from "../../src/check/finding";
import { check } from "../../src/check/run";
import { SAMPLED_KINDS, type SampledKind } from "../samples/sampled-kinds";
import { recognise } from "../../src/ledger/recognise";
import { defaultProfile } from "../../src/profile/defaults";
import { cellName } from "../../src/sheet/address";
import { DEFECT_FAMILIES, type DefectFamily, type Rates } from "../samples/defects/families";
import { OWN_LAYOUTS } from "../samples/layouts/index";
import { makeLedger, type LedgerOptions, type SampleLedger } from "../samples/ledger";
import { makeTownship } from "../samples/township";
import type { Injected } from "../samples/truth";
import { FAMILY_CODES } from "./family-codes";

const SEEDS = [3, 14];
/** Needs a second ledger beside it. */
const BESIDE: readonly DefectFamily[] = [
  "unknown-person",
  "visit-unknown-household",
  "matter-in-two-ledgers",
];
const RATES: Rates = Object.fromEntries(
  DEFECT_FAMILIES.filter((family) => !BESIDE.includes(family)).map((family) => [family, 0.01]),
);

const samples = SAMPLED_KINDS.flatMap((kind) =>
  OWN_LAYOUTS[kind].flatMap((_, variant) => SEEDS.map((seed) => ({ kind, variant, seed }))),
);

function findingsOf(sheets: readonly SampleLedger[]): Finding[] {
  const asOf = Math.max(...sheets.map((sheet) => sheet.truth.asOf));
  const ledgers = sheets.map((sheet) => recognise(sheet.grid));
  return check(ledgers, { profile: defaultProfile, asOf });
}

function isFound(defect: Injected, findings: readonly Finding[]): boolean {
  const places = [defect, ...(defect.also ?? [])];
  return findings.some(
    (finding) =>
      FAMILY_CODES[defect.family].includes(finding.code) &&
      (finding.cells ?? [finding]).some((cell) =>
        places.some((place) => place.row === cell.row && place.column === cell.column),
      ),
  );
}

describe("check finds what was put wrong", () => {
  const tally = new Map<DefectFamily, { found: number; missed: string[] }>();
  const count = (defect: Injected, findings: readonly Finding[], where: string): void => {
    const entry = tally.get(defect.family) ?? { found: 0, missed: [] };
    tally.set(defect.family, entry);
    if (isFound(defect, findings)) entry.found++;
    else entry.missed.push(`${where} ${cellName(defect.row, defect.column)} ${String(defect.to)}`);
  };

  before(function () {
    this.timeout(60_000);
    for (const { kind, variant, seed } of samples) {
      const options: LedgerOptions = { kind, variant, seed, rows: 200, mess: { total: true } };
      const made = makeLedger({ ...options, defects: RATES });
      const findings = findingsOf([made]);
      for (const defect of made.truth.defects)
        count(defect, findings, `${kind}#${String(variant)} seed ${String(seed)}`);
    }
    for (const seed of SEEDS) {
      const { sheets } = makeTownship({
        seed,
        households: 150,
        defects: {
          dispute: { "unknown-person": 0.05 },
          visit: { "visit-unknown-household": 0.03 },
          mattersTwice: 3,
        },
      });
      const findings = findingsOf(sheets);
      for (const { grid, truth } of sheets) {
        const own = findings.filter(({ sheet }) => sheet === grid.sheet);
        for (const defect of truth.defects) count(defect, own, grid.sheet);
      }
    }
  });

  for (const family of DEFECT_FAMILIES)
    it(`${family}: at least 95 %`, () => {
      const { found, missed } = tally.get(family) ?? { found: 0, missed: [] };
      assert.ok(found > 0, "none was put in or none was found");
      // Another defect may hide one of few.
      const most = Math.max(1, (found + missed.length) * 0.05);
      assert.ok(missed.length <= most, `${String(found)} found, missed: ${missed.join("; ")}`);
    });
});

describe("a clean sheet, however untidy, has hints only", () => {
  const kinds: readonly SampledKind[] = SAMPLED_KINDS;
  for (const kind of kinds)
    it(`${kind}: at most 2 errors and warnings in 1,000 records`, () => {
      let records = 0;
      const alarms: string[] = [];
      for (const [variant] of OWN_LAYOUTS[kind].entries())
        for (const mess of [0, 1, 2, 3] as const) {
          const made = makeLedger({ kind, variant, rows: 120, seed: 5 + mess, mess });
          records += made.truth.rowOf.length;
          for (const { code, severity, row, column, value } of findingsOf([made]))
            if (severity !== "hint")
              alarms.push(`${code} ${cellName(row, column)} ${String(value)} mess ${String(mess)}`);
        }
      assert.ok(alarms.length * 500 <= records, `${String(records)}: ${alarms.join("; ")}`);
    });

  it("and so have the ledgers of one township beside each other", () => {
    const alarms = findingsOf(makeTownship({ seed: 8, households: 150 }).sheets).filter(
      ({ severity }) => severity !== "hint",
    );
    assert.deepEqual(alarms, []);
  });
});
