import type { SheetGrid } from "../../../src/page/grid/open-grid";

/** A grid that shows nothing, but for what is given. */
export function quietGrid(given: Partial<SheetGrid> = {}): SheetGrid {
  const nothing = (): void => undefined;
  return {
    filled: () => Promise.resolve(),
    activeSheet: () => null,
    sheetOfTab: () => null,
    isTyping: () => false,
    finishTyping: () => false,
    select: nothing,
    focus: nothing,
    typeAtSelection: nothing,
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
    replay: () => 0,
    recalculate: nothing,
    valueAt: () => undefined,
    shownText: () => "",
    close: nothing,
    ...given,
  };
}
