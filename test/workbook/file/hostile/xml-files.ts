import { bytesOf } from "../kit";
import { many } from "./parts";
import type { CostlyFile } from "./parts";

const xml2003 = (rows: string): Uint8Array =>
  bytesOf(
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${rows}</Workbook>`,
  );

/** Each under a megabyte. */
export const xmlFiles: readonly CostlyFile[] = [
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
    what: "sheets with one long name",
    name: "a.xml",
    bytes: () =>
      xml2003(
        many(
          1900,
          () =>
            `<Worksheet ss:Name="${"长".repeat(40)}"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet>`,
        ).join(""),
      ),
  },
];
