import type { Profile } from "../../profile/profile";
import type { CellValue } from "../../sheet/grid";
import { CATEGORY_LISTS, type CategoryListId } from "./category-lists";
import { ownWordOf } from "./own-words";
import { wordOf, words } from "./word";

/** Names of the categories of a list, in its order; the last one is 其他. */
export function categoryNames(list: CategoryListId): readonly string[] {
  return CATEGORY_LISTS[list].map((category) => category.name);
}

/**
 * Place (0-based) of a category word in a list: its name, or a text that holds keywords of exactly one
 * category. `null` for everything else, blanks too: such words are listed, never guessed or dropped.
 */
export function readCategory(
  value: CellValue,
  list: CategoryListId,
  profile: Profile,
): number | null {
  if (typeof value !== "string") return null;
  const word = wordOf(value);
  if (word === "") return null;
  const { names, keywords } = LOOKUPS[list];
  const text = stem(ownWordOf(profile, "category", value) ?? word);
  return names.get(text) ?? onlyCategory(text, keywords);
}

/** Marks between several categories in one cell. */
const BETWEEN = /[、，,;；/\\+＋\s]+|(?:和|与|及)/;

/**
 * Whether a text is nothing but categories: names or keywords of the lists, or the township's own words. A
 * sentence that holds such a keyword is not.
 */
export function isCategoryWord(value: string, profile: Profile): boolean {
  const parts = [value, ...value.split(BETWEEN)].map((part) => wordOf(part));
  const [whole = "", ...each] = parts;
  return isOne(whole, profile) || (each.length > 0 && each.every((part) => isOne(part, profile)));
}

function isOne(word: string, profile: Profile): boolean {
  if (word === "") return false;
  if (ownWordOf(profile, "category", word) !== null) return true;
  const text = stem(word);
  return Object.values(LOOKUPS).some(
    ({ names, keywords }) => names.has(text) || keywords.some(([keyword]) => keyword === text),
  );
}

interface Lookup {
  readonly names: ReadonlyMap<string, number>;
  readonly keywords: readonly (readonly [keyword: string, category: number])[];
}

const ENDS = [
  "引发的",
  "方面的",
  "方面",
  "矛盾纠纷",
  "纠纷",
  "矛盾",
  "问题",
  "事项",
  "案件",
  "类",
  "型",
  "等",
];

const LOOKUPS: Readonly<Record<CategoryListId, Lookup>> = {
  provincial: lookup("provincial"),
  modern: lookup("modern"),
};

function lookup(list: CategoryListId): Lookup {
  const names = new Map<string, number>();
  const keywords: [string, number][] = [];
  CATEGORY_LISTS[list].forEach((category, index) => {
    names.set(stem(category.name), index);
    for (const keyword of words(category.keywords)) keywords.push([keyword, index]);
  });
  const other = CATEGORY_LISTS[list].length - 1;
  for (const word of ["其他", "其它", "其他类", "其它类"]) names.set(word, other);
  keywords.sort(([a], [b]) => b.length - a.length);
  return { names, keywords };
}

/** A category without what any dispute is called: 邻里矛盾纠纷 is 邻里. */
function stem(word: string): string {
  let text = word.replace(/[、，,“”"‘’/\\;；]/g, "");
  for (let changed = true; changed;) {
    changed = false;
    for (const end of ENDS) {
      if (text.length <= end.length + 1 || !text.endsWith(end)) continue;
      text = text.slice(0, -end.length);
      changed = true;
    }
  }
  return text;
}

/** Longer keywords cover the shorter ones inside them: 土地承包 is not also 土地. */
function onlyCategory(text: string, keywords: Lookup["keywords"]): number | null {
  let rest = text;
  let found: number | null = null;
  for (const [keyword, category] of keywords) {
    if (!rest.includes(keyword)) continue;
    if (found !== null && found !== category) return null;
    found = category;
    rest = rest.replaceAll(keyword, "|");
  }
  return found;
}
