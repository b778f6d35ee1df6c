import type { FieldId } from "../../../src/ledger/fields";
import { stateOf } from "../state-words";
import type { DefectFamily } from "./families";
import { dayIn, replaced, type Injector, type Table } from "./table";

const OPEN_WORDS: Readonly<Record<string, string>> = {
  已化解: "化解中",
  已办结: "办理中",
  已整改: "整改中",
};

const state = (table: Table, index: number): string => stateOf(table.record(index).status ?? "");

/** Writes emptiness over a closing and all that follows it. */
function reopen(table: Table, index: number): void {
  const after: readonly FieldId[] = [
    "closedOn",
    "inspectedOn",
    "recheckedOn",
    "recheckResult",
    "feedbackOn",
    "feedback",
    "revisitedOn",
    "revisitResult",
    "rating",
  ];
  for (const field of after) if (table.has(field)) table.write(index, field, "");
}

const serious =
  (family: DefectFamily, field: FieldId, value: string, level: string): Injector =>
  (table, index) => {
    if (!table.has("level", field) || table.cell(index, field) === value) return null;
    if (!["一般", "较大", "重大", "高", "中", "低"].includes(String(table.record(index).level)))
      return null;
    table.write(index, "level", level);
    if (field !== "supervised" && table.has("supervised")) table.write(index, "supervised", "是");
    if (field !== "leader" && table.has("leader")) table.write(index, "leader", "傅国栋");
    return replaced(table, family, index, field, value);
  };

/** Defects between status, dates and what must follow. */
export const STATUS: Readonly<Partial<Record<DefectFamily, Injector>>> = {
  "closed-without-date": (table, index) =>
    table.has("status") &&
    state(table, index) === "closed" &&
    dayIn(table, index, "closedOn") !== null
      ? withAlso(
          table,
          index,
          "status",
          replaced(table, "closed-without-date", index, "closedOn", ""),
        )
      : null,
  "date-without-closing": (table, index) => {
    const word = OPEN_WORDS[String(table.record(index).status)];
    if (word === undefined || !table.has("status") || dayIn(table, index, "closedOn") === null)
      return null;
    return withAlso(
      table,
      index,
      "closedOn",
      replaced(table, "date-without-closing", index, "status", word),
    );
  },
  "overdue-open": (table, index) => {
    const word = OPEN_WORDS[String(table.record(index).status)];
    const deadline = dayIn(table, index, "deadline");
    if (word === undefined || !table.has("status") || deadline === null) return null;
    if (deadline >= table.truth.asOf) return null;
    reopen(table, index);
    table.write(index, "status", word);
    return withAlso(table, index, "status", [
      table.injected("overdue-open", index, "deadline", table.cell(index, "deadline")),
    ]);
  },
  "closed-late": (table, index) => {
    const closed = dayIn(table, index, "closedOn");
    const found = table.record(index).registeredOn;
    if (closed === null || typeof found !== "number" || !table.has("deadline")) return null;
    if (closed - found < 4) return null;
    return withAlso(
      table,
      index,
      "closedOn",
      replaced(table, "closed-late", index, "deadline", closed - 2),
    );
  },
  "serious-no-deadline": serious("serious-no-deadline", "deadline", "", "重大"),
  "serious-no-leader": serious("serious-no-leader", "leader", "", "重大"),
  "serious-not-supervised": serious("serious-not-supervised", "supervised", "否", "重大"),
  "rating-missing": (table, index) =>
    table.has("rating", "revisitedOn") && typeof table.record(index).revisitedOn === "number"
      ? withAlso(
          table,
          index,
          "revisitedOn",
          replaced(table, "rating-missing", index, "rating", ""),
        )
      : null,
  "rating-without-revisit": (table, index) =>
    table.has("rating", "revisitedOn", "closedOn") &&
    typeof table.record(index).revisitedOn === "number"
      ? withAlso(
          table,
          index,
          "rating",
          replaced(table, "rating-without-revisit", index, "revisitedOn", ""),
        )
      : null,
  "revisit-before-closing": (table, index) => {
    const closed = dayIn(table, index, "closedOn");
    if (closed === null || dayIn(table, index, "revisitedOn") === null) return null;
    return withAlso(
      table,
      index,
      "closedOn",
      replaced(table, "revisit-before-closing", index, "revisitedOn", closed - 1),
    );
  },
};

function withAlso<T extends { row: number }>(
  table: Table,
  index: number,
  field: FieldId,
  injected: readonly T[],
): T[] {
  const also = [{ row: table.row(index), column: table.column(field) }];
  return injected.map((one) => ({ ...one, also }));
}
