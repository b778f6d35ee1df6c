/** Characters taken for one another when typing or scanning; swapping them costs half an edit. */
const LOOKALIKES: ReadonlySet<string> = new Set(
  "未末 末未 己已 已己 巳已 已巳 结洁 洁结 办辨 辨办 办辩 辩办 满蛮 蛮满 意义 义意 整正 正整 化花 花化 解介 介解".split(
    " ",
  ),
);

const LONGEST = 40;

/**
 * The word that differs least from `text`, `null` when none is near (at most one edit in words of up to
 * three characters, two in longer ones) or two are equally near: a wrong suggestion is worse than none.
 */
export function nearestWord(text: string, words: Iterable<string>): string | null {
  if (text === "" || text.length > LONGEST) return null;
  let best: string | null = null;
  let least = Infinity;
  let tied = false;
  for (const word of words) {
    if (Math.abs(word.length - text.length) > MOST_EDITS) continue;
    const distance = editDistance(text, word);
    if (distance < least) [best, least, tied] = [word, distance, false];
    else if (distance === least && word !== best) tied = true;
  }
  if (best === null || tied) return null;
  const shorter = Math.min(text.length, best.length);
  // With every character changed nothing is left to know the word by.
  return least < shorter && least <= (shorter <= 3 ? 1 : MOST_EDITS) ? best : null;
}

const MOST_EDITS = 2;

/** Insertions, deletions and replacements of characters from one text to the other. */
export function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const a = from.charAt(i - 1);
      const b = to.charAt(j - 1);
      const change = a === b ? 0 : LOOKALIKES.has(a + b) ? 0.5 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
