import { FINDING_CODES } from "../../src/check/codes";
import type { Finding } from "../../src/check/finding";
import { check } from "../../src/check/run";
import { recognise } from "../../src/ledger/recognise/index";
import { rateBooks } from "../../src/operations/rate-books";
import { defaultProfile } from "../../src/profile/defaults";
import type { Profile } from "../../src/profile/profile";
import { planVisits } from "../../src/visit/index";
import { bookOf } from "../../test/operations/book-of";
import { BENCH_DAY, benchLedger } from "../grid";
import { benchSheet, type Kept } from "../sheet";
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

/** What else the product does with such a ledger: understand the sheet, count, plan visits. */
export function otherWork(rows: readonly Row[], kept: Kept): Record<string, () => unknown> {
  const ledger = benchLedger(rows);
  const sheet = benchSheet(rows.length, kept);
  const options = { profile: defaultProfile, asOf: BENCH_DAY };
  const book = bookOf([ledger]);
  return {
    "this product, the sheet recognised": () => recognise(sheet),
    "this product, rates by village": () =>
      rateBooks([book], { ...options, period: "2024-06", by: "village" }),
    "this product, visits due": () => planVisits([ledger], options),
  };
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
