import assert from "node:assert/strict";
import { categoryNames, readCategory } from "../../../src/ledger/vocabulary/category";
import { CATEGORY_LISTS } from "../../../src/ledger/vocabulary/category-lists";
import { defaultProfile, mergeProfiles } from "../../../src/profile/index";

const LISTS = ["provincial", "modern"] as const;

function named(text: string, list: "provincial" | "modern", profile = defaultProfile) {
  const index = readCategory(text, list, profile);
  return index === null ? null : categoryNames(list)[index];
}

describe("categories of disputes", () => {
  it("are 19 on the provincial form and 17 on the modern list", () => {
    assert.equal(categoryNames("provincial").length, 19);
    assert.equal(categoryNames("modern").length, 17);
  });

  it("are known by their names, whatever they are called besides", () => {
    for (const list of LISTS)
      categoryNames(list).forEach((name, index) => {
        for (const text of [name, `${name}纠纷`, `${name}矛盾纠纷`, `${name}类`])
          assert.equal(readCategory(text, list, defaultProfile), index, text);
      });
  });

  it("are known by the rows of the form", () => {
    const rows = [
      "民族宗教矛盾纠纷",
      "军转干部、复原退伍军人安置引发的矛盾纠纷",
      "征地拆迁安置引发的矛盾纠纷",
      "建筑工程质量、物业管理等问题引发的矛盾纠纷",
      "土地矿产山林水利界限权属纠纷",
      "经济活动引发的矛盾纠纷",
      "劳资纠纷",
      "企业改制引发的矛盾纠纷",
      "环境污染、生态破坏引发的矛盾纠纷",
      "司法活动引发的矛盾纠纷",
      "行政执法活动引发的矛盾纠纷",
      "大中专院校、中小学校引发的矛盾纠纷",
      "海事渔事纠纷",
      "干部作风等问题引发的矛盾纠纷",
      "村务管理引发的矛盾纠纷",
      "农村土地承包、农村集体“三资”及农民负担等问题引发的矛盾纠纷",
      "婚姻家庭邻里等各类民间纠纷",
      "医患纠纷",
      "其他",
    ];
    rows.forEach((row, index) => {
      assert.equal(readCategory(row, "provincial", defaultProfile), index, row);
    });
  });

  it("are told by keywords of one category only", () => {
    const rows: [text: string, provincial: string | null, modern: string | null][] = [
      ["邻里纠纷", "婚姻家庭邻里", "邻里"],
      ["宅基地纠纷", "婚姻家庭邻里", "邻里"],
      ["离婚", "婚姻家庭邻里", "婚恋家庭"],
      ["婚姻家庭", "婚姻家庭邻里", "婚恋家庭"],
      ["婚姻家庭邻里", "婚姻家庭邻里", null],
      ["土地承包纠纷", "土地承包三资农民负担", "土地及资源权属"],
      ["土地权属", "土地矿产山林水利权属", "土地及资源权属"],
      ["征地拆迁", "征地拆迁安置", "城乡建设发展"],
      ["拖欠农民工工资", "劳资", "劳动人事"],
      ["民间借贷", "经济活动", "金融借贷"],
      ["劳动合同", "劳资", "劳动人事"],
      ["医疗纠纷", "医患", "侵权"],
      ["征地引发的邻里纠纷", null, null],
      ["其它", "其他", "其他"],
      ["其他纠纷", "其他", "其他"],
      ["矛盾纠纷", null, null],
      ["", null, null],
      ["—", null, null],
      ["打牌", null, null],
    ];
    for (const [text, provincial, modern] of rows) {
      assert.equal(named(text, "provincial"), provincial, text);
      assert.equal(named(text, "modern"), modern, text);
    }
  });

  it("follow the township's vocabulary", () => {
    const category = { 打牌: "邻里", 物业: "其他" };
    const profile = mergeProfiles(defaultProfile, { vocabulary: { category } });
    assert.equal(named("打牌", "modern", profile), "邻里");
    assert.equal(named("物业", "provincial", profile), "其他");
  });

  it("have no keyword in two categories of a list", () => {
    for (const list of LISTS) {
      const seen = new Map<string, string>();
      for (const { name, keywords } of CATEGORY_LISTS[list])
        for (const keyword of keywords.split(/\s+/).filter(Boolean)) {
          assert.equal(seen.get(keyword) ?? name, name, keyword);
          seen.set(keyword, name);
        }
    }
  });
});
