import { namesIn } from "../../ledger/register/names";
import { readNumber } from "../../sheet/number-text";
import { labelOf } from "../names";
import { code, ledgerRule } from "../rule";

const MOST = 5;
const JOINT = /集体|联名|联访|群体|群访|多人/;
const VISIT = /走访|来访|上访|集体访|个访|当面|接访|到访/;

/** At a joint visit at most five representatives speak for all (信访工作条例, 2022). */
export const representatives = ledgerRule({
  id: "representatives",
  scope: "row",
  kinds: ["petition"],
  fields: ["peopleCount", "person", "source", "scale", "category"],
  codes: { "too-many-representatives": code("warning", "doubt", "people") },
  check(view, report) {
    const ways = (["source", "scale", "category"] as const).flatMap(
      (field) => view.column(field) ?? [],
    );
    const says = (record: number, pattern: RegExp): boolean =>
      ways.some((column) => pattern.test(String(column.valueAt(record))));
    const people = view.column("peopleCount");
    const label = people === null ? "" : labelOf(people);
    const person = view.column("person");
    for (let i = 0; i < view.count; i++) {
      if (people !== null) {
        const reading = readNumber(people.valueAt(i));
        const count = reading.kind === "number" ? reading.value : 0;
        if (count > MOST && speaks(label, says(i, JOINT), says(i, VISIT))) {
          report("too-many-representatives", view.at(people, i), { people: count });
          continue;
        }
      }
      if (person === null) continue;
      const names = namesIn(person.valueAt(i)).length;
      if (names > MOST && !says(i, /信$|网|电话/))
        report("too-many-representatives", view.at(person, i), { people: names });
    }
  },
});

/** Whether the column counts those who came, rather than all whom the matter concerns. */
function speaks(label: string, joint: boolean, visit: boolean): boolean {
  if (/代表/.test(label)) return true;
  if (/涉及|反映|影响|诉求/.test(label)) return false;
  return joint || (/访/.test(label) && visit);
}
