import { FINDING_CODES } from "../../src/check/codes";
import type { Finding } from "../../src/check/finding";
import { check } from "../../src/check/run";
import { defaultProfile } from "../../src/profile/defaults";
import type { Profile } from "../../src/profile/profile";
import { BENCH_DAY, benchLedger } from "../grid";
import { COMMON_CODES, emptyCounts, type Counts, type Row } from "./common";

const COMMON: Profile = {
  ...defaultProfile,
  rules: Object.fromEntries(
    FINDING_CODES.filter((code) => !COMMON_CODES.has(code)).map((code) => [code, "off" as const]),
  ),
};

/** The product with every rule, or with the codes of the common ones alone. */
export function productOf(rows: readonly Row[], rules: "all" | "common"): () => Finding[] {
  const ledger = benchLedger(rows);
  const profile = rules === "all" ? defaultProfile : COMMON;
  return () => check([ledger], { profile, asOf: BENCH_DAY });
}

/** Cells found, of the common rules only. */
export function countsOf(findings: readonly Finding[]): Counts {
  const counts = emptyCounts();
  for (const { code, field, cells } of findings) {
    const key = `${code} ${field ?? ""}`;
    if (Object.hasOwn(counts, key)) counts[key] = (counts[key] ?? 0) + (cells?.length ?? 1);
  }
  return counts;
}
