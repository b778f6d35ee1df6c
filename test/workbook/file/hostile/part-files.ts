import { relations, sheetData, worksheet, xlsx, xlsxParts, zip, Main, Office } from "../kit";
import { deep, ledgerRow, many } from "./parts";
import type { CostlyFile } from "./parts";

/** Each under a megabyte. */
export const partFiles: readonly CostlyFile[] = [
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
];
