import { columnName } from "../../../sheet/address";

/**
 * A formula in R1C1 style, as XML spreadsheets hold it, in A1 style for the cell it stands in (0-based); `""`
 * when a reference in it leads off the sheet.
 */
export function formulaFromR1C1(source: string, row: number, column: number): string {
  let sound = true;
  const at = (part: string | undefined, own: number): [index: number, fixed: boolean] => {
    if (part === undefined || part === "") return [own, false];
    if (part.startsWith("[")) return [own + Number(part.slice(1, -1)), false];
    return [Number(part) - 1, true];
  };
  const text = source
    .replace(/^=/, "")
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece
            .replace(reference, (whole, r: string | undefined, c: string | undefined) => {
              if (r === undefined && c === undefined) return whole;
              const [rowIndex, rowFixed] = at(r?.slice(1), row);
              const [columnIndex, columnFixed] = at(c?.slice(1), column);
              if (rowIndex < 0 || columnIndex < 0 || rowIndex > 1_048_575 || columnIndex > 16_383)
                sound = false;
              if (!sound) return "";
              const letters = (columnFixed ? "$" : "") + columnName(columnIndex);
              const number = (rowFixed ? "$" : "") + String(rowIndex + 1);
              if (c === undefined) return `${number}:${number}`;
              if (r === undefined) return `${letters}:${letters}`;
              return letters + number;
            })
            .replace(wholeRange, "$1:$2"),
    )
    .join("");
  return sound ? text : "";
}

/** Rows or columns from one to another, each written as a range of its own. */
const wholeRange = /(\$?[A-Z]{1,3}|\$?\d{1,7}):\1:(\$?[A-Z]{1,3}|\$?\d{1,7}):\2(?![\w$])/g;

/** `R1C1`, `R[-1]C`, `C[2]`, `R3`, not as a piece of a longer word. */
const reference =
  /(?<![\p{L}\p{N}_.$])(R(?:\[-?\d{1,7}\]|\d{1,7})?)?(C(?:\[-?\d{1,5}\]|\d{1,5})?)?(?![\p{L}\p{N}_.([])/gu;
