import type { SheetGrid } from "../../src/page/grid/open-grid";

const nothing = (): void => undefined;

/** A grid nobody looks at. */
export const silentGrid: SheetGrid = {
  activeSheet: () => null,
  isTyping: () => false,
  finishTyping: () => false,
  select: nothing,
  focus: nothing,
  typeAtSelection: () => true,
  putSheet: nothing,
  removeSheet: nothing,
  putCells: nothing,
  putMarks: nothing,
  goTo: nothing,
  selection: () => null,
  clip: nothing,
  find: nothing,
  filter: () => null,
  isFiltered: () => false,
  wentTo: () => false,
  replay: (step) => step.before.size,
  recalculate: nothing,
  sheetOfTab: () => null,
  valueAt: () => null,
  shownText: () => "",
  close: nothing,
};
