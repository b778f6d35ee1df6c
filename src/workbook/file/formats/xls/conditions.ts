import type { Merge } from "../../../../sheet/grid";
import { comparisons } from "../../foreign/foreign-around";
import type { ForeignCondition } from "../../foreign/foreign-around";
import { formulaText } from "../../formulas/tokens";
import type { TokenContext } from "../../formulas/tokens";
import { readDifference } from "./difference";
import type { XlsGlobals } from "./globals";
import { Biff, readAreaList, wholeData } from "./records";
import { byteReader } from "../../containers/byte-reader";
import type { BiffRecord } from "./records";
import type { ByteReader } from "../../containers/byte-reader";

type Rule = ForeignCondition["rules"][number];

interface OpenCondition {
  readonly number: number;
  readonly areas: readonly Merge[];
  readonly rules: Rule[];
}

/** Length of the head that records added in Excel 2007 begin with. */
const FutureHead = 12;

/** Collects the conditional formats of a sheet. `lose` is told of each rule that cannot be carried. */
export function createConditionReader(
  globals: XlsGlobals,
  context: TokenContext,
  lose: () => void,
) {
  const found: OpenCondition[] = [];
  /** The formats that rules which follow belong to, in the old way and in that of Excel 2007. */
  let open: OpenCondition | undefined;
  let open12: OpenCondition | undefined;
  const addTo = (target: OpenCondition | undefined, rule: Rule | null) => {
    if (target === undefined || rule === null) lose();
    else target.rules.push(rule);
  };
  const begin = (reader: ByteReader): OpenCondition => {
    reader.u16();
    const number = reader.u16() >> 1;
    reader.at += 8;
    const condition = { number, areas: readAreaList(reader), rules: [] };
    found.push(condition);
    return condition;
  };
  const readRule = (reader: ByteReader, areas: readonly Merge[], is12: boolean): Rule | null => {
    const kind = reader.u8();
    const operator = reader.u8();
    const lengths = [reader.u16(), reader.u16()];
    const look = is12 ? readDifference12(reader, globals) : readDifference(reader, globals);
    const tokens = lengths.filter((length) => length > 0).map((length) => reader.bytes(length));
    const [first] = areas;
    if (first === undefined || kind < 1 || kind > 2) return null;
    const formulas = tokens.map((list) => formulaText(list, first.top, first.left, context));
    const comparison = kind === 1 ? comparisons[operator - 1] : null;
    if (comparison === undefined || formulas.length === 0 || formulas.includes("")) return null;
    return { comparison, formulas, look };
  };
  return {
    /** Throws `RangeError` for a broken record. */
    read(record: BiffRecord): void {
      const reader = byteReader(wholeData(record));
      switch (record.id) {
        case Biff.conditional:
          open = undefined;
          open = begin(reader);
          break;
        case Biff.condition:
          addTo(open, open === undefined ? null : readRule(reader, open.areas, false));
          break;
        case Biff.conditional12:
          open12 = undefined;
          reader.at = FutureHead;
          open12 = begin(reader);
          break;
        case Biff.condition12:
          reader.at = FutureHead;
          addTo(open12, open12 === undefined ? null : readRule(reader, open12.areas, true));
          break;
        case Biff.conditionExtension: {
          reader.at = FutureHead;
          const has12 = reader.u32() !== 0;
          const number = reader.u16();
          if (has12) open12 = found.find((condition) => condition.number === number);
          break;
        }
      }
    },
    result: (): ForeignCondition[] => found.filter(({ rules }) => rules.length > 0),
  };
}

function readDifference12(reader: ByteReader, globals: XlsGlobals) {
  const size = reader.u32();
  if (size === 0) {
    reader.u16();
    return {};
  }
  return readDifference(byteReader(reader.bytes(size)), globals);
}
