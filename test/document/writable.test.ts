import assert from "node:assert/strict";
import fc from "fast-check";
import { paragraph, type TextDocument } from "../../src/document/document";
import { writeDocx } from "../../src/document/docx";
import { officialPage } from "../../src/document/official";
import { writableDocument } from "../../src/document/writable";
import { docxFaults } from "../workbook/strict/check-docx";

/** A document that has the text wherever one can stand. */
const documentOf = (text: string): TextDocument => ({
  title: text,
  author: text,
  date: "2024-06-05",
  page: officialPage,
  blocks: [
    { kind: "heading", level: 0, text },
    { kind: "heading", level: 1, text },
    paragraph(text),
    paragraph(text, "number"),
    { kind: "paragraph", style: "body", runs: [{ text, lead: true }, { text }] },
    {
      kind: "table",
      columns: [{ label: text, align: "left" }],
      rows: [[text], [text]],
      total: true,
    },
    { kind: "signature", lines: [text, text] },
  ],
});

describe("a document of texts that no XML can hold", function () {
  this.timeout(60_000);

  it("is written without them, and soundly", async () => {
    const text = "a\u0000b\u000bc\u001fd\ufffee\uffff\ud83df\ude00g<&>\u{1f600}";
    assert.deepEqual(docxFaults(await writeDocx(documentOf(text))), []);
    assert.deepEqual(writableDocument(documentOf(text)), documentOf("abcdefg<&>\u{1f600}"));
  });

  it("is written soundly whatever its texts", async () => {
    const texts = fc.string({
      unit: fc.constantFrom(..."\u0000\u0008\t\n\r\ufffe\uffff\ud83d\ude00<>&\"'一a "),
    });
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        assert.deepEqual(docxFaults(await writeDocx(documentOf(text))), []);
      }),
      { numRuns: 10 },
    );
  });
});
