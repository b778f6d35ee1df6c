import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { drawn, ICON_SIZES } from "../../scripts/icons/draw";
import { DRAWINGS } from "../../scripts/icons/drawings";
import { COLORS } from "../../scripts/icons/grid";

const asset = (name: string, size: number) =>
  readFileSync(new URL(`../../assets/${name}-${size}.png`, import.meta.url));

/** The pixels of a PNG as this house writes them: one data chunk, no row filtered. */
function pixelsOf(png: Buffer, size: number): Uint8Array {
  const at = png.indexOf("IDAT");
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const width = size * 4;
  const pixels = new Uint8Array(size * width);
  for (let row = 0; row < size; row++) {
    assert.equal(rows[row * (width + 1)], 0);
    const from = row * (width + 1) + 1;
    pixels.set(rows.subarray(from, from + width), row * width);
  }
  return pixels;
}

/** Relative luminance of `rrggbb`, 0..1 (WCAG 2). */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const buttons = Object.keys(DRAWINGS).filter((name) => name !== "app");

describe("the icons", () => {
  it("are there for eleven buttons", () => {
    assert.equal(buttons.length, 11);
  });

  for (const size of ICON_SIZES)
    it(`are what the drawings say at ${size} pixels`, () => {
      for (const [name, drawing] of Object.entries(DRAWINGS))
        assert.deepEqual(pixelsOf(asset(name, size), size), drawn(drawing, size).pixels, name);
    });

  for (const [name, color] of Object.entries(COLORS))
    it(`stand out in ${name} from light and dark ribbons`, () => {
      for (const ribbon of ["ffffff", "f3f2f1", "363636", "262626"])
        assert.ok(contrast(color, ribbon) >= 2.7, `${ribbon}: ${contrast(color, ribbon)}`);
    });

  it("differ from each other at 16 pixels, on white and on dark", () => {
    const small = new Map(buttons.map((name) => [name, drawn(DRAWINGS[name]!, 16).pixels]));
    for (const ribbon of [255, 54])
      for (const [index, one] of buttons.entries())
        for (const other of buttons.slice(index + 1)) {
          const different = differentPixels(small.get(one)!, small.get(other)!, ribbon);
          assert.ok(different >= 40, `${one} and ${other}: ${different} of 256 pixels`);
        }
  });

  it("have their straight lines on whole pixels at 16", () => {
    // Drawn of rectangles alone: not one pixel is covered in part.
    for (const name of ["monthly-summary", "open-pane"])
      for (const [at, part] of drawn(DRAWINGS[name]!, 16).pixels.entries())
        if (at % 4 === 3) assert.ok(part === 0 || part === 255, name);
  });
});

function differentPixels(a: Uint8Array, b: Uint8Array, ribbon: number): number {
  const shown = (pixels: Uint8Array, pixel: number, part: number): number => {
    const opacity = (pixels[pixel * 4 + 3] ?? 0) / 255;
    return (pixels[pixel * 4 + part] ?? 0) * opacity + ribbon * (1 - opacity);
  };
  return Array.from({ length: 256 }, (_, pixel) =>
    [0, 1, 2].reduce(
      (sum, part) => sum + Math.abs(shown(a, pixel, part) - shown(b, pixel, part)),
      0,
    ),
  ).filter((difference) => difference > 90).length;
}
