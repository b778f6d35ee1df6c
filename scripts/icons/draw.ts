import type { Canvas } from "./canvas";
import { newPen } from "./grid";
import type { Drawing } from "./drawings";

/** Pixels across, as Excel's ribbon asks for them at its scales. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** The add-in's own icon besides: in stores, and what a browser asks for to install the page. */
export const APP_SIZES = [...ICON_SIZES, 128, 192, 512] as const;

export function drawn(drawing: Drawing, size: number): Canvas {
  const pen = newPen(size);
  drawing(pen);
  return pen.canvas;
}
