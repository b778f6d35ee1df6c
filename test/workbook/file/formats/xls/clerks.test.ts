import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import * as hucre from "hucre/xlsx";
import { openWorkbook } from "../../../../../src/workbook/file/index";
import { clerksWorkbook } from "../../clerks-workbook";
import { featuresOf } from "../../features";
import { otherReader, partText, unzip } from "../../kit";

/** `clerksWorkbook` as an office program saved it in the old format. */
const sample = async () =>
  new Uint8Array(await readFile(new URL("../../samples/clerks.xls", import.meta.url)));

async function converted() {
  const workbook = await openWorkbook(await sample(), "clerks.xls");
  return { losses: workbook.lossReport(), bytes: await workbook.save() };
}

describe("a clerk's xls saved as xlsx", () => {
  const before = featuresOf(clerksWorkbook());

  it("loses nothing, and says nothing is lost", async () => {
    assert.deepEqual((await converted()).losses, []);
  });

  for (const part of [
    "tabColor",
    "dimension",
    "filter",
    "rules",
    "notes",
    "page",
    "breaks",
    "hidden",
    "pictures",
  ] as const)
    it(`keeps its ${part}`, async () => {
      assert.deepEqual(featuresOf((await converted()).bytes)[part], before[part]);
    });

  it("keeps its conditional formats, fills, fonts and lines", async () => {
    assert.deepEqual(featuresOf((await converted()).bytes).conditions, before.conditions);
  });

  it("keeps its links, without the words over them, which the old program dropped", async () => {
    const links = before.links.map(({ ref, target }) => ({ ref, target }));
    assert.deepEqual(featuresOf((await converted()).bytes).links, links);
  });

  it("keeps its names, print area and titles among them", async () => {
    assert.deepEqual(featuresOf((await converted()).bytes).names, before.names);
  });

  it("keeps what a protected sheet allows", async () => {
    const { bytes } = await converted();
    const { protection } = featuresOf(bytes, 3);
    assert.equal(protection["sheet"], "1");
    assert.equal(protection["formatCells"], "0");
    assert.equal(protection["autoFilter"], "0");
    assert.equal(protection["sort"], undefined);
    assert.match(partText(bytes, "xl/styles.xml"), /<protection locked="0"\/>/);
  });

  it("keeps fonts inside of a text", async () => {
    const texts = partText((await converted()).bytes, "xl/sharedStrings.xml");
    assert.match(
      texts,
      /<t>填表说明：<\/t><\/r><r><rPr><b\/><sz val="11"\/><color rgb="FFFF0000"\/>.*?<t>红字为必填<\/t>/,
    );
  });

  it("keeps the picture to the byte and where it lies", async () => {
    const { bytes } = await converted();
    const dot = unzip(clerksWorkbook()).get("xl/media/image1.png");
    assert.deepEqual(unzip(bytes).get("xl/media/image1.png"), dot);
    assert.match(
      partText(bytes, "xl/drawings/drawing1.xml"),
      /<xdr:from><xdr:col>6<\/xdr:col><xdr:colOff>0<\/xdr:colOff><xdr:row>5<\/xdr:row>/,
    );
  });

  it("is understood by two readers of other makers", async () => {
    const { bytes } = await converted();
    const sheet = otherReader(bytes).Sheets["台账"] as Record<
      string,
      { c?: { t: string }[]; l?: { Target: string } }
    >;
    assert.equal(sheet["B4"]?.c?.[0]?.t, "综治办:\n此村三月并入");
    assert.equal(sheet["F5"]?.l?.Target, "mailto:a@example.com");
    const [first] = (await hucre.readXlsx(bytes)).sheets;
    assert.equal(first?.dataValidations?.length, 6);
    assert.equal(first?.conditionalRules?.length, 3);
    assert.equal(first?.images?.length, 1);
  });

  it("is the same after it is opened and saved once more", async () => {
    const { bytes } = await converted();
    const again = await openWorkbook(bytes, "x.xlsx");
    assert.deepEqual(featuresOf(await again.save()), featuresOf(bytes));
    const view = await again.view("台账");
    assert.deepEqual([...view.notes.values()], ["综治办:\n此村三月并入", "从发现次日起算"]);
  });

  it("keeps panes, zoom and gridlines as an office program wrote them down", async () => {
    const bytes = await readFile(new URL("../../samples/panes.xls", import.meta.url));
    const workbook = await openWorkbook(new Uint8Array(bytes), "panes.xls");
    const { pane, view } = featuresOf(await workbook.save());
    assert.deepEqual(pane, { xSplit: "2", ySplit: "2", topLeftCell: "C3", state: "frozen" });
    assert.deepEqual(view, { showGridLines: "0", zoomScale: "85" });
    assert.deepEqual(workbook.lossReport(), []);
  });
});
