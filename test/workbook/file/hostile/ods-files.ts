import { zip } from "../kit";
import { many } from "./parts";
import type { CostlyFile } from "./parts";

function ods(table: string): Uint8Array {
  return zip({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
  });
}

const odsCell = (text: string, repeated = 1): string =>
  `<table:table-cell table:number-columns-repeated="${repeated}" office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;

/** Each under a megabyte. */
export const odsFiles: readonly CostlyFile[] = [
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
    what: "hidden rows repeated in every table",
    name: "a.ods",
    bytes: () =>
      ods(
        many(
          400,
          (at) =>
            `<table:table table:name="a${at}"><table:table-row table:number-rows-repeated="19000" table:visibility="collapse"><table:table-cell/></table:table-row><table:table-row>${odsCell("x")}</table:table-row></table:table>`,
        ).join(""),
      ),
  },
];
