import { cellName, columnName } from "../../../sheet/address";
import { errorTexts } from "./error-codes";
import { byteReader } from "../containers/byte-reader";
import type { ByteReader } from "../containers/byte-reader";
import { functions, NamedFunction } from "./functions";

/** What the tokens of a formula need to become text. */
export interface TokenContext {
  /** Binary format: 8 for xls, 12 for xlsb. */
  readonly biff: 8 | 12;
  /** Sheets a reference names by number, as `'A'!` or `'A:B'!`; null for another workbook's. */
  sheet(number: number): string | null;
  /** A defined name by its number from 1; null when there is none. */
  name(number: number): string | null;
  /** A name of an add-in or of another sheet; null when it cannot be told. */
  outerName(sheet: number, number: number): string | null;
  text(reader: ByteReader): string;
  /** Every reference is fixed, as in names that stand for one place. */
  readonly fixed?: boolean;
}

const operators: Readonly<Record<number, string>> = {
  0x03: "+",
  0x04: "-",
  0x05: "*",
  0x06: "/",
  0x07: "^",
  0x08: "&",
  0x09: "<",
  0x0a: "<=",
  0x0b: "=",
  0x0c: ">=",
  0x0d: ">",
  0x0e: "<>",
  0x0f: " ",
  0x10: ",",
  0x11: ":",
};

/** The prefix of functions that the old format has no number for; these need none in an xlsx. */
const lateNames = /^_xlfn\.(?=(?:IFERROR|COUNTIFS|SUMIFS|AVERAGEIFS?)$)/;

/** Thrown inside for a formula that has no text here. */
class Unreadable extends Error {}

/**
 * A formula out of its tokens ([MS-XLS] 2.5.198), in A1 style without `=`; `""` when it holds something that
 * cannot be told. `row` and `column` (0-based) are those of the cell: shared formulas count from it.
 */
export function formulaText(
  tokens: Uint8Array,
  row: number,
  column: number,
  context: TokenContext,
): string {
  const stack: string[] = [];
  const reader = byteReader(tokens);
  try {
    while (reader.at < reader.length) readToken(reader, stack, { row, column, context });
    return stack.length === 1 ? (stack[0] ?? "") : "";
  } catch (error) {
    if (error instanceof Unreadable || error instanceof RangeError) return "";
    throw error;
  }
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly context: TokenContext;
}

function readToken(reader: ByteReader, stack: string[], place: Place): void {
  const { context } = place;
  const id = reader.u8();
  // Tokens from 0x20 on come in three classes that read alike.
  const token = id < 0x20 ? id : (id & 0x1f) | 0x20;
  const operator = operators[token];
  if (operator !== undefined) {
    const right = pop(stack);
    stack.push(pop(stack) + operator + right);
    return;
  }
  switch (token) {
    case 0x12:
      stack.push(`+${pop(stack)}`);
      break;
    case 0x13:
      stack.push(`-${pop(stack)}`);
      break;
    case 0x14:
      stack.push(`${pop(stack)}%`);
      break;
    case 0x15:
      stack.push(`(${pop(stack)})`);
      break;
    case 0x16:
      stack.push("");
      break;
    case 0x17:
      stack.push(`"${context.text(reader).replace(/"/g, '""')}"`);
      break;
    case 0x19:
      readAttribute(reader, stack);
      break;
    case 0x1c:
      stack.push(errorTexts[reader.u8()] ?? "#N/A");
      break;
    case 0x1d:
      stack.push(reader.u8() === 0 ? "FALSE" : "TRUE");
      break;
    case 0x1e:
      stack.push(String(reader.u16()));
      break;
    case 0x1f:
      stack.push(String(reader.f64()).toUpperCase());
      break;
    case 0x21: {
      const known = functions.get(reader.u16());
      if (known === undefined || known.count === null) throw new Unreadable();
      call(stack, known.name, known.count);
      break;
    }
    case 0x22: {
      const count = reader.u8() & 0x7f;
      callByNumber(stack, reader.u16(), count);
      break;
    }
    case 0x23:
      stack.push(sure(context.name(wideNumber(reader, context))));
      break;
    case 0x24:
      stack.push(cell(reader, place, false));
      break;
    case 0x25:
      stack.push(area(reader, place, false));
      break;
    case 0x26:
    case 0x27:
      reader.at += 6;
      break;
    case 0x29:
      reader.at += 2;
      break;
    case 0x2a:
      reader.at += context.biff === 8 ? 4 : 6;
      stack.push("#REF!");
      break;
    case 0x2b:
      reader.at += context.biff === 8 ? 8 : 12;
      stack.push("#REF!");
      break;
    case 0x2c:
      stack.push(cell(reader, place, true));
      break;
    case 0x2d:
      stack.push(area(reader, place, true));
      break;
    case 0x39: {
      const sheet = reader.u16();
      stack.push(sure(context.outerName(sheet, wideNumber(reader, context))));
      break;
    }
    case 0x3a: {
      const sheet = sure(context.sheet(reader.u16()));
      stack.push(sheet + cell(reader, place, false));
      break;
    }
    case 0x3b: {
      const sheet = sure(context.sheet(reader.u16()));
      stack.push(sheet + area(reader, place, false));
      break;
    }
    default:
      throw new Unreadable();
  }
}

/** Jumps and blanks that say how a formula is computed or spaced; one of them is a short SUM. */
function readAttribute(reader: ByteReader, stack: string[]): void {
  const kind = reader.u8();
  const value = reader.u16();
  if ((kind & 0x04) !== 0) reader.at += (value + 1) * 2;
  else if ((kind & 0x10) !== 0) call(stack, "SUM", 1);
}

function callByNumber(stack: string[], number: number, count: number): void {
  if (number === NamedFunction) {
    const parts = stack.splice(stack.length - count, count);
    const [name = ""] = parts;
    if (!/^[\w.]+$/.test(name)) throw new Unreadable();
    stack.push(`${name.replace(lateNames, "")}(${parts.slice(1).join(",")})`);
    return;
  }
  const known = functions.get(number);
  if (known === undefined) throw new Unreadable();
  call(stack, known.name, count);
}

function call(stack: string[], name: string, count: number): void {
  if (stack.length < count) throw new Unreadable();
  stack.push(`${name}(${stack.splice(stack.length - count, count).join(",")})`);
}

function cell(reader: ByteReader, place: Place, isOffset: boolean): string {
  const row = rowNumber(reader, place);
  const column = reader.u16();
  return address(row, column, place, isOffset);
}

function area(reader: ByteReader, place: Place, isOffset: boolean): string {
  const [top, bottom] = [rowNumber(reader, place), rowNumber(reader, place)];
  const [left, right] = [reader.u16(), reader.u16()];
  const { rows, columns } = sizes(place);
  if (!isOffset && top === 0 && bottom === rows - 1)
    return `${columnPart(left, place)}:${columnPart(right, place)}`;
  if (!isOffset && (left & 0x3fff) === 0 && (right & 0x3fff) === columns - 1)
    return `${rowPart(top, left, place)}:${rowPart(bottom, right, place)}`;
  return `${address(top, left, place, isOffset)}:${address(bottom, right, place, isOffset)}`;
}

/** A cell; the two high bits of the column say whether row and column move when the formula is copied. */
function address(row: number, column: number, place: Place, isOffset: boolean): string {
  const { rows, columns } = sizes(place);
  const fixed = place.context.fixed === true;
  const rowMoves = (column & 0x8000) !== 0 && !fixed;
  const columnMoves = (column & 0x4000) !== 0 && !fixed;
  const number = column & 0x3fff;
  const realRow = isOffset && rowMoves ? (row + place.row) % rows : row;
  const realColumn = isOffset && columnMoves ? (number + place.column) % columns : number % columns;
  if (realRow >= rows) throw new Unreadable();
  const plain = cellName(realRow, realColumn);
  const letters = columnName(realColumn);
  return `${columnMoves ? "" : "$"}${letters}${rowMoves ? "" : "$"}${plain.slice(letters.length)}`;
}

function columnPart(column: number, { context }: Place): string {
  const moves = (column & 0x4000) !== 0 && context.fixed !== true;
  return `${moves ? "" : "$"}${columnName(column & 0x3fff)}`;
}

function rowPart(row: number, column: number, { context }: Place): string {
  const moves = (column & 0x8000) !== 0 && context.fixed !== true;
  return `${moves ? "" : "$"}${row + 1}`;
}

function sizes({ context }: Place) {
  return context.biff === 8 ? { rows: 65_536, columns: 256 } : { rows: 1_048_576, columns: 16_384 };
}

function rowNumber(reader: ByteReader, { context }: Place): number {
  return context.biff === 8 ? reader.u16() : reader.u32();
}

/** The number of a name: two bytes and two unused ones in xls, four in xlsb. */
function wideNumber(reader: ByteReader, { biff }: TokenContext): number {
  if (biff === 12) return reader.u32();
  const number = reader.u16();
  reader.at += 2;
  return number;
}

function pop(stack: string[]): string {
  const top = stack.pop();
  if (top === undefined) throw new Unreadable();
  return top;
}

function sure(text: string | null): string {
  if (text === null) throw new Unreadable();
  return text;
}
