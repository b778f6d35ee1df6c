import type { Merge } from "../../../../sheet/grid";
import type { Comparison, ForeignRule } from "../../foreign/foreign-around";
import { elements, firstElement, getAttribute, textOf } from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { movedFormula } from "../../formulas/shared-formula";
import { readArea } from "../../cells/area";
import { excelFormula } from "./formula";

const kinds: readonly (readonly [RegExp, ForeignRule["kind"]])[] = [
  [/^cell-content-is-whole-number\(\)/, "whole"],
  [/^cell-content-is-decimal-number\(\)/, "decimal"],
  [/^cell-content-is-date\(\)/, "date"],
  [/^cell-content-is-time\(\)/, "time"],
  [/^(?=cell-content-text-length)/, "textLength"],
];

const signs: readonly (readonly [string, Comparison])[] = [
  ["<=", "lessThanOrEqual"],
  [">=", "greaterThanOrEqual"],
  ["!=", "notEqual"],
  ["<", "lessThan"],
  [">", "greaterThan"],
  ["=", "equal"],
];

/** A comparison as documents write it: of what, and with which formulas. */
export interface OdsComparison {
  readonly comparison: Comparison;
  readonly formulas: readonly string[];
}

/** `<5`, `between(1,2)` and the like; null for anything else. */
export function odsComparison(source: string): OdsComparison | null {
  const range = /^(not-between|between)\((.*)\)$/s.exec(source);
  if (range !== null) {
    const formulas = splitTopLevel(range[2] ?? "").map(excelFormula);
    if (formulas.length !== 2 || formulas.includes("")) return null;
    return { comparison: range[1] === "between" ? "between" : "notBetween", formulas };
  }
  const sign = signs.find(([text]) => source.startsWith(text));
  if (sign === undefined) return null;
  const formula = excelFormula(source.slice(sign[0].length));
  return formula === "" ? null : { comparison: sign[1], formulas: [formula] };
}

type Condition = Pick<ForeignRule, "kind" | "comparison" | "formulas">;

function conditionOf(source: string): Condition | null {
  const text = source.replace(/^\w+:/, "").trim();
  if (text === "") return { kind: "none", comparison: "between", formulas: [] };
  const call = /^(cell-content-is-in-list|is-true-formula)\((.*)\)$/s.exec(text);
  if (call !== null) {
    const inside = call[2] ?? "";
    const formulas = [call[1] === "is-true-formula" ? excelFormula(inside) : listOf(inside)];
    if (formulas.includes("")) return null;
    const kind = call[1] === "is-true-formula" ? "custom" : "list";
    return { kind, comparison: "between", formulas };
  }
  const kind = kinds.find(([pattern]) => pattern.test(text));
  if (kind === undefined) return null;
  const rest = text
    .replace(kind[0], "")
    .replace(/^\s*and\s*/, "")
    .replace(/^cell-content(-text-length)?(\(\))?(-is-)?/, "")
    .trim();
  const compared = odsComparison(rest);
  return compared && { kind: kind[1], ...compared };
}

/** Words in quotes become one text, a reference stays one. */
function listOf(inside: string): string {
  const words = splitTopLevel(inside, ";");
  if (words.every((word) => /^"(?:[^"]|"")*"$/.test(word))) {
    const list = words.map((word) => word.slice(1, -1));
    return list.some((word) => word.includes(",")) ? "" : `"${list.join(",")}"`;
  }
  return excelFormula(inside);
}

/** Pieces between separators that stand in no bracket and no quotes. */
function splitTopLevel(text: string, separator = ","): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? "";
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if ("([{".includes(sign)) depth++;
    else if (")]}".includes(sign)) depth--;
    else if (sign === separator && depth === 0) {
      pieces.push(text.slice(from, i));
      from = i + 1;
    }
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** The rules of a document by their names; null for one whose condition cannot be told. */
export function readOdsRules(
  list: XmlElement,
): ReadonlyMap<string, ((areas: readonly Merge[]) => ForeignRule) | null> {
  return new Map(
    elements(list, "content-validation").map((element) => [
      getAttribute(element, "table:name") ?? "",
      ruleOf(element),
    ]),
  );
}

function ruleOf(element: XmlElement): ((areas: readonly Merge[]) => ForeignRule) | null {
  const condition = conditionOf(getAttribute(element, "table:condition") ?? "");
  if (condition === null) return null;
  const base = cellOf(getAttribute(element, "table:base-cell-address") ?? "");
  const severity = firstElement(element, "error-message");
  const type = severity === undefined ? null : getAttribute(severity, "table:message-type");
  return (areas) => ({
    ...condition,
    formulas: condition.formulas.map((formula) => movedTo(formula, base, areas[0])),
    areas,
    severity: type === "warning" || type === "information" ? type : "stop",
    allowsBlank: getAttribute(element, "table:allow-empty-cell") !== "false",
    hidesArrow: getAttribute(element, "table:display-list") === "none",
    prompt: messageOf(firstElement(element, "help-message")),
    error: messageOf(severity),
  });
}

function messageOf(element: XmlElement | undefined): ForeignRule["prompt"] {
  if (element === undefined) return { shown: false, title: "", text: "" };
  return {
    shown: getAttribute(element, "table:display") === "true",
    title: getAttribute(element, "table:title") ?? "",
    text: elements(element, "p").map(textOf).join("\n"),
  };
}

/** The cell a formula of a document counts from, of an address with its sheet. */
export function cellOf(address: string): Merge | null {
  return readArea(address.replace(/^.*\./s, ""));
}

/** A formula that counts from one cell, as it reads at the first of an area. */
export function movedTo(formula: string, base: Merge | null, area: Merge | undefined): string {
  if (base === null || area === undefined) return formula;
  return movedFormula(formula, area.top - base.top, area.left - base.left);
}
