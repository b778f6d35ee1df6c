import { difference, intersection } from "../model/area";
import type { Area } from "../model/area";
import type { Sheet, Validation } from "../model/sheet";
import { noAlert, noPrompt, noRule, ruleType } from "../model/validation";
import type { RuleModel } from "../model/validation";
import { invalidArgument } from "../wire/host-error";
import { typeOf } from "../wire/registry";
import { mustWrite } from "./range-target";
import type { AreasTarget } from "./range-target";

/** The rules on some areas, those without one included, as disjoint pieces. */
function pieces({ sheet, areas }: AreasTarget): Validation[] {
  const found: Validation[] = [];
  for (const area of areas) {
    let rest: Area[] = [area];
    for (const { area: ruled, rule } of sheet.validations) {
      const cut = intersection(ruled, area);
      if (cut === null) continue;
      found.push({ area: cut, rule });
      rest = rest.flatMap((one) => difference(one, cut));
    }
    found.push(...rest.map((one) => ({ area: one, rule: noRule })));
  }
  return found;
}

/** One value for all pieces, or null when they differ. */
function common<T>(self: AreasTarget, read: (rule: RuleModel) => T): T | null {
  const values = pieces(self).map(({ rule }) => read(rule));
  const [first] = values;
  const same = values.every((value) => JSON.stringify(value) === JSON.stringify(first));
  return first !== undefined && same ? first : null;
}

function change(self: AreasTarget, alter: (rule: RuleModel) => RuleModel): void {
  const { sheet, areas } = self;
  mustWrite(sheet);
  const changed = pieces(self).map(({ area, rule }) => ({ area, rule: alter(rule) }));
  sheet.validations = [...without(sheet, areas), ...changed.filter(({ rule }) => !isPlain(rule))];
}

function without(sheet: Sheet, areas: readonly Area[]): Validation[] {
  return sheet.validations.flatMap(({ area, rule }) =>
    areas
      .reduce<Area[]>((rest, cut) => rest.flatMap((one) => difference(one, cut)), [area])
      .map((rest) => ({ area: rest, rule })),
  );
}

const isPlain = (rule: RuleModel): boolean => JSON.stringify(rule) === JSON.stringify(noRule);

export const DataValidation = typeOf<AreasTarget>({
  get: {
    rule: (self) => common(self, (rule) => rule.rule),
    prompt: (self) => common(self, (rule) => rule.prompt),
    errorAlert: (self) => common(self, (rule) => rule.errorAlert),
    ignoreBlanks: (self) => common(self, (rule) => rule.ignoreBlanks),
    type: (self) => {
      const types = new Set(pieces(self).map(({ rule }) => ruleType(rule.rule)));
      const [only = "None"] = types;
      if (types.size > 1) return "Inconsistent";
      return common(self, (rule) => rule.rule) === null ? "MixedCriteria" : only;
    },
  },
  set: {
    rule: (self, value) => {
      const rule = checkRule(value);
      change(self, (old) => ({ ...old, rule }));
    },
    ignoreBlanks: (self, value) => {
      change(self, (old) => ({ ...old, ignoreBlanks: value === true }));
    },
    prompt: (self, value) => {
      const prompt = checkTexts(value, 32, 255);
      change(self, (old) => ({ ...old, prompt: { ...noPrompt, ...prompt } }));
    },
    errorAlert: (self, value) => {
      const alert = checkTexts(value, 32, 225);
      change(self, (old) => ({ ...old, errorAlert: { ...noAlert, ...alert } }));
    },
  },
  call: {
    clear: ({ sheet, areas }) => {
      mustWrite(sheet);
      sheet.validations = without(sheet, areas);
    },
  },
});

const operators = ["Between", "GreaterThanOrEqualTo", "LessThanOrEqualTo", "EqualTo"];

function checkRule(value: unknown): RuleModel["rule"] {
  if (typeof value !== "object" || value === null) throw invalidArgument("rule");
  const rule = value as Record<string, Record<string, unknown>>;
  const [kind, ...more] = Object.keys(rule);
  const body = rule[kind ?? ""] ?? {};
  if (kind === undefined || more.length > 0 || ruleType(rule) === "None")
    throw invalidArgument("a rule is of one kind");
  if (kind === "list") {
    const { source } = body;
    if (typeof source !== "string" || source === "" || source.length > 255)
      throw invalidArgument("a list of words has 1 to 255 characters");
  } else if (kind !== "custom") {
    if (!operators.includes(String(body["operator"]))) throw invalidArgument("operator");
    if (body["formula1"] === undefined) throw invalidArgument("formula1");
    if (body["operator"] === "Between" && body["formula2"] === undefined)
      throw invalidArgument("formula2");
  }
  return rule;
}

function checkTexts(value: unknown, title: number, message: number): Record<string, unknown> {
  const texts = value as Record<string, unknown>;
  if (String(texts["title"] ?? "").length > title) throw invalidArgument("title too long");
  if (String(texts["message"] ?? "").length > message) throw invalidArgument("message too long");
  return texts;
}
