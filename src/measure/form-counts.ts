import { CATEGORY_LISTS, type CategoryListId } from "../ledger/vocabulary/category-lists";
import { readCategory } from "../ledger/vocabulary/category";
import { isMajor, readLevel } from "../ledger/vocabulary/level";
import { wordingOf, type Wording } from "../ledger/vocabulary/wording";
import { MatterState, NEVER, type MatterKind } from "../ledger/matters/states";
import type { Matters } from "../ledger/matters/matters";
import { tidyText } from "../sheet/text";
import type { CellValue } from "../sheet/grid";
import type { Material } from "./material";
import { bandReader, type PeopleBands } from "./people-bands";
import type { Window } from "./window";

/** Who found a matter: the township itself, or a village. */
export type Tier = "town" | "village";

/** 排查数, 调处数, 成功数. */
export interface FormFigures {
  readonly found: number;
  readonly mediated: number;
  readonly closed: number;
}

/** The figures of a form of categories for one tier. */
export interface TierCounts {
  readonly all: FormFigures;
  /** By place in the list. */
  readonly categories: readonly FormFigures[];
  readonly bands: PeopleBands;
  /** 重大 matters. */
  readonly major: FormFigures;
}

export interface FormCounts {
  readonly town: TierCounts;
  readonly village: TierCounts;
  /** Words counted as 其他 because the list does not have them, most frequent first; "" for none given. */
  readonly others: readonly { readonly word: string; readonly count: number }[];
}

/** Tells the tier from what the village column says. */
export type TierOf = (village: CellValue) => Tier;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Counting {
  readonly all: Mutable<FormFigures>;
  readonly categories: Mutable<FormFigures>[];
  readonly bands: Mutable<PeopleBands>;
  readonly major: Mutable<FormFigures>;
}

/** Counts the matters of a kind found in the window by tier and by the categories of a list. */
export function formCounts(
  material: Material,
  kind: MatterKind,
  list: CategoryListId,
  window: Window,
  tierOf: TierOf,
): FormCounts {
  const size = CATEGORY_LISTS[list].length;
  const counting: Record<Tier, Counting> = { town: noCounts(size), village: noCounts(size) };
  const others = new Map<string, number>();
  for (const matters of material.matters) {
    if (matters.kind !== kind) continue;
    const read = readers(matters, material, list, tierOf);
    for (let i = 0; i < matters.count; i++) {
      if (!isFoundIn(matters, i, window)) continue;
      const { category, word, tier, band, major } = read(i);
      const into = counting[tier];
      if (category === null) others.set(word, (others.get(word) ?? 0) + 1);
      const own = into.categories[category ?? size - 1];
      for (const figures of [into.all, own, major ? into.major : undefined])
        if (figures !== undefined) add(figures, matters, i, window.cut);
      into.bands[band]++;
    }
  }
  return {
    ...counting,
    others: Array.from(others, ([word, count]) => ({ word, count })).sort(
      (a, b) => b.count - a.count || (a.word < b.word ? -1 : 1),
    ),
  };
}

/** What is read of each record, each distinct word once. */
function readers(
  { records }: Matters,
  { profile }: Material,
  list: CategoryListId,
  tierOf: TierOf,
) {
  const category = records.column("category");
  const kindOf: Wording = category === null ? (value) => value : wordingOf(category.column);
  const categories = category?.distinct.map((value) => readCategory(kindOf(value), list, profile));
  const level = records.column("level");
  const rankOf: Wording = level === null ? (value) => value : wordingOf(level.column);
  const majors = level?.distinct.map((value) => isMajor(readLevel(rankOf(value), profile)));
  const village = records.column("village");
  const tiers = village?.distinct.map(tierOf);
  const none = tierOf("");
  const bandOf = bandReader(records);
  return (record: number) => {
    const code = category?.codes[record] ?? 0;
    return {
      category: categories?.[code] ?? null,
      word: tidyText(String(kindOf(category?.distinct[code] ?? "") ?? "")),
      tier: tiers?.[village?.codes[record] ?? 0] ?? none,
      band: bandOf(record),
      major: majors?.[level?.codes[record] ?? 0] ?? false,
    };
  };
}

function isFoundIn({ found, state }: Matters, i: number, { from, cut }: Window): boolean {
  const day = found[i] ?? 0;
  return day >= (from ?? 0) && day <= cut && state[i] !== MatterState.withdrawn;
}

function add(figures: Mutable<FormFigures>, matters: Matters, i: number, cut: number): void {
  figures.found++;
  if ((matters.mediatedFrom[i] ?? NEVER) <= cut) figures.mediated++;
  if ((matters.closedFrom[i] ?? NEVER) <= cut) figures.closed++;
}

function noCounts(size: number): Counting {
  return {
    all: noFigures(),
    categories: Array.from({ length: size }, noFigures),
    bands: { upTo50: 0, from51To100: 0, from101To500: 0, over500: 0, unknown: 0 },
    major: noFigures(),
  };
}

function noFigures(): Mutable<FormFigures> {
  return { found: 0, mediated: 0, closed: 0 };
}
