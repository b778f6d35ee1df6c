/** A longer cell holds prose: its table only lays the page out. */
const LONGEST_LABEL = 40;

/**
 * The lines a table's row reads as, given the lines of each cell: its cells parted by tabs. A cell that is
 * a row of its own because a page is laid out by tables, or that holds a table itself, keeps its lines.
 */
export function rowLines(cells: readonly (readonly string[])[]): string[] {
  const filled = cells.filter((lines) => lines.some((line) => line !== ""));
  const [only] = filled;
  const layout =
    filled.length === 1 &&
    only !== undefined &&
    (cells.length === 1 || only.length > 1 || only.some((line) => line.length > LONGEST_LABEL));
  if (layout || filled.some((lines) => lines.some((line) => line.includes("\t"))))
    return filled.flat();
  return [cells.map((lines) => lines.join(" ")).join("\t")];
}
