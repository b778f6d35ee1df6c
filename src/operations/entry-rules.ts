import type { UnreadReason } from "../ledger/account/reasons";
import { dateFields } from "../ledger/field-types";
import type { FieldId } from "../ledger/fields";
import { KINDS } from "../ledger/kinds/index";
import type { Ledger } from "../ledger/ledger";
import { fill } from "../locale/format";
import { entryRuleText as text } from "../locale/zh-CN/entry-rules";
import { fieldLabels } from "../locale/zh-CN/fields";
import type { EntryRule } from "../sheet/edit";
import { isEmptyCell } from "../sheet/grid";
import { serialOf } from "../sheet/serial";
import { cutText } from "../sheet/xml-characters";

/** Rows below the last record that are guarded too, for what is still to be written. */
const roomBelow = 500;

const ratingWords = ["满意", "基本满意", "不满意", "不了解"];
const safetyWords = ["安全", "比较安全", "不太安全", "不安全"];

/** Words of fields that have few; the township's own words come with the profile. */
const wordLists: Readonly<Partial<Record<FieldId, readonly string[]>>> = {
  gender: ["男", "女"],
  level: ["一般", "较大", "重大", "特别重大"],
  visitClass: ["一般", "重点", "发案地周边", "困难户", "学生家庭"],
  awareness: ["知晓", "不知晓"],
  supervised: ["是", "否"],
};

/**
 * Native drop-down lists and reminders for the columns of a ledger, so that colleagues without the
 * add-in are guarded: a rule for each run of rows that hold matters or will. They remind and never forbid:
 * what is there already may be in other words.
 */
export function entryRulesOf(ledger: Ledger): EntryRule[] {
  const { columns } = ledger;
  const runs = entryRows(ledger);
  const ticked = new Set(ledger.tickGroups.flatMap((group) => group.columns));
  const partial = partialDays(ledger);
  return columns.flatMap(({ field, index, label }): EntryRule[] => {
    if (field === null || ticked.has(index) || partial.has(index)) return [];
    const type = typeOf(field, ledger, index);
    if (type === null) return [];
    const title = cutText(label || fieldLabels[field], 32);
    const message = messageOf(field, type);
    return runs.map(([top, bottom]) => {
      return { top, left: index, bottom, right: index, type, title, message };
    });
  });
}

/** Rows that are filled in by nobody's hand as a matter: their cells get no rule. */
const noEntry: ReadonlySet<UnreadReason> = new Set<UnreadReason>([
  "signature",
  "note",
  "total",
  "repeated-header",
  "section-line",
]);

/** Runs of rows for entries, first and last: the records, and the empty rows below them. */
function entryRows({ grid, dataRows, headerRows, left, totalRows }: Ledger): [number, number][] {
  const first = dataRows?.[0] ?? (headerRows?.[1] ?? -1) + 1;
  const last = dataRows?.[1] ?? first;
  const spared = new Set(totalRows);
  for (const { row, reason } of left) if (noEntry.has(reason)) spared.add(row);
  let bottom = last + roomBelow;
  for (let row = last + 1; row < grid.rowCount && row <= bottom; row++)
    if (!(grid.values[row] ?? []).every(isEmptyCell)) bottom = row - 1;
  const runs: [number, number][] = [];
  for (let row = first; row <= bottom; row++) {
    const open = runs.at(-1);
    if (spared.has(row)) continue;
    if (open?.[1] === row - 1) open[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

/** Columns whose cells hold no whole date: 年│月│日, days or √ under a month. */
function partialDays({ dayParts, rounds }: Ledger): ReadonlySet<number> {
  const months = rounds
    .filter(({ field }) => dateFields.has(field))
    .flatMap(({ columns }) =>
      columns.flatMap(({ index, period }) => (period === null ? [] : index)),
    );
  const parts = dayParts.flatMap(({ year, month, day }) => [year ?? month, month, day]);
  return new Set([...months, ...parts]);
}

function typeOf(field: FieldId, ledger: Ledger, index: number): EntryRule["type"] | null {
  if (field === "idNumber") return { kind: "length", min: 18, max: 18 };
  if (field === "peopleCount") return { kind: "whole", min: 1, max: 100000 };
  if (dateFields.has(field))
    return { kind: "date", from: serialOf(1900, 3, 1), to: serialOf(2099, 12, 31) };
  const words = wordsOf(field, ledger, index);
  return words === null ? null : { kind: "list", words };
}

function wordsOf(field: FieldId, ledger: Ledger, index: number): readonly string[] | null {
  if (field === "status") {
    const words = ledger.kind === null ? [] : KINDS[ledger.kind].statusWords;
    return words.length > 0 ? words : null;
  }
  if (field === "rating") return isSafety(ledger, index) ? safetyWords : ratingWords;
  return wordLists[field] ?? null;
}

function isSafety({ grid, records, columns }: Ledger, index: number): boolean {
  if (columns.find((column) => column.index === index)?.label.includes("安全感") === true)
    return true;
  const first = records.find((row) => String(grid.values[row]?.[index] ?? "") !== "");
  return first !== undefined && String(grid.values[first]?.[index]).includes("安全");
}

function messageOf(field: FieldId, type: EntryRule["type"]): string {
  const name = fieldLabels[field];
  if (type.kind === "list") return fill(text.list, { name, words: type.words.join("、") });
  if (type.kind === "date") return fill(text.date, { name });
  return type.kind === "length" ? text.id : text.whole;
}
