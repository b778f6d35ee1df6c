import type { CellValue } from "../sheet/grid";
import type { RecordColumn } from "./record-column";

/**
 * Several rounds as one column: of each record the cell of the round that decides. `decides` gives the
 * place of that round among `members`, -1 where every round is empty.
 */
export function roundColumn(members: readonly RecordColumn[], decides: Int32Array): RecordColumn {
  const [first] = members;
  if (first === undefined) throw new Error("no rounds");
  const distinct: CellValue[] = [""];
  const codes = new Int32Array(decides.length);
  const memberOf: number[] = [0];
  members.forEach((member, place) => {
    const from = distinct.length - 1;
    for (let code = 1; code < member.distinct.length; code++) {
      distinct.push(member.distinct[code] ?? "");
      memberOf.push(place);
    }
    for (let i = 0; i < codes.length; i++) {
      const code = decides[i] === place ? (member.codes[i] ?? 0) : 0;
      if (code > 0) codes[i] = from + code;
    }
  });
  const at = (record: number): RecordColumn => members[decides[record] ?? -1] ?? first;
  return {
    column: first.column,
    codes,
    distinct,
    varied: false,
    intern: () => undefined,
    valueAt: (record) => distinct[codes[record] ?? 0] ?? "",
    columnAt: (record) => at(record).columnAt(record),
    rowAt: (record) => at(record).rowAt(record),
    periodAt: (code) => members[memberOf[code] ?? 0]?.periodAt?.(code) ?? null,
  };
}
