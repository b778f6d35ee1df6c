import { restsAfter, type Steps } from "../../sheet/steps";
import type { Block, Line } from "./line";

/** A line in its final order. `body` is its number in the body of its block, absent elsewhere. */
export interface PlacedLine {
  readonly line: Line;
  readonly block: Block;
  readonly body?: number;
}

export interface Paginated {
  readonly lines: readonly PlacedLine[];
  /** Lines before which a new page begins, 0-based. */
  readonly breaks: readonly number[];
}

/** Body lines that stay with their head. */
const LEAST_BODY = 2;

/**
 * Lays blocks one after another over pages of `capacity` points. A block that does not fit is broken
 * between two lines, its head repeated; heads keep some of their body, totals the last line of it.
 * `first` is what the first page holds already, `repeated` what every later page does (print titles).
 */
export function* paginating(
  blocks: readonly Block[],
  heightOf: (line: Line) => number,
  page: { readonly capacity: number; readonly first: number; readonly repeated: number },
): Steps<Paginated> {
  const lines: PlacedLine[] = [];
  const breaks: number[] = [];
  let used = page.first;
  const sum = (some: readonly Line[]): number =>
    some.reduce((total, line) => total + heightOf(line), 0);
  const turn = (): void => {
    if (lines.length === 0) return;
    breaks.push(lines.length);
    used = page.repeated;
  };
  const put = (line: Line, block: Block, body?: number): void => {
    lines.push(body === undefined ? { line, block } : { line, block, body });
    used += heightOf(line);
  };
  for (const block of blocks) {
    const { title, head = [], continues = [], body, foot = [] } = block;
    const top = [...(title === undefined ? [] : [title]), ...head];
    const whole = sum(top) + sum(body) + sum(foot);
    const least = sum(top) + sum(body.slice(0, LEAST_BODY)) + (body.length <= 1 ? sum(foot) : 0);
    const fitsAPage = whole <= page.capacity - page.repeated;
    const needed = block.together === true && fitsAPage ? whole : Math.min(least, whole);
    const isFresh = lines.length === 0 || breaks.at(-1) === lines.length;
    if (!isFresh && used + needed > page.capacity) {
      turn();
      for (const again of continues) put(again, block);
    }
    for (const line of top) put(line, block);
    for (const [index, line] of body.entries()) {
      if (restsAfter(index)) yield;
      const isEnding = index === body.length - 2 || index === body.length - 1;
      const rest = isEnding ? sum(body.slice(index)) + sum(foot) : heightOf(line);
      if (index > 0 && used + rest > page.capacity) {
        turn();
        for (const again of [...continues, ...head]) put(again, block);
      }
      put(line, block, index);
    }
    for (const line of foot) put(line, block);
  }
  return { lines, breaks };
}
