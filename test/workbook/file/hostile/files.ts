import { columnName } from "../../../../src/sheet/address";
import {
  relations,
  sheetData,
  worksheet,
  xlsx,
  xlsxParts,
  zip,
  Main,
  Office,
  bytesOf,
} from "../kit";

/** A file made to cost as much as it can: what it does, its name and its bytes. */
export interface CostlyFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

const ledgerRow =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>序号</t></is></c><c r="B1" t="inlineStr"><is><t>当事人</t></is></c><c r="C1" t="inlineStr"><is><t>排查日期</t></is></c><c r="D1" t="inlineStr"><is><t>纠纷类型</t></is></c><c r="E1" t="inlineStr"><is><t>化解情况</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>张三</t></is></c><c r="C2" t="inlineStr"><is><t>2024-05-06</t></is></c></row>';

const rowsOf = (count: number, cell: (row: number) => string): string =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 1}">${cell(at + 1)}</row>`).join("");

const merges = (refs: readonly string[]): string =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;

const many = <Part>(count: number, part: (at: number) => Part): Part[] =>
  Array.from({ length: count }, (_, at) => part(at));

function sheetsOf(count: number, sheet: (at: number) => string): Uint8Array {
  const base = xlsxParts("");
  const names = many(
    count,
    (at) => `<sheet name="表${at}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return zip({
    ...base,
    "xl/workbook.xml": `<workbook xmlns="${Main}" xmlns:r="${Office}"><sheets>${names.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ...many(
        count,
        (at) => [`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`] as const,
      ),
    ),
    ...Object.fromEntries(many(count, (at) => [`xl/worksheets/sheet${at + 1}.xml`, sheet(at)])),
  });
}

function ods(table: string): Uint8Array {
  return zip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
  });
}

const odsCell = (text: string, repeated = 1): string =>
  `<table:table-cell table:number-columns-repeated="${repeated}" office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

function styles(xfs: string, formats = "", dxfs = ""): string {
  return `<styleSheet xmlns="${Main}"><numFmts>${formats}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs>${xfs}</cellXfs><dxfs>${dxfs}</dxfs></styleSheet>`;
}

const html = (body: string): Uint8Array =>
  bytesOf(`<html><meta charset="utf-8"><body><table>${body}</table></body></html>`);

const xml2003 = (rows: string): Uint8Array =>
  bytesOf(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${rows}</Workbook>`,
  );

const deep = (name: string, depth: number): string =>
  `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);

/** Each under a megabyte. */
export const costlyFiles: readonly CostlyFile[] = [
  {
    what: "merges of whole rows to the bottom",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        worksheet(
          `<sheetData>${ledgerRow}</sheetData>${merges(many(2000, (at) => `A${at * 500 + 10}:XFD${at * 500 + 500}`))}`,
        ),
      ),
  },
  {
    what: "one merge over the whole sheet",
    name: "a.xlsx",
    bytes: () => xlsx(worksheet(`<sheetData>${ledgerRow}</sheetData>${merges(["A3:XFD1048576"])}`)),
  },
  {
    what: "merges one over the other",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        worksheet(
          `<sheetData>${ledgerRow}</sheetData>${merges(many(100_000, (at) => `A${(at % 1000) + 3}:Z${(at % 977) + 5000}`))}`,
        ),
      ),
  },
  {
    what: "merges of two rows, all the way down",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        worksheet(
          `<sheetData>${ledgerRow}</sheetData>${merges(many(150_000, (at) => `A${at * 2 + 3}:B${at * 2 + 4}`))}`,
        ),
      ),
  },
  {
    what: "merges turned round",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        worksheet(
          `<sheetData>${ledgerRow}</sheetData>${merges(many(50_000, (at) => `Z${at + 9}:A1`))}`,
        ),
      ),
  },
  {
    what: "cells at the far corners of many sheets",
    name: "a.xlsx",
    bytes: () =>
      sheetsOf(1500, (at) =>
        sheetData(
          `<row r="1"><c r="A1"><v>${at}</v></c></row><row r="20000"><c r="ALL20000"><v>1</v></c></row>`,
        ),
      ),
  },
  {
    what: "many sheets of many rows",
    name: "a.xlsx",
    bytes: () => {
      const rows = rowsOf(30_000, (row) => `<c r="A${row}"><v>1</v></c>`);
      return sheetsOf(30, () => sheetData(rows));
    },
  },
  {
    what: "rows that are empty, to the bottom",
    name: "a.xlsx",
    bytes: () =>
      xlsx(sheetData(ledgerRow + many(400_000, (at) => `<row r="${at + 3}" s="1"/>`).join(""))),
  },
  {
    what: "empty cells with a look, far down and wide",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        sheetData(
          ledgerRow +
            rowsOf(
              40_000,
              (row) => `<c r="A${row + 2}" s="1"/><c r="ZZ${row + 2}" s="1"/>`,
            ).replaceAll('<row r="1">', '<row r="3">'),
        ),
      ),
  },
  {
    what: "looks without end",
    name: "a.xlsx",
    bytes: () =>
      xlsx(sheetData(ledgerRow), {
        "xl/styles.xml": styles(many(300_000, () => '<xf numFmtId="0"/>').join("")),
      }),
  },
  {
    what: "number formats of great length",
    name: "a.xlsx",
    bytes: () =>
      xlsx(sheetData(rowsOf(20_000, (row) => `<c r="A${row}" s="1"><v>${row}</v></c>`)), {
        "xl/styles.xml": styles(
          '<xf/><xf numFmtId="200"/>',
          `<numFmt numFmtId="200" formatCode="${"[red]y".repeat(200_000)}"/>`,
        ),
      }),
  },
  {
    what: "number formats of brackets and quotes",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        sheetData(rowsOf(5000, (row) => `<c r="A${row}" s="${(row % 900) + 1}"><v>${row}</v></c>`)),
        {
          "xl/styles.xml": styles(
            "<xf/>" + many(1000, (at) => `<xf numFmtId="${at + 200}"/>`).join(""),
            many(
              1000,
              (at) =>
                `<numFmt numFmtId="${at + 200}" formatCode="${"[".repeat(2000)}${"\\".repeat(2000)}${"&quot;".repeat(999)}${at}"/>`,
            ).join(""),
          ),
        },
      ),
  },
  {
    what: "shared texts without use",
    name: "a.xlsx",
    bytes: () =>
      xlsx(sheetData(ledgerRow), {
        "xl/_rels/workbook.xml.rels": relations(
          ["rId1", "worksheet", "worksheets/sheet1.xml"],
          ["rId3", "sharedStrings", "sharedStrings.xml"],
        ),
        "xl/sharedStrings.xml": `<sst xmlns="${Main}">${"<si><t/></si>".repeat(1_500_000)}</sst>`,
      }),
  },
  {
    what: "one long shared text in every cell",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        sheetData(
          rowsOf(
            30_000,
            (row) => `<c r="A${row}" t="s"><v>0</v></c><c r="B${row}" t="s"><v>0</v></c>`,
          ),
        ),
        {
          "xl/_rels/workbook.xml.rels": relations(
            ["rId1", "worksheet", "worksheets/sheet1.xml"],
            ["rId3", "sharedStrings", "sharedStrings.xml"],
          ),
          "xl/sharedStrings.xml": `<sst xmlns="${Main}"><si><t>${"张三、李四与王五".repeat(4000)}</t></si></sst>`,
        },
      ),
  },
  {
    what: "names without end",
    name: "a.xlsx",
    bytes: () =>
      zip(
        xlsxParts(sheetData(ledgerRow), {
          "xl/workbook.xml": `<workbook xmlns="${Main}" xmlns:r="${Office}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets><definedNames>${many(150_000, (at) => `<definedName name="n${at}">n${at + 1}+n${at + 2}</definedName>`).join("")}</definedNames></workbook>`,
        }),
      ),
  },
  {
    what: "formulas shared down a long column",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        sheetData(
          `<row r="1"><c r="A1"><f t="shared" ref="A1:A60000" si="0">${"B1+".repeat(2500)}1</f><v>1</v></c></row>` +
            many(
              60_000,
              (at) =>
                `<row r="${at + 2}"><c r="A${at + 2}"><f t="shared" si="0"/><v>1</v></c></row>`,
            ).join(""),
        ),
      ),
  },
  {
    what: "sheets named alike",
    name: "a.xlsx",
    bytes: () => {
      const count = 1900;
      const base = xlsxParts(sheetData(ledgerRow));
      return zip({
        ...base,
        "xl/workbook.xml": `<workbook xmlns="${Main}" xmlns:r="${Office}"><sheets>${many(count, (at) => `<sheet name="检查结果" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join("")}</sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": relations(
          ...many(
            count,
            (at) => [`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`] as const,
          ),
        ),
        ...Object.fromEntries(
          many(count, (at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetData(ledgerRow)]),
        ),
      });
    },
  },
  {
    what: "elements nested without end",
    name: "a.xlsx",
    bytes: () =>
      zip(
        xlsxParts(sheetData(ledgerRow), {
          "xl/workbook.xml": `<workbook xmlns="${Main}" xmlns:r="${Office}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets>${deep("x", 300_000)}</workbook>`,
        }),
      ),
  },
  {
    what: "conditional formats over each other",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        worksheet(
          `<sheetData>${ledgerRow}</sheetData>${many(40_000, (at) => `<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" dxfId="0" priority="${at + 1}"><formula>A1=1</formula></cfRule></conditionalFormatting>`).join("")}`,
        ),
      ),
  },
  {
    what: "input rules on areas without end",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        worksheet(
          `<sheetData>${ledgerRow}</sheetData><dataValidations>${many(2000, (at) => `<dataValidation type="list" sqref="${many(200, (no) => `A${no + at}:XFD1048576`).join(" ")}"><formula1>"低,中,高"</formula1></dataValidation>`).join("")}</dataValidations>`,
        ),
      ),
  },
  {
    what: "columns declared without end",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        worksheet(
          `<cols>${many(100_000, () => '<col min="1" max="16384" width="9"/>').join("")}</cols><sheetData>${ledgerRow}</sheetData>`,
        ),
      ),
  },
  {
    what: "comments without end",
    name: "a.xlsx",
    bytes: () =>
      zip({
        ...xlsxParts(sheetData(ledgerRow)),
        "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", "comments", "../comments1.xml"]),
        "xl/comments1.xml": `<comments xmlns="${Main}"><authors><author>x</author></authors><commentList>${many(200_000, (at) => `<comment ref="A${at + 1}" authorId="0"><text><t>x</t></text></comment>`).join("")}</commentList></comments>`,
      }),
  },
  {
    what: "an XML comment that begins again and again",
    name: "a.xlsx",
    bytes: () => xlsx(worksheet(`<sheetData>${ledgerRow}${"<!-- ".repeat(900_000)}</sheetData>`)),
  },
  {
    what: "rows repeated in an ods",
    name: "a.ods",
    bytes: () =>
      ods(
        `<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">${odsCell("x", 1000)}</table:table-row></table:table>`,
      ),
  },
  {
    what: "columns repeated in an ods",
    name: "a.ods",
    bytes: () =>
      ods(
        `<table:table table:name="a">${`<table:table-row>${odsCell("x", 16384)}</table:table-row>`.repeat(1400)}</table:table>`,
      ),
  },
  {
    what: "repeats that add up over the tables of an ods",
    name: "a.ods",
    bytes: () =>
      ods(
        many(
          60,
          (at) =>
            `<table:table table:name="a${at}"><table:table-row table:number-rows-repeated="100000">${odsCell("x", 200)}</table:table-row></table:table>`,
        ).join(""),
      ),
  },
  {
    what: "blank rows repeated a million times between rows",
    name: "a.ods",
    bytes: () =>
      ods(
        `<table:table table:name="a">${`<table:table-row table:number-rows-repeated="9999"><table:table-cell/></table:table-row><table:table-row>${odsCell("x")}</table:table-row>`.repeat(100)}</table:table>`,
      ),
  },
  {
    what: "tables in a page that span everything",
    name: "a.xls",
    bytes: () =>
      html(`<tr>${'<td rowspan="65534" colspan="1000">x</td>'.repeat(100)}</tr>`.repeat(60)),
  },
  {
    what: "tables within tables",
    name: "a.xls",
    bytes: () => bytesOf(`<html><body>${"<table><tr><td>".repeat(40_000)}x</body></html>`),
  },
  {
    what: "cells of a page that are never closed",
    name: "a.xls",
    bytes: () => html("<tr><td>x".repeat(90_000)),
  },
  {
    what: "tags of a page that never end",
    name: "a.xls",
    bytes: () => html("<td ".repeat(200_000)),
  },
  {
    what: "tables of a page without end",
    name: "a.xls",
    bytes: () => bytesOf(`<html><body>${"<table><tr><td>序号<td>当事人</table>".repeat(20_000)}`),
  },
  {
    what: "spans of an XML spreadsheet",
    name: "a.xml",
    bytes: () =>
      xml2003(
        `<Worksheet ss:Name="a"><Table>${'<Row><Cell ss:MergeAcross="16000" ss:MergeDown="60000"><Data ss:Type="String">x</Data></Cell></Row>'.repeat(8000)}</Table></Worksheet>`,
      ),
  },
  {
    what: "rows far down in an XML spreadsheet",
    name: "a.xml",
    bytes: () =>
      xml2003(
        many(
          3000,
          (at) =>
            `<Worksheet ss:Name="a${at}"><Table><Row ss:Index="40000"><Cell ss:Index="500"><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet>`,
        ).join(""),
      ),
  },
  {
    what: "a line of a csv with columns without end",
    name: "a.csv",
    bytes: () => bytesOf(`序号,当事人,${",".repeat(900_000)}\n1,张三\n`),
  },
  {
    what: "a csv of wide and long lines",
    name: "a.csv",
    bytes: () => bytesOf(`${",".repeat(16_000)}1\n${"1\n".repeat(400_000)}`),
  },
  { what: "a csv of quotes", name: "a.csv", bytes: () => bytesOf('"'.repeat(999_999)) },
  {
    what: "one cell of 32,767 letters in every row",
    name: "a.csv",
    bytes: () =>
      bytesOf(
        `序号,当事人,排查日期,事由\n${many(9, (at) => `${at},${"张三、".repeat(8000)},2024-05-06,${"与".repeat(5000)}\n`).join("")}`,
      ),
  },
  {
    what: "columns named alike",
    name: "a.csv",
    bytes: () =>
      bytesOf(
        `${many(4000, () => "排查日期").join(",")}\n${many(10, () => many(4000, () => "2024-5-6").join(",")).join("\n")}`,
      ),
  },
  {
    what: "a sheet of headings",
    name: "a.csv",
    bytes: () => bytesOf(`${"序号,当事人,排查日期,纠纷类型,化解情况,村\n".repeat(12_000)}`),
  },
  {
    what: "one person in every row",
    name: "a.csv",
    bytes: () =>
      bytesOf(
        `序号,当事人,排查日期,纠纷类型,化解情况,村\n${many(16_000, (at) => `${at},张三,2024-05-06,邻里纠纷,已化解,柳林村\n`).join("")}`,
      ),
  },
  {
    what: "a last cell at the end of the sheet",
    name: "a.xlsx",
    bytes: () =>
      xlsx(
        sheetData(
          `${ledgerRow}<row r="1048576"><c r="${columnName(16383)}1048576"><v>1</v></c></row>`,
        ),
      ),
  },
];
