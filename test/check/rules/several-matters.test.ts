import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

const one = (summary: string) => ledgerOf(["person", "summary"], [["张三", summary]]);

describe("rule several-matters", () => {
  cases(
    ["several-matters"],
    [
      ["one matter", one("与邻居因地界发生争执"), []],
      ["two, numbered", one("1、与邻居因地界发生争执；2、反映路灯不亮"), ["several-matters@B2"]],
      ["two, one a line", one("1.与邻居争执\n2.反映路灯不亮"), ["several-matters@B2"]],
      ["with circles", one("①与邻居争执，②反映路灯不亮"), ["several-matters@B2"]],
      ["一、二、", one("一、与邻居争执；二、反映路灯不亮"), ["several-matters@B2"]],
      ["a figure at the beginning", one("1.5亩承包地被占；2024年起"), []],
      ["demands of one matter", one("要求一是赔偿，二是道歉"), []],
    ],
  );
});
