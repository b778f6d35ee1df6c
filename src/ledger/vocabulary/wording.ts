import type { CellValue } from "../../sheet/grid";
import { squeeze } from "../../sheet/text";
import type { LedgerColumn } from "../ledger";
import { legendOf, plainCodes, type Legend } from "./legend";
import { readYesNo } from "./yes-no";

/** What a cell of a column says in words. */
export type Wording = (value: CellValue) => CellValue;

/** A column as far as its question goes. */
export type Asked = Pick<LedgerColumn, "label" | "parents" | "field">;

/** Answers to 是否 that are words of their own elsewhere. */
const YES_OR_NO: Readonly<Record<string, "是" | "否">> = { yes: "是", no: "否" };

/**
 * How the cells of a column are worded: codes by the legend of the label (1 → 已化解), an answer to
 * 是否 as 是 or 否 (已, √ → 是), in a column of ratings as the rating asked for (是 → 满意). Other values
 * stay as they stand.
 */
export function wordingOf(column: Asked): Wording {
  const label = [...column.parents, column.label].join("");
  const legend = legendOf(column.label) ?? legendOf(column.parents.at(-1) ?? "");
  const asked = label.includes("是否") || /是[/或、]?否/.test(label);
  const thing = column.field === "rating" ? thingRated(label, asked) : null;
  const answers = thing ?? (asked && column.field === "status" ? YES_OR_NO : null);
  if (legend === null && answers === null) return (value) => value;
  return (value) => {
    const word = legend === null ? value : decoded(value, legend);
    if (answers === null) return word;
    const answer = asked || word === "是" || word === "否" ? readYesNo(word) : "unknown";
    return answer === "yes" || answer === "no" ? (answers[answer] ?? word) : word;
  };
}

/** 是否满意, 群众满意（是/否）, 是否感到安全: what yes and no stand for. A number elsewhere is a score. */
function thingRated(label: string, asked: boolean): Readonly<Record<string, string>> | null {
  if (/不满意|不安全/.test(label)) return null;
  if (label.includes("满意")) return { yes: "满意", no: "不满意" };
  return asked && label.includes("安全") ? { yes: "安全", no: "不安全" } : null;
}

/** 1, "1", １, 1. and 1已化解 as the legend's word. */
function decoded(value: CellValue, legend: Legend): CellValue {
  if (typeof value === "number") return legend.get(String(value)) ?? value;
  if (typeof value !== "string" || value.length > 20) return value;
  const text = plainCodes(squeeze(value));
  const code = /^[(（]?([0-9]{1,2}|[A-Ha-h])(?:\.0+)?[.、)）]?/.exec(text);
  if (code === null) return value;
  const word = legend.get((code[1] ?? "").toUpperCase());
  const rest = text.slice(code[0].length);
  return word !== undefined && (rest === "" || rest === word) ? word : value;
}
