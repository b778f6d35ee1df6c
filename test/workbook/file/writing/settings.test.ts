import assert from "node:assert/strict";
import fc from "fast-check";
import { openWorkbook } from "../../../../src/workbook/file/index";
import { Limits } from "../../../../src/workbook/file/limits";
import { isProblem } from "../../contract";
import { otherReader, partText, sheetData, unzip, xlsx } from "../kit";

const plain = () => openWorkbook(xlsx(sheetData("")), "x");

describe("settings", () => {
  it("of any text survive saving", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 40 }), async (text) => {
        const workbook = await plain();
        await workbook.settings.set("taizhang.profile", text);
        const later = await openWorkbook(await workbook.save(), "x");
        assert.equal(await later.settings.get("taizhang.profile"), text);
      }),
      { numRuns: 40 },
    );
  });

  it("of several megabytes survive, quickly", async () => {
    const workbook = await plain();
    const text = "撤销".repeat(1_500_000);
    await workbook.settings.set("taizhang.journal", text);
    const later = await openWorkbook(await workbook.save(), "x");
    assert.equal(await later.settings.get("taizhang.journal"), text);
  }).timeout(10_000);

  it("lie in a part that no sheet shows, under a namespace of their own", async () => {
    const workbook = await plain();
    await workbook.settings.set("taizhang.profile", "{}");
    const bytes = await workbook.save();
    assert.deepEqual(otherReader(bytes).SheetNames, ["台账"]);
    assert.match(
      partText(bytes, "customXml/item1.xml"),
      /<settings xmlns="urn:taizhang:settings"[^>]*><entry key="taizhang.profile">\{\}</,
    );
    assert.match(partText(bytes, "xl/_rels/workbook.xml.rels"), /customXml\/item1.xml/);
    assert.ok(unzip(bytes).has("customXml/itemProps1.xml"));
  });

  it("too large are refused, and the others stay", async () => {
    const workbook = await plain();
    await workbook.settings.set("taizhang.profile", "{}");
    await assert.rejects(
      async () => workbook.settings.set("taizhang.journal", "x".repeat(Limits.settingsLength)),
      isProblem("settings-too-large"),
    );
    assert.equal(await workbook.settings.get("taizhang.profile"), "{}");
    assert.equal(await workbook.settings.get("taizhang.journal"), null);
  });
});

describe("settings that the add-in kept in Excel", () => {
  const extension = (properties: string) =>
    xlsx(sheetData(""), {
      "xl/webextensions/webextension1.xml": `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11"><we:properties>${properties}</we:properties></we:webextension>`,
    });

  it("are read where the file has none of its own", async () => {
    const workbook = await openWorkbook(
      extension(
        '<we:property name="taizhang.columns" value="&quot;{\\&quot;A\\&quot;:1}&quot;"/><we:property name="taizhang.owned" value="{}"/>',
      ),
      "x",
    );
    assert.equal(await workbook.settings.get("taizhang.columns"), '{"A":1}');
    assert.equal(await workbook.settings.get("taizhang.owned"), null);
    await workbook.settings.set("taizhang.columns", "{}");
    assert.equal(await workbook.settings.get("taizhang.columns"), "{}");
  });

  it("but for its journal: Excel alone can take back what was done there", async () => {
    const workbook = await openWorkbook(
      extension('<we:property name="taizhang.journal" value="&quot;[]&quot;"/>'),
      "x",
    );
    assert.equal(await workbook.settings.get("taizhang.journal"), null);
  });
});
