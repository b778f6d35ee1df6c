import assert from "node:assert/strict";
import fc from "fast-check";
import { errorTexts } from "../../../src/locale/zh-CN/errors";
import { Problem } from "../../../src/sheet/problem";
import { openWorkbook } from "../../../src/workbook/file/index";
import { Limits } from "../../../src/workbook/file/limits";
import { isProblem } from "../contract";
import { biff8Stream, compound, record, u16, u32, wide, xls } from "./biff-kit";
import {
  bytesOf,
  firstGrid,
  relations,
  sheetData,
  unzip,
  worksheet,
  written,
  xlsx,
  XLSX,
  xlsxParts,
  zip,
} from "./kit";

const one = sheetData('<row r="1"><c r="A1"><v>1</v></c></row>');
const plain = xlsx(one);
const ods = (table: string) =>
  zip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
  });

/** Changes bytes in place, as text of one byte a character. */
function altered(bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at);
  return copy;
}

/** The archive with the declared size of its large parts set in its directory. */
function declaring(bytes: Uint8Array, size: number, larger = 0): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 46 < copy.length; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > larger)
      view.setUint32(at + 24, size, true);
  return copy;
}

const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>`;

const refused: readonly (readonly [what: string, bytes: () => Uint8Array, code: string])[] = [
  ["an empty file", () => new Uint8Array(), "file-empty"],
  ["blanks alone", () => bytesOf(" \r\n \t"), "file-empty"],
  ["a file over the limit", () => new Uint8Array(Limits.fileBytes + 1), "file-too-large"],
  [
    "an xlsx with a password",
    () => compound({ EncryptionInfo: bytesOf("x"), EncryptedPackage: bytesOf("x") }),
    "file-encrypted",
  ],
  [
    "an xls with a password",
    () => xls([{ name: "a", records: [] }], [record(0x2f, u16(1), u32(0))]),
    "file-encrypted",
  ],
  [
    "an ods with a password",
    () =>
      zip({
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": "x",
        "META-INF/manifest.xml": "<manifest:encryption-data/>",
      }),
    "file-encrypted",
  ],
  [
    "an archive with a password",
    () => {
      const copy = plain.slice();
      const view = new DataView(copy.buffer);
      for (let at = 0; at + 46 < copy.length; at++)
        if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
      return copy;
    },
    "file-encrypted",
  ],
  ["an xlsx cut off", () => plain.slice(0, plain.length - 40), "file-damaged"],
  ["an xlsx cut off early", () => plain.slice(0, 200), "file-damaged"],
  [
    "an xlsx without its workbook",
    () => zip({ ...xlsxParts(one), "xl/workbook.xml": "" }),
    "file-damaged",
  ],
  [
    "an xlsx with a broken workbook",
    () => zip({ ...xlsxParts(one), "xl/workbook.xml": "<workbook><sheets></workbook>" }),
    "file-damaged",
  ],
  ["an xls cut off", () => written(bookOfRows(400), "biff8").slice(0, 9000), "file-damaged"],
  [
    "an xls whose records run past the end",
    () =>
      compound({ Workbook: joinedBytes(biff8Stream([{ name: "a", records: [] }]).slice(0, 30)) }),
    "file-damaged",
  ],
  [
    "a compound file of nonsense",
    () => altered(compound({ Workbook: new Uint8Array(5000) }), 48, 9, 9, 9, 0),
    "file-damaged",
  ],
  ["an Excel 4 sheet", () => joinedBytes(record(0x409, u16(0), u16(0x10), u16(0))), "file-too-old"],
  ["an Excel 2 sheet", () => joinedBytes(record(0x09, u16(2), u16(0x10))), "file-too-old"],
  ["a zip bomb", () => xlsx(sheetData(" ".repeat(40_000_000))), "file-bomb"],
  ["a declared size beyond any machine", () => declaring(plain, 0x7fffffff), "file-bomb"],
  [
    "a document type in the workbook",
    () => zip({ ...xlsxParts(one), "xl/workbook.xml": laughs + "<workbook/>" }),
    "file-unsafe-xml",
  ],
  [
    "a document type in the content types' neighbours",
    () =>
      zip({
        ...xlsxParts(one),
        "_rels/.rels":
          laughs +
          relations(["rId1", "officeDocument", "xl/workbook.xml"]).replace(/^<\?.*?\?>/, ""),
      }),
    "file-unsafe-xml",
  ],
  [
    "a document type in an ods",
    () =>
      zip({
        mimetype: "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": laughs + "<office:document-content/>",
      }),
    "file-unsafe-xml",
  ],
  [
    "a document type in an XML spreadsheet",
    () =>
      bytesOf(
        `${laughs}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>`,
      ),
    "file-unsafe-xml",
  ],
  [
    "a workbook of charts alone",
    () =>
      zip({
        ...xlsxParts(one),
        "xl/_rels/workbook.xml.rels": relations(["rId1", "chartsheet", "worksheets/sheet1.xml"]),
      }),
    "file-no-sheets",
  ],
  [
    "two tabs of one sheet",
    () =>
      zip({
        ...xlsxParts(one),
        "xl/workbook.xml": `<workbook xmlns:r="x"><sheets><sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId1"/></sheets></workbook>`,
      }),
    "file-damaged",
  ],
  [
    "a docx",
    () => zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }),
    "file-is-word",
  ],
  ["a doc", () => compound({ WordDocument: bytesOf("x") }), "file-is-word"],
  ["an rtf", () => bytesOf("{\\rtf1\\ansi x}"), "file-is-word"],
  [
    "a pptx",
    () => zip({ "[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>" }),
    "file-is-slides",
  ],
  ["a pdf", () => bytesOf("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "file-is-pdf"],
  [
    "a png",
    () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
    "file-is-picture",
  ],
  [
    "a jpeg",
    () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1),
    "file-is-picture",
  ],
  [
    "a rar",
    () => joinedBytes(bytesOf("Rar!"), Uint8Array.of(0x1a, 7, 1, 0, 0xf0, 1, 2, 3)),
    "file-is-archive",
  ],
  ["a zip of other files", () => zip({ "柳林村.xls": "x", "上河村.xls": "y" }), "file-is-archive"],
  [
    "a program",
    () => joinedBytes(bytesOf("MZ"), Uint8Array.of(0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff)),
    "file-is-program",
  ],
  [
    "a web page without tables",
    () => bytesOf("<html><body><p>请登录</p></body></html>"),
    "file-is-webpage",
  ],
  [
    "a saved web archive",
    () => bytesOf("MIME-Version: 1.0\r\nContent-Type: multipart/related"),
    "file-is-webpage",
  ],
  ["a mail", () => compound({ "__properties_version1.0": bytesOf("x") }), "file-is-mail"],
  [
    "bytes of no kind",
    () => Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 251),
    "file-unknown",
  ],
];

function joinedBytes(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function bookOfRows(count: number): XLSX.WorkBook {
  const rows = Array.from({ length: count }, (_, i) => [i, `村民${i}`, 45_000 + i]);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), "台账");
  return book;
}

describe("hostile and foreign files", function () {
  this.timeout(5000);

  for (const [what, bytes, code] of refused)
    it(`refuses ${what}: ${code}`, async () => {
      await assert.rejects(async () => openWorkbook(bytes(), "文件"), isProblem(code));
      assert.ok(errorTexts[code]?.includes("{file}") === true, "the message names the file");
    });

  it("refuses a document type in a sheet when it is read", async () => {
    const workbook = await openWorkbook(
      xlsx(
        `${laughs}<worksheet xmlns="x"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`,
      ),
      "x",
    );
    await assert.rejects(async () => workbook.read("台账"), isProblem("file-unsafe-xml"));
  });

  it("stops unpacking a part that lies about its size", async () => {
    const bomb = declaring(xlsx(sheetData(" ".repeat(30_000_000))), 5000, 1_000_000);
    const workbook = await openWorkbook(bomb, "x");
    await assert.rejects(async () => workbook.sheets(), isProblem("file-bomb"));
  });

  it("refuses a part whose checksum is wrong", async () => {
    const parts = xlsxParts(one);
    const bytes = zip(parts);
    const place = new TextDecoder("latin1").decode(bytes).indexOf("xl/worksheets/sheet1.xml");
    const broken = altered(bytes, place + 40, 0xff, 0xff, 0xff);
    const workbook = await openWorkbook(broken, "x");
    await assert.rejects(async () => workbook.sheets(), isProblem("file-damaged"));
  });

  it("names a sheet whose corners are cells, and reads the others", async () => {
    const corners = sheetData(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    );
    const bytes = zip({
      ...xlsxParts(corners),
      "xl/workbook.xml": `<workbook xmlns:r="x"><sheets><sheet name="大" sheetId="1" r:id="rId1"/><sheet name="小" sheetId="2" r:id="rId3"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relations(
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId3", "worksheet", "worksheets/sheet2.xml"],
      ),
      "xl/worksheets/sheet2.xml": one,
    });
    const workbook = await openWorkbook(bytes, "x");
    await assert.rejects(
      async () => workbook.read("大"),
      (error: unknown) => {
        assert.ok(error instanceof Problem);
        assert.deepEqual(error.params, { sheet: "大", rows: 1_048_576, columns: 16_384 });
        return isProblem("sheet-too-large")(error);
      },
    );
    assert.deepEqual((await workbook.read("小")).values, [[1]]);
  });

  it("refuses a last column used in thousands of rows", async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
    );
    await assert.rejects(
      async () => firstGrid(xlsx(sheetData(rows.join("")))),
      isProblem("sheet-too-large"),
    );
    const blanks = Array.from(
      { length: 3000 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}" t="inlineStr"><is><t> </t></is></c></row>`,
    );
    await assert.rejects(
      async () => firstGrid(xlsx(sheetData(blanks.join("")))),
      isProblem("sheet-too-large"),
    );
  });

  it("reads a million formatted empty rows as nothing", async function () {
    // Most of the time goes into making the file.
    this.timeout(20_000);
    let rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
    for (let row = 2; row <= 1_000_000; row++) rows += `<row r="${row}" ht="20" s="1"/>`;
    const grid = await firstGrid(zip(xlsxParts(sheetData(rows)), 0));
    assert.equal(grid.rowCount, 1);
  });

  it("takes a blank in the last cell for emptiness", async () => {
    const grid = await firstGrid(
      xlsx(
        sheetData(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t> </t></is></c></row>',
        ),
      ),
    );
    assert.equal(grid.rowCount, 1);
    assert.equal(grid.columnCount, 1);
  });

  it("reads the endless empty rows of an ods as nothing", async () => {
    const table =
      '<table:table table:name="a"><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/></table:table-row></table:table>';
    const grid = await firstGrid(ods(table));
    assert.equal(grid.rowCount, 1);
  });

  it("refuses an ods that repeats a value over the whole sheet", async () => {
    const table =
      '<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row></table:table>';
    await assert.rejects(async () => openWorkbook(ods(table), "x"), isProblem("sheet-too-large"));
  });

  it("reads nothing for shared texts that are not there", async () => {
    const grid = await firstGrid(
      xlsx(
        sheetData(
          '<row r="1"><c r="A1" t="s"><v>99</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1"><v>1</v></c></row>',
        ),
      ),
    );
    assert.deepEqual(grid.values, [[null, null, 1]]);
  });

  for (const [what, row] of [
    ["a row beyond the last", '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ["a column beyond the last", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["a cell outside any row", '<c r="A1"><v>1</v></c>'],
  ] as const)
    it(`refuses ${what}`, async () => {
      await assert.rejects(async () => firstGrid(xlsx(sheetData(row))), isProblem("file-damaged"));
    });

  it("refuses styles nested without end", async () => {
    const deep = `${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}`;
    const bytes = zip({ ...xlsxParts(one), "xl/styles.xml": `<styleSheet>${deep}</styleSheet>` });
    await assert.rejects(async () => firstGrid(bytes), isProblem("file-damaged"));
  });

  it("reads merged areas and columns that make no sense without harm", async () => {
    const grid = await firstGrid(
      xlsx(
        worksheet(
          '<cols><col min="0" max="99999" hidden="1"/><col min="2" max="99999999" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="ZZZZ1:A0"/><mergeCell ref="B1:A1"/><mergeCell/></mergeCells>',
        ),
      ),
    );
    assert.deepEqual([...grid.merges], [{ top: 0, left: 0, bottom: 0, right: 1 }]);
    assert.deepEqual([...grid.hiddenColumns], [1]);
  });
});

describe("damaged at random", function () {
  this.timeout(20_000);
  const book = bookOfRows(30);
  const samples: readonly (readonly [string, Uint8Array])[] = [
    ["xlsx", written(book, "xlsx")],
    ["xlsb", written(book, "xlsb")],
    ["xls", written(book, "biff8")],
    ["ods", written(book, "ods")],
    ["html", written(book, "html")],
    ["xml", written(book, "xlml")],
    [
      "xls by hand",
      xls([{ name: "a", records: [record(0x204, u16(0), u16(0), u16(0), wide("柳林村"))] }]),
    ],
  ];
  const change = fc.record({
    at: fc.nat(),
    bytes: fc.uint8Array({ minLength: 1, maxLength: 6 }),
    cut: fc.option(fc.nat(), { freq: 8 }),
  });

  for (const [name, bytes] of samples)
    it(`a ${name} file opens, or is refused in words`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          await readsOrRefuses(damaged(bytes, changes));
        }),
        { numRuns: 150 },
      );
    });

  it("the parts of an xlsx, packed again, too", async () => {
    const parts = [...unzip(written(book, "xlsx"))];
    await fc.assert(
      fc.asyncProperty(
        fc.nat(parts.length - 1),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (which, changes) => {
          const broken = parts.map(
            ([path, part], i) => [path, i === which ? damaged(part, changes) : part] as const,
          );
          await readsOrRefuses(zip(Object.fromEntries(broken)));
        },
      ),
      { numRuns: 300 },
    );
  });
});

function damaged(
  bytes: Uint8Array,
  changes: readonly {
    readonly at: number;
    readonly bytes: Uint8Array;
    readonly cut: number | null;
  }[],
): Uint8Array {
  let copy = bytes.slice();
  for (const { at, bytes: put, cut } of changes) {
    if (copy.length > put.length) copy.set(put, at % (copy.length - put.length));
    if (cut !== null) copy = copy.slice(0, cut % (copy.length + 1));
  }
  return copy;
}

/** Opens, reads every sheet, marks one and saves; anything thrown on the way is a problem with a text. */
async function readsOrRefuses(bytes: Uint8Array): Promise<void> {
  try {
    const workbook = await openWorkbook(bytes, "x");
    const sheets = await workbook.sheets();
    for (const sheet of sheets) await workbook.read(sheet.name);
    const [first] = sheets;
    if (first !== undefined && !first.protected)
      await workbook.apply({
        marks: [{ sheet: first.name, marks: [{ severity: "error", row: 0, column: 0 }] }],
      });
    await workbook.save();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    assert.ok(errorTexts[error.code] !== undefined, error.code);
  }
}
