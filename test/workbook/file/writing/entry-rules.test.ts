import assert from "node:assert/strict";
import type { EntryRule } from "../../../../src/sheet/edit";
import { openWorkbook } from "../../../../src/workbook/file/index";
import { partText, worksheet, xlsx } from "../kit";
import { richWorkbook } from "../rich-workbook";

const rule = (type: EntryRule["type"], more: Partial<EntryRule> = {}): EntryRule => ({
  top: 2,
  left: 1,
  bottom: 9,
  right: 1,
  type,
  title: "状态",
  message: "请从列表中选择",
  ...more,
});
const list = (...words: readonly string[]) => rule({ kind: "list", words });

async function rulesOf(bytes: Uint8Array, rules: readonly EntryRule[]): Promise<string> {
  const workbook = await openWorkbook(bytes, "x");
  await workbook.apply({ entryRules: [{ sheet: "台账", rules }] });
  const sheet = partText(await workbook.save(), "xl/worksheets/sheet1.xml");
  return /<dataValidations.*<\/dataValidations>/.exec(sheet)?.[0] ?? "";
}

const plain = (workbook = "") =>
  xlsx(
    worksheet(
      '<sheetData/><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/>',
    ),
    {},
    workbook,
  );

describe("entry rules", () => {
  it("are native lists with a reminder", async () => {
    assert.equal(
      await rulesOf(plain(), [list("已化解", "化解中")]),
      '<dataValidations count="1"><dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="状态" error="请从列表中选择" promptTitle="状态" prompt="请从列表中选择" sqref="B3:B10"><formula1>&quot;已化解,化解中&quot;</formula1></dataValidation></dataValidations>',
    );
  });

  for (const [what, type, expected] of [
    [
      "dates",
      { kind: "date", from: 45_292, to: 45_657 },
      'type="date".*<formula1>45292</formula1><formula2>45657</formula2>',
    ],
    [
      "lengths",
      { kind: "length", min: 18, max: 18 },
      'type="textLength".*<formula1>18</formula1><formula2>18</formula2>',
    ],
    [
      "whole numbers",
      { kind: "whole", min: 0, max: 99 },
      'type="whole".*<formula1>0</formula1><formula2>99</formula2>',
    ],
  ] as const)
    it(`are native ${what}`, async () => {
      assert.match(await rulesOf(plain(), [rule(type)]), new RegExp(expected));
    });

  it("count days as the workbook does", async () => {
    const rules = await rulesOf(plain('<workbookPr date1904="1"/>'), [
      rule({ kind: "date", from: 45_292, to: 45_657 }),
    ]);
    assert.match(rules, /<formula1>43830<\/formula1><formula2>44195<\/formula2>/);
  });

  it("only remind where a list is too long or has commas", async () => {
    for (const words of [Array.from({ length: 100 }, (_, i) => `村民小组${i}`), ["甲,乙"]]) {
      const rules = await rulesOf(plain(), [list(...words)]);
      assert.doesNotMatch(rules, /type=|formula/);
      assert.match(rules, /prompt="请从列表中选择"/);
    }
  });

  it("leave cells alone that have a rule of the clerk's", async () => {
    const dates = rule({ kind: "date", from: 45_292, to: 45_657 });
    const rules = await rulesOf(richWorkbook(), [dates]);
    assert.match(rules, /<formula1>"柳林,上河"<\/formula1><\/dataValidation>/);
    assert.match(rules, /count="2"/);
    assert.match(rules, /sqref="B5:B10"/);
  });

  it("give no second list to a column in which the clerk has one of other words", async () => {
    const rules = await rulesOf(richWorkbook(), [list("已化解")]);
    assert.match(rules, /count="1".*sqref="B3:B4"/);
  });

  it("go on with the clerk's list where its words are the same", async () => {
    const rules = await rulesOf(richWorkbook(), [list("上河", "柳林")]);
    assert.match(rules, /count="2"/);
    assert.match(rules, /sqref="B5:B10"><formula1>&quot;柳林,上河&quot;/);
  });

  it("replace their own of earlier", async () => {
    const workbook = await openWorkbook(plain(), "x");
    const apply = (...words: readonly string[]) =>
      workbook.apply({ entryRules: [{ sheet: "台账", rules: [list(...words)] }] });
    await apply("一");
    await apply("一", "二");
    const sheet = partText(await workbook.save(), "xl/worksheets/sheet1.xml");
    assert.equal(sheet.match(/<dataValidation /g)?.length, 1);
    assert.match(sheet, /一,二/);
  });

  it("go again and leave those added since", async () => {
    const before = plain();
    const workbook = await openWorkbook(before, "x");
    const first = await workbook.apply({ entryRules: [{ sheet: "台账", rules: [list("一")] }] });
    await workbook.apply({
      entryRules: [
        {
          sheet: "台账",
          rules: [rule({ kind: "whole", min: 1, max: 2 }, { left: 3, right: 3, title: "别的" })],
        },
      ],
    });
    await workbook.restore(first);
    const sheet = partText(await workbook.save(), "xl/worksheets/sheet1.xml");
    assert.equal(sheet.match(/<dataValidation /g)?.length, 1);
    assert.match(sheet, /promptTitle="别的"/);
  });

  it("go without a trace", async () => {
    const before = richWorkbook();
    const workbook = await openWorkbook(before, "x");
    const image = await workbook.apply({ entryRules: [{ sheet: "台账", rules: [list("一")] }] });
    await workbook.restore(image);
    const path = "xl/worksheets/sheet1.xml";
    assert.equal(partText(await workbook.save(), path), partText(before, path));
  });
});
