import assert from "node:assert/strict";
import fc from "fast-check";
import { groupVillages, UNKNOWN_VILLAGE, villageKey } from "../../../src/ledger/vocabulary/village";
import { defaultProfile, mergeProfiles } from "../../../src/profile/index";

const groups = (...texts: string[]) => Object.fromEntries(groupVillages(texts));

describe("village groups", () => {
  it("join spellings of one village under the fullest form", () => {
    assert.deepEqual(
      groups("柳林", "柳林村", " 柳林村 ", "柳 林 村", "柳林村委会", "柳林村村民委员会"),
      {
        柳林: "柳林村",
        柳林村: "柳林村",
        " 柳林村 ": "柳林村",
        "柳 林 村": "柳林村",
        柳林村委会: "柳林村",
        柳林村村民委员会: "柳林村",
      },
    );
    assert.deepEqual(groups("柳林", "柳林村委会"), { 柳林: "柳林村", 柳林村委会: "柳林村" });
    assert.deepEqual(groups("柳林"), { 柳林: "柳林" });
    assert.deepEqual(groups("柳林居委会", "柳林社区"), {
      柳林居委会: "柳林社区",
      柳林社区: "柳林社区",
    });
  });

  it("never join villages that only sound alike", () => {
    const apart = ["柳林村", "东柳林村", "柳林东村", "柳林庄村", "柳林庄", "大柳林"];
    assert.equal(new Set(groupVillages(apart).values()).size, 5);
    assert.equal(groupVillages(apart).get("柳林庄"), "柳林庄村");
  });

  it("keep 社区 and 村 apart; a bare name joins when only one of them can be meant", () => {
    assert.deepEqual(groups("柳林社区", "柳林村"), { 柳林社区: "柳林社区", 柳林村: "柳林村" });
    assert.deepEqual(groups("柳林社区", "柳林"), { 柳林社区: "柳林社区", 柳林: "柳林社区" });
    assert.equal(groups("柳林社区", "柳林村", "柳林").柳林, "柳林");
  });

  it("join a village with and without its town when there is one such town", () => {
    assert.deepEqual(groups("青河镇柳林村", "柳林村", "柳林", "安平县青河镇柳林村"), {
      青河镇柳林村: "安平县青河镇柳林村",
      柳林村: "安平县青河镇柳林村",
      柳林: "安平县青河镇柳林村",
      安平县青河镇柳林村: "安平县青河镇柳林村",
    });
    assert.deepEqual(groups("青河镇柳林村", "白石镇柳林村", "柳林"), {
      青河镇柳林村: "青河镇柳林村",
      白石镇柳林村: "白石镇柳林村",
      柳林: "柳林村",
    });
    assert.equal(groups("青河镇-柳林村", "柳林村").柳林村, "青河镇柳林村");
  });

  it("do not take a village's own name apart", () => {
    for (const name of [
      "张镇村",
      "镇东村",
      "三乡村",
      "市区村",
      "新区东村",
      "青河镇",
      "县城社区",
      "村",
    ])
      assert.deepEqual(groups(name), { [name]: name });
  });

  it("keep records without a village in a group of their own", () => {
    for (const text of ["", " ", "—", "/", "无", "未填写", "XXX"])
      assert.equal(groupVillages([text]).get(text), UNKNOWN_VILLAGE, text);
  });

  it("follow the township's vocabulary", () => {
    const village = { 柳林大队: "柳林村" };
    const profile = mergeProfiles(defaultProfile, { vocabulary: { village } });
    const shown = groupVillages(["柳林大队", "柳林"], profile);
    assert.deepEqual([...shown.values()], ["柳林村", "柳林村"]);
  });

  it("do not depend on the order of the rows", () => {
    const names = fc.constantFrom(
      ..."柳林 柳林村 柳林社区 青河镇柳林村 白石镇柳林 安平县青河镇柳林村 东柳林 柳林居委会 —".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.uniqueArray(names), (list) => {
        const one = groupVillages(list);
        const other = groupVillages([...list].reverse());
        for (const name of list) assert.equal(one.get(name), other.get(name), name);
        assert.equal(one.size, list.length);
      }),
    );
  });

  it("are made in linear time", () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `安平县第${i}号镇柳林村`);
    const start = performance.now();
    const shown = groupVillages([...many, "柳林", "村".repeat(100_000), "镇".repeat(100_000)]);
    assert.ok(performance.now() - start < 15_000);
    assert.equal(shown.get("柳林"), "柳林村");
  });
});

describe("a village's key", () => {
  it("is the same for the spellings of one village", () => {
    for (const text of ["柳林", "柳林村", " 柳林村 ", "柳林村委会", "柳林行政村"])
      assert.equal(villageKey(text), "柳林", text);
    assert.equal(villageKey("柳林居委会"), villageKey("柳林社区"));
    assert.notEqual(villageKey("柳林社区"), villageKey("柳林村"));
    assert.notEqual(villageKey("东柳林"), villageKey("柳林"));
    assert.equal(villageKey("—"), "");
  });
});
