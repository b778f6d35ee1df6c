/// <reference types="office-js" />
import { problemOf } from "../../workbook/excel/problems";

/** Writes formulas and texts from the first selected cell on; rows are all of one length. */
export async function insertAtSelection(rows: readonly (readonly string[])[]): Promise<void> {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const first = context.workbook.getSelectedRange().getCell(0, 0);
      const target = first.getResizedRange(rows.length - 1, width - 1);
      target.formulas = rows.map((row) => [...row]);
      await context.sync();
    });
  } catch (error) {
    throw problemOf(error);
  }
}
