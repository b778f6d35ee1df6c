import type { CellValue } from "../../src/sheet/grid";

/** How far a matter is, as a layout's own words may say it. */
export type State = "closed" | "doing" | "open";

/** The state behind the plain status words of the samples. */
export function stateOf(status: CellValue): State {
  const text = String(status ?? "");
  if (text.startsWith("已")) return "closed";
  return text.endsWith("中") ? "doing" : "open";
}

/** What a word of a layout stands for; a word of another sense counts as `open`. */
function stateOfWord(word: CellValue): State {
  const text = String(word);
  if (/^(未|待|否|不|没|超期)|未|不成功/u.test(text)) return "open";
  if (/正在|中$|处置|受理|上报|转|交办|协办|反馈/u.test(text)) return "doing";
  if (/已|是|成功|办结|完成|销|终结|闭|合格|^[AB]$/u.test(text)) return "closed";
  return "open";
}

/** A word of the list that says the state, or the nearest one there is. */
export function wordFor(state: State, words: readonly CellValue[]): CellValue {
  if (words.every((word) => typeof word === "number")) {
    const place = state === "open" ? 0 : state === "doing" ? (words.length - 1) >> 1 : -1;
    return words.at(place) ?? "";
  }
  const order: readonly State[] =
    state === "closed" ? ["closed"] : state === "doing" ? ["doing", "open"] : ["open", "doing"];
  for (const wanted of order) {
    const found = words.find((word) => stateOfWord(word) === wanted);
    if (found !== undefined) return found;
  }
  return state === "closed" ? (words[0] ?? "") : (words.at(-1) ?? "");
}

const SCALES: readonly (readonly string[])[] = [
  ["满意", "基本满意", "不满意"],
  ["安全", "比较安全", "不太安全"],
  ["认同", "基本认同", "不认同"],
];

/** A rating on the scale of the column: its own words, or the safety scale when its label says so. */
export function ratingFor(
  rating: CellValue,
  path: string,
  words: readonly CellValue[] | null,
): CellValue {
  const rank = SCALES[0]!.indexOf(String(rating));
  if (rank < 0) return "";
  if (words?.every((word) => typeof word === "number")) return words[rank] ?? "";
  if (words !== null) {
    for (const scale of SCALES) if (words.includes(scale[rank]!)) return scale[rank]!;
    const plain = words.filter((word) => !/^非常/u.test(String(word)));
    return plain[Math.min(rank, plain.length - 1)] ?? "";
  }
  return /安全感|治安/u.test(path) ? SCALES[1]![rank]! : SCALES[0]![rank]!;
}

/** Which of the √ columns says the rating: by its label, else by its place. */
export function ratingTick(rating: CellValue, labels: readonly string[]): number {
  const rank = SCALES[0]!.indexOf(String(rating));
  if (rank < 0) return -1;
  for (const scale of SCALES) {
    const found = labels.indexOf(scale[rank]!);
    if (found >= 0) return found;
  }
  return Math.min(rank, labels.length - 1);
}
