import { xlsxParts, zip, relations, Main, Office } from "../kit";

/** A file made to cost as much as it can: what it does, its name and its bytes. */
export interface CostlyFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

export const ledgerRow =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>序号</t></is></c><c r="B1" t="inlineStr"><is><t>当事人</t></is></c><c r="C1" t="inlineStr"><is><t>排查日期</t></is></c><c r="D1" t="inlineStr"><is><t>纠纷类型</t></is></c><c r="E1" t="inlineStr"><is><t>化解情况</t></is></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>张三</t></is></c><c r="C2" t="inlineStr"><is><t>2024-05-06</t></is></c></row>';

export const rowsOf = (count: number, cell: (row: number) => string): string =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 1}">${cell(at + 1)}</row>`).join("");

export const many = <Part>(count: number, part: (at: number) => Part): Part[] =>
  Array.from({ length: count }, (_, at) => part(at));

export const deep = (name: string, depth: number): string =>
  `<${name}>`.repeat(depth) + `</${name}>`.repeat(depth);

export function sheetsOf(count: number, sheet: (at: number) => string): Uint8Array {
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
