import assert from "node:assert/strict";
import { readRole, ROLES } from "../../../src/ledger/vocabulary/role";
import { readVisitClass, VISIT_CLASSES } from "../../../src/ledger/vocabulary/visit-class";
import { defaultProfile, mergeProfiles } from "../../../src/profile/index";

describe("roles", () => {
  it("are those of the default quotas", () => {
    assert.deepEqual(Object.keys(defaultProfile.quotas), [...ROLES]);
    for (const role of ROLES) assert.equal(readRole(role, defaultProfile), role);
  });

  it("are told by other words for them", () => {
    const rows: [string, string | null][] = [
      ["镇干部", "乡镇干部"],
      ["青河镇干部", "乡镇干部"],
      ["副镇长", "乡镇干部"],
      ["县直", "县直干部"],
      ["县人大代表", "人大代表"],
      ["代表", "人大代表"],
      ["校长", "教干"],
      ["柳林小学教师", "教职工"],
      ["班主任", "教职工"],
      ["村干部", null],
      ["网格员", null],
      ["退休教师", null],
      ["教师、人大代表", null],
      ["", null],
      ["—", null],
    ];
    for (const [text, role] of rows) assert.equal(readRole(text, defaultProfile), role, text);
  });

  it("may be the township's own", () => {
    const profile = mergeProfiles(defaultProfile, {
      quotas: { 村干部: { measure: "households", required: 200, per: "year" } },
      vocabulary: { role: { 网格员: "村干部", 教干: "教职工" } },
    });
    assert.equal(readRole("村干部", profile), "村干部");
    assert.equal(readRole("网格员", profile), "村干部");
    assert.equal(readRole("校长", profile), "教职工");
  });
});

describe("visit classes", () => {
  it("are known by their words, cautiously", () => {
    for (const name of VISIT_CLASSES) assert.equal(readVisitClass(name, defaultProfile), name);
    const rows: [string | null, string | null][] = [
      ["一般用户", "一般"],
      ["重点户", "重点"],
      ["低保户", "困难户"],
      ["脱贫户", "困难户"],
      ["学生", "学生家庭"],
      ["发案地", "发案地周边"],
      ["党员户", null],
      ["留守儿童", null],
      ["", null],
      [null, null],
    ];
    for (const [text, name] of rows)
      assert.equal(readVisitClass(text, defaultProfile), name, String(text));
  });

  it("follow the township's vocabulary", () => {
    const profile = mergeProfiles(defaultProfile, { vocabulary: { visitClass: { 红户: "重点" } } });
    assert.equal(readVisitClass("红户", profile), "重点");
  });
});
