import { cutText } from "../../../../sheet/xml-characters";
import { nameOfArea } from "../../../areas";
import type { ForeignRule } from "../../foreign/foreign-around";
import { encodeXstring } from "../../containers/xml/text";

/** Longest texts Excel takes in a rule. */
const MaxTitle = 32;
const MaxText = 255;

/** The drop-downs and other limits of a sheet as source; `""` for none. */
export function rulesSource(rules: readonly ForeignRule[]): string {
  if (rules.length === 0) return "";
  return `<dataValidations count="${rules.length}">${rules.map(ruleSource).join("")}</dataValidations>`;
}

function ruleSource(rule: ForeignRule): string {
  const compares = !["none", "list", "custom"].includes(rule.kind);
  const attributes = [
    rule.kind === "none" ? "" : ` type="${rule.kind}"`,
    rule.severity === "stop" ? "" : ` errorStyle="${rule.severity}"`,
    compares && rule.comparison !== "between" ? ` operator="${rule.comparison}"` : "",
    rule.allowsBlank ? ' allowBlank="1"' : "",
    rule.kind === "list" && rule.hidesArrow ? ' showDropDown="1"' : "",
    rule.prompt.shown ? ' showInputMessage="1"' : "",
    rule.error.shown ? ' showErrorMessage="1"' : "",
    text("errorTitle", rule.error.title, MaxTitle),
    text("error", rule.error.text, MaxText),
    text("promptTitle", rule.prompt.title, MaxTitle),
    text("prompt", rule.prompt.text, MaxText),
  ];
  const formulas = rule.formulas.map(
    (formula, i) => `<formula${i + 1}>${encodeXstring(formula)}</formula${i + 1}>`,
  );
  return `<dataValidation${attributes.join("")} sqref="${rule.areas.map(nameOfArea).join(" ")}">${formulas.join("")}</dataValidation>`;
}

function text(name: string, value: string, most: number): string {
  if (value === "") return "";
  const source = encodeXstring(cutText(value, most)).replace(/\n/g, "&#10;");
  return ` ${name}="${source}"`;
}
