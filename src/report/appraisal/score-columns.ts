import type { AppraisalItem, AppraisalRules } from "../../profile/appraisal";
import { columnName } from "../../sheet/address";

/** An item with its place in the rules (0-based), by which results are found. */
export interface ItemColumn {
  readonly item: AppraisalItem;
  readonly index: number;
}

/** The columns of 考核: rank, unit, items, then what comes of them. Letters as formulas write them. */
export interface ScoreColumns {
  /** Items of one group side by side, bonuses last. */
  readonly items: readonly ItemColumn[];
  /** How many of them are no bonus. */
  readonly plain: number;
  readonly letters: {
    readonly rank: string;
    readonly unit: string;
    readonly score: string;
    readonly veto: string;
    readonly before: string;
  };
  /** Widths in characters. */
  readonly widths: readonly number[];
}

/** 名次 and 单位. */
const BEFORE_ITEMS = 2;
const RANK = 6;
const AFTER_ITEMS = { score: 10, grade: 8, veto: 12, before: 7, change: 7 } as const;
const UNIT = { least: 12, most: 20 } as const;
const ITEM = { least: 7.5, most: 14 } as const;
/** Characters of a landscape page, less what columns have beside them. */
const PAGE = 120;

export function scoreColumns({ items }: AppraisalRules, longestName: number): ScoreColumns {
  const columns = inGroups(items.map((item, index) => ({ item, index })));
  const plain = columns.filter(({ item }) => !isBonus(item));
  const ordered = [...plain, ...columns.filter(({ item }) => isBonus(item))];
  const unit = Math.min(UNIT.most, Math.max(UNIT.least, longestName + 2));
  const after = Object.values(AFTER_ITEMS);
  const taken = RANK + unit + after.reduce((sum, width) => sum + width, 0);
  const share = (PAGE - taken) / Math.max(1, ordered.length);
  const width = Math.min(ITEM.most, Math.max(ITEM.least, share));
  const end = BEFORE_ITEMS + ordered.length;
  return {
    items: ordered,
    plain: plain.length,
    letters: {
      rank: columnName(0),
      unit: columnName(1),
      score: columnName(end),
      veto: columnName(end + 2),
      before: columnName(end + 3),
    },
    widths: [RANK, unit, ...ordered.map(() => width), ...after],
  };
}

export function isBonus({ score }: AppraisalItem): boolean {
  return score.kind === "bonus";
}

/** Letter of the column of an item, by its place in `items`. */
export function itemLetter(place: number): string {
  return columnName(BEFORE_ITEMS + place);
}

/** Items of one group moved to where the group begins; those without a group stay. */
function inGroups(columns: readonly ItemColumn[]): ItemColumn[] {
  const firstOf = new Map<string, number>();
  for (const { item, index } of columns)
    if (item.group !== undefined && !firstOf.has(item.group)) firstOf.set(item.group, index);
  const placeOf = ({ item, index }: ItemColumn): number =>
    (item.group === undefined ? undefined : firstOf.get(item.group)) ?? index;
  return [...columns].sort((a, b) => placeOf(a) - placeOf(b) || a.index - b.index);
}
