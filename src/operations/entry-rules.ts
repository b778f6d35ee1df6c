import { dateFields } from "../ledger/field-types";
import type { FieldId } from "../ledger/fields";
import { KINDS } from "../ledger/kinds/index";
import type { Ledger } from "../ledger/ledger";
import { fill } from "../locale/format";
import { entryRuleText as text } from "../locale/zh-CN/entry-rules";
import { fieldLabels } from "../locale/zh-CN/fields";
import type { EntryRule } from "../sheet/edit";
import { serialOf } from "../sheet/serial";

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
 * add-in are guarded. They remind and never forbid: what is there already may be in other words.
 */
export function entryRulesOf(ledger: Ledger): EntryRule[] {
  const { dataRows, headerRows, columns } = ledger;
  const top = dataRows?.[0] ?? (headerRows?.[1] ?? -1) + 1;
  const bottom = (dataRows?.[1] ?? top) + roomBelow;
  const ticked = new Set(ledger.tickGroups.flatMap((group) => group.columns));
  const partial = partialDays(ledger);
  return columns.flatMap(({ field, index, label }): EntryRule[] => {
    if (field === null || ticked.has(index) || partial.has(index)) return [];
    const type = typeOf(field, ledger, index);
    if (type === null) return [];
    return [
      {
        top,
        left: index,
        bottom,
        right: index,
        type,
        title: (label || fieldLabels[field]).slice(0, 32),
        message: messageOf(field, type),
      },
    ];
  });
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
