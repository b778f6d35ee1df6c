/** A text of as many characters, made of one piece over and over, with something behind that fits nothing. */
function pumped(piece: string, length: number): string {
  return `${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)}\u0001`;
}

const everywhere = [
  " ",
  "\t",
  "\n",
  "1",
  "a",
  "A",
  "一",
  "人",
  "（",
  "(",
  "、",
  "，",
  ".",
  "-",
  "<",
];

/** Pieces worth repeating for a pattern: signs that many match, its own letters, and its own words. */
function piecesFor(source: string): string[] {
  const letters = source.replace(/\\[a-z]|\{[\d,]*\}/gi, "").match(/[^\\^$.*+?()[\]{}|:!=<>]/gu);
  const words = source.match(/[\u4e00-\u9fffA-Za-z]{2,6}/g) ?? [];
  return [...new Set([...everywhere, ...(letters ?? []).slice(0, 24), ...words.slice(0, 6)])];
}

/** Processor time in milliseconds that a pattern takes over a text, the least of some runs. */
function cost(pattern: RegExp, text: string, runs: number): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    pattern.lastIndex = 0;
    if (pattern.global) text.replace(pattern, "");
    else pattern.exec(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** The worst time in milliseconds over texts of `length` characters; short ones first, so that nothing hangs. */
export function worstTime(source: string, flags: string, length: number): number {
  const pattern = new RegExp(source, flags);
  let worst = 0;
  for (const piece of piecesFor(source)) {
    for (let size = 64; size < length; size *= 8) {
      const time = cost(pattern, pumped(piece, size), 3);
      // What takes so long already would take far longer.
      if (time > 100) return time * (length / size);
      // Even where time grows with the square, a text eight times as long takes 64 times this.
      if (size >= 4096 && time < 1) break;
      if (size * 8 >= length) worst = Math.max(worst, cost(pattern, pumped(piece, length), 2));
    }
  }
  return worst;
}
