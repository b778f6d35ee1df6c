import { cellName } from "../../../../sheet/address";
import { MostReviewed } from "../../../port";
import type { Believed, RestoreReport, Review } from "../../../port";
import { wholly } from "./apply";
import type { BeforePart } from "./apply";
import { restoreCells } from "./cell-edits";
import { restoreSheet } from "../draft/draft-edits";
import { restoreRules } from "../parts/entry-rules";
import type { LiveBook } from "../../formats/xlsx/live-book";
import { replaceMarks } from "../parts/mark-rules";
import { sealsOf } from "../parts/sheet-marks";
import type { StyleSheet } from "../../formats/xlsx/style-sheet";
import { recalculateOnLoad } from "../parts/tabs";

/** What taking an edit back did. */
interface Restored extends RestoreReport {
  readonly cells: Review["cells"];
  readonly sheets: readonly string[];
  readonly marks: readonly string[];
}

/** Takes an edit back, last things first; cells that somebody changed since are left and listed. */
export function restoreEdit(
  live: LiveBook,
  before: readonly BeforePart[],
  believed: Believed,
): RestoreReport {
  const { restored, refused } = wholly(live, (styles) =>
    restoreParts(live, styles, before, believed),
  );
  return { restored, refused };
}

/** What `restoreEdit` would do with what is `agreed`: it is done and thrown away. */
export function reviewEdit(live: LiveBook, before: readonly BeforePart[]): Review {
  let done: Restored | null = null;
  try {
    wholly(live, (styles) => {
      done = restoreParts(live, styles, before, "agreed");
      throw new Reviewed();
    });
  } catch (error) {
    if (!(error instanceof Reviewed) || done === null) throw error;
  }
  const { cells, sheets, marks, refused }: Restored = done ?? nothingDone;
  return { cells: cells.slice(0, MostReviewed), count: cells.length, sheets, marks, left: refused };
}

/** Ends a change that was only looked at. */
class Reviewed extends Error {}

const nothingDone: Restored = { restored: 0, refused: [], cells: [], sheets: [], marks: [] };

function restoreParts(
  live: LiveBook,
  styles: StyleSheet,
  before: readonly BeforePart[],
  believed: Believed,
): Restored {
  const marked = sealsOf(live);
  return [...before]
    .reverse()
    .map((part) => restorePart(live, styles, part, { believed, marked: marked.has(nameOf(part)) }))
    .reduce(together, nothingDone);
}

interface Facts {
  readonly believed: Believed;
  readonly marked: boolean;
}

const nameOf = (part: BeforePart): string => (part.kind === "sheet" ? part.name : part.sheet);

function restorePart(live: LiveBook, styles: StyleSheet, part: BeforePart, facts: Facts): Restored {
  const sheet = nameOf(part);
  const here = live.book.sheets.some(({ name }) => name === sheet);
  const left = (cells: readonly string[]): Restored => ({
    ...nothingDone,
    refused: cells.map((cell) => ({ sheet, cell })),
  });
  if (part.kind === "sheet") {
    const kept = restoreSheet(live, styles, part, facts);
    return kept === null
      ? { ...nothingDone, restored: 1, sheets: here ? [sheet] : [] }
      : left([kept]);
  }
  if (!here) return left(part.kind === "cells" ? [""] : []);
  if (part.kind === "cells") {
    const { back, refused } = restoreCells(live, styles, part, facts.believed);
    if (back.length > 0) recalculateOnLoad(live);
    const cells = back.map(({ row, column, from, value }) => ({
      sheet,
      cell: cellName(row, column),
      from,
      to: value,
    }));
    return { ...left(refused), restored: back.length, cells };
  }
  if (part.kind === "marks") {
    replaceMarks(live, styles, sheet, part.areas);
    return { ...nothingDone, restored: 1, marks: [sheet] };
  }
  // Nothing but its words tells our rule from the clerk's.
  if (facts.believed === "agreed") return left([""]);
  restoreRules(live, part);
  return { ...nothingDone, restored: 1 };
}

const together = (a: Restored, b: Restored): Restored => ({
  restored: a.restored + b.restored,
  refused: [...a.refused, ...b.refused],
  cells: [...a.cells, ...b.cells],
  sheets: [...a.sheets, ...b.sheets],
  marks: [...a.marks, ...b.marks],
});
