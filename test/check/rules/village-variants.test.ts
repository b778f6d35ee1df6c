import assert from "node:assert/strict";
import { findingsIn } from "../found";
import { ledgerOf } from "../ledger-of";
import { cases, rows, told } from "./cases";

const of = (...villages: string[]) =>
  ledgerOf(
    ["village"],
    villages.map((village) => [village]),
  );

describe("rule village-variants", () => {
  cases(
    ["village-variant"],
    [
      ["one way of writing", of("柳林村", "柳林村", "王庄村"), []],
      ["without 村", of("柳林村", "柳林村", "柳林"), ["village-variant@A4"]],
      [
        "one variant in several cells",
        of("柳林村", "柳林村", "柳林村", "柳林", "柳林"),
        ["village-variant@A5+1"],
      ],
      ["blanks alone are told as blanks", of("柳林村", "柳林村", " 柳林村 "), []],
      ["another village", of("东柳林村", "柳林村"), []],
      ["no village", of("柳林村", "—", "无"), []],
    ],
  );

  it("names the usual way of writing", () => {
    const [finding] = findingsIn(of("柳林", "柳林", "柳林村")).filter(
      ({ code }) => code === "village-variant",
    );
    assert.equal(finding?.params["usual"], "柳林");
  });

  describe("which way is the usual one", () => {
    const twice = (...list: readonly (readonly [string, number])[]) =>
      of(
        ...list.flatMap(([village, count]) =>
          rows(count, () => [village])
            .flat()
            .map(String),
        ),
      );
    const told2 = (ledger: ReturnType<typeof of>): string[] =>
      told(ledger, ["village-variant"]).map((one) => one.replace("hint village-variant@", ""));
    it("the one written more often, else the first", () => {
      assert.deepEqual(told2(twice(["柳林", 2], ["柳林村", 3])), [
        "A2 word=柳林 usual=柳林村",
        "A3 word=柳林 usual=柳林村",
      ]);
      assert.deepEqual(told2(twice(["柳林", 3], ["柳林村", 2])), [
        "A5 word=柳林村 usual=柳林",
        "A6 word=柳林村 usual=柳林",
      ]);
      assert.deepEqual(told2(twice(["柳林", 2], ["柳林村", 2])), [
        "A4 word=柳林村 usual=柳林",
        "A5 word=柳林村 usual=柳林",
      ]);
    });
    it("blanks inside count for the same way", () => {
      assert.deepEqual(told2(twice(["柳林", 2], ["柳林村", 1], [" 柳林村", 2])), [
        "A2 word=柳林 usual=柳林村",
        "A3 word=柳林 usual=柳林村",
      ]);
    });
    it("a group behind the village is no way of writing it", () => {
      assert.deepEqual(told2(twice(["石桥村", 2], ["石桥村1组", 1], ["石桥村2组", 1])), []);
    });
    it("two villages each have their own", () => {
      assert.deepEqual(told2(twice(["柳林村", 2], ["柳林", 1], ["王庄村", 2], ["王庄", 1])), [
        "A4 word=柳林 usual=柳林村",
        "A7 word=王庄 usual=王庄村",
      ]);
    });
  });
});
