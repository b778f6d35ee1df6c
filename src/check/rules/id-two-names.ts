import type { KindId } from "../../ledger/kind-ids";
import type { IdColumn } from "../id-column";
import { idHolders, idPlace, namesAt, recordAt, whereIs } from "../id-holders";
import { eachRepeat, mix } from "../repeats";
import { code, workbookRule } from "../rule";

/** Kinds that list every person once. */
const LISTED: ReadonlySet<KindId> = new Set<KindId>(["household", "tenhouse"]);

/** One right ID number under two names, or one person twice in a list of people. */
export const idTwoNames = workbookRule({
  id: "id-two-names",
  scope: "workbook",
  fields: ["idNumber", "person", "householder"],
  codes: {
    "id-two-names": code("error", "doubt", "name", "other", "where"),
    "person-repeated": code("warning", "doubt", "name", "where"),
  },
  check(views, report) {
    const { holders, count } = idHolders(views);
    const numbers = new Int32Array(count);
    for (const { ids, start } of holders) mixNumbers(ids, numbers, start);
    eachRepeat(numbers, (number, before) => {
      const later = recordAt(holders, number);
      const earlier = recordAt(holders, before);
      if (!isSameId(later, earlier)) return;
      const names = namesAt(later);
      const others = namesAt(earlier);
      const [name] = names;
      const [other] = others;
      if (name === undefined || other === undefined) return;
      const where = whereIs(earlier, later);
      const extra = { other: idPlace(earlier) };
      if (!names.some((one) => others.includes(one)))
        report("id-two-names", idPlace(later), { name, other, where }, extra);
      else if (later.holder === earlier.holder && LISTED.has(later.holder.view.kind))
        report("person-repeated", idPlace(later), { name, where }, extra);
    });
  },
});

/** A number for each right ID number, 0 for others. */
function mixNumbers({ high, low }: IdColumn, numbers: Int32Array, start: number): void {
  for (let i = 0; i < high.length; i++)
    if (high[i] !== 0) numbers[start + i] = mix(high[i] as number, low[i] as number);
}

function isSameId(one: ReturnType<typeof recordAt>, other: ReturnType<typeof recordAt>): boolean {
  const [a, b] = [one.holder.ids, other.holder.ids];
  return a.high[one.record] === b.high[other.record] && a.low[one.record] === b.low[other.record];
}
