import assert from "node:assert/strict";
import { bounded } from "./bounded";
import { worstTime } from "./growth";
import { regexLiterals } from "./literals";

/** Characters of the longest cell, and milliseconds that any pattern may take over it. */
const LongestCell = 32_767;
const MostTime = 200;

describe("regular expressions", function () {
  this.timeout(300_000);
  const literals = new Map(
    regexLiterals("src").map((one) => [`/${one.source}/${one.flags}`, one] as const),
  );

  it("take no more than 0.2 s over a cell of 32,767 letters, or are given short texts", () => {
    const slow: string[] = [];
    for (const { file, line, source, flags } of literals.values()) {
      const most = bounded.get(source)?.[0] ?? LongestCell;
      const time = worstTime(source, flags, most);
      if (time > MostTime) slow.push(`${file}:${line} ${Math.round(time)} ms /${source}/${flags}`);
    }
    assert.deepEqual(slow, []);
  });

  it("are in the list of bounded ones only while they are in the source", () => {
    const known = new Set([...literals.values()].map(({ source }) => source));
    assert.deepEqual(
      [...bounded.keys()].filter((source) => !known.has(source)),
      [],
    );
  });
});
