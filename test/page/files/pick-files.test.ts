import assert from "node:assert/strict";
import { chosen, pathOf, withPath } from "../../../src/page/files/pick-files";

const file = (path: string): File => {
  const name = path.split("/").at(-1) ?? path;
  return withPath(new File([], name), path.includes("/") ? path : "");
};

describe("chosen", () => {
  it("takes a single file whatever it is called: reading it says what is wrong", () => {
    const one = file("照片.jpg");
    assert.deepEqual(chosen([one]), { files: [one], passedOver: [] });
  });

  it("takes the spreadsheets of several, in the order of their paths, numbers by size", () => {
    const paths = ["村/10组.xls", "村/2组.et", "总.csv", "a.xlsb", "b.ods", "c.xml", "网页.html"];
    const { files, passedOver } = chosen(paths.map(file));
    assert.deepEqual(passedOver, []);
    const order = files.map(pathOf);
    assert.equal(order.length, paths.length);
    assert.ok(order.indexOf("村/2组.et") < order.indexOf("村/10组.xls"));
  });

  const passed: readonly (readonly [string, string])[] = [
    ["村/~$台账.xlsx", "lock-file"],
    [".~台账.et", "lock-file"],
    [".DS_Store", "system-file"],
    ["Thumbs.db", "system-file"],
    ["desktop.ini", "system-file"],
    ["说明.docx", "other-kind"],
    ["台账.xlsx.bak", "other-kind"],
  ];
  for (const [path, reason] of passed)
    it(`passes over ${path}`, () => {
      const { passedOver } = chosen([file("台账.xlsx"), file(path)]);
      assert.deepEqual(passedOver, [{ file: path, reason }]);
    });
});
