import { cutText } from "../../../../sheet/xml-characters";
import type { DraftArea } from "../../../../sheet/draft";
import type { EntryRule } from "../../../../sheet/edit";
import { append } from "../../../../sheet/lists";
import { escapeXml } from "../../containers/xml/text";
import {
  elements,
  firstElement,
  getAttribute,
  newElement,
  textOf,
} from "../../containers/xml/tree";
import type { XmlElement } from "../../containers/xml/tree";
import { readAreas } from "../../cells/area";
import { Days1904 } from "../../formats/xlsx/read-sheet";

/** Longest list of words Excel takes in a rule itself, quotes not counted. */
const MaxList = 255;
const MaxTitle = 32;
const MaxMessage = 255;

/** What tells a rule from others after another program wrote it anew. */
export function ruleKey(rule: XmlElement): string {
  const formulas = elements(rule).map(textOf).join("|");
  return `${getAttribute(rule, "type") ?? ""}|${formulas}|${promptOfElement(rule)}`;
}

/** A rule that stands on a sheet. */
export interface RuleThere {
  readonly areas: readonly DraftArea[];
  readonly prompt: string;
  readonly key: string;
  /** Of a list, as `ClerksList` has them. */
  readonly words?: string | null;
}

/** The rules of a sheet, those in the extension list included. */
export function rulesOn(root: XmlElement): RuleThere[] {
  const found: RuleThere[] = [];
  const waiting = [...elements(root, "dataValidations"), ...elements(root, "extLst")];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (!at.name.endsWith("dataValidation")) {
      append(waiting, elements(at));
      continue;
    }
    const inside = firstElement(at, "sqref");
    const written = getAttribute(at, "sqref") ?? (inside === undefined ? "" : textOf(inside));
    const rule = { areas: readAreas(written), prompt: promptOfElement(at), key: ruleKey(at) };
    const isList = getAttribute(at, "type") === "list";
    found.push(isList ? { ...rule, words: wordsOf(at) } : rule);
  }
  return found;
}

/** The words of a list written out, without blanks around them. */
function wordsOf(rule: XmlElement): string | null {
  const formula = firstElement(rule, "formula1");
  const list = /^\s*"((?:[^"]|"")*)"\s*$/.exec(formula === undefined ? "" : textOf(formula))?.[1];
  if (list === undefined) return null;
  const words = list.replaceAll('""', '"').split(",");
  return words.map((word) => word.trim()).join(",");
}

/** The reminder of a rule, by which the add-in knows its own. */
export function promptOf(title: string, message: string): string {
  return `${cutText(title, MaxTitle)}|${cutText(message, MaxMessage)}`;
}

export function promptOfElement(rule: XmlElement): string {
  return promptOf(getAttribute(rule, "promptTitle") ?? "", getAttribute(rule, "prompt") ?? "");
}

/** A rule as it stands in a file. */
export function ruleElement(
  prefix: string,
  rule: EntryRule,
  areas: readonly string[],
  date1904: boolean,
): XmlElement {
  const { type, formulas } = conditionOf(rule, date1904);
  const title = cutText(rule.title, MaxTitle);
  const message = cutText(rule.message, MaxMessage);
  return newElement(
    `${prefix}dataValidation`,
    {
      ...(type !== null && { type, errorStyle: "warning" }),
      allowBlank: 1,
      showInputMessage: 1,
      ...(type !== null && { showErrorMessage: 1, errorTitle: title, error: message }),
      promptTitle: title,
      prompt: message,
      sqref: areas.join(" "),
    },
    formulas.map((formula, i) =>
      newElement(`${prefix}formula${i + 1}`, {}, [{ raw: escapeXml(formula) }]),
    ),
  );
}

/** The condition; null for a list too long for a rule, of which the reminder alone remains. */
function conditionOf(
  { type }: EntryRule,
  date1904: boolean,
): { type: string | null; formulas: string[] } {
  if (type.kind === "list") {
    const words = type.words.join(",");
    const fits = words.length <= MaxList && !type.words.some((word) => /[,"]/.test(word));
    return fits ? { type: "list", formulas: [`"${words}"`] } : { type: null, formulas: [] };
  }
  const shift = type.kind === "date" && date1904 ? Days1904 : 0;
  const [from, to] =
    type.kind === "date" ? [type.from - shift, type.to - shift] : [type.min, type.max];
  const name = { date: "date", length: "textLength", whole: "whole" }[type.kind];
  return { type: name, formulas: [String(from), String(to)] };
}
