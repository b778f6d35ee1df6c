import type { CellLook } from "../../workbook/file/index";

/** The class of a cell's look on paper; numbers stand right where the look does not say. */
export function lookClass(look: number, isNumber: boolean): string {
  return isNumber ? `l${look} n` : `l${look}`;
}

/** A style sheet of all looks, one class each: cells are many, looks few. */
export function lookRules(looks: readonly CellLook[]): string {
  return looks
    .map((look, index) => `.paper .l${index}{${declarations(look)}}${ownLines(look, index)}`)
    .join("\n");
}

const SIDES = ["left", "right", "top", "bottom"] as const;

/** The lines of a sheet that is set up for paper are its own; others are ruled all over. */
function ownLines({ border, font, alignment }: CellLook, index: number): string {
  const lines = SIDES.filter((side) => border?.[side] !== undefined).map(
    (side) => `border-${side}:1px solid #7f7f7f`,
  );
  const color = typeof font?.color === "string" && /^[0-9a-f]{6}$/i.test(font.color);
  const parts = [
    ...lines,
    ...(color ? [`color:#${font.color}`] : []),
    ...(font?.name === "黑体" ? ['font-family:"SimHei","黑体",var(--letters)'] : []),
    ...(alignment?.vertical === "top" ? ["vertical-align:top"] : []),
  ];
  return parts.length === 0 ? "" : `\n.set-up .l${index}{${parts.join(";")}}`;
}

function declarations({ font, fill, alignment }: CellLook): string {
  const align = alignment?.horizontal;
  const known = align === "left" || align === "center" || align === "right";
  const color = typeof fill?.color === "string" && /^[0-9a-f]{6}$/i.test(fill.color);
  return [
    font?.bold === true ? "font-weight:bold" : "",
    font?.italic === true ? "font-style:italic" : "",
    font?.size === undefined ? "" : `font-size:calc(${font.size}pt * var(--scale))`,
    color ? `background-color:#${fill.color}` : "",
    // Stronger than the right edge of numbers.
    known ? `text-align:${align} !important` : "",
  ]
    .filter((one) => one !== "")
    .join(";");
}
