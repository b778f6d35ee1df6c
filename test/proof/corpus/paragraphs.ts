/** A seeded source of numbers: the same seed gives the same paragraphs on every machine. */
export interface Dice {
  readonly int: (least: number, most: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
  /** Splits a whole into positive parts. */
  readonly split: (whole: number, parts: number) => number[];
}

/** Small generator with 32 bits of state (xorshift, Marsaglia 2003). */
export function diceOf(seed: number): Dice {
  let state = (seed * 2654435761 + 1) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
  const int = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(choices: readonly T[]): T => choices[int(0, choices.length - 1)] as T;
  const split = (whole: number, parts: number): number[] => {
    const result: number[] = [];
    let rest = whole;
    for (let left = parts; left > 1; left--) {
      const part = int(1, Math.max(1, Math.floor((rest - left + 1) / left) * 2 - 1));
      const kept = Math.min(part, rest - left + 1);
      result.push(kept);
      rest -= kept;
    }
    return [...result, rest];
  };
  return { int, pick, split };
}

/** A figure that others depend on: changed alone, the paragraph contradicts itself. */
export interface Linked {
  readonly value: number;
  readonly decimals: number;
}

/** A right paragraph: text pieces with the linked figures between them. */
export interface Paragraph {
  readonly pieces: readonly string[];
  readonly linked: readonly Linked[];
}

/** A count that others depend on. */
export const n = (value: number): Linked => ({ value, decimals: 0 });

/** part ÷ whole in percent, half up, as reports print it. */
export const pct = (part: number, whole: number, decimals = 2): Linked => {
  const scale = 10 ** decimals;
  const units = Math.floor((part * 200 * scale + whole) / (2 * whole));
  return { value: units / scale, decimals };
};

/** Builds a paragraph; plain strings and numbers between are part of the wording. */
export function p(
  strings: TemplateStringsArray,
  ...holes: readonly (Linked | string | number)[]
): Paragraph {
  const pieces = [strings[0] ?? ""];
  const linked: Linked[] = [];
  holes.forEach((hole, i) => {
    if (typeof hole === "object") {
      linked.push(hole);
      pieces.push("");
    } else pieces[pieces.length - 1] += String(hole);
    pieces[pieces.length - 1] += strings[i + 1] ?? "";
  });
  return { pieces, linked };
}

/** The paragraph's text; `changed` replaces one linked figure by another value. */
export function textOf(paragraph: Paragraph, changed?: { at: number; value: number }): string {
  return paragraph.pieces
    .map((piece, i) => {
      const figure = paragraph.linked[i];
      if (figure === undefined) return piece;
      const value = changed?.at === i ? changed.value : figure.value;
      return piece + printed(value, figure.decimals);
    })
    .join("");
}

function printed(value: number, decimals: number): string {
  return decimals === 0 ? String(value) : String(Number(value.toFixed(decimals)));
}
