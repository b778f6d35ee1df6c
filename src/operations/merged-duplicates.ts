import type { Finding } from "../check/finding";
import { check } from "../check/run";
import type { Ledger, LedgerColumn } from "../ledger/ledger";
import type { duplicateTexts } from "../locale/zh-CN/merged";
import type { Profile } from "../profile/profile";
import { parseCell } from "../sheet/address";
import { gridOf } from "../sheet/grid";
import { readId } from "../sheet/id-number";
import type { Serial } from "../sheet/serial";
import type { MergedLedger, MergedRecord } from "./merge-books";

export type DuplicateCode = keyof typeof duplicateTexts;

/** Two records of different sources that are one, or look like it; the later one first. */
export interface MergedDuplicate {
  readonly code: DuplicateCode;
  readonly record: MergedRecord;
  readonly other: MergedRecord;
}

const CODES: readonly DuplicateCode[] = [
  "duplicate-record",
  "near-duplicate",
  "person-repeated",
  "id-two-names",
  "matter-in-two-ledgers",
];

/**
 * Duplicates across sources, as the rules of `check` find them. Villages do not count: that two of them
 * entered the same matter is what is looked for. Two different right ID numbers are two people.
 */
export function mergedDuplicates(
  merged: readonly MergedLedger[],
  context: { readonly profile: Profile; readonly asOf: Serial },
): MergedDuplicate[] {
  const bySheet = new Map(merged.map((one) => [one.kind as string, one]));
  const found = check(merged.map(withoutVillages), context);
  const recordAt = (sheet: string, row: number): [MergedLedger, MergedRecord] | null => {
    const ledger = bySheet.get(sheet);
    const record = ledger?.records[row - FIRST_ROW];
    return ledger === undefined || record === undefined ? null : [ledger, record];
  };
  const seen = new Set<string>();
  return found.flatMap((finding): MergedDuplicate[] => {
    const code = CODES.find((one) => one === finding.code);
    const place = code === undefined ? null : otherPlace(finding);
    if (code === undefined || place === null) return [];
    const later = recordAt(finding.sheet, finding.row);
    const earlier = recordAt(place.sheet, place.row);
    if (later === null || earlier === null) return [];
    const [record, other] = [later[1], earlier[1]];
    const key = [record, other].map(({ file, sheet, row }) => `${file}!${sheet}!${row}`).join("=");
    const isAcross = record.file !== other.file || record.sheet !== other.sheet;
    if (!isAcross || seen.has(key) || (code !== "id-two-names" && areTwoPeople(later, earlier)))
      return [];
    seen.add(key);
    return [{ code, record, other }];
  });
}

/** Row of the first record in the sheets that are checked; the header is above it. */
const FIRST_ROW = 1;

/** The merged ledger as a sheet to be checked, its village column left out. */
function withoutVillages({ kind, columns, records }: MergedLedger): Ledger {
  const values = [columns.map(({ label }) => label), ...records.map((record) => record.values)];
  return {
    grid: gridOf(kind, values),
    kind,
    confidence: 1,
    unsure: false,
    title: "",
    headerRows: [0, 0],
    dataRows: records.length === 0 ? null : [FIRST_ROW, records.length],
    records: Int32Array.from(records, (_, index) => index + FIRST_ROW),
    totalRows: [],
    columns: columns.flatMap(({ field, label }, index): LedgerColumn[] =>
      field === "village"
        ? []
        : [{ index, label, parents: [], field, confidence: 1, evidence: [] }],
    ),
    tickGroups: [],
    rounds: [],
    dayParts: [],
    year: null,
    kindScores: [{ kind, score: 1 }],
  };
}

/** The earlier record a finding points at: a row of the same sheet, or a cell of any. */
function otherPlace({ sheet, params }: Finding): { sheet: string; row: number } | null {
  const { first, where } = params;
  if (typeof first === "number") return { sheet, row: first - 1 };
  const [cell = "", other = sheet] = String(where ?? "")
    .split("!")
    .reverse();
  const position = parseCell(cell);
  return position === null ? null : { sheet: other, row: position.row };
}

function areTwoPeople(
  [ledger, record]: readonly [MergedLedger, MergedRecord],
  [otherLedger, other]: readonly [MergedLedger, MergedRecord],
): boolean {
  const [a, b] = [idOf(ledger, record), idOf(otherLedger, other)];
  return a !== "" && b !== "" && a !== b;
}

/** The right ID number of a record, "" when it has none. */
function idOf({ columns }: MergedLedger, { values }: MergedRecord): string {
  const index = columns.findIndex(({ field }) => field === "idNumber");
  if (index < 0) return "";
  const { state, canonical } = readId(String(values[index] ?? ""));
  return state === "ok" ? canonical : "";
}
