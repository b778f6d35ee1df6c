import { check } from "../src/check/run";
import { defaultProfile } from "../src/profile/defaults";
import type { CellValue } from "../src/sheet/grid";
import { BENCH_DAY, benchLedger, benchRows } from "./grid";
import { best, type Line } from "./measure";

/** All rules over grids of growing length, each beside JSON.parse of the same cells. */
export function checkBench(lengths: readonly number[]): Line[] {
  return lengths.flatMap((length) => {
    const json = JSON.stringify(benchRows(length));
    const rows = JSON.parse(json) as CellValue[][];
    const context = { profile: defaultProfile, asOf: BENCH_DAY };
    let findings = 0;
    const parse = best(() => JSON.parse(json));
    const rules = best(() => {
      findings = check([benchLedger(rows)], context).length;
    });
    return [
      { name: `JSON.parse ${String(length)} × 20`, ms: parse, ratio: 1 },
      { name: `check, all rules (${String(findings)} findings)`, ms: rules, ratio: rules / parse },
    ];
  });
}
