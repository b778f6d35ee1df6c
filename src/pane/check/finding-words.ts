import { recordNames } from "../../check/record-names";
import type { Finding, RecordName } from "../../check/finding";
import { indexIn } from "../../ledger/ascending";
import type { FieldId } from "../../ledger/fields";
import type { Ledger } from "../../ledger/ledger";
import { openColumn } from "../../ledger/plain-column";
import { describeFinding } from "../../locale/describe-finding";
import { fieldLabels } from "../../locale/zh-CN/fields";
import { findingTexts } from "../../locale/zh-CN/findings";
import type { Book } from "../../operations/read-book";
import { checkedLedgersOf } from "../../operations/read-book";
import { shownValue } from "../../report/shown-value";
import { cellName } from "../../sheet/address";
import { squeeze } from "../../sheet/text";
import { factOf } from "./finding-fact";
import type { Haystack } from "./group-findings";

/** Who has to do with a record, beside the one it is about. */
const IN_CHARGE: readonly FieldId[] = ["owner", "handler", "leader", "visitor", "ownerUnit"];

/** Whose record stands in a grid row, and everybody in charge of it, as their cells say. */
export interface RowWords {
  readonly nameAt: (sheet: string, row: number) => RecordName | null;
  readonly inChargeAt: (sheet: string, row: number) => string;
}

/** Reads names of records when they are asked for. */
export function rowWords(book: Book | null): RowWords {
  const readers = new Map<string, RowReader[]>();
  if (book !== null)
    for (const ledger of checkedLedgersOf(book)) {
      const own = readers.get(ledger.grid.sheet) ?? [];
      readers.set(ledger.grid.sheet, [...own, lazily(() => rowReader(ledger))]);
    }
  const first = <T>(sheet: string, read: (reader: ReturnType<RowReader>) => T | null): T | null => {
    for (const reader of readers.get(sheet) ?? []) {
      const found = read(reader());
      if (found !== null) return found;
    }
    return null;
  };
  return {
    nameAt: (sheet, row) => first(sheet, ({ nameAt }) => nameAt(row)),
    inChargeAt: (sheet, row) => first(sheet, ({ inChargeAt }) => inChargeAt(row)) ?? "",
  };
}

type RowReader = () => {
  readonly nameAt: (row: number) => RecordName | null;
  readonly inChargeAt: (row: number) => string | null;
};

function rowReader(ledger: Ledger): ReturnType<RowReader> {
  const columns = ledger.columns
    .filter(({ field }) => field !== null && IN_CHARGE.includes(field))
    .map((column) => openColumn(ledger, column));
  return {
    nameAt: recordNames(ledger),
    inChargeAt: (row) => {
      const record = indexIn(ledger.records, row);
      return record < 0
        ? null
        : columns.map((column) => String(column.valueAt(record) ?? "")).join(" ");
    },
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/**
 * What a search looks through: rule, message, fact, sheet, column, and of every cell of a finding its place,
 * value, village, person and who is in charge. Made once a finding, when first searched.
 */
export function haystackOf(words: RowWords): Haystack {
  const known = new WeakMap<Finding, string>();
  return (finding) => {
    let text = known.get(finding);
    if (text === undefined) known.set(finding, (text = wordsOf(finding, words)));
    return text;
  };
}

function wordsOf(finding: Finding, { nameAt, inChargeAt }: RowWords): string {
  const { code, sheet, field, params, cells = [finding] } = finding;
  const parts = [
    findingTexts[code].title,
    describeFinding(finding).message,
    factOf(finding),
    sheet,
    String(params["label"] ?? ""),
    field === null ? "" : fieldLabels[field],
  ];
  for (const { row, column, value } of cells) {
    const name = nameAt(sheet, row);
    parts.push(cellName(row, column), String(shownValue({ field, value }) ?? ""));
    parts.push(name?.village ?? "", name?.person ?? "", inChargeAt(sheet, row));
  }
  return squeeze(parts.join(" ")).toLowerCase();
}
