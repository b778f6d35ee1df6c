import assert from "node:assert/strict";
import { read } from "@e965/xlsx";
import {
  openWorkbook,
  type FileWorkbook,
  type Reshape,
} from "../../../../../src/workbook/file/index";
import { partText, unzip, xlsxParts, zip } from "../../kit";
import { notedWorkbook, richParts, richWorkbook } from "../../rich-workbook";

const name = "台账";

/** A workbook whose second sheet, names and rules count on the first. */
function linkedWorkbook(): Uint8Array {
  const parts = richParts();
  const sheet2 = String(parts["xl/worksheets/sheet2.xml"]).replace(
    "</row>",
    '<c r="B1"><f>SUM(台账!A3:A5)+台账!A5</f><v>9</v></c></row>',
  );
  const workbook = String(parts["xl/workbook.xml"])
    .replace("</definedNames>", '<definedName name="末行">台账!$A$5</definedName></definedNames>')
    .replace(' state="hidden"', "");
  return zip({ ...parts, "xl/worksheets/sheet2.xml": sheet2, "xl/workbook.xml": workbook });
}

async function reshaped(bytes: Uint8Array, change: Reshape) {
  const book = await openWorkbook(bytes, "台账.xlsx");
  await book.reshape(change);
  return { book, ...(await saved(book)) };
}

async function saved(book: FileWorkbook) {
  const bytes = await book.save();
  const text = (path: string) => (unzip(bytes).has(path) ? partText(bytes, path) : "");
  return { second: read(bytes, { cellFormula: true }), text };
}

describe("rows put into a workbook", () => {
  const insert = { kind: "insert-rows", sheet: name, at: 2, count: 2, like: 2 } as const;

  it("move everything that names a place, in this sheet and others", async () => {
    const { second, text } = await reshaped(linkedWorkbook(), insert);
    const sheet = second.Sheets[name];
    assert.equal(sheet?.["A5"]?.v, 1);
    assert.equal(sheet["D5"]?.f, 'B5&"村"');
    assert.equal(sheet["A6"]?.f, "A5+1");
    assert.equal(sheet["A7"]?.f, "A6+1", "a shared formula, written out");
    assert.equal(sheet["D6"]?.F, "D6:D7");
    assert.equal(second.Sheets["说明"]?.["B1"]?.f, "SUM(台账!A5:A7)+台账!A7");
    const xml = text("xl/worksheets/sheet1.xml");
    assert.match(xml, /<mergeCell ref="A1:C1"\/>/);
    assert.match(xml, /<conditionalFormatting sqref="A5:A7">/);
    assert.match(xml, /<dataValidation [^>]*sqref="B5:B6"/);
    assert.match(xml, /<xm:sqref>C5:C7<\/xm:sqref>/);
    assert.match(xml, /<autoFilter ref="A2:D7"\/>/);
    assert.match(xml, /<brk id="5"/);
    assert.match(xml, /<dimension ref="A1:D7"\/>/);
    assert.match(text("xl/tables/table1.xml"), /ref="A2:D7"><autoFilter ref="A2:D7"\/>/);
    assert.match(text("xl/workbook.xml"), /name="末行">台账!\$A\$7</);
    assert.equal(text("xl/calcChain.xml"), "");
  });

  it("look like the row they were told to", async () => {
    const { book } = await reshaped(richWorkbook(), { ...insert, at: 1, like: 0 });
    const view = await book.view(name);
    const style = (row: number) => view.styles[row * view.columnCount];
    assert.equal(style(1), style(0));
    assert.equal(style(2), style(0));
    assert.equal(view.heights.get(1), 30);
    assert.equal(view.grid.hiddenRows.has(5), true, "the hidden row went along");
  });

  it("take notes with them", async () => {
    const { book } = await reshaped(notedWorkbook(), insert);
    const { notes } = await book.view(name);
    assert.deepEqual([...notes.keys()].map((key) => Math.floor(key / 16_384)).sort(), [4, 6]);
  });

  it("are taken back to the byte, settings kept", async () => {
    const { book } = await reshaped(linkedWorkbook(), insert);
    const before = unzip(await (await openWorkbook(linkedWorkbook(), "台账.xlsx")).save());
    await book.settings.set("taizhang.profile", "{}");
    await book.unshape();
    assert.equal(await book.settings.get("taizhang.profile"), "{}");
    const after = unzip(await book.save());
    for (const part of [
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
      "xl/workbook.xml",
    ]) {
      assert.ok(before.has(part));
      assert.deepEqual(after.get(part), before.get(part), part);
    }
    await assert.rejects(book.unshape(), { code: "reshape-gone" });
  });

  it("take what an operation would put back along", async () => {
    const book = await openWorkbook(richWorkbook(), "台账.xlsx");
    const edits = [{ row: 2, column: 1, value: "上河" }];
    const before = await book.apply({ cells: [{ sheet: name, edits }] });
    await book.settings.set(
      "taizhang.journal",
      JSON.stringify([{ operation: "fixCells", before }]),
    );
    await book.reshape(insert);
    const journal = JSON.parse((await book.settings.get("taizhang.journal")) ?? "") as {
      before: typeof before;
    }[];
    const report = await book.restore(journal[0]?.before ?? before);
    assert.deepEqual(report, { restored: 1, refused: [] });
    assert.equal((await book.read(name)).values[4]?.[1], "柳林");
  });

  it("take what it would put back of very many cells along", async () => {
    const book = await openWorkbook(richWorkbook(), "台账.xlsx");
    const edits = Array.from({ length: 800 }, (_, i) => ({ row: 100 + i, column: 1, value: i }));
    await book.apply({ cells: [{ sheet: name, edits }] });
    const changes = edits.map((edit) => ({ ...edit, value: `第${edit.value}` }));
    const before = await book.apply({ cells: [{ sheet: name, edits: changes }] });
    const kept = JSON.stringify([{ operation: "fixSheet", before }]);
    assert.match(kept, /"packed"/);
    await book.settings.set("taizhang.journal", kept);
    await book.reshape(insert);
    const journal = JSON.parse((await book.settings.get("taizhang.journal")) ?? "") as {
      before: typeof before;
    }[];
    const report = await book.restore(journal[0]?.before ?? before);
    assert.deepEqual(report, { restored: 800, refused: [] });
    const { values } = await book.read(name);
    const moved = values.findIndex((cells) => cells[1] === 0);
    assert.notEqual(moved, 100);
    for (const { value } of edits) assert.equal(values[moved + value]?.[1], value);
  });
});

describe("rows taken out of a workbook", () => {
  const remove = (at: number, count: number): Reshape => ({
    kind: "delete-rows",
    sheet: name,
    at,
    count,
  });

  it("close the gap, and areas shrink", async () => {
    const parts = richParts();
    const plain = String(parts["xl/worksheets/sheet1.xml"])
      .replace(/<f t="array"[^>]*>[^<]*<\/f>/, "")
      .replace(/<f t="shared"[^>]*>[^<]*<\/f>/, "")
      .replace('<f t="shared" si="0"/>', "");
    const { second, text } = await reshaped(
      zip({ ...parts, "xl/worksheets/sheet1.xml": plain }),
      remove(3, 1),
    );
    assert.equal(second.Sheets[name]?.["A4"]?.v, 3);
    assert.equal(second.Sheets[name]["A5"], undefined);
    const xml = text("xl/worksheets/sheet1.xml");
    assert.match(xml, /<conditionalFormatting sqref="A3:A4">/);
    assert.match(xml, /<dataValidation [^>]*sqref="B3"/);
  });

  const refused: readonly (readonly [what: string, change: Reshape, code: string])[] = [
    ["a formula of another row counts on", remove(2, 1), "rows-in-formula"],
    ["an array formula goes over", remove(3, 1), "rows-in-array"],
    ["are a table's header", remove(1, 1), "rows-in-table"],
  ];
  for (const [what, change, code] of refused)
    it(`are left where ${what}, and nothing has changed`, async () => {
      const book = await openWorkbook(linkedWorkbook(), "台账.xlsx");
      const before = await book.save();
      await assert.rejects(book.reshape(change), { code });
      assert.deepEqual(await book.save(), before);
      await assert.rejects(book.unshape(), { code: "reshape-gone" });
    });
});

describe("rows sorted in a workbook", () => {
  const rows = [
    '<row r="1"><c r="A1" t="inlineStr"><is><t>村</t></is></c></row>',
    '<row r="2" ht="30" customHeight="1"><c r="A2" t="inlineStr"><is><t>丙</t></is></c><c r="B2"><v>3</v></c></row>',
    '<row r="3"><c r="A3" t="inlineStr"><is><t>甲</t></is></c><c r="B3"><v>1</v></c></row>',
    '<row r="5"><c r="A5" t="inlineStr"><is><t>乙</t></is></c><c r="B5"><v>2</v></c></row>',
  ];
  const sheetOf = (content: readonly string[], tail = "") =>
    zip(
      xlsxParts(
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${content.join("")}</sheetData>${tail}</worksheet>`,
      ),
    );

  it("go whole, with their heights; an empty row among them too", async () => {
    const book = await openWorkbook(sheetOf(rows), "台账.xlsx");
    const [first] = await book.sheets();
    const sheet = first?.name ?? "";
    await book.reshape({ kind: "sort-rows", sheet, top: 1, order: [2, 4, 1, 3] });
    const { second } = await saved(book);
    const found = [2, 3, 4, 5].map((row) => second.Sheets[sheet]?.[`A${row}`]?.v as unknown);
    assert.deepEqual(found, ["甲", "乙", "丙", undefined]);
    assert.equal((await book.view(sheet)).heights.get(3), 30);
    await book.unshape();
    assert.equal((await book.read(sheet)).values[1]?.[0], "丙");
  });

  it("take drop-downs and rules of single rows along, and leave those of all rows", async () => {
    const validation = (sqref: string, formula: string) =>
      `<dataValidation type="list" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation>`;
    const bytes = sheetOf(
      rows,
      `<conditionalFormatting sqref="A2 A3:B3"><cfRule type="expression" dxfId="0" priority="1"><formula>LEN("A1")&gt;$D$1</formula></cfRule></conditionalFormatting><dataValidations count="3">${validation("B2", '"高,低"')}${validation("A1:A900", '"甲,乙,丙"')}${validation("C4:C9", "$F$1:$F$3")}</dataValidations>`,
    );
    const book = await openWorkbook(bytes, "台账.xlsx");
    const [first] = await book.sheets();
    const sheet = first?.name ?? "";
    // Row 2 becomes 4, 3 becomes 2, 4 becomes 5, 5 becomes 3.
    await book.reshape({ kind: "sort-rows", sheet, top: 1, order: [2, 4, 1, 3] });
    const { text } = await saved(book);
    const xml = text("xl/worksheets/sheet1.xml");
    const areas = [...xml.matchAll(/sqref="([^"]*)"/g)].map((match) => match[1]);
    assert.deepEqual(areas, ["A2:B2 A4", "B4", "A1:A900", "C6:C9 C3 C5"]);
    await book.unshape();
    assert.match((await saved(book)).text("xl/worksheets/sheet1.xml"), /sqref="B2"/);
  });

  const torn: readonly (readonly [code: string, bytes: Uint8Array])[] = [
    ["sort-merged", sheetOf(rows, '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>')],
    ["sort-formulas", sheetOf([...rows.slice(0, 3), '<row r="5"><c r="B5"><f>B2</f></c></row>'])],
    [
      "sort-rules",
      sheetOf(
        rows,
        '<dataValidations count="1"><dataValidation type="custom" sqref="B2:B3"><formula1>$A2&gt;1</formula1></dataValidation></dataValidations>',
      ),
    ],
    [
      "sort-hidden",
      sheetOf([...rows.slice(0, 3), '<row r="5" hidden="1"><c r="B5"><v>2</v></c></row>']),
    ],
  ];
  for (const [code, bytes] of torn)
    it(`are left where they would be torn: ${code}`, async () => {
      const book = await openWorkbook(bytes, "台账.xlsx");
      const [first] = await book.sheets();
      const change = { kind: "sort-rows", sheet: first?.name ?? "", top: 1, order: [2, 4, 1, 3] };
      await assert.rejects(book.reshape(change as Reshape), { code });
    });
});

describe("a sheet deleted from a workbook", () => {
  it("is gone from the file and comes back", async () => {
    const { book, second } = await reshaped(linkedWorkbook(), {
      kind: "delete-sheet",
      sheet: "说明",
    }).catch(async () => {
      // 村名 stands on it: without that name it may go.
      const parts = richParts();
      const workbook = String(parts["xl/workbook.xml"]).replace(
        /<definedName name="村名">[^<]*<\/definedName>/,
        "",
      );
      return reshaped(zip({ ...parts, "xl/workbook.xml": workbook }), {
        kind: "delete-sheet",
        sheet: "说明",
      });
    });
    assert.deepEqual(second.SheetNames, [name]);
    await book.unshape();
    assert.equal((await book.sheets()).length, 2);
  });

  for (const id of ["(", "[", "1|2", ".*"])
    it(`has a number that may be any text: ${id}`, async () => {
      const { "xl/workbook.xml": workbook = "", ...parts } = richParts();
      const renumbered = String(workbook)
        .replace(/(name="说明"[^>]*sheetId=)"\d+"/, `$1"${id}"`)
        .replace(/(sheetId=)"\d+"([^>]*name="说明")/, `$1"${id}"$2`)
        .replace(/<definedName name="村名">[^<]*<\/definedName>/, "");
      assert.ok(renumbered.includes(`sheetId="${id}"`));
      const { second } = await reshaped(zip({ ...parts, "xl/workbook.xml": renumbered }), {
        kind: "delete-sheet",
        sheet: "说明",
      });
      assert.deepEqual(second.SheetNames, [name]);
    });

  it("stays where a formula or a name counts on it, or it is the last one shown", async () => {
    const book = await openWorkbook(linkedWorkbook(), "台账.xlsx");
    const go = (sheet: string) => book.reshape({ kind: "delete-sheet", sheet });
    await assert.rejects(go(name), { code: "sheet-in-formula" });
    await assert.rejects(go("说明"), { code: "sheet-in-formula" });
    const rich = await openWorkbook(richWorkbook(), "台账.xlsx");
    await assert.rejects(rich.reshape({ kind: "delete-sheet", sheet: name }), {
      code: "sheet-last",
    });
  });
});
