/**
 * Functions younger than the file format: a file names them with a prefix, without which Excel takes them
 * for unknown. From the lists of the format's extensions; `sheet` ones have a second prefix.
 */
const plain =
  "ARRAYTOTEXT BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS CONCAT COVARIANCE.P COVARIANCE.S DAYS DROP " +
  "EXPAND FLOOR.MATH FORECAST.LINEAR FORMULATEXT HSTACK IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET " +
  "MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL NORM.DIST NORM.INV NUMBERVALUE PERCENTILE.EXC " +
  "PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ " +
  "REDUCE SCAN SEQUENCE SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN " +
  "TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP " +
  "XMATCH XOR";
const sheet = "FILTER SORT";

const prefixes: ReadonlyMap<string, string> = new Map([
  ...plain.split(" ").map((name) => [name, "_xlfn."] as const),
  ...sheet.split(" ").map((name) => [name, "_xlfn._xlws."] as const),
]);

/** The prefix of a function in a file, empty for most. */
export function prefixOf(name: string): string {
  return prefixes.get(name.toUpperCase()) ?? "";
}
