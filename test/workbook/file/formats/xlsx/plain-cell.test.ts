import assert from "node:assert/strict";
import fc from "fast-check";
import {
  createScanner,
  isTag,
  nextTag,
} from "../../../../../src/workbook/file/containers/xml/scan";
import {
  passPlainCell,
  passPlainValue,
  plainValueEnd,
  plainValueStart,
} from "../../../../../src/workbook/file/formats/xlsx/plain-cell";

const value = fc.oneof(
  fc.integer().map(String),
  fc.constantFrom("", " 1 ", "a&lt;b", "1E5", "<!-- 2 -->3", "<![CDATA[</v></c>]]>4"),
);
const inside = value.chain((text) =>
  fc.constantFrom(
    `<v>${text}</v>`,
    `<v >${text}</v>`,
    `<v>${text}</v >`,
    `<v>${text}</v> `,
    `<f>A1</f><v>${text}</v>`,
    `<v>${text}</v><f>A1</f>`,
    "<v/>",
    "<is><t>文</t></is>",
    "",
  ),
);
const cell = fc
  .tuple(fc.nat(9), inside, fc.boolean())
  .map(([style, text, empty]) => (empty ? `<c s="${style}"/>` : `<c s="${style}">${text}</c>`));
const cells = fc.array(cell).map((all) => new TextEncoder().encode(`<row>${all.join("")}</row>`));

/** Where the tags of the cells begin, and of the formulas; `pass` may move on from each cell. */
function places(
  bytes: Uint8Array,
  pass: (scanner: ReturnType<typeof createScanner>) => void,
): number[] {
  const scanner = createScanner(bytes);
  const found: number[] = [];
  while (nextTag(scanner)) {
    const isCell = isTag(scanner, "c");
    if (scanner.kind === "close" || !(isCell || isTag(scanner, "f"))) continue;
    found.push(scanner.tagStart);
    if (isCell) pass(scanner);
  }
  return found;
}

describe("cells that are a value and nothing else", () => {
  it("may be passed over: the cells and formulas met are those met from tag to tag", () => {
    fc.assert(
      fc.property(cells, (bytes) => {
        assert.deepEqual(
          places(bytes, passPlainValue),
          places(bytes, () => undefined),
        );
      }),
    );
  });

  it("are told from all others, and their value from what is around it", () => {
    const read = (source: string): string | null => {
      const bytes = new TextEncoder().encode(source);
      const scanner = createScanner(bytes);
      nextTag(scanner);
      const end = plainValueEnd(scanner);
      if (end < 0) return null;
      const text = new TextDecoder().decode(bytes.subarray(plainValueStart(scanner), end));
      passPlainCell(scanner, end);
      assert.equal(scanner.tagEnd, source.indexOf("</c>") + 4);
      return text;
    };
    fc.assert(
      fc.property(fc.integer(), (number) => {
        assert.equal(read(`<c r="A1"><v>${number}</v></c><c/>`), String(number));
        assert.equal(read(`<c r="A1"><v>${number}</v><f>B1</f></c>`), null);
        assert.equal(read(`<c r="A1"><f>B1</f><v>${number}</v></c>`), null);
        assert.equal(read(`<c r="A1"/><v>${number}</v></c>`), null);
      }),
    );
  });
});
