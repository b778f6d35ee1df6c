import type { FieldId } from "../fields";
import type { Period } from "../period";
import { readRoundMark } from "./label/round-mark";
import type { Unit } from "./units";

/** Fields a ledger may keep in several columns, round by round: 第一次, 第二次; 1月, 2月. */
export const ROUND_FIELDS: ReadonlySet<FieldId> = new Set<FieldId>([
  "rating",
  "awareness",
  "status",
  "measure",
  "closedOn",
  "deadline",
  "feedback",
  "feedbackOn",
  "visitedOn",
  "visitResult",
  "visitMethod",
  "visitor",
  "revisitedOn",
  "revisitResult",
  "recheckedOn",
  "recheckResult",
]);

/** One round: the columns that hold it and the time its heading names. */
export interface SeriesMember {
  readonly unit: Unit;
  readonly order: number;
  readonly period: Period | null;
}

/** Columns whose labels differ only in the round or period they name. */
export interface Series {
  /** The label without the mark; "" when the mark is all there is. */
  readonly leaf: string;
  /** Labels above, outermost first, without marks. */
  readonly parents: readonly string[];
  /** In the order of the rounds. */
  readonly members: readonly SeriesMember[];
}

/** Labels that name whose row it is: twice in a header they begin a second table beside the first. */
const OF_RECORDS = /^(?:序号|编号|姓名|户主|户主姓名|当事人|对象|村|户号)$/;
/** A label this long, or an unmarked one among marked ones, is the first round. */
const UNMARKED = 0.5;

interface Marked extends SeriesMember {
  readonly path: readonly string[];
  readonly marked: boolean;
}

/**
 * The series of a header: columns with the same labels but for a mark (第二次, 3月, a number at the end),
 * and columns with quite the same labels. One column alone is a series where its label names a month.
 */
export function findSeries(units: readonly Unit[]): readonly Series[] {
  const groups = new Map<string, Marked[]>();
  for (const unit of units) {
    if (unit.leaf === "") continue;
    const marked = markedOf(unit);
    const key = marked.path.join("/");
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [marked]);
    else known.push(marked);
  }
  const repeated = repeatsRecords(units);
  return [...groups.values()].flatMap((group) => {
    const marks = group.filter(({ marked }) => marked).length;
    if (marks === 0 && (group.length < 2 || repeated)) return [];
    if (group.length < 2 && group[0]?.period?.months !== 1) return [];
    const path = group[0]?.path ?? [];
    const members = [...group].sort((a, b) => a.order - b.order);
    return [{ leaf: path.at(-1) ?? "", parents: path.slice(0, -1), members }];
  });
}

/** Labels without marks; those that were nothing but a mark are left out. */
function markedOf(unit: Unit): Marked {
  const path: string[] = [];
  let order = 0;
  let period: Period | null = null;
  let marked = false;
  for (const label of [...unit.parents, unit.leaf]) {
    const mark = readRoundMark(label);
    const rest = mark === null ? label : mark.rest;
    if (rest !== "") path.push(rest);
    if (mark === null) continue;
    marked = true;
    order = order * 1000 + mark.order;
    period = mark.period === null ? period : withYear(mark.period, period);
  }
  return { unit, path, marked, order: marked ? order : UNMARKED, period };
}

/** The inner period; its year may stand further out. */
function withYear(inner: Period, outer: Period | null): Period {
  return inner.year === null && outer !== null ? { ...inner, year: outer.year } : inner;
}

function repeatsRecords(units: readonly Unit[]): boolean {
  const seen = new Set<string>();
  return units.some(({ leaf }) => {
    const again = seen.has(leaf) && OF_RECORDS.test(leaf);
    seen.add(leaf);
    return again;
  });
}
