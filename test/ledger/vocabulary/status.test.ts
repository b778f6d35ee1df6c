import assert from "node:assert/strict";
import fc from "fast-check";
import {
  canonicalStatus,
  plainStatus,
  readStatus,
  type StatusState,
} from "../../../src/ledger/vocabulary/status";
import { STATUS_WORDS } from "../../../src/ledger/vocabulary/status-words";
import { KIND_IDS } from "../../../src/ledger/kind-ids";
import { defaultProfile, mergeProfiles } from "../../../src/profile/index";
import type { CellValue } from "../../../src/sheet/grid";
import { STATUS_TEXTS } from "./status-texts";

const read = (value: CellValue) => readStatus(value, defaultProfile);
const withWords = (status: Record<string, string>) =>
  mergeProfiles(defaultProfile, { vocabulary: { status } });

describe("status words", () => {
  const words: Record<string, string> = {
    closed: `已化解 化解成功 调解成功 已调处 已办结 办结 已解决 已整改 已销号 已终结 实质性办结 程序性办结
      阶段性办结 成功 是 √ ✓ ✔ ☑ 1 已治理 结案 化解`,
    open: "未化解 未办结 待处理 待办 待解决 未整改 否 × 0 未治理 尚未解决 没有化解",
    progress: "正在化解 化解中 调处中 处理中 整改中 办理中 调解中 在办 进行中",
    transferred: "已移交 已移交上级 转办 呈报 上报 移送 转交",
    failed: "失败 终止 调解失败 化解失败 不成功 调解不成功 未成功 已终止",
    withdrawn: "撤回 已撤回 撤诉",
    blank: "— - / 无 未设置 ** XXX □",
  };
  for (const [state, list] of Object.entries(words))
    for (const word of list.split(/\s+/))
      it(`${word} is ${state}`, () => {
        assert.equal(read(word).state, state);
      });

  it("reads cells that are no text", () => {
    const cells: [CellValue, StatusState][] = [
      [null, "blank"],
      ["", "blank"],
      [" ", "blank"],
      [1, "closed"],
      [0, "open"],
      [true, "closed"],
      [false, "open"],
      [45292, "unknown"],
    ];
    for (const [cell, state] of cells) assert.equal(read(cell).state, state, String(cell));
  });

  it("does not mind blanks, full width and full stops", () => {
    for (const text of [" 已化解 ", "已 化 解", "已化解。", "（已化解）", "已\u3000化解", "１"])
      assert.equal(read(text).state, "closed", text);
  });

  it("reads the ticked one of several boxes", () => {
    assert.equal(read("☑是 □否").state, "closed");
    assert.equal(read("□是 ☑否").state, "open");
    assert.equal(read("□已化解 √正在化解 □未化解").state, "progress");
    assert.equal(read("已化解□ 未化解☑").state, "open");
    assert.equal(read("□是 □否").state, "blank");
  });
});

describe("free-text statuses", () => {
  for (const [state, texts] of Object.entries(STATUS_TEXTS))
    describe(state, () => {
      for (const text of texts)
        it(text, () => {
          assert.equal(read(text).state, state);
        });
    });

  it("are never rewritten", () => {
    for (const text of ["已化解,双方签订协议", "经多次调解无效", "☑已化解 □未化解", "√", "是"])
      assert.equal(read(text).canonical, null, text);
  });

  it("never turn closed by denying them", () => {
    const denials = [
      "未",
      "尚未",
      "没有",
      "无法",
      "未能",
      "至今未",
      "待",
      "拟",
      "争取尽快",
      "责令限期",
    ];
    const ends = ["化解", "办结", "整改到位", "达成协议", "调解成功", "解决"];
    for (const denial of denials)
      for (const end of ends)
        assert.notEqual(read(`该事${denial}${end}`).state, "closed", denial + end);
  });
});

describe("what a status says besides", () => {
  it("names how a matter was closed", () => {
    assert.equal(read("实质性办结").closing, "substantive");
    assert.equal(read("阶段性化解").closing, "staged");
    assert.equal(read("已程序性办结，三级终结").closing, "procedural");
    assert.equal(read("已办结").closing, undefined);
    assert.equal(read("未实质性化解").closing, undefined);
  });

  it("counts closed and failed matters as mediated", () => {
    const mediated = ["已化解", "已调处", "调解失败", "终止", "经多次调解无效"];
    const not = ["未化解", "调解中", "已移交", "撤回", "", "基本化解"];
    for (const text of mediated) assert.equal(read(text).mediated, true, text);
    for (const text of not) assert.equal(read(text).mediated, false, text);
  });

  it("has a plain word for TZ.规范状态", () => {
    const plain: Record<string, string> = {
      办结: "已化解",
      处理中: "化解中",
      待办: "未化解",
      转办: "已移交",
      失败: "未化解",
      撤回: "",
      "": "",
      不知所云: "",
    };
    for (const [text, word] of Object.entries(plain))
      assert.equal(plainStatus(read(text)), word, text);
  });
});

describe("standard words", () => {
  it("are those of the kind for words any ledger uses", () => {
    const rows = [
      ["处理中", "化解中", "整改中", "办理中"],
      ["待解决", "未化解", "未整改", "未办结"],
      ["处理完毕", "已化解", "已整改", "已办结"],
    ] as const;
    for (const [text, dispute, hazard, petition] of rows) {
      assert.equal(canonicalStatus(read(text), "dispute"), dispute);
      assert.equal(canonicalStatus(read(text), "hazard"), hazard);
      assert.equal(canonicalStatus(read(text), "petition"), petition);
      assert.equal(canonicalStatus(read(text), "opinion"), petition);
    }
  });

  it("keep what a word says of its own", () => {
    for (const word of ["已调处", "已销号", "实质性办结", "终止", "已终结", "成功", "已转办"])
      assert.equal(canonicalStatus(read(word), "dispute"), word);
    assert.equal(canonicalStatus(read("化解成功"), "hazard"), "已化解");
    assert.equal(canonicalStatus(read("办结"), "dispute"), "已办结");
  });

  it("keep the state, and stay when read again", () => {
    for (const word of STATUS_WORDS.keys())
      for (const kind of [null, ...KIND_IDS]) {
        const reading = read(word);
        const standard = canonicalStatus(reading, kind);
        assert.ok(standard !== null, word);
        const again = read(standard);
        assert.equal(again.state, reading.state, `${word} → ${standard}`);
        assert.equal(canonicalStatus(again, kind), standard, word);
      }
  });
});

describe("the township's own words", () => {
  it("win over the built-in ones", () => {
    const profile = withWords({ 扯平了: "已化解", 失败: "未化解" });
    assert.deepEqual(readStatus("扯平了。", profile), {
      state: "closed",
      mediated: true,
      canonical: "已化解",
    });
    assert.equal(readStatus("失败", profile).state, "open");
    assert.equal(read("扯平了").state, "unknown");
  });

  it("rename a standard word for its synonyms too, once and for all", () => {
    const profile = withWords({ 已化解: "化解成功", 处理中: "正在办" });
    for (const text of ["已化解", "调解成功", "化解成功"])
      assert.equal(readStatus(text, profile).canonical, "化解成功", text);
    assert.equal(canonicalStatus(readStatus("已解决", profile), "dispute", profile), "化解成功");
    assert.equal(canonicalStatus(readStatus("处理中", profile), "hazard", profile), "正在办");
  });

  it("that lead in a circle say nothing", () => {
    assert.equal(readStatus("甲", withWords({ 甲: "乙", 乙: "甲" })).state, "unknown");
    assert.equal(readStatus("已化解", withWords({ 已化解: "已化解" })).canonical, "已化解");
  });

  it("are no keys of objects in general", () => {
    for (const word of ["constructor", "toString", "__proto__"])
      assert.equal(readStatus(word, withWords({ 甲: "已化解" })).state, "unknown");
  });
});

describe("hostile statuses", () => {
  it("are read in linear time", () => {
    const parts = [
      "未",
      "已",
      "没有达成",
      "调解",
      "未经",
      "达成",
      "了",
      " ",
      "，",
      "□√",
      "无未",
      "中",
      "*",
    ];
    for (const part of parts) {
      const text = part.repeat(Math.ceil(100_000 / part.length));
      const start = performance.now();
      read(text);
      assert.ok(performance.now() - start < 10_000, part);
    }
  });

  it("never throw", () => {
    const pieces = fc.constantFrom(
      ..."未已正在化解调中达成协议不了移交，。□√完毕 *无".split(""),
      "没有",
      "办结",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const reading = read(list.join(""));
        assert.ok(reading.closing === undefined || reading.state === "closed");
        assert.equal(reading.mediated, reading.state === "closed" || reading.state === "failed");
      }),
    );
  });
});
