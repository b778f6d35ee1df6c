import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { openWorkbook } from "../../../../src/workbook/file/index";
import { clerksWorkbook } from "../clerks-workbook";
import { featuresOf } from "../features";
import { partText, zip } from "../kit";

async function saved(bytes: Uint8Array) {
  const workbook = await openWorkbook(bytes, "x.ods");
  return { losses: workbook.lossReport(), bytes: await workbook.save() };
}

describe("a clerk's ods saved as xlsx", () => {
  /** `clerksWorkbook` as an office program saved it, without its picture. */
  const sample = async () =>
    saved(new Uint8Array(await readFile(new URL("../samples/clerks.ods", import.meta.url))));
  const before = featuresOf(clerksWorkbook());

  for (const part of [
    "tabColor",
    "dimension",
    "filter",
    "conditions",
    "rules",
    "notes",
    "page",
    "breaks",
    "hidden",
    "names",
  ] as const)
    it(`keeps its ${part}`, async () => {
      assert.deepEqual(featuresOf((await sample()).bytes)[part], before[part]);
    });

  it("keeps its links, without the words over them, which documents have none of", async () => {
    const links = before.links.map(({ ref, target }) => ({ ref, target }));
    assert.deepEqual(featuresOf((await sample()).bytes).links, links);
  });

  it("keeps its header and footer with their fields", async () => {
    assert.match(
      partText((await sample()).bytes, "xl/worksheets/sheet1.xml"),
      /<oddHeader>&amp;L柳林镇&amp;R&amp;D<\/oddHeader><oddFooter>&amp;C第 &amp;P 页<\/oddFooter>/,
    );
  });

  it("says that the picture is lost, and nothing else", async () => {
    assert.deepEqual((await sample()).losses, ["loss-pictures"]);
  });
});

const ods = (tables: string, more: { before?: string; styles?: string; settings?: string } = {}) =>
  zip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content><office:automatic-styles>${more.styles ?? ""}</office:automatic-styles><office:body><office:spreadsheet>${more.before ?? ""}${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...(more.settings !== undefined && { "settings.xml": more.settings }),
  });
const cell = (inside: string, attributes = "") =>
  `<table:table-cell office:value-type="string" ${attributes}>${inside}</table:table-cell>`;
const row = (cells: string, attributes = "") =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const table = (rows: string) => `<table:table table:name="台账">${rows}</table:table>`;
const value = row(cell("<text:p>柳林村</text:p>"));

describe("around the cells of an ods", () => {
  it("panes, zoom and gridlines stand in the settings", async () => {
    const item = (name: string, text: string | number) =>
      `<config:config-item config:name="${name}">${text}</config:config-item>`;
    const settings = `<office:document-settings><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item-map-named config:name="Tables"><config:config-item-map-entry config:name="台账">${item("HorizontalSplitMode", 2)}${item("HorizontalSplitPosition", 1)}${item("VerticalSplitMode", 2)}${item("VerticalSplitPosition", 3)}${item("PositionRight", 1)}${item("PositionBottom", 30)}${item("ZoomValue", 80)}${item("ShowGrid", "false")}</config:config-item-map-entry></config:config-item-map-named>${item("ActiveTable", "台账")}</config:config-item-map-entry></config:config-item-map-indexed></office:document-settings>`;
    const { bytes } = await saved(ods(table(value), { settings }));
    const { pane, view } = featuresOf(bytes);
    assert.deepEqual(pane, { xSplit: "1", ySplit: "3", topLeftCell: "B31", state: "frozen" });
    assert.deepEqual(view, { showGridLines: "0", zoomScale: "80" });
  });

  const rules: readonly (readonly [string, object])[] = [
    ['of:cell-content-is-in-list("是";"否")', { type: "list", formulas: ['"是,否"'] }],
    [
      "of:cell-content-is-whole-number() and cell-content()>5",
      { type: "whole", operator: "greaterThan", formulas: ["5"] },
    ],
    [
      "of:cell-content-is-decimal-number() and cell-content-is-not-between(0.5,2)",
      { type: "decimal", operator: "notBetween", formulas: ["0.5", "2"] },
    ],
    ["of:cell-content-text-length-is-between(1,18)", { type: "textLength", formulas: ["1", "18"] }],
    [
      "of:cell-content-text-length()!=18",
      { type: "textLength", operator: "notEqual", formulas: ["18"] },
    ],
    [
      "of:cell-content-is-time() and cell-content()<=0.5",
      { type: "time", operator: "lessThanOrEqual", formulas: ["0.5"] },
    ],
    ["of:is-true-formula(MOD([.A9];2)=0)", { type: "custom", formulas: ["MOD(A1,2)=0"] }],
  ];
  for (const [condition, expected] of rules)
    it(`a rule ${condition}`, async () => {
      const before = `<table:content-validations><table:content-validation table:name="v" table:condition="${condition.replaceAll('"', "&quot;").replaceAll("<", "&lt;")}" table:base-cell-address="台账.A9"/></table:content-validations>`;
      const ruled = row(
        cell("<text:p>1</text:p>", 'table:content-validation-name="v"'),
        'table:number-rows-repeated="3"',
      );
      const { bytes, losses } = await saved(ods(table(ruled), { before }));
      assert.deepEqual(featuresOf(bytes).rules, [
        { allowBlank: "1", areas: "A1 A2 A3", ...expected },
      ]);
      assert.ok(!losses.includes("loss-part-validation"));
    });

  it("a rule that cannot be told is said to be lost", async () => {
    const before = `<table:content-validations><table:content-validation table:name="v" table:condition="of:cell-content-is-text()"/></table:content-validations>`;
    const { losses } = await saved(
      ods(table(row(cell("", 'table:content-validation-name="v"'))), { before }),
    );
    assert.ok(losses.includes("loss-part-validation"));
  });

  it("notes with their writers; links out, to a neighbour and inside", async () => {
    const note =
      '<office:annotation office:display="true"><dc:creator>综治办</dc:creator><text:p>一</text:p><text:p>二<text:s/>三</text:p></office:annotation>';
    const link = (target: string) =>
      cell(`<text:p><text:a xlink:href="${target}">看</text:a></text:p>`);
    const { bytes } = await saved(
      ods(
        table(
          row(cell(`${note}<text:p>村</text:p>`) + link("../附件/a b.doc") + link("#'说 明'.B2")),
        ),
      ),
    );
    const { notes, links } = featuresOf(bytes);
    assert.deepEqual(notes, [["A1", "一\n二 三"]]);
    assert.match(partText(bytes, "xl/comments1.xml"), /<author>综治办</);
    assert.deepEqual(links, [
      { ref: "B1", target: "附件/a%20b.doc" },
      { ref: "C1", target: "#说 明!B2" },
    ]);
  });

  describe("the used range ends where the cells end", () => {
    const styles =
      '<style:style style:name="box" style:family="table-cell"><style:table-cell-properties fo:border="1pt solid #000000"/></style:style><style:style style:name="tall" style:family="table-row"><style:table-row-properties style:row-height="1cm"/></style:style>';
    const boxes = (count: number) =>
      row(
        '<table:table-cell table:style-name="box" table:number-columns-repeated="4"/>',
        `table:number-rows-repeated="${count}"`,
      );
    const cases: readonly (readonly [string, string, number])[] = [
      [
        "one formatted row at the very end",
        value + row("<table:table-cell/>", 'table:number-rows-repeated="1048574"') + boxes(1),
        1,
      ],
      ["formatted down to the end", value + boxes(1_048_575), 201],
      [
        "tall rows down to the end",
        value +
          row(
            "<table:table-cell/>",
            'table:style-name="tall" table:number-rows-repeated="1048575"',
          ),
        1,
      ],
      [
        "hidden down to the end",
        value +
          row(
            "<table:table-cell/>",
            'table:visibility="collapse" table:number-rows-repeated="1048575"',
          ),
        1,
      ],
      ["a value far below", value + boxes(5000) + value, 5002],
    ];
    for (const [name, rows, last] of cases)
      it(name, async () => {
        const { bytes } = await saved(ods(table(rows), { styles }));
        const sheet = partText(bytes, "xl/worksheets/sheet1.xml");
        const ref = featuresOf(bytes).dimension["ref"] ?? "";
        assert.equal(Number(/\d+$/.exec(ref)?.[0]), last);
        assert.ok((sheet.match(/<row /g)?.length ?? 0) <= Math.max(last, 202));
        assert.equal(sheet.includes('zeroHeight="1"'), name === "hidden down to the end");
      });
  });
});
