import type { Figure } from "./figure";
import { nounsOf, roleOf, saysTotal, scopeOf } from "./roles";

const ROW = /^(.*?)的?分别(为|是|有|达到?|占)?(.{0,8})$/;

/**
 * Gives each figure of a row the name at its place: 排查、化解分别为36件、35件 counts 36 found and 35
 * closed. Rows whose names and figures differ in number stay as they are.
 */
export function withRespective(text: string, figures: readonly Figure[]): Figure[] {
  const named = [...figures];
  figures.forEach((first, i) => {
    const match = first.kind === "count" ? ROW.exec(first.label) : null;
    if (match === null) return;
    const names = (match[1] ?? "").split(/[、和及与]/).filter((name) => name !== "");
    const row = rowFrom(text, figures, i);
    if (names.length < 2 || names.length !== row.length) return;
    row.forEach((figure, n) => {
      const label = (names[n] ?? "") + (match[3] ?? "");
      named[figure.index] = {
        ...figure,
        label,
        role: roleOf(label, figure.tail),
        total: saysTotal(label),
        nouns: nounsOf((match[1] ?? "") + (match[3] ?? "")),
        scope: scopeOf(match[1] ?? ""),
      };
    });
  });
  return named;
}

/** Figures that follow one another with nothing but 、 or a comma between. */
function rowFrom(text: string, figures: readonly Figure[], i: number): Figure[] {
  const row: Figure[] = [];
  for (let n = i; n < figures.length; n++) {
    const figure = figures[n];
    const before = row[row.length - 1];
    if (figure?.kind !== "count") break;
    if (before !== undefined && !/^[、,和及与]$/.test(text.slice(before.end, figure.start))) break;
    row.push(figure);
  }
  return row;
}
