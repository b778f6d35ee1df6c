import type { FieldId } from "../fields";
import type { KindId } from "../kind-ids";
import type { TickGroup } from "../ledger";
import { readLabel } from "./label/read";
import type { Column } from "./solve/column";

const CLOSING =
  /^(?:已|未|正在|待)?(?:治理|整改|化解|办结|办理|解决|处理|处置|完成|销号|调处|调解|受理)(?:中|完)?$/;
const RATING = /^(?:(?:非常|很|比较|较|基本|不太|不|很不)?(?:满意|安全|了解)|一般|不清楚|弃权)$/;
const FEWEST = 2;
/** A label over ticks must be this clear. */
const LEAST_PARENT = 0.5;

/** Whether every filled cell of a column is a tick, or the column is empty. */
function isTicked(column: Column): boolean {
  const { values } = column;
  return values.filled === 0 || values.share("tick") >= 0.8;
}

function wordsField(group: readonly Column[]): FieldId | null {
  if (group.every((column) => CLOSING.test(column.reading.label.core))) return "status";
  const ratings = group.filter((column) => RATING.test(column.reading.label.core));
  return ratings.length >= FEWEST && ratings.length * 2 > group.length ? "rating" : null;
}

/** Neighbouring columns under one parent label. */
function siblings(columns: readonly Column[]): readonly (readonly Column[])[] {
  const groups: Column[][] = [];
  let current: Column[] = [];
  let key = "";
  for (const column of columns) {
    const next = column.parents.join("/");
    if (next !== "" && next === key) current.push(column);
    else {
      if (current.length >= FEWEST) groups.push(current);
      current = [column];
      key = next;
    }
  }
  if (current.length >= FEWEST) groups.push(current);
  return groups;
}

/** Runs of rating or closing words side by side without a parent: 满意│基本满意│不满意. */
function runs(columns: readonly Column[]): readonly (readonly Column[])[] {
  const groups: Column[][] = [];
  let current: Column[] = [];
  for (const column of [...columns, null]) {
    const label = column?.reading.label.core ?? "";
    if (
      column !== null &&
      column.parents.length === 0 &&
      (RATING.test(label) || CLOSING.test(label))
    )
      current.push(column);
    else {
      if (current.length >= FEWEST) groups.push(current);
      current = [];
    }
  }
  return groups;
}

/** The field a label over ticks means, told by the label alone. */
function parentField(parent: string, kind: KindId): FieldId | null {
  let best: FieldId | null = null;
  let most = LEAST_PARENT;
  for (const [field, score, ...kinds] of readLabel(parent, []).gives) {
    if (score <= most || (kinds.length > 0 && !kinds.includes(kind))) continue;
    best = field;
    most = score;
  }
  return best;
}

/**
 * Columns of which one a row carries √, with the field that the words or the label over them mean.
 * A group needs ticks in it, or no values at all and leaf labels that are words of a field.
 */
export function findTickGroups(columns: readonly Column[], kind: KindId): readonly TickGroup[] {
  const found: TickGroup[] = [];
  for (const all of [...siblings(columns), ...runs(columns)]) {
    const group = all.every(isTicked)
      ? all
      : all.filter((one) => isTicked(one) && one.values.filled > 0);
    if (group.length < FEWEST) continue;
    const byWords = wordsField(group);
    if (byWords === null && !group.some((column) => column.values.filled > 0)) continue;
    const parent = group[0]?.parents.at(-1) ?? "";
    const field = byWords ?? parentField(parent, kind);
    if (field !== null) found.push({ field, columns: group.map((column) => column.index) });
  }
  return found;
}
