import type { Point, Shape } from "./canvas";

export function rectangle(left: number, top: number, right: number, bottom: number): Shape {
  return (x, y) => x >= left && x < right && y >= top && y < bottom;
}

/** What of a rectangle is not inside its edge of so many pixels. */
export function frame(
  left: number,
  top: number,
  right: number,
  bottom: number,
  edge: number,
): Shape {
  const outer = rectangle(left, top, right, bottom);
  const inner = rectangle(left + edge, top + edge, right - edge, bottom - edge);
  return (x, y) => outer(x, y) && !inner(x, y);
}

export function roundedRectangle(
  left: number,
  top: number,
  right: number,
  bottom: number,
  radius: number,
): Shape {
  return (x, y) => {
    const across = Math.max(left + radius - x, x - (right - radius), 0);
    const down = Math.max(top + radius - y, y - (bottom - radius), 0);
    return Math.hypot(across, down) <= radius;
  };
}

export function disc([cx, cy]: Point, radius: number): Shape {
  return (x, y) => Math.hypot(x - cx, y - cy) <= radius;
}

/** The right half of a ring. */
export function rightArc([cx, cy]: Point, outer: number, inner: number): Shape {
  return (x, y) => {
    const distance = Math.hypot(x - cx, y - cy);
    return x >= cx && distance <= outer && distance >= inner;
  };
}

export function polygon(...points: readonly Point[]): Shape {
  return (x, y) => {
    let inside = false;
    points.forEach(([x1, y1], index) => {
      const [x2, y2] = points[(index + 1) % points.length] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
    return inside;
  };
}

/** A line through points, its ends round. */
export function stroke(width: number, ...points: readonly Point[]): Shape {
  return (x, y) =>
    points.slice(1).some(([x2, y2], index) => {
      const [x1, y1] = points[index] ?? [x2, y2];
      const [dx, dy] = [x2 - x1, y2 - y1];
      const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx ** 2 + dy ** 2)));
      return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) <= width / 2;
    });
}

/** Several shapes as one. */
export function union(...shapes: readonly Shape[]): Shape {
  return (x, y) => shapes.some((shape) => shape(x, y));
}
