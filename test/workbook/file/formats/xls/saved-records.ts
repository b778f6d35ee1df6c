import { openWorkbook } from "../../../../../src/workbook/file/index";
import { label, number, xls } from "../../biff-kit";

/** A sheet of these records behind two cells (A1 and D10), saved as xlsx. */
export async function savedRecords(
  records: readonly Uint8Array[],
  globals: readonly Uint8Array[] = [],
) {
  const bytes = xls(
    [{ name: "台账", records: [label(0, 0, "标题"), number(9, 3, 1), ...records] }],
    globals,
  );
  const workbook = await openWorkbook(bytes, "x.xls");
  return { losses: workbook.lossReport(), bytes: await workbook.save() };
}
