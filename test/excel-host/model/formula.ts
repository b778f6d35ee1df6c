import type { CellValue } from "../../../src/sheet/grid";
import { parseArea } from "./area";
import type { Book } from "./book";
import { sheetNamed } from "./book";
import type { Sheet } from "./sheet";
import { valueAt } from "./sheet";

/**
 * Recalculates every formula of the book, twice over, so that one formula may look at another. What it
 * knows is enough for the sheets the add-in writes; a formula it cannot read gives `#NAME?`.
 */
export function computeBook(book: Book): void {
  for (let pass = 0; pass < 2; pass++)
    for (const sheet of book.sheets)
      for (const cells of sheet.rows)
        cells?.forEach((cell) => {
          if (cell?.formula !== undefined) cell.value = compute(book, sheet, cell.formula);
        });
}

function compute(book: Book, sheet: Sheet, formula: string): CellValue {
  const tokens = tokensOf(formula.slice(1));
  if (tokens === null) return "#NAME?";
  const reader: Reader = { book, sheet, tokens, at: 0 };
  try {
    const value = scalar(comparison(reader));
    return reader.at === tokens.length ? (value ?? 0) : "#NAME?";
  } catch (error) {
    return error instanceof FormulaError ? error.message : "#NAME?";
  }
}

class FormulaError extends Error {}

interface Reader {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly tokens: readonly string[];
  at: number;
}

type Operand = CellValue | readonly CellValue[];

function tokensOf(text: string): string[] | null {
  const token =
    /\s*("(?:[^"]|"")*"|'(?:[^']|'')+'!\$?[A-Za-z]+\$?\d*(?::\$?[A-Za-z]+\$?\d*)?|[\p{L}_][\p{L}\p{N}_.]*!\$?[A-Za-z]+\$?\d*(?::\$?[A-Za-z]+\$?\d*)?|\d+\.?\d*|<>|<=|>=|[-+*/^&=<>(),%]|\$?[\p{L}_][\p{L}\p{N}_.$]*(?::\$?[A-Za-z]+\$?\d+)?)/uy;
  const tokens: string[] = [];
  while (token.lastIndex < text.trimEnd().length) {
    const match = token.exec(text);
    if (match === null) return null;
    tokens.push(match[1] ?? "");
  }
  return tokens;
}

function comparison(reader: Reader): Operand {
  let left = joined(reader);
  for (;;) {
    const sign = reader.tokens[reader.at] ?? "";
    if (!/^(=|<>|<|>|<=|>=)$/.test(sign)) return left;
    reader.at++;
    const order = compare(scalar(left), scalar(joined(reader)));
    left =
      (sign.includes("=") && order === 0) ||
      (sign.includes("<") && order < 0) ||
      (sign.includes(">") && order > 0);
  }
}

const compare = (a: CellValue, b: CellValue): number =>
  typeof a === "number" && typeof b === "number"
    ? a - b
    : String(a ?? "").localeCompare(String(b ?? ""));

function joined(reader: Reader): Operand {
  let left = sum(reader);
  while (reader.tokens[reader.at] === "&") {
    reader.at++;
    left = String(scalar(left) ?? "") + String(scalar(sum(reader)) ?? "");
  }
  return left;
}

function sum(reader: Reader): Operand {
  let left = product(reader);
  for (;;) {
    const sign = reader.tokens[reader.at];
    if (sign !== "+" && sign !== "-") return left;
    reader.at++;
    const right = number(product(reader));
    left = sign === "+" ? number(left) + right : number(left) - right;
  }
}

function product(reader: Reader): Operand {
  let left = factor(reader);
  for (;;) {
    const sign = reader.tokens[reader.at];
    if (sign === "%") {
      reader.at++;
      left = number(left) / 100;
    } else if (sign === "*" || sign === "/") {
      reader.at++;
      const right = number(factor(reader));
      if (sign === "/" && right === 0) throw new FormulaError("#DIV/0!");
      left = sign === "*" ? number(left) * right : number(left) / right;
    } else return left;
  }
}

function factor(reader: Reader): Operand {
  const token = reader.tokens[reader.at++];
  if (token === undefined) throw new FormulaError("#NAME?");
  if (token === "-") return -number(factor(reader));
  if (token === "+") return factor(reader);
  if (token === "(") {
    const inner = comparison(reader);
    reader.at++;
    return inner;
  }
  if (token.startsWith('"')) return token.slice(1, -1).replace(/""/g, '"');
  if (/^\d/.test(token)) return Number(token);
  if (reader.tokens[reader.at] === "(") return call(reader, token.toUpperCase());
  if (/^(TRUE|FALSE)$/i.test(token)) return token.toUpperCase() === "TRUE";
  return reference(reader, token);
}

function reference(reader: Reader, token: string): Operand {
  const [, name, address = token] = /^(?:'?(.+?)'?!)(.+)$/.exec(token) ?? [];
  const sheet =
    name === undefined ? reader.sheet : sheetNamed(reader.book, name.replace(/''/g, "'"));
  const area = parseArea(address);
  if (area === null) throw new FormulaError("#NAME?");
  if (sheet === undefined) throw new FormulaError("#REF!");
  if (area.top === area.bottom && area.left === area.right)
    return valueAt(sheet, area.top, area.left);
  const values: CellValue[] = [];
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length); row++)
    for (let column = area.left; column <= area.right; column++)
      values.push(valueAt(sheet, row, column));
  return values;
}

const functions: Readonly<Record<string, (args: readonly Operand[]) => CellValue>> = {
  SUM: (args) => numbersOf(args).reduce((total, value) => total + value, 0),
  COUNT: (args) => numbersOf(args).length,
  COUNTA: (args) => args.flat().filter((value) => value !== "" && value !== null).length,
  MAX: (args) => Math.max(0, ...numbersOf(args)),
  MIN: (args) => Math.min(...numbersOf(args)),
  AVERAGE: (args) => numbersOf(args).reduce((a, b) => a + b, 0) / numbersOf(args).length,
  ROUND: ([value = 0, digits = 0]) => {
    const scale = 10 ** number(digits);
    return Math.round(number(value) * scale) / scale;
  },
  LEN: ([text = ""]) => String(scalar(text) ?? "").length,
  N: ([value = 0]) => (typeof value === "number" ? value : 0),
  IF: ([test = false, yes = true, no = false]) => scalar(scalar(test) ? yes : no),
  HYPERLINK: ([target = "", shown = target]) => scalar(shown),
};

function call(reader: Reader, name: string): Operand {
  reader.at++;
  const args: Operand[] = [];
  while (reader.tokens[reader.at] !== ")") {
    if (reader.at >= reader.tokens.length) throw new FormulaError("#NAME?");
    args.push(comparison(reader));
    if (reader.tokens[reader.at] === ",") reader.at++;
  }
  reader.at++;
  const known = functions[name];
  if (known === undefined) throw new FormulaError("#NAME?");
  return known(args);
}

const numbersOf = (args: readonly Operand[]): number[] =>
  args.flat().filter((value): value is number => typeof value === "number");

const scalar = (value: Operand): CellValue =>
  Array.isArray(value) ? ((value as readonly CellValue[])[0] ?? "") : (value as CellValue);

function number(value: Operand): number {
  const one = scalar(value);
  if (typeof one === "boolean") return one ? 1 : 0;
  const read = one === "" || one === null ? 0 : Number(one);
  if (Number.isNaN(read)) throw new FormulaError("#VALUE!");
  return read;
}
