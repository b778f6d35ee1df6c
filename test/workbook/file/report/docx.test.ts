import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import { readReport } from "../../../../src/workbook/file/report/read-report";
import { Problem } from "../../../../src/sheet/problem";

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (body: string, head = "", parts: Record<string, string> = {}) =>
  zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?>${head}<w:document ${namespace}><w:body>${body}</w:body></w:document>`,
    ),
  });
const paragraph = (...runs: string[]) =>
  `<w:p><w:pPr><w:jc w:val="both"/></w:pPr>${runs.map((run) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${run}</w:t></w:r>`).join("")}</w:p>`;

describe("reading a written report", () => {
  it("joins the runs of a paragraph and keeps paragraphs apart", () => {
    const bytes = docx(paragraph("共排查", "29", "件。") + paragraph("化解&lt;26&gt;件。"));
    assert.deepEqual(readReport(bytes, "总结.docx"), {
      text: "共排查29件。\n化解<26>件。",
      form: "word",
    });
  });
  it("reads a table row by row, and the text of content controls", () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const bytes = docx(
      `<w:tbl><w:tr>${cell("村")}${cell("件数")}</w:tr><w:tr>${cell("柳林村")}${cell("3")}</w:tr></w:tbl>` +
        `<w:sdt><w:sdtContent>${paragraph("合计3件")}</w:sdtContent></w:sdt>`,
    );
    assert.equal(readReport(bytes, "a.docx")?.text, "村\t件数\n柳林村\t3\n合计3件");
  });
  it("leaves deleted text out", () => {
    const bytes = docx(
      "<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>",
    );
    assert.equal(readReport(bytes, "a.docx")?.text, "新");
  });
  it("shows the numbers that Word counts by itself", () => {
    const level = (i: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering ${namespace}><w:abstractNum w:abstractNumId="7">${level(0, "chineseCounting", "（%1）")}${level(1, "decimal", "%2.")}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const styles = `<w:styles ${namespace}><w:style w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style></w:styles>`;
    const item = (text: string, properties: string) =>
      `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const at = (level: number) =>
      `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`;
    const body =
      item("排查", at(0)) +
      item("入户", at(1)) +
      item("登记", at(1)) +
      item("化解", '<w:pStyle w:val="Item"/>') +
      item("回访", at(1)) +
      item("正文", '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    const bytes = docx(body, "", { "word/numbering.xml": numbering, "word/styles.xml": styles });
    assert.equal(
      readReport(bytes, "a.docx")?.text,
      "（一）排查\n1.入户\n2.登记\n（二）化解\n1.回访\n正文",
    );
  });
  it("reads a text box once, and keeps columns below one another", () => {
    const box = (kind: string) =>
      `<mc:${kind}><w:txbxContent>${paragraph("框")}</w:txbxContent></mc:${kind}>`;
    const alternate = `<w:p><w:r><mc:AlternateContent>${box("Choice")}${box("Fallback")}</mc:AlternateContent></w:r></w:p>`;
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph("合计")}</w:tc>`;
    const row = `<w:tbl><w:tr>${wide}<w:tc>${paragraph("7")}</w:tc></w:tr></w:tbl>`;
    assert.equal(readReport(docx(alternate + row), "a.docx")?.text, "框\n合计\t\t7");
  });
  it("reads plain text in the usual encodings", () => {
    assert.equal(readReport(strToU8("共排查29件"), "a.txt")?.text, "共排查29件");
    const gbk = new Uint8Array([0xb9, 0xb2, 0x32, 0x39, 0xbc, 0xfe]);
    assert.deepEqual(readReport(gbk, "a.txt"), { text: "共29件", form: "plain" });
  });
  it("leaves spreadsheets to others", () => {
    assert.equal(readReport(zipSync({ "xl/workbook.xml": strToU8("<a/>") }), "a.xlsx"), null);
    assert.equal(readReport(strToU8("a,b"), "a.csv"), null);
  });
  it("refuses an empty file and XML with a document type", () => {
    const fails = (bytes: Uint8Array, code: string) =>
      assert.throws(
        () => readReport(bytes, "a.docx"),
        (error) => error instanceof Problem && error.code === code,
      );
    fails(new Uint8Array(), "file-empty");
    fails(docx(paragraph("x"), '<!DOCTYPE a [<!ENTITY b "c">]>'), "file-unsafe-xml");
  });
});
