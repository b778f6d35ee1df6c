/** A point in pixels. */
export type Point = readonly [x: number, y: number];

/** A shape in pixels. */
export interface Shape {
  /** Left, top, right and bottom: outside of them is nothing of it. */
  readonly box: readonly [number, number, number, number];
  readonly has: (x: number, y: number) => boolean;
}

/** A square picture that shapes are painted on, one over the other. */
export interface Canvas {
  readonly size: number;
  /** Red, green, blue and opacity of every pixel, 0..255, row by row. */
  readonly pixels: Uint8Array;
  /** Paints a shape in a colour (`rrggbb`). */
  readonly paint: (color: string, shape: Shape) => void;
}

/** Samples a pixel's coverage is counted by, each way. */
const SAMPLES = 8;

export function newCanvas(size: number): Canvas {
  const pixels = new Uint8Array(size * size * 4);
  const paint = (color: string, shape: Shape): void => {
    const [left = 0, top = 0, right = 0, bottom = 0] = shape.box.map((edge) =>
      Math.min(size, Math.max(0, edge)),
    );
    for (let y = Math.floor(top); y < bottom; y++)
      for (let x = Math.floor(left); x < right; x++)
        blend(pixels, (y * size + x) * 4, color, coverage(shape, x, y));
  };
  return { size, pixels, paint };
}

function coverage(shape: Shape, x: number, y: number): number {
  let inside = 0;
  for (let down = 0; down < SAMPLES; down++)
    for (let across = 0; across < SAMPLES; across++)
      if (shape.has(x + (across + 0.5) / SAMPLES, y + (down + 0.5) / SAMPLES)) inside++;
  return inside / SAMPLES ** 2;
}

function blend(pixels: Uint8Array, at: number, color: string, share: number): void {
  if (share === 0) return;
  const below = (pixels[at + 3] ?? 0) / 255;
  const opacity = share + below * (1 - share);
  for (let part = 0; part < 3; part++) {
    const over = Number.parseInt(color.slice(part * 2, part * 2 + 2), 16);
    const under = pixels[at + part] ?? 0;
    pixels[at + part] = Math.round((over * share + under * below * (1 - share)) / opacity);
  }
  pixels[at + 3] = Math.round(opacity * 255);
}
