import type { FieldId } from "../../../src/ledger/fields";
import { fullWidth } from "../dress";
import type { DefectFamily } from "./families";
import { replaced, type Injector, type Table } from "./table";

const TYPOS: readonly (readonly [from: RegExp, to: string])[] = [
  [/^已/u, "己"],
  [/中$/u, "種"],
  [/^未/u, "末"],
];

/** A slip of the hand in a word: the nearest word is the right one. */
const typo = (word: string): string => {
  for (const [from, to] of TYPOS) if (from.test(word)) return word.replace(from, to);
  return `${word}吧`;
};

const unknown =
  (family: DefectFamily, field: FieldId, word: (own: string) => string): Injector =>
  (table, index) => {
    const own = String(table.record(index)[field] ?? "");
    return own === "" || !table.has(field)
      ? null
      : replaced(table, family, index, field, word(own));
  };

/** The first of the fields that the record fills. */
const filled = (table: Table, index: number, fields: readonly FieldId[]): FieldId | null =>
  fields.find((field) => table.has(field) && String(table.record(index)[field] ?? "") !== "") ??
  null;

const onText =
  (family: DefectFamily, fields: readonly FieldId[], change: (text: string) => string): Injector =>
  (table, index) => {
    const field = filled(table, index, fields);
    if (field === null) return null;
    return replaced(table, family, index, field, change(String(table.record(index)[field])));
  };

/** Defects of words and of how cells are written. */
export const WORDS: Readonly<Partial<Record<DefectFamily, Injector>>> = {
  "status-unknown": unknown("status-unknown", "status", typo),
  "rating-unknown": unknown("rating-unknown", "rating", (own) => own.replace("意", "异")),
  "level-unknown": unknown("level-unknown", "level", (own) => `${own[0]}股`),
  "category-unknown": unknown("category-unknown", "category", (own) => `${own.slice(0, -1)}理`),
  "text-number": (table, index) => {
    const field = filled(table, index, ["peopleCount", "age", "population", "amount"]);
    if (field === null) return null;
    return replaced(table, "text-number", index, field, String(table.record(index)[field]));
  },
  "stray-blank": onText("stray-blank", ["person", "owner", "visitor"], (text) => ` ${text} `),
  "full-width": onText("full-width", ["phone", "idNumber"], fullWidth),
  "control-character": onText(
    "control-character",
    ["summary", "visitResult", "address", "person"],
    (text) => `${text.slice(0, 2)}\u0007${text.slice(2)}`,
  ),
  "formula-like": (table, index) =>
    table.has("note") ? replaced(table, "formula-like", index, "note", "=2+3") : null,
  "village-variant": (table, index) => {
    const village = String(table.cell(index, "village"));
    if (!village.endsWith("村") || !table.has("village")) return null;
    if (table.at(table.row(index), table.column("village")) === "") return null;
    return replaced(table, "village-variant", index, "village", village.slice(0, -1));
  },
  "people-zero": (table, index) =>
    table.has("peopleCount") ? replaced(table, "people-zero", index, "peopleCount", 0) : null,
  placeholder: onText("placeholder", ["person", "summary"], () => "XXX"),
};
