import assert from "node:assert/strict";
import { openWorkbook } from "../../../../src/workbook/file/index";
import type { SheetDraft } from "../../../../src/sheet/draft";
import { CellFlag, flagsAt } from "../../../../src/sheet/grid";
import { otherReader, partText, unzip, xlsx, XLSX, zip } from "../kit";
import { richHead, richParts, richRows, richTail, richWorkbook } from "../rich-workbook";

const sheet1 = "xl/worksheets/sheet1.xml";
const open = async (bytes = richWorkbook()) => openWorkbook(bytes, "台账.xlsx");

/** Paths of parts that differ, are new or are gone. */
function differing(before: Uint8Array, after: Uint8Array): string[] {
  const old = unzip(before);
  const now = unzip(after);
  const paths = new Set([...old.keys(), ...now.keys()]);
  return [...paths].filter((path) => {
    const [a, b] = [old.get(path), now.get(path)];
    return a === undefined || b === undefined || Buffer.compare(a, b) !== 0;
  });
}

const draft: SheetDraft = {
  name: "检查结果",
  rows: [[{ value: "检查结果", style: "title" }], [{ value: 1, style: "percent" }]],
  columnWidths: [20],
  merges: [],
  frozenRows: 1,
  filter: { top: 0, left: 0, bottom: 1, right: 0 },
  charts: [
    {
      kind: "column",
      title: "率",
      categories: { top: 0, left: 0, bottom: 0, right: 0 },
      series: [{ name: "率", values: { top: 1, left: 0, bottom: 1, right: 0 } }],
      anchor: { top: 3, left: 0, bottom: 12, right: 5 },
    },
  ],
  print: { landscape: true, titleRows: [0, 0], area: { top: 0, left: 0, bottom: 1, right: 0 } },
};

describe("fidelity", () => {
  it("saves an untouched workbook part by part as it was", async () => {
    const before = richWorkbook();
    const after = await (await open(before)).save();
    assert.deepEqual(differing(before, after), []);
    assert.deepEqual([...unzip(after).keys()], [...unzip(before).keys()]);
  });

  it("changes the cells it is told to, and not a byte of the sheet besides", async () => {
    const before = richWorkbook();
    const workbook = await open(before);
    await workbook.apply({
      cells: [
        {
          sheet: "台账",
          edits: [
            { row: 2, column: 1, value: " 上河&<村>\n二组" },
            { row: 2, column: 2, value: 45_500 },
            { row: 4, column: 1, value: "新" },
            { row: 4, column: 2, value: null },
            { row: 6, column: 3, value: 12.5 },
          ],
        },
      ],
    });
    const after = await workbook.save();
    const [row1, row2, row3, row4, row5] = richRows;
    const expected = [
      richHead.replace('<dimension ref="A1:D5"/>', '<dimension ref="A1:D7"/>'),
      row1,
      row2,
      row3
        .replace(' spans="1:6"', "")
        .replace(
          '<c r="B3" t="s"><v>4</v></c>',
          '<c r="B3" t="inlineStr"><is><t xml:space="preserve"> 上河&amp;&lt;村&gt;\n二组</t></is></c>',
        )
        .replace("<v>45418</v>", "<v>45500</v>"),
      row4,
      row5
        .replace(' spans="1:6"', "")
        .replace('<c r="C5" t="b"><v>1</v></c>', "")
        .replace(
          "<v>3</v></c>",
          '<v>3</v></c><c r="B5" s="3" t="inlineStr"><is><t>新</t></is></c>',
        ),
      '<row r="7"><c r="D7"><v>12.5</v></c></row>',
      richTail,
    ].join("");
    assert.equal(partText(after, sheet1), expected);
    assert.deepEqual(differing(before, after), ["xl/workbook.xml", sheet1]);
    assert.match(
      partText(after, "xl/workbook.xml"),
      /<calcPr calcId="152511" fullCalcOnLoad="1"\/>/,
    );
  });

  it("gives a cell a number format and leaves the rest of its look", async () => {
    const workbook = await open();
    await workbook.apply({
      cells: [
        { sheet: "台账", edits: [{ row: 1, column: 0, value: 45_418, format: "yyyy-mm-dd" }] },
      ],
    });
    const after = await workbook.save();
    const styles = partText(after, "xl/styles.xml");
    assert.match(styles, /<cellXfs count="5">/);
    assert.match(styles, /<numFmt numFmtId="177" formatCode="yyyy-mm-dd"\/>/);
    const was = String(richParts()["xl/styles.xml"]);
    const xfs = (text: string) => /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(text)?.[1] ?? "";
    assert.ok(xfs(styles).startsWith(xfs(was)), "old styles keep their numbers");
    assert.match(partText(after, sheet1), /<c r="A2" s="4"><v>45418<\/v><\/c>/);
  });

  it("renames a table's column with its header cell, there and back", async () => {
    const workbook = await open();
    const table = () => workbook.save().then((bytes) => partText(bytes, "xl/tables/table1.xml"));
    const before = await table();
    const image = await workbook.apply({
      cells: [{ sheet: "台账", edits: [{ row: 1, column: 1, value: "村名\n（全称）" }] }],
    });
    assert.match(await table(), /name="村名_x000a_（全称）"/);
    await workbook.restore(image);
    assert.equal(await table(), before);
  });

  it("marks and unmarks leaving the sheet byte for byte as it was", async () => {
    const before = richWorkbook();
    const workbook = await open(before);
    await workbook.apply({
      marks: [{ sheet: "台账", marks: [{ severity: "error", row: 2, column: 1 }] }],
    });
    const marked = partText(await workbook.save(), sheet1);
    assert.match(marked, /<cfRule type="expression" dxfId="1" priority="8">/);
    assert.ok(marked.indexOf('priority="2"') < marked.indexOf('priority="8"'));
    await workbook.apply({ marks: [{ sheet: "台账", marks: [] }] });
    const after = await workbook.save();
    assert.equal(partText(after, sheet1), partText(before, sheet1));
    assert.deepEqual(differing(before, after), ["xl/styles.xml"]);
  });

  it("takes cells back with their rich text and formats", async () => {
    const before = richWorkbook();
    const workbook = await open(before);
    const image = await workbook.apply({
      cells: [
        {
          sheet: "台账",
          edits: [
            { row: 0, column: 0, value: "新标题" },
            { row: 2, column: 2, value: "x", format: "@" },
            { row: 3, column: 2, value: 1 },
          ],
        },
      ],
    });
    await workbook.restore(image);
    const after = partText(await workbook.save(), sheet1);
    const spans = (text: string) => text.replaceAll(' spans="1:6"', "");
    assert.equal(spans(after), spans(partText(before, sheet1)));
  });

  it("adds a sheet with a chart and takes everything out again", async () => {
    const before = richWorkbook();
    const workbook = await open(before);
    const image = await workbook.apply({ drafts: [draft] });
    const with2 = await workbook.save();
    assert.deepEqual(otherReader(with2).SheetNames, ["台账", "说明", "检查结果"]);
    const names = partText(with2, "xl/workbook.xml");
    assert.match(
      names,
      /<definedName name="_xlnm.Print_Titles" localSheetId="2">'检查结果'!\$1:\$1</,
    );
    await workbook.restore(image);
    const after = await workbook.save();
    assert.deepEqual(differing(before, after).sort(), [
      "[Content_Types].xml",
      "customXml/_rels/item2.xml.rels",
      "customXml/item2.xml",
      "customXml/itemProps1.xml",
      // Formulas that another program listed for the sheet would be gone with it.
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
    ]);
    assert.equal(partText(after, "xl/workbook.xml"), partText(before, "xl/workbook.xml"));
  });

  it("leaves what the other reader sees of the clerk's sheets as it was", async () => {
    const before = richWorkbook();
    const workbook = await open(before);
    await workbook.apply({
      marks: [{ sheet: "台账", marks: [{ severity: "hint", row: 2, column: 1 }] }],
      drafts: [draft],
      entryRules: [
        {
          sheet: "台账",
          rules: [
            {
              top: 2,
              left: 1,
              bottom: 9,
              right: 1,
              type: { kind: "length", min: 1, max: 9 },
              title: "村",
              message: "填全称",
            },
          ],
        },
      ],
    });
    await workbook.settings.set("taizhang.profile", "{}");
    const after = otherReader(await workbook.save());
    const old = otherReader(before);
    for (const name of old.SheetNames) assert.deepEqual(after.Sheets[name], old.Sheets[name]);
  });

  it("flags every cell that a formula computes, those of an array too", async () => {
    const grid = await (await open()).read("台账");
    const computed = ["D3", "A4", "A5", "D4", "D5"];
    for (let row = 0; row < grid.rowCount; row++)
      for (let column = 0; column < grid.columnCount; column++) {
        const name = XLSX.utils.encode_cell({ r: row, c: column });
        const flagged = (flagsAt(grid, row, column) & CellFlag.formula) !== 0;
        assert.equal(flagged, computed.includes(name), name);
      }
    assert.deepEqual(grid.values[0]?.[0], "柳林镇 台账");
  });

  it("keeps prefixes where a program writes them everywhere", async () => {
    const sheet =
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const workbook = await open(xlsx(sheet));
    assert.deepEqual((await workbook.read("台账")).values, [["甲"]]);
    await workbook.apply({
      cells: [
        {
          sheet: "台账",
          edits: [
            { row: 0, column: 1, value: 2 },
            { row: 1, column: 0, value: "乙" },
          ],
        },
      ],
      marks: [{ sheet: "台账", marks: [{ severity: "error", row: 0, column: 0 }] }],
    });
    const after = await workbook.save();
    assert.doesNotMatch(partText(after, sheet1), /<\/?(?!x:|\?)[a-z]/i);
    const { values } = await (await open(after)).read("台账");
    assert.deepEqual(values, [["甲", 2], ["乙"]]);
  });
});

describe("macros and signatures", () => {
  const parts = richParts();
  const macro = zip({
    ...parts,
    "[Content_Types].xml": String(parts["[Content_Types].xml"]).replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    ),
    "xl/_rels/workbook.xml.rels": String(parts["xl/_rels/workbook.xml.rels"]).replace(
      "</Relationships>",
      '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    ),
    "xl/vbaProject.bin": "macro",
    "_rels/.rels": String(parts["_rels/.rels"]).replace(
      "</Relationships>",
      '<Relationship Id="rId98" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
    ),
    "_xmlsignatures/origin.sigs": "",
  });

  it("are named before anything is written and left out of the .xlsx", async () => {
    const workbook = await open(macro);
    assert.deepEqual(workbook.lossReport(), ["loss-macros", "loss-signature"]);
    const after = await workbook.save();
    const paths = [...unzip(after).keys()];
    assert.ok(!paths.includes("xl/vbaProject.bin"));
    assert.ok(!paths.includes("_xmlsignatures/origin.sigs"));
    assert.doesNotMatch(partText(after, "[Content_Types].xml"), /macroEnabled/);
    assert.doesNotMatch(partText(after, "xl/_rels/workbook.xml.rels"), /vba/);
    assert.equal(partText(after, sheet1), partText(macro, sheet1));
  });

  it("a plain workbook loses nothing", async () => {
    assert.deepEqual((await open()).lossReport(), []);
  });
});
