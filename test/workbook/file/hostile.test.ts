import assert from "node:assert/strict";
import { errorTexts } from "../../../src/locale/zh-CN/errors";
import { openWorkbook } from "../../../src/workbook/file/index";
import { Limits } from "../../../src/workbook/file/limits";
import { isProblem } from "../contract";
import { biff8Stream, compound, record, u16, u32, xls } from "./biff-kit";
import { bookOfRows, bytesOf, relations, sheetData, written, xlsx, xlsxParts, zip } from "./kit";

const one = sheetData('<row r="1"><c r="A1"><v>1</v></c></row>');
const plain = xlsx(one);

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
  ["an Excel 4 chart", () => joinedBytes(record(0x409, u16(0), u16(0x20), u16(0))), "file-too-old"],
  ["an Excel 2 chart", () => joinedBytes(record(0x09, u16(2), u16(0x20))), "file-too-old"],
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

describe("hostile and foreign files", function () {
  this.timeout(60_000);

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
});
