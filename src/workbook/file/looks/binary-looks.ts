import type { LineStyle } from "./look";

/** Line styles and fill patterns in the order of their numbers, the same in xls and xlsb. */
export const lineStyles: readonly (LineStyle | undefined)[] = [
  undefined,
  "thin",
  "medium",
  "dashed",
  "dotted",
  "thick",
  "double",
  "hair",
  "mediumDashed",
  "dashDot",
  "mediumDashDot",
  "dashDotDot",
  "mediumDashDotDot",
  "slantDashDot",
];
export const fillPatterns = [
  "none",
  "solid",
  "mediumGray",
  "darkGray",
  "lightGray",
  "darkHorizontal",
  "darkVertical",
  "darkDown",
  "darkUp",
  "darkGrid",
  "darkTrellis",
  "lightHorizontal",
  "lightVertical",
  "lightDown",
  "lightUp",
  "lightGrid",
  "lightTrellis",
  "gray125",
  "gray0625",
];
export const horizontals = [
  undefined,
  "left",
  "center",
  "right",
  "fill",
  "justify",
  "centerContinuous",
  "distributed",
];
export const verticals = ["top", "center", undefined, "justify", "distributed"];

/** The standard colours 0–63, as every version since Excel 97 has them ([MS-XLS] 2.5.161). */
const standard =
  "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(
    " ",
  );

/** An indexed colour as `rrggbb`; undefined for the automatic ones. */
export function indexedColor(index: number, palette: readonly string[] = []): string | undefined {
  return index >= 64 ? undefined : (palette[index - 8] ?? standard[index]);
}
