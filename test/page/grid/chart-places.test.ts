import assert from "node:assert/strict";
import { placeOf, type GridLook } from "../../../src/page/grid/chart-places";

/** Ten columns of 50 and ten rows of 20 pixels, one row frozen. */
const look = (more: { scrolled?: number; scale?: number } = {}): GridLook => ({
  across: {
    ends: Array.from({ length: 10 }, (_, i) => (i + 1) * 50),
    header: 46,
    frozen: 0,
    scrolled: 0,
  },
  down: {
    ends: Array.from({ length: 10 }, (_, i) => (i + 1) * 20),
    header: 20,
    frozen: 1,
    scrolled: more.scrolled ?? 0,
  },
  scale: more.scale ?? 1,
});
const area = { top: 3, left: 1, bottom: 4, right: 2 };

describe("where a chart stands", () => {
  it("is over its cells", () => {
    assert.deepEqual(placeOf(area, look()), {
      x: { start: 96, size: 100, hidden: 0 },
      y: { start: 80, size: 40, hidden: 0 },
    });
  });

  it("goes with them, and under what is frozen", () => {
    // Row 3 begins at 80, what is frozen ends at 40.
    assert.deepEqual(placeOf(area, look({ scrolled: 55 })).y, { start: 25, size: 40, hidden: 15 });
    assert.deepEqual(placeOf(area, look({ scrolled: 500 })).y.hidden, 40);
  });

  it("stays where its cells are frozen", () => {
    const frozen = { ...area, top: 0, bottom: 0 };
    assert.deepEqual(placeOf(frozen, look({ scrolled: 55 })).y, { start: 20, size: 20, hidden: 0 });
  });

  it("grows with them", () => {
    assert.deepEqual(placeOf(area, look({ scale: 2 })).x, { start: 192, size: 200, hidden: 0 });
  });

  it("ends where the sheet ends", () => {
    assert.deepEqual(placeOf({ ...area, bottom: 40 }, look()).y.size, 140);
  });
});
