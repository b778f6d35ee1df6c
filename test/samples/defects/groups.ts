import type { Injected } from "../truth";
import type { DefectFamily } from "./families";
import { replaced, type Injector, type Table } from "./table";

const SIZE = 10;

/** Groups that hold a defect already. */
const spent = new WeakMap<Table, Set<number>>();

/** Only these sheets are about groups of ten (a 村民组 is no such group); a group takes one defect. */
const ofTen =
  (injector: Injector): Injector =>
  (table, index) => {
    if (table.truth.kinds[0] !== "tenhouse") return null;
    const used = spent.get(table) ?? new Set();
    const groups = [groupStart(index), ...(twoGroups(table, index) ?? [])];
    if (groups.some((start) => used.has(start))) return null;
    const injected = injector(table, index);
    if (injected !== null) for (const start of groups) used.add(start);
    spent.set(table, used);
    return injected;
  };

const groupStart = (index: number): number => Math.floor(index / SIZE) * SIZE;

/** Two whole groups of one village, one after the other: the record's own and a neighbour. */
function twoGroups(table: Table, index: number): [number, number] | null {
  const own = groupStart(index);
  for (const start of [own, own - SIZE]) {
    const next = start + SIZE;
    if (start < 0 || next + SIZE > table.count) continue;
    if (table.record(start).village === table.record(next).village) return [start, next];
  }
  return null;
}

const inGroup = (table: Table, start: number): Injected["also"] =>
  Array.from({ length: 2 * SIZE }, (_, step) => ({
    row: table.row(start + step),
    column: table.column("group"),
  })).filter(({ row }) => row >= 0);

/** Defects of ten-household groups. */
export const GROUPS_OF_TEN: Readonly<Partial<Record<DefectFamily, Injector>>> = {
  "group-size": ofTen((table, index) => {
    const pair = twoGroups(table, index);
    if (pair === null || !table.has("group")) return null;
    const [start, next] = pair;
    const name = table.record(next).group ?? "";
    const from = table.cell(start + SIZE - 1, "group");
    for (let step = 6; step < SIZE; step++) table.write(start + step, "group", name);
    const injected = table.injected("group-size", start + SIZE - 1, "group", from);
    return [{ ...injected, also: inGroup(table, start) ?? [] }];
  }),
  "group-role-missing": ofTen((table, index) => {
    const start = groupStart(index);
    if (!table.has("group", "role") || start + SIZE > table.count) return null;
    const also = [...(inGroup(table, start) ?? []), ...roleCells(table, start)];
    return replaced(table, "group-role-missing", start, "role", "成员").map((one) => ({
      ...one,
      also,
    }));
  }),
  "group-none": ofTen((table, index) =>
    table.has("group") ? replaced(table, "group-none", index, "group", "") : null,
  ),
  "group-two": ofTen((table, index) => {
    const pair = twoGroups(table, index);
    if (pair === null || !table.has("group", "person")) return null;
    const [start, next] = pair;
    const [home, copy] = [start + 5, next + 5];
    for (const field of ["person", "idNumber", "phone", "address", "householder"] as const)
      if (table.has(field)) table.write(copy, field, table.record(home)[field] ?? "");
    const also = [home, copy].flatMap((one) =>
      (["person", "group"] as const).map((field) => ({
        row: table.row(one),
        column: table.column(field),
      })),
    );
    const from = table.record(copy).person ?? "";
    return [{ ...table.injected("group-two", copy, "person", from), also }];
  }),
};

const roleCells = (table: Table, start: number): { row: number; column: number }[] =>
  Array.from({ length: SIZE }, (_, step) => ({
    row: table.row(start + step),
    column: table.column("role"),
  }));
