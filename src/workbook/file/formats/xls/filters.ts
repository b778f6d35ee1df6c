import type { ForeignFilter } from "../../foreign/foreign-around";
import { byteReader, rkNumber } from "../../containers/byte-reader";
import { errorTexts } from "../../formulas/error-codes";
import { wholeData } from "./records";
import type { BiffRecord } from "./records";
import type { ByteReader } from "../../containers/byte-reader";
import { characters } from "./strings";

const operators = [
  "",
  "lessThan",
  "equal",
  "lessThanOrEqual",
  "greaterThan",
  "notEqual",
  "greaterThanOrEqual",
];

interface Condition {
  readonly operator: string;
  readonly value: string | null;
  /** Letters of a text that follows behind both conditions. */
  readonly letters: number;
}

/**
 * What a filter shows of a column ([MS-XLS] 2.4.31); null for what needs more than two comparisons (the first
 * ten, lists of values). Throws `RangeError` for a broken record.
 */
export function readFilter(record: BiffRecord): ForeignFilter | null {
  const reader = byteReader(wholeData(record));
  const column = reader.u16();
  const flags = reader.u16();
  if ((flags & 0x10) !== 0) return null;
  const stated = [readCondition(reader), readCondition(reader)];
  const conditions: { operator: string; value: string }[] = [];
  let blanks = false;
  for (const condition of stated) {
    if (condition === null) continue;
    if (condition === "blank") blanks = true;
    else {
      const value = condition.value ?? letters(reader, condition.letters);
      conditions.push({ operator: condition.operator, value });
    }
  }
  if (conditions.length === 0 ? !blanks : blanks) return null;
  return { column, both: (flags & 3) === 0 && conditions.length > 1, conditions };
}

function readCondition(reader: ByteReader): Condition | "blank" | null {
  const kind = reader.u8();
  const operator = operators[reader.u8()] ?? "";
  const value = byteReader(reader.bytes(8));
  const told = (text: string): Condition => ({ operator, value: text, letters: 0 });
  switch (kind) {
    case 2:
      return told(String(rkNumber(value.u32())));
    case 4:
      return told(String(value.f64()));
    case 6:
      value.at = 4;
      return { operator, value: null, letters: value.u8() };
    case 8: {
      const code = value.u8();
      return told(value.u8() === 1 ? (errorTexts[code] ?? "#N/A") : code === 0 ? "FALSE" : "TRUE");
    }
    case 0x0c:
      return "blank";
    case 0x0e:
      return { operator: "notEqual", value: " ", letters: 0 };
    default:
      return null;
  }
}

function letters(reader: ByteReader, count: number): string {
  const wide = (reader.u8() & 1) !== 0;
  return characters(reader.bytes(wide ? count * 2 : count), wide);
}
