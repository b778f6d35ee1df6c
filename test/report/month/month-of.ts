import type { Ledger } from "../../../src/ledger/ledger";
import { summariseMonth, type MonthSummary } from "../../../src/operations/monthly-summary";
import { defaultProfile } from "../../../src/profile/index";
import type { Profile } from "../../../src/profile/profile";
import type { DraftCell, SheetDraft } from "../../../src/sheet/draft";
import { day, ledgerOf, type Row } from "../../measure/ledger-of";
import { bookOf } from "../../operations/book-of";

export interface MonthCase {
  readonly month?: string;
  readonly asOf?: string;
  readonly profile?: Partial<Profile>;
  readonly mask?: boolean;
}

/** The summary of ledgers for May 2024, judged on 2024-06-03, unless said otherwise. */
export function monthOf(ledgers: readonly Ledger[], options: MonthCase = {}): MonthSummary {
  return summariseMonth([bookOf(ledgers)], {
    profile: { ...defaultProfile, unitName: "青河镇", ...options.profile },
    asOf: day(options.asOf ?? "2024-06-03"),
    period: options.month ?? "2024-05",
    mask: options.mask ?? false,
  });
}

/** Disputes with what a month needs; what a row leaves out is filled in. */
export function disputes(rows: readonly Row[]): Ledger {
  return ledgerOf(
    "dispute",
    rows.map((row) => ({
      village: "柳林村",
      person: "张三丰",
      category: "邻里",
      level: "一般",
      peopleCount: 3,
      owner: "王建国",
      foundOn: "2024-05-10",
      deadline: "2024-06-09",
      status: "未化解",
      closedOn: "",
      ...row,
    })),
    { sheet: "矛盾纠纷台账" },
  );
}

/** Rows of the block whose section line holds the text, up to the next section. */
export function blockOf(draft: SheetDraft, title: string): (readonly (DraftCell | null)[])[] {
  const start = draft.rows.findIndex(
    ([cell]) => cell?.style === "section" && String(cell.value).includes(title),
  );
  if (start < 0) return [];
  const length = draft.rows.slice(start + 1).findIndex(([cell]) => cell?.style === "section");
  return draft.rows.slice(start + 1, length < 0 ? undefined : start + 1 + length);
}

/** The values of a block, rows as lists without the empty cells under merges. */
export function valuesOf(draft: SheetDraft, title: string): unknown[][] {
  return blockOf(draft, title).map((row) =>
    row.filter((cell) => cell !== null).map(({ value }) => value),
  );
}

/** Everything a sheet shows, as one text. */
export function textOf(drafts: readonly SheetDraft[]): string {
  return drafts
    .flatMap(({ rows }) => rows.flat().map((cell) => String(cell?.value ?? "")))
    .join("\n");
}
