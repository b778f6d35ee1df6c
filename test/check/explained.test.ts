import assert from "node:assert/strict";
import type { Finding } from "../../src/check/finding";
import { check } from "../../src/check/run";
import { KIND_IDS, type KindId } from "../../src/ledger/kind-ids";
import type { Ledger } from "../../src/ledger/ledger";
import { recognise } from "../../src/ledger/recognise";
import { defaultProfile } from "../../src/profile/defaults";
import { cellName } from "../../src/sheet/address";
import { DEFECT_FAMILIES, type DefectFamily, type Rates } from "../samples/defects/families";
import { OWN_LAYOUTS } from "../samples/layouts/index";
import { makeLedger } from "../samples/ledger";
import type { Injected, Truth } from "../samples/truth";
import { FAMILY_CODES } from "./family-codes";

/** Needs a second ledger beside it. */
const BESIDE: readonly DefectFamily[] = [
  "unknown-person",
  "visit-unknown-household",
  "matter-in-two-ledgers",
];
const RATES: Rates = Object.fromEntries(
  DEFECT_FAMILIES.filter((family) => !BESIDE.includes(family)).map((family) => [family, 0.03]),
);

interface Sample {
  readonly ledger: Ledger;
  readonly truth: Truth;
}

const made = new Map<KindId, readonly Sample[]>();

/** A small sample of each layout of a kind, with one defect or two of each family; made once. */
function samplesOf(kind: KindId): readonly Sample[] {
  const before = made.get(kind);
  if (before !== undefined) return before;
  const samples = OWN_LAYOUTS[kind].map((_, variant): Sample => {
    const shape = { kind, variant, seed: 3, rows: 60, mess: { total: true } };
    const { grid, truth } = makeLedger({ ...shape, defects: RATES });
    return { ledger: recognise(grid), truth };
  });
  made.set(kind, samples);
  return samples;
}

const placesOf = (defect: Injected): readonly { row: number; column: number }[] => [
  defect,
  ...(defect.also ?? []),
];

function tells(finding: Finding, defect: Injected): boolean {
  return (
    FAMILY_CODES[defect.family].includes(finding.code) &&
    (finding.cells ?? [finding]).some((cell) =>
      placesOf(defect).some(({ row, column }) => row === cell.row && column === cell.column),
    )
  );
}

describe("findings and what was put wrong explain each other", () => {
  for (const kind of KIND_IDS)
    it(kind, () => {
      for (const { ledger, truth } of samplesOf(kind)) {
        const findings = check([ledger], { profile: defaultProfile, asOf: truth.asOf });
        const missed = truth.defects.filter((one) => !findings.some((each) => tells(each, one)));
        // One defect may be told in other cells of its record too.
        const touched = new Set(truth.defects.flatMap(placesOf).map(({ row }) => row));
        const alarms = findings.filter(
          ({ severity, row, cells = [{ row }] }) =>
            severity !== "hint" && !cells.some((cell) => touched.has(cell.row)),
        );
        const where = ({ row, column }: { row: number; column: number }): string =>
          cellName(row, column);
        assert.deepEqual(
          missed.map((one) => `${one.family} ${where(one)}`),
          [],
        );
        assert.deepEqual(
          alarms.map((one) => `${one.code} ${where(one)}`),
          [],
        );
      }
    });
});
