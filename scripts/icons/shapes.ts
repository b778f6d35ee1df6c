import type { Point, Shape } from "./canvas";

export function rectangle(left: number, top: number, right: number, bottom: number): Shape {
  return {
    box: [left, top, right, bottom],
    has: (x, y) => x >= left && x < right && y >= top && y < bottom,
  };
}

export function roundedRectangle(
  left: number,
  top: number,
  right: number,
  bottom: number,
  radius: number,
): Shape {
  return {
    box: [left, top, right, bottom],
    has: (x, y) => {
      const across = Math.max(left + radius - x, x - (right - radius), 0);
      const down = Math.max(top + radius - y, y - (bottom - radius), 0);
      return Math.hypot(across, down) <= radius;
    },
  };
}

export function disc([cx, cy]: Point, radius: number): Shape {
  return {
    box: [cx - radius, cy - radius, cx + radius, cy + radius],
    has: (x, y) => Math.hypot(x - cx, y - cy) <= radius,
  };
}

/** The right half of a ring. */
export function rightArc([cx, cy]: Point, outer: number, inner: number): Shape {
  return {
    box: [cx, cy - outer, cx + outer, cy + outer],
    has: (x, y) => {
      const distance = Math.hypot(x - cx, y - cy);
      return x >= cx && distance <= outer && distance >= inner;
    },
  };
}

export function polygon(...points: readonly Point[]): Shape {
  return {
    box: boxOf(points, 0),
    has: (x, y) => {
      let inside = false;
      points.forEach(([x1, y1], index) => {
        const [x2, y2] = points[(index + 1) % points.length] ?? [x1, y1];
        if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      });
      return inside;
    },
  };
}

/** A line through points, its ends round. */
export function stroke(width: number, ...points: readonly Point[]): Shape {
  return {
    box: boxOf(points, width / 2),
    has: (x, y) =>
      points.slice(1).some(([x2, y2], index) => {
        const [x1, y1] = points[index] ?? [x2, y2];
        const [dx, dy] = [x2 - x1, y2 - y1];
        const share = ((x - x1) * dx + (y - y1) * dy) / (dx ** 2 + dy ** 2);
        const along = Math.min(1, Math.max(0, share));
        return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) <= width / 2;
      }),
  };
}

function boxOf(points: readonly Point[], room: number): Shape["box"] {
  const across = points.map(([x]) => x).sort((a, b) => a - b);
  const down = points.map(([, y]) => y).sort((a, b) => a - b);
  return [
    (across[0] ?? 0) - room,
    (down[0] ?? 0) - room,
    (across.at(-1) ?? 0) + room,
    (down.at(-1) ?? 0) + room,
  ];
}
