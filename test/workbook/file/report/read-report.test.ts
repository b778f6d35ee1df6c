import assert from "node:assert/strict";
import { strToU8 } from "fflate";
import fc from "fast-check";
import { Problem } from "../../../../src/sheet/problem";
import { readReport } from "../../../../src/workbook/file/report/read-report";
import { openWorkbook } from "../../../../src/workbook/file/index";
import { reportProblem } from "../../../../src/workbook/file/report/report-problem";

const said = "本月排查25件。";
/** 本月排查25件。 in GBK. */
const gbk = [0xb1, 0xbe, 0xd4, 0xc2, 0xc5, 0xc5, 0xb2, 0xe9, 0x32, 0x35, 0xbc, 0xfe, 0xa1, 0xa3];
const bytesOf = (...pieces: (string | readonly number[])[]) =>
  Uint8Array.from(
    pieces.flatMap((piece) => (typeof piece === "string" ? [...strToU8(piece)] : piece)),
  );
const hex = gbk.map((byte) => byte.toString(16).padStart(2, "0"));
const word2003 = (body: string) =>
  `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="x" xmlns:aml="a"><w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`;
const archive = (encoding: string, body: string) =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=_b"\r\n\r\n--=_b\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--=_b--\r\n`;

const formats: readonly (readonly [string, Uint8Array, string])[] = [
  ["a web page", bytesOf(`<html><body><p>${said}</p></body></html>`), said],
  [
    "a web page in GBK",
    bytesOf(
      '<html><head><meta charset="gb2312"><title>小结</title></head><body><div>',
      gbk,
      "</div>",
    ),
    said,
  ],
  ["a page with a document type", bytesOf(`<!DOCTYPE html><html><p>${said}</html>`), said],
  [
    "a page's marks and line breaks",
    bytesOf(
      `<html><body><p>本月<b>排查</b>\n<span>25</span>件。<p>&nbsp;化解&ldquo;20&rdquo;件<br>完<del>旧</del></body></html>`,
    ),
    `${said}\n化解“20”件\n完`,
  ],
  [
    "a page's table",
    bytesOf(
      "<html><table><tr><td rowspan=2>村<td colspan=2>件数<tr><td>排查<td>化解<tr><td>上沟村<td>3<td>2</table></html>",
    ),
    "村\t件数\t\n\t排查\t化解\n上沟村\t3\t2",
  ],
  [
    "a page laid out by tables",
    bytesOf(
      `<html><table><tr><td><p>${said}</p><table><tr><td>村<td>件</table><p>完</p></td></tr></table></html>`,
    ),
    `${said}\n村\t件\n完`,
  ],
  [
    "a Word 2003 document",
    bytesOf(
      word2003(
        `<w:p><w:pPr><w:listPr><wx:t wx:val="一、"/></w:listPr></w:pPr><w:r><w:t>本月排查</w:t></w:r><w:r><w:t>25</w:t></w:r><aml:annotation w:type="Word.Deletion"><w:r><w:t>旧</w:t></w:r></aml:annotation><w:r><w:t>件。</w:t></w:r></w:p>`,
      ),
    ),
    `一、${said}`,
  ],
  [
    "a package in one XML file",
    bytesOf(
      `<?xml version="1.0"?><pkg:package xmlns:pkg="p"><pkg:part pkg:name="/word/document.xml"><pkg:xmlData><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${said}</w:t></w:r></w:p></w:body></w:document></pkg:xmlData></pkg:part></pkg:package>`,
    ),
    said,
  ],
  [
    "RTF with bytes",
    bytesOf(
      `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 \\'cb\\'ce;}}{\\*\\generator x;}\\pard ${hex.map((byte) => `\\'${byte}`).join("")}\\par}`,
    ),
    `${said}\n`,
  ],
  [
    "RTF with characters and their fallbacks",
    bytesOf(
      `{\\rtf1\\ansi\\uc1 \\u26412?\\u26376?\\uc2\\u25490\\'c5\\'c5{\\b \\u26597\\'b2\\'e9}25\\u20214\\'bc\\'fe\\u12290\\'a1\\'a3\\par{\\header 1}{\\v 2}}`,
    ),
    `${said}\n`,
  ],
  [
    "an RTF table",
    bytesOf(
      "{\\rtf1 \\trowd\\intbl a\\cell 3\\cell\\row\\trowd\\intbl b\\cell 4\\cell\\row\\pard c\\par}",
    ),
    "a\t3\nb\t4\nc\n",
  ],
  [
    "a page archive, quoted",
    bytesOf(
      archive(
        "quoted-printable",
        `<html><p>${hex.map((byte, i) => `=${byte.toUpperCase()}${i === 5 ? "=\r\n" : ""}`).join("")}</p></html>`,
      ),
    ),
    said,
  ],
  [
    "a page archive in base64",
    bytesOf(archive("base64", Buffer.from(`<html><p>${said}</p></html>`).toString("base64"))),
    said,
  ],
];

describe("a report's format", () => {
  for (const name of ["小结.doc", "小结.docx", "小结.wps", "小结.txt"])
    for (const [format, bytes, text] of formats)
      it(`is told by the content: ${format} named ${name}`, () => {
        assert.deepEqual(readReport(bytes, name), { text, form: "word" });
      });

  it("is a plain text even when it begins with a bracket", () => {
    for (const text of [`<附件1>\n${said}`, `{小结}\n${said}`, `<p1> ${said}`])
      assert.deepEqual(readReport(strToU8(text), "a.doc"), { text, form: "plain" });
  });

  it("is left to the reader of spreadsheets for tables out of Excel", () => {
    const excel = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td>1</table>';
    assert.equal(readReport(strToU8(excel), "a.doc"), null);
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>';
    assert.equal(readReport(strToU8(xml), "a.doc"), null);
  });

  const compound = bytesOf(
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    new Array<number>(600).fill(0),
  );
  for (const [what, bytes, code] of [
    ["an empty file", new Uint8Array(), "file-empty"],
    ["blanks", strToU8(" \n"), "file-empty"],
    ["a broken old document", compound, "report-damaged"],
    ["a PDF", strToU8("%PDF-1.4\n1 0 obj"), "report-is-other"],
    [
      "a broken XML document",
      strToU8('<?xml version="1.0"?><w:wordDocument><w:body>'),
      "report-damaged",
    ],
    [
      "an XML document of another kind",
      strToU8('<?xml version="1.0"?><a>25</a>'),
      "report-unknown",
    ],
    [
      "entities",
      strToU8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><w:wordDocument/>'),
      "report-unsafe-xml",
    ],
  ] as const)
    it(`is refused with what to do: ${what}`, async () => {
      assert.equal(await refusal(bytes), code);
    });

  it("never breaks the reader", () => {
    const heads = ["{\\rtf1 ", "<html>", "MIME-Version: 1.0\r\n", "<?xml version='1.0'?>", "%", ""];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), (head, rest) => {
        try {
          readReport(bytesOf(head, [...rest]), "a.doc");
        } catch (error) {
          assert.ok(error instanceof Problem, String(error));
        }
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "{",
            "}",
            "\\cell ",
            "\\row ",
            "\\u-9?",
            "\\'b1",
            "\\uc9",
            "\\bin7 ",
            "a",
            "\\*",
          ),
        ),
        (pieces) => {
          readReport(strToU8(`{\\rtf1 ${pieces.join("")}`), "a.rtf");
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "<table>",
            "</table>",
            "<tr>",
            "<td>",
            "</td>",
            "<td colspan=3 rowspan=2>",
            "<p>",
            "文",
          ),
        ),
        (pieces) => {
          const text = readReport(strToU8(`<html>${pieces.join("")}`), "a.doc")?.text ?? "";
          const shown = [...text].filter((character) => character === "文").length;
          assert.equal(shown, pieces.filter((piece) => piece === "文").length);
        },
      ),
    );
  });
});

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    if (readReport(bytes, "小结.doc") === null) await openWorkbook(bytes, "小结.doc");
  } catch (error) {
    const told = reportProblem(error);
    return told instanceof Problem ? told.code : String(told);
  }
  return "";
}
