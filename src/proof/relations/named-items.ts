import { chineseNumber } from "../../sheet/chinese-number";
import type { Draft } from "../draft";
import type { Passage } from "../reading/prose";

const NUMERAL = "[二两三四五六七八九十]{1,2}|\\d{1,2}";
/** “五个一”（一张笑脸、一声问候 …）, “五进”（进机关、进学校 …）: every item holds the key. */
const KEYED_AFTER = new RegExp(
  `“(${NUMERAL})个?([\\u4e00-\\u9fff]{1,4})”[^,。;(“]{0,8}?(?:[(:]|,?即)`,
  "g",
);
const KEYED_BEFORE = new RegExp(
  `“([^“”]{4,240})”(?:为(?:主要)?内容|等)?的?“(${NUMERAL})个?([\\u4e00-\\u9fff]{1,4})”`,
  "g",
);
/** “满意、基本满意、不满意”三个选项: a quoted list with its number right behind. */
const COUNTED_BEHIND = new RegExp(
  `(?:“([^“”]{3,240})”|((?:“[^“”]{1,40}”[、和及]?){2,20}))(等)?的?(${NUMERAL})(?:个|项|大|类|种|条|支|方面)`,
  "g",
);
/** 分为高、中、低三类 */
const DIVIDED = new RegExp(
  `(?:分为|划分为|分成|分设|分别设|包括)([^,。;:()“”\\d]{3,80}?)(等)?(${NUMERAL})(?:个|项|大|类|种|级|档|方面)`,
  "g",
);
const NUMERAL_AT_END = new RegExp(`(?:${NUMERAL})[^”]{0,2}$`);
/** 十大方面，即…; 三个村（柳林、东河、西山） */
const SPELLED_OUT = new RegExp(
  `(${NUMERAL})(?:个|项|大|类|种|条|支|家|名)([\\u4e00-\\u9fff]{0,6})(?:,?(?:即|分别是|分别为|为):?|:|\\()([^。;:()\\d]{3,160})`,
  "g",
);

/** Numbers of things named one by one beside them. */
export function namedItemClaims(passage: Passage): Draft[] {
  const { text } = passage;
  if (!text.includes("、") && !text.includes("“")) return [];
  return [
    ...keyedAfter(passage),
    ...keyedBefore(passage),
    ...countedBehind(passage),
    ...divided(passage),
    ...spelledOut(passage),
  ];
}

function keyedAfter(passage: Passage): Draft[] {
  return [...passage.text.matchAll(KEYED_AFTER)].flatMap((match) => {
    const stated = numberOf(match[1]);
    const key = match[2] ?? "";
    const from = match.index + match[0].length;
    const list = passage.text.slice(from, from + 240);
    const end = match[0].endsWith("(") ? list.indexOf(")") : list.search(/[。;]/);
    const items = splitItems(end < 0 ? list : list.slice(0, end), key);
    return claim(passage, match.index + 1, stated, items);
  });
}

function keyedBefore(passage: Passage): Draft[] {
  return [...passage.text.matchAll(KEYED_BEFORE)].flatMap((match) =>
    claim(
      passage,
      match.index + match[0].lastIndexOf("“") + 1,
      numberOf(match[2]),
      splitItems(match[1] ?? "", match[3] ?? ""),
    ),
  );
}

/** Items of a keyed list; null unless each holds the key, so that the list is surely the one meant. */
function splitItems(list: string, key: string): number | null {
  const items = list.split(/[、,;]/).filter((item) => item.trim() !== "");
  return items.length >= 2 && items.every((item) => item.includes(key)) ? items.length : null;
}

function countedBehind(passage: Passage): Draft[] {
  return [...passage.text.matchAll(COUNTED_BEHIND)].flatMap((match) => {
    const stated = numberOf(match[4]);
    const quoted = match[2];
    const items = quoted === undefined ? match[1]?.split("、").length : quoted.match(/“/g)?.length;
    if (
      items === undefined ||
      items < 2 ||
      /[,;。]/.test(quoted === undefined ? (match[1] ?? "") : "")
    )
      return [];
    if (/[“、和及]$/.test(passage.text.slice(0, match.index))) return [];
    const at = match.index + match[0].search(NUMERAL_AT_END);
    const open = match[3] === "等";
    return items > stated || !open
      ? claim(passage, at, stated, items)
      : items === stated
        ? claim(passage, at, stated, items)
        : [];
  });
}

function divided(passage: Passage): Draft[] {
  return [...passage.text.matchAll(DIVIDED)].flatMap((match) => {
    const list = match[1] ?? "";
    if (!list.includes("、")) return [];
    const stated = numberOf(match[3]);
    const at = match.index + match[0].length - 1 - (match[3] ?? "").length;
    return either(passage, at, stated, list, match[2] === "等");
  });
}

function spelledOut(passage: Passage): Draft[] {
  return [...passage.text.matchAll(SPELLED_OUT)].flatMap((match) => {
    const list = (match[3] ?? "").split(",")[0] ?? "";
    const before = passage.text.slice(Math.max(0, match.index - 2), match.index);
    if (
      !list.includes("、") ||
      /[第“每各]$/.test(before) ||
      /含|其中|包括|如|例如|占|等|以上/.test(list)
    )
      return [];
    if (list.includes("“") && !list.endsWith("”")) return [];
    if ((match[3] ?? "").includes(",") && /[,即(]/.test(match[0].charAt(0))) return [];
    return either(passage, match.index, numberOf(match[1]), list, false);
  });
}

/** 和 and 及 part the last two items, or stand inside one: wrong only when neither reading fits. */
function either(
  passage: Passage,
  at: number,
  stated: number,
  list: string,
  open: boolean,
): Draft[] {
  const commas = list.split("、").length;
  const joined = list.split(/、|和|及|与/).length;
  if (stated === commas || stated === joined) return claim(passage, at, stated, stated);
  if (open && stated > joined) return [];
  return claim(passage, at, stated, commas);
}

function numberOf(word: string | undefined): number {
  return /^\d/.test(word ?? "") ? Number(word) : (chineseNumber(word ?? "") ?? 0);
}

function claim(passage: Passage, at: number, stated: number, items: number | null): Draft[] {
  if (items === null || stated < 2) return [];
  return [
    {
      kind: "count",
      topic: "items",
      passage,
      at,
      stated,
      computed: items,
      ok: stated === items,
      params: { stated: String(stated), computed: String(items) },
    },
  ];
}
