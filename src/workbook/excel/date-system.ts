/** Days from the first day of the 1900 system to that of the 1904 system. */
export const Days1904 = 1462;

/** What `DATE(2000,1,1)` is in a workbook of the 1904 system. */
const NewYear2000In1904 = 35_064;

/**
 * Asks for the workbook's date system: no property tells it, but its own DATE function does. To be read with
 * `is1904` after the next sync.
 */
export function askDateSystem(context: Excel.RequestContext): Excel.FunctionResult<number> {
  const newYear = context.workbook.functions.date(2000, 1, 1);
  newYear.load("value");
  return newYear;
}

export function is1904(asked: Excel.FunctionResult<number>): boolean {
  return asked.value === NewYear2000In1904;
}
