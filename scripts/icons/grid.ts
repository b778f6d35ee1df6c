import { newCanvas, type Canvas, type Point, type Shape } from "./canvas";
import { disc, polygon, rectangle, stroke } from "./shapes";

/**
 * Colours of the drawings (`rrggbb`): each stands out from a white ribbon and from a dark one, by 3 to 1
 * at least. White is for bodies inside an outline only.
 */
export const COLORS = {
  outline: "767f89",
  blue: "2a7fd0",
  green: "2f9456",
  orange: "c97a12",
  red: "d9463b",
} as const;

export const WHITE = "ffffff";

type Color = keyof typeof COLORS | "white";

/**
 * A pen on a grid of 16 × 16 units: whatever the size of the picture, edges come to lie between two
 * pixels, and lines are whole pixels wide.
 */
export interface Pen {
  readonly canvas: Canvas;
  /** Pixels a line is wide. */
  readonly line: number;
  /** Where a unit lies, in whole pixels. */
  readonly at: (unit: number) => number;
  readonly fill: (color: Color, shape: Shape) => void;
  readonly box: (color: Color, left: number, top: number, right: number, bottom: number) => void;
  /** A white body with an outline. */
  readonly paper: (left: number, top: number, right: number, bottom: number, edge?: Color) => void;
  /** A line across, its upper edge on the unit. */
  readonly across: (color: Color, left: number, right: number, top: number) => void;
  /** A line down, its left edge on the unit. */
  readonly down: (color: Color, top: number, bottom: number, left: number) => void;
  readonly area: (color: Color, ...points: readonly Point[]) => void;
  readonly ball: (color: Color, center: Point, radius: number) => void;
  readonly draw: (color: Color, width: number, ...points: readonly Point[]) => void;
}

/** Units across a drawing. */
const UNITS = 16;

export function newPen(size: number): Pen {
  const canvas = newCanvas(size);
  const scale = size / UNITS;
  const line = Math.max(1, Math.round(size / 20));
  const at = (unit: number): number => Math.round(unit * scale);
  const fill = (color: Color, shape: Shape): void => {
    canvas.paint(color === "white" ? WHITE : COLORS[color], shape);
  };
  const exact = ([x, y]: Point): Point => [x * scale, y * scale];
  const snapped = ([x, y]: Point): Point => [at(x), at(y)];
  return {
    canvas,
    line,
    at,
    fill,
    box: (color, left, top, right, bottom) => {
      fill(color, rectangle(at(left), at(top), at(right), at(bottom)));
    },
    paper: (left, top, right, bottom, edge = "outline") => {
      fill(edge, rectangle(at(left), at(top), at(right), at(bottom)));
      fill(
        "white",
        rectangle(at(left) + line, at(top) + line, at(right) - line, at(bottom) - line),
      );
    },
    across: (color, left, right, top) => {
      fill(color, rectangle(at(left), at(top), at(right), at(top) + line));
    },
    down: (color, top, bottom, left) => {
      fill(color, rectangle(at(left), at(top), at(left) + line, at(bottom)));
    },
    area: (color, ...points) => {
      fill(color, polygon(...points.map(snapped)));
    },
    ball: (color, center, radius) => {
      fill(color, disc(snapped(center), at(radius * 2) / 2));
    },
    draw: (color, width, ...points) => {
      fill(color, stroke(width * scale, ...points.map(exact)));
    },
  };
}
