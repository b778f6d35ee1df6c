import { comparisons, ruleKinds } from "../../foreign/foreign-around";
import type { ForeignRule } from "../../foreign/foreign-around";
import { formulaText } from "../../formulas/tokens";
import type { TokenContext } from "../../formulas/tokens";
import { byteReader } from "../../containers/byte-reader";
import { readAreaList, wholeData } from "./records";
import type { BiffRecord } from "./records";
import type { ByteReader } from "../../containers/byte-reader";
import { plainText } from "./strings";

const severities = ["stop", "warning", "information"] as const;

/**
 * A drop-down or another limit on what is typed in ([MS-XLS] 2.4.93); null for one whose formula cannot be told.
 * Throws `RangeError` for a broken record.
 */
export function readRule(record: BiffRecord, context: TokenContext): ForeignRule | null {
  const reader = byteReader(wholeData(record));
  const flags = reader.u32();
  const [promptTitle, errorTitle, prompt, error] = [
    ruleText(reader),
    ruleText(reader),
    ruleText(reader),
    ruleText(reader),
  ];
  const tokens = [formulaTokens(reader), formulaTokens(reader)];
  const areas = readAreaList(reader);
  const [first] = areas;
  const kind = ruleKinds[flags & 15];
  const comparison = comparisons[(flags >> 20) & 15];
  if (first === undefined || kind === undefined || comparison === undefined) return null;
  const isRange = comparison === "between" || comparison === "notBetween";
  const compares = kind !== "list" && kind !== "custom";
  const wanted = kind === "none" ? 0 : compares && isRange ? 2 : 1;
  const formulas = tokens
    // Some programs fill the second place of every rule.
    .slice(0, wanted)
    .filter((list) => list.length > 0)
    // Words of a list stand in one text, an empty character between them.
    .map((list) => formulaText(list, first.top, first.left, context).replace(/\0/g, ","));
  if (formulas.includes("") || formulas.length < wanted) return null;
  return {
    areas,
    kind,
    comparison,
    severity: severities[(flags >> 4) & 7] ?? "stop",
    allowsBlank: (flags & 0x100) !== 0,
    hidesArrow: (flags & 0x200) !== 0,
    prompt: { shown: (flags & 0x40000) !== 0, title: promptTitle, text: prompt },
    error: { shown: (flags & 0x80000) !== 0, title: errorTitle, text: error },
    formulas,
  };
}

/** An empty text is one empty character here. */
function ruleText(reader: ByteReader): string {
  const text = plainText(reader);
  return text === "\0" ? "" : text.replace(/\0/g, "");
}

function formulaTokens(reader: ByteReader): Uint8Array {
  const length = reader.u16();
  reader.u16();
  return reader.bytes(length);
}
