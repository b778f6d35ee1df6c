import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { paragraph, type TextDocument } from "../../src/document/document";
import { writeDocx } from "../../src/document/docx";
import { officialPage } from "../../src/document/official";
import { readReport } from "../../src/workbook/file/report/read-report";
import { parseXml } from "../support/xml";

const center = "center" as const;
const document: TextDocument = {
  title: "关于防汛的通报",
  author: "青河镇<平安办>",
  date: "2024-06-05",
  page: officialPage,
  blocks: [
    paragraph("青综治〔2024〕5号", "number"),
    { kind: "heading", level: 0, text: "关于防汛的通报" },
    paragraph("各村：", "addressee"),
    { kind: "heading", level: 1, text: "一、总体情况" },
    { kind: "heading", level: 2, text: "（一）排查" },
    {
      kind: "paragraph",
      style: "body",
      runs: [{ text: "（一）压实责任。", lead: true }, { text: "A<B & C" }],
    },
    {
      kind: "table",
      columns: [
        { label: "村", align: "left" },
        { label: "件数", align: center },
      ],
      rows: [
        ["柳林村", "3"],
        ["合计", "3"],
      ],
      total: true,
    },
    { kind: "signature", lines: ["青河镇", "2024年6月5日"] },
  ],
};

describe("a document as a Word file", function () {
  this.timeout(20_000);
  let parts: Readonly<Record<string, string>>;
  let bytes: Uint8Array;

  before(async () => {
    bytes = await writeDocx(document);
    parts = Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
    );
  });

  it("is well-formed in every part", () => {
    for (const [path, xml] of Object.entries(parts))
      assert.doesNotThrow(() => parseXml(xml.replace(/^\uFEFF/, "")), path);
    assert.ok(Object.keys(parts).includes("[Content_Types].xml"));
  });

  it("is read back in order by the reader of reports", () => {
    assert.deepEqual(
      readReport(bytes, "通报.docx")
        ?.text.split("\n")
        .filter((line) => line !== ""),
      [
        "青综治〔2024〕5号",
        "关于防汛的通报",
        "各村：",
        "一、总体情况",
        "（一）排查",
        "（一）压实责任。A<B & C",
        "村\t件数",
        "柳林村\t3",
        "合计\t3",
        "青河镇",
        "2024年6月5日",
      ],
    );
  });

  it("is the same whenever it is written, and says its own day", async () => {
    await new Promise((resolve) => setTimeout(resolve, 1100));
    assert.deepEqual(await writeDocx(document), bytes);
    const dates = parts["docProps/core.xml"]?.match(/\d{4}-\d{2}-\d{2}T[\d:]{8}Z/g);
    assert.deepEqual(dates, ["2024-06-05T00:00:00Z", "2024-06-05T00:00:00Z"]);
  });

  it("has the page, faces, sizes and lines of GB/T 9704-2012", () => {
    const body = parts["word/document.xml"] ?? "";
    const styles = parts["word/styles.xml"] ?? "";
    // A4 and 37, 35, 28, 26 mm in twentieths of a point.
    for (const said of ['w:w="11906"', 'w:h="16838"', 'w:top="2098"', 'w:bottom="1984"'])
      assert.ok(body.includes(said), said);
    for (const said of ['w:left="1587"', 'w:right="1474"', "w:tblHeader", 'w:firstLineChars="200"'])
      assert.ok(body.includes(said), said);
    assert.match(body, /方正小标宋简体"[^>]*\/>(?:<[^>]*>){0,4}<w:sz w:val="44"/);
    for (const face of ["黑体", "楷体_GB2312"])
      assert.ok(body.includes(`w:eastAsia="${face}"`), face);
    for (const said of ['w:eastAsia="仿宋_GB2312"', 'w:val="32"', 'w:line="560"', "exact"])
      assert.ok(styles.includes(said), said);
    const feet = Object.keys(parts).filter((path) => /footer\d\.xml$/.test(path));
    assert.equal(feet.length, 2);
    for (const path of feet) assert.match(parts[path] ?? "", /—.*PAGE.*—/s);
  });

  it("names typefaces that stand in, and embeds none", () => {
    assert.match(parts["word/fontTable.xml"] ?? "", /仿宋_GB2312"><w:altName w:val="仿宋,FangSong/);
    assert.ok(!Object.keys(parts).some((path) => /\.(?:odttf|ttf|otf)$/.test(path)));
  });
});
