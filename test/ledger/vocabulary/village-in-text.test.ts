import assert from "node:assert/strict";
import { groupKey, villageAndGroup } from "../../../src/ledger/vocabulary/village-group";
import { villageInText } from "../../../src/ledger/vocabulary/village-in-text";

describe("ledger/vocabulary/village-in-text", () => {
  const texts: [string, string][] = [
    ["杏花村民情档案（一村一册）", "杏花村"],
    ["清水镇杏花村2024年民情档案", "清水镇杏花村"],
    ["清水镇民情档案（2024年）", ""],
    ["2024年5月杏花村走访", "杏花村"],
    ["二〇二四年杏花村台账", "杏花村"],
    ["台账（杏花村）", "杏花村"],
    ["杏花村、荷塘村走访台账", ""],
    ["杏花村和荷塘村走访台账", ""],
    ["清水镇农村低保台账", ""],
    ["杏花村农村低保台账", "杏花村"],
    ["一组村走访台账", "一组村"],
    ["杏花社区入户走访", "杏花社区"],
    ["中村社区台账", "中村社区"],
    ["杏花村村民走访", "杏花村"],
    ["杏花行政村台账", "杏花村"],
    ["各村走访汇总", ""],
    ["三个村走访", ""],
    ["贫困村台账", ""],
    ["村民情况登记表", ""],
    ["驻杏花村工作队走访台账", "杏花村"],
    ["乡村振兴台账", ""],
    ["美丽乡村建设台账", ""],
  ];
  for (const [text, village] of texts)
    it(`${text}: ${village || "none"}`, () => assert.equal(villageInText(text), village));
});

describe("ledger/vocabulary/village-group", () => {
  const cells: [string, string, string][] = [
    ["杏花村1组", "杏花村", "1"],
    ["杏花村第一村民小组", "杏花村", "1"],
    ["杏花村村民十二组", "杏花村", "12"],
    ["杏花村（3组）", "杏花村", "3"],
    ["杏花村-3组", "杏花村", "3"],
    ["杏花村2社", "杏花村", "2"],
    ["杏花村1组12号", "杏花村", "1"],
    ["杏花社区03组", "杏花社区", "3"],
    ["杏花1组", "杏花", "1"],
    ["杏花村王家湾组", "杏花村", "王家湾"],
    ["一组村", "一组村", ""],
    ["一组", "一组", ""],
    ["红旗三队", "红旗三队", ""],
    ["杏花村", "杏花村", ""],
  ];
  for (const [text, village, group] of cells)
    it(`${text}: group ${group || "none"} of ${village}`, () => {
      const read = villageAndGroup(text);
      assert.deepEqual([read.village, groupKey(read.group)], [village, group]);
    });
});
