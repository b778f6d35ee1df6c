import assert from "node:assert/strict";
import { bounded } from "./bounded";
import { constructions, madeAtLoad } from "./constructed";
import { worstTime } from "./growth";

const LongestCell = 32_767;
const MostTime = 200;

/**
 * Places that make a regex when a function is called, and why nothing from outside steers it. Who adds one adds
 * a line here, and a test of his own where a text from outside goes in.
 */
const atCall: ReadonlyMap<string, string> = new Map([
  ["src/proof/relations/rate-names.ts", "two letters of a report, escaped"],
  ["src/workbook/file/formats/html/page.ts", "a copy of a literal, for its own place in the text"],
  ["src/workbook/file/containers/web-tags.ts", "a name of the four elements that are passed over"],
  ["src/workbook/file/report/rtf.ts", "a copy of a literal, for its own place in the text"],
  ["src/workbook/file/cells/sheet-names.ts", "a sheet's name, escaped"],
  ["src/workbook/file/containers/xml/tree.ts", "names of attributes that the program asks for"],
]);

describe("regular expressions made out of texts", function () {
  this.timeout(600_000);
  const all = constructions("src");

  it("are made when a function is called only where that is said and why", () => {
    const files = new Set(all.filter(({ atLoad }) => !atLoad).map(({ file }) => file));
    assert.deepEqual([...files].sort(), [...atCall.keys()].sort());
  });

  it("take no more than 0.2 s over a cell of 32,767 letters, or are given short texts", async () => {
    const places = all.filter(({ atLoad }) => atLoad);
    const files = [...new Set(places.map(({ file }) => file))];
    const made = await madeAtLoad(files);
    assert.ok(made.length >= places.length, `${made.length} of ${places.length}`);
    const slow: string[] = [];
    for (const { file, source, flags } of made) {
      const time = worstTime(source, flags, bounded.get(source)?.[0] ?? LongestCell);
      if (time > MostTime) slow.push(`${file} ${Math.round(time)} ms /${source}/${flags}`);
    }
    assert.deepEqual(slow, []);
  });
});
