import assert from "node:assert/strict";
import { paragraph } from "../../../src/document/document";
import { writeDocx } from "../../../src/document/docx";
import { officialPage } from "../../../src/document/official";
import { bytesOf, textOf, unzip, zip } from "../file/kit";
import { docxFaults } from "./check-docx";

const sound = () =>
  writeDocx({
    title: "通报",
    author: "",
    date: "2024-06-05",
    page: officialPage,
    blocks: [
      paragraph("各村："),
      { kind: "table", columns: [{ label: "村", align: "left" }], rows: [["柳林"]], total: false },
    ],
  });

/** A sound document with one part changed. */
async function spoilt(path: string, change: (text: string) => string): Promise<Uint8Array> {
  const parts = unzip(await sound());
  const before = textOf(parts.get(path) ?? new Uint8Array());
  assert.notEqual(change(before), before);
  return zip(Object.fromEntries(parts.set(path, bytesOf(change(before)))));
}

const body = "word/document.xml";
const faults: readonly (readonly [string, string, (text: string) => string, RegExp])[] = [
  ["a control character", body, (text) => text.replace("各村", "各\u0001村"), /character 1/],
  ["a tag that is not closed", body, (text) => text.replace("</w:tbl>", ""), /closes another/],
  [
    "a cell without a paragraph",
    body,
    (text) => text.replace(/(<w:tc>).*?(<\/w:tc>)/s, "$1$2"),
    /without a paragraph/,
  ],
  [
    "a row without cells",
    body,
    (text) => text.replace(/(<w:tr>).*?(<\/w:tr>)/s, "$1$2"),
    /without cells/,
  ],
  [
    "text outside a run",
    body,
    (text) => text.replace("<w:body>", "<w:body><w:p><w:t>x</w:t></w:p>"),
    /w:t in w:p/,
  ],
  [
    "a relation to nothing",
    "word/_rels/document.xml.rels",
    (text) => text.replace(/Target="styles.xml"/, 'Target="style.xml"'),
    /leads to no part/,
  ],
];

describe("the strict checker of documents", () => {
  it("finds nothing in one that is sound", async () => {
    assert.deepEqual(docxFaults(await sound()), []);
  });

  for (const [what, path, change, said] of faults)
    it(`finds ${what}`, async () => {
      assert.match(docxFaults(await spoilt(path, change)).join("\n"), said);
    });
});
