import assert from "node:assert/strict";
import { isDitto } from "../../src/sheet/ditto";

describe("isDitto", () => {
  const marks = [
    "同上",
    " 同上 ",
    "同　上",
    "（同上）",
    "(同上)",
    "同上。",
    "同前",
    "同日",
    "如上",
    "〃",
    "″",
    '"',
    "＂",
    "〃〃",
    '" "',
    "”",
    "〞",
    "''",
    "—〃—",
    "Ditto",
    "do.",
  ];
  for (const mark of marks)
    it(`${mark} repeats the cell above`, () => assert.equal(isDitto(mark), true));
  const others = [
    "",
    " ",
    "'",
    "同意",
    "同上村",
    "同",
    "上",
    "同上级协调",
    "无",
    "—",
    "-",
    "…",
    "“同上”等三人",
    "同上同上同上同上同上",
    '5"',
    'x"',
    "do not",
    "(",
    "（）",
  ];
  for (const other of others)
    it(`${other || "nothing"} does not`, () => assert.equal(isDitto(other), false));
});
