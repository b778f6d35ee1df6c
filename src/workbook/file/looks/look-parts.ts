import type { CellLook } from "./look";

/** The parts of a look as binary files give them; what is undefined is the default. */
export interface LookParts {
  readonly format: string;
  readonly font: CellLook["font"] | undefined;
  readonly fill: CellLook["fill"] | undefined;
  readonly border: CellLook["border"] | undefined;
  readonly horizontal: string | undefined;
  readonly vertical: string | undefined;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly locked: boolean;
}

/** A look without the parts that are at their defaults. */
export function customLook(parts: LookParts): CellLook {
  const { font, fill, border, horizontal, vertical, wrap, shrink, indent, rotation } = parts;
  const alignment = {
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(wrap && { wrap }),
    ...(shrink && { shrink }),
    ...(indent > 0 && { indent }),
    ...(rotation > 0 && { rotation }),
  };
  return {
    ...(parts.format !== "General" && { format: parts.format }),
    ...(font !== undefined && { font }),
    ...(fill !== undefined && { fill }),
    ...(border !== undefined && Object.keys(border).length > 0 && { border }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(!parts.locked && { unlocked: true }),
  };
}
