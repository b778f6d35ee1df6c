import { daysOf } from "../ledger/matters/days";
import { isOverdueOn, type Matters } from "../ledger/matters/matters";
import { MatterState, NEVER } from "../ledger/matters/states";
import { lastRating } from "../ledger/register/rating-columns";
import type { Records } from "../ledger/records";
import type { Material } from "../measure/index";
import type { Window } from "../measure/window";
import type { CountId } from "../profile/appraisal";
import { readNumber } from "../sheet/number-text";

/** A matter that counts under a count's id. */
export interface Case {
  readonly records: Records;
  readonly record: number;
}

/** How many take part in what is a joint petition (信访工作条例: 5 人以上集体访). */
const JOINT = 5;

/** Whether a matter of these counts. */
type IsCase = (index: number) => boolean;

/** The matters that count under an id in a period up to its cut, ledger by ledger. */
export function casesOf(material: Material, id: CountId, window: Window): Case[] {
  return material.matters.flatMap((matters) => {
    const isCase = CASES[id](matters, window, material);
    const { records, count, state } = matters;
    const cases: Case[] = [];
    for (let record = 0; record < count; record++)
      if (state[record] !== MatterState.withdrawn && isCase(record))
        cases.push({ records, record });
    return cases;
  });
}

const CASES: Readonly<
  Record<CountId, (matters: Matters, window: Window, material: Material) => IsCase>
> = {
  overdue:
    (matters, { cut }) =>
    (i) =>
      isOverdueOn(matters, i, cut),
  "closed-late": closedLate,
  unsolved: (matters, window) => {
    const isFound = foundIn(matters, window);
    return (i) =>
      matters.knowsStatus && isFound(i) && (matters.closedFrom[i] ?? NEVER) > window.cut;
  },
  "joint-petitions": jointPetitions,
  unsatisfied,
};

function foundIn({ found }: Matters, { from, cut }: Window): IsCase {
  return (i) => {
    const day = found[i] ?? 0;
    return day >= (from ?? 0) && day <= cut;
  };
}

function closedLate(matters: Matters, { from, cut }: Window): IsCase {
  const { closedOn, closedFrom, deadline } = matters;
  return (i) => {
    const since = closedFrom[i] ?? NEVER;
    const last = deadline[i] ?? 0;
    return since >= (from ?? 0) && since <= cut && last > 0 && (closedOn[i] ?? 0) > last;
  };
}

function jointPetitions(matters: Matters, window: Window): IsCase {
  const { kind, records } = matters;
  const column = records.column("peopleCount");
  if (column === null || (kind !== "petition" && kind !== "dispute")) return () => false;
  const isFound = foundIn(matters, window);
  const isJoint = column.distinct.map((value) => {
    const figure = readNumber(value);
    return "value" in figure && figure.kind !== "percent" && figure.value >= JOINT;
  });
  return (i) => isFound(i) && isJoint[column.codes[i] ?? 0] === true;
}

/** An answer is as old as its revisit, else its closing: one given after the cut is not known yet. */
function unsatisfied(matters: Matters, window: Window, material: Material): IsCase {
  const columns = material.ratings(matters.records);
  if (columns.length === 0) return () => false;
  const isFound = foundIn(matters, window);
  const scale = columns.some((column) => column.scale === "satisfaction")
    ? "satisfaction"
    : "safety";
  const revisited = daysOf(matters.records, "revisitedOn");
  return (i) => {
    if (!isFound(i)) return false;
    if ((revisited?.[i] || matters.closedOn[i] || 0) > window.cut) return false;
    return lastRating(columns, scale, i)?.reading.level === "unsatisfied";
  };
}
