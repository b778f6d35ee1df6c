import type { Pen } from "./grid";
import { rightArc, roundedRectangle } from "./shapes";

export type Drawing = (pen: Pen) => void;

/** A window, its pane on the right open. */
const openPane: Drawing = ({ paper, box, across }) => {
  paper(1, 2, 15, 14);
  box("outline", 1, 2, 15, 4);
  box("blue", 8, 5, 14, 13);
  for (const top of [6, 8, 10]) across("white", 9, 13, top);
  across("outline", 3, 7, 6);
  across("outline", 3, 7, 9);
};

/** A sheet with a tick. */
const checkSheet: Drawing = (pen) => {
  const { paper, across, down } = pen;
  paper(1, 1, 12, 15);
  for (const top of [4, 7, 10]) across("outline", 1, 12, top);
  down("outline", 4, 15, 4);
  tick(pen);
};

/** Two sheets, one behind the other, with a tick. */
const checkWorkbook: Drawing = (pen) => {
  const { paper, box, across } = pen;
  paper(5, 0, 15, 12);
  box("green", 6, 1, 14, 3);
  paper(1, 4, 11, 16);
  box("green", 2, 5, 10, 7);
  across("outline", 1, 11, 9);
  across("outline", 1, 11, 12);
  tick(pen);
};

function tick({ ball, draw }: Pen): void {
  ball("white", [11, 11], 5);
  ball("green", [11, 11], 4.5);
  draw("white", 1.5, [8.7, 11.2], [10.3, 12.8], [13.3, 9.3]);
}

/** An eraser. */
const clearMarks: Drawing = ({ area, across, box }) => {
  area("outline", [6, 2], [16, 2], [10, 13], [0, 13]);
  area("white", [5, 6], [12, 6], [9, 12], [2, 12]);
  area("red", [7, 3], [14, 3], [12, 7], [5, 7]);
  box("outline", 1, 14, 15, 15);
  across("outline", 0, 10, 12);
};

/** A wand with sparks. */
const fixSheet: Drawing = ({ draw, box }) => {
  draw("outline", 2.2, [2, 14], [8, 8]);
  draw("orange", 2.2, [8, 8], [9.6, 6.4]);
  box("orange", 12, 0, 14, 6);
  box("orange", 10, 2, 16, 4);
  box("orange", 5, 1, 6, 4);
  box("orange", 4, 2, 7, 3);
  box("orange", 13, 9, 14, 12);
  box("orange", 12, 10, 15, 11);
};

/** An arrow that turns back. */
const undoLast: Drawing = ({ area, box, fill, at }) => {
  area("blue", [0, 6], [6, 0], [6, 12]);
  box("blue", 6, 5, 10, 7);
  fill("blue", rightArc([at(10), at(10)], at(15) - at(10), at(13) - at(10)));
  box("blue", 5, 13, 10, 15);
};

/** A cell with its list let down, and a mark of exclamation. */
const protectEntry: Drawing = ({ paper, box, area, across }) => {
  paper(1, 1, 15, 6);
  box("blue", 10, 1, 15, 6);
  area("white", [11, 3], [14, 3], [12.5, 5]);
  paper(1, 7, 11, 15, "blue");
  across("blue", 3, 9, 9);
  across("blue", 3, 9, 12);
  box("orange", 13, 7, 15, 12);
  box("orange", 13, 13, 15, 15);
};

/** A page with a title and a chart. */
const monthlySummary: Drawing = ({ paper, box }) => {
  paper(2, 0, 14, 16);
  box("blue", 4, 2, 12, 4);
  box("green", 4, 9, 6, 14);
  box("blue", 7, 6, 9, 14);
  box("orange", 10, 8, 12, 14);
};

/** A house and a clock. */
const revisitList: Drawing = ({ paper, area, ball, box }) => {
  area("outline", [7, 0], [14, 7], [0, 7]);
  paper(2, 7, 12, 15);
  box("outline", 4, 9, 6, 15);
  ball("white", [11, 11], 5);
  ball("blue", [11, 11], 4.5);
  box("white", 10, 8, 11, 12);
  box("white", 10, 11, 14, 12);
};

/** The places one, two, three, and a medal over the first. */
const appraisal: Drawing = ({ box, ball, area }) => {
  area("red", [6, 0], [10, 0], [8, 3]);
  ball("orange", [8, 4], 2);
  box("green", 1, 9, 5, 14);
  box("blue", 6, 7, 10, 14);
  box("orange", 11, 11, 15, 14);
  box("outline", 0, 14, 16, 15);
};

/** A page that goes back. */
const returnLists: Drawing = ({ paper, across, box, area }) => {
  paper(1, 0, 11, 16);
  for (const top of [3, 6]) across("outline", 3, 9, top);
  area("white", [3, 11], [9, 5], [9, 16]);
  box("white", 8, 8, 11, 14);
  area("red", [4, 11], [9, 6], [9, 16]);
  box("red", 9, 10, 15, 12);
  box("red", 13, 5, 15, 12);
};

/** The add-in itself: a ledger, ticked. */
const app: Drawing = ({ fill, at, across, draw }) => {
  fill("blue", roundedRectangle(at(1), at(1), at(15), at(15), at(2.5)));
  across("white", 4, 12, 4);
  across("white", 4, 12, 7);
  across("white", 4, 7, 10);
  draw("white", 1.6, [8, 11], [9.8, 12.8], [13.2, 9]);
};

/** The drawings by the name of their files. */
export const DRAWINGS: Readonly<Record<string, Drawing>> = {
  "open-pane": openPane,
  "check-sheet": checkSheet,
  "check-workbook": checkWorkbook,
  "clear-marks": clearMarks,
  "fix-sheet": fixSheet,
  "undo-last": undoLast,
  "protect-entry": protectEntry,
  "monthly-summary": monthlySummary,
  "revisit-list": revisitList,
  appraisal,
  "return-lists": returnLists,
  app,
};
