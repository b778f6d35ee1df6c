import { KINDS } from "../../../src/ledger/kinds";
import type { KindId } from "../../../src/ledger/kind-ids";
import assert from "node:assert/strict";
import { defaultProfile, mergeProfiles } from "../../../src/profile/index";
import { findingsIn, found } from "../found";
import { ledgerOf } from "../ledger-of";
import { cases, rows, told } from "./cases";

const CODES = ["status-unknown", "status-synonym"] as const;
const one = (status: string) => ledgerOf(["person", "status"], [["张三", status]]);

describe("rule status-words", () => {
  cases(CODES, [
    ["a standard word", one("已化解"), []],
    ["是", one("是"), []],
    ["√", one("√"), []],
    ["a sentence that is understood", one("已化解，双方签订协议"), []],
    ["a synonym", one("化解成功"), ["status-synonym@B2"]],
    ["程序性办结 is a way of closing", one("程序性办结"), []],
    ["已调处 says less than 已化解", one("已调处"), []],
    ["a slip of the pen", one("己化解"), ["status-unknown@B2"]],
    ["an answer", one("已答复"), []],
    ["on the spot", one("当场化解"), []],
    [
      "codes of a legend",
      ledgerOf(["status"], [[1], [2]], { labels: ["状态（1已化解2化解中）"] }),
      [],
    ],
    [
      "a code the legend lacks",
      ledgerOf(["status"], [[7]], { labels: ["状态（1已化解2化解中）"] }),
      ["status-unknown@A2"],
    ],
    ["another word", one("随便"), ["status-unknown@B2"]],
  ]);

  it("writes what the township says for the standard word", () => {
    const profile = mergeProfiles(defaultProfile, {
      vocabulary: { status: { 化解中: "正在化解" } },
    });
    const told = findingsIn(one("处理中"), { profile });
    const finding = told.find(({ code }) => code === "status-synonym");
    assert.equal(finding?.params["canonical"], "正在化解");
    assert.deepEqual(finding.fix, { to: "正在化解" });
    assert.deepEqual(found(one("正在化解"), CODES, { profile }), []);
  });

  it("names the nearest word", () => {
    const [finding] = findingsIn(one("末化解")).filter(({ code }) => code === "status-unknown");
    assert.equal(finding?.params["words"], "未化解");
  });

  it("one word in many cells is one finding, another word another", () => {
    const odd = ["随便", "随意", "随便", "化解成功", "化解成功", "化解成功"];
    const ledger = ledgerOf(
      ["person", "status"],
      rows(40, (i) => ["张三", odd[i] ?? "已化解"]),
    );
    const told = findingsIn(ledger).filter(({ code }) =>
      (CODES as readonly string[]).includes(code),
    );
    assert.deepEqual(
      told.map(({ code, params, cells }) => [code, params["word"], cells?.length ?? 1]),
      [
        ["status-unknown", "随便", 2],
        ["status-unknown", "随意", 1],
        ["status-synonym", "化解成功", 3],
      ],
    );
  });

  it("a column of other words altogether is one hint", () => {
    const ledger = ledgerOf(
      ["status"],
      rows(12, (i) => [`字样${String(i)}`]),
    );
    const told = findingsIn(ledger).filter(({ code }) => code === "status-unknown");
    assert.deepEqual(
      told.map(({ severity, cells }) => [severity, cells?.length]),
      [["hint", 12]],
    );
  });

  describe("which words are offered", () => {
    const told3 = (status: string, kind: KindId = "dispute") =>
      told(ledgerOf(["person", "status"], [["张三", status]], { kind }), CODES).map((one) =>
        one.replace(/^(\w+) status-(\w+)@B2/, "$1 $2"),
      );
    it("the nearest, else the first four of the kind", () => {
      assert.deepEqual(told3("随便"), [
        `warning unknown word=随便 words=${KINDS.dispute.statusWords.slice(0, 4).join("、")}`,
      ]);
      assert.deepEqual(told3("随便", "hazard"), [
        `warning unknown word=随便 words=${[...KINDS.hazard.statusWords, KINDS.dispute.statusWords[0]].join("、")}`,
      ]);
      assert.deepEqual(told3("己办结"), ["warning unknown word=己办结 words=已办结"]);
      assert.deepEqual(told3("化解成功"), ["hint synonym word=化解成功 canonical=已化解 → 已化解"]);
    });
    it("a code its legend lacks is answered with the words", () => {
      const ledger = ledgerOf(["status"], [[7]], { labels: ["状态（1已化解2化解中）"] });
      assert.deepEqual(told(ledger, CODES), [
        `warning status-unknown@A2 word=7 words=${KINDS.dispute.statusWords.slice(0, 4).join("、")}`,
      ]);
    });
    it("the township's own words come first", () => {
      const profile = mergeProfiles(defaultProfile, {
        vocabulary: { status: { 化解中: "正在化解" } },
      });
      const [finding] = findingsIn(one("随便"), { profile }).filter(
        ({ code }) => code === "status-unknown",
      );
      assert.match(String(finding?.params["words"]), /^正在化解、/);
    });
  });
});
