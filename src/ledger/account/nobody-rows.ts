import type { FieldId } from "../fields";
import type { KindId } from "../kind-ids";
import type { AccountedTable } from "./accounted-table";
import { columnsOf, hasContent, saysNone, typedAt } from "./cells";

/** Kinds whose rows are somebody who was met. */
const MET: ReadonlySet<KindId> = new Set<KindId>(["visit", "contact"]);
/** What tells that somebody was met all the same, though no name is given. */
const OF_SOMEBODY: readonly FieldId[] = [
  "idNumber",
  "phone",
  "address",
  "householdId",
  "visitedOn",
];

/** Rows of visits and contacts that say there was nobody: 无 instead of a name, and nothing of anybody. */
export function nobodyRows({ grid, kind, columns, rows }: AccountedTable): readonly number[] {
  if (kind === null || !MET.has(kind)) return [];
  const names = columnsOf(columns, ["person", "householder"]);
  const facts = columnsOf(columns, OF_SOMEBODY);
  if (names.length === 0) return [];
  return [...rows].filter((row) => {
    const said = names.map(({ index }) => typedAt(grid, row, index));
    return (
      said.some((value) => saysNone(value)) &&
      said.every((value) => value === "" || saysNone(value)) &&
      facts.every(({ index }) => !hasContent(typedAt(grid, row, index)))
    );
  });
}
