import type { SheetGrid } from "../../../src/page/grid/open-grid";
import { silentGrid } from "../silent-grid";

/** A grid that shows nothing, but for what is given. */
export function quietGrid(given: Partial<SheetGrid>): SheetGrid {
  return { ...silentGrid, ...given };
}
