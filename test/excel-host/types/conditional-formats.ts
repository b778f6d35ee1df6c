import { difference, intersection } from "../model/area";
import type { Area } from "../model/area";
import type { FormatRule, Sheet } from "../model/sheet";
import type { Look } from "../model/cell";
import { invalidArgument, itemNotFound } from "../wire/host-error";
import { object, typeOf } from "../wire/registry";
import type { HostObject } from "../wire/registry";
import { mustWrite, range } from "./range-target";
import type { AreasTarget } from "./range-target";

interface RuleTarget {
  readonly sheet: Sheet;
  readonly rule: FormatRule;
  /** Its priority was set through this object, which stands for the place and not for the rule. */
  moved?: true;
}

function mustStand({ sheet, moved }: RuleTarget): void {
  mustWrite(sheet);
  if (moved === true) throw itemNotFound();
}

const touching = ({ sheet, areas }: AreasTarget): FormatRule[] =>
  sheet.formatRules.filter((rule) =>
    rule.areas.some((a) => areas.some((b) => intersection(a, b) !== null)),
  );

export const ConditionalFormatCollection = typeOf<AreasTarget>({
  items: (self) =>
    touching(self).map((rule) => object("ConditionalFormat", { sheet: self.sheet, rule })),
  at: (self, id) => {
    const rule = touching(self).find((candidate) => candidate.id === id);
    if (rule === undefined) throw itemNotFound();
    return object("ConditionalFormat", { sheet: self.sheet, rule });
  },
  call: {
    add: ({ sheet, areas }, [type], host) => {
      mustWrite(sheet);
      if (type !== "Custom") throw invalidArgument(`only custom rules are played`);
      const id = `{CF-${host.book.nextId++}}`;
      const rule: FormatRule = { id, type, areas, formula: "", stopIfTrue: true, look: {} };
      sheet.formatRules.unshift(rule);
      return object("ConditionalFormat", { sheet, rule });
    },
    clearAll: ({ sheet, areas }) => {
      mustWrite(sheet);
      for (const rule of sheet.formatRules)
        rule.areas = areas.reduce<Area[]>(
          (rest, area) => rest.flatMap((one) => difference(one, area)),
          [...rule.areas],
        );
      sheet.formatRules = sheet.formatRules.filter((rule) => rule.areas.length > 0);
    },
  },
});

export const ConditionalFormat = typeOf<RuleTarget>({
  identity: ({ rule }) => ({ Id: rule.id }),
  get: {
    id: ({ rule }) => rule.id,
    type: ({ rule }) => rule.type,
    stopIfTrue: ({ rule }) => rule.stopIfTrue,
    priority: ({ sheet, rule }) => sheet.formatRules.indexOf(rule),
  },
  set: {
    stopIfTrue: (self, value) => {
      mustStand(self);
      self.rule.stopIfTrue = value === true;
    },
    priority: (self, value) => {
      const { sheet, rule } = self;
      mustStand(self);
      self.moved = true;
      if (typeof value !== "number") throw invalidArgument("priority");
      const others = sheet.formatRules.filter((other) => other !== rule);
      const from = value < 0 ? others.length + 1 + value : value;
      others.splice(Math.max(0, Math.min(from, others.length)), 0, rule);
      sheet.formatRules = others;
    },
  },
  nav: {
    custom: (self) => {
      if (self.rule.type !== "Custom") throw invalidArgument("no custom rule");
      return object("CustomConditionalFormat", self);
    },
    customOrNullObject: (self) =>
      self.rule.type === "Custom" ? object("CustomConditionalFormat", self) : null,
  },
  call: {
    delete: (self) => {
      const { sheet, rule } = self;
      mustStand(self);
      sheet.formatRules = sheet.formatRules.filter((other) => other !== rule);
    },
    getRanges: ({ sheet, rule }) => object("RangeAreas", { sheet, areas: rule.areas }),
    getRangeOrNullObject: ({ sheet, rule }) => {
      const [only, ...more] = rule.areas;
      return only === undefined || more.length > 0 ? null : range(sheet, only);
    },
  },
});

export const CustomConditionalFormat = typeOf<RuleTarget>({
  nav: {
    rule: (self) => object("ConditionalFormatRule", self),
    format: (self) => object("ConditionalRangeFormat", self),
  },
});

export const ConditionalFormatRule = typeOf<RuleTarget>({
  get: { formula: ({ rule }) => rule.formula },
  set: {
    formula: (self, value) => {
      mustStand(self);
      if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument("formula");
      self.rule.formula = value;
    },
  },
});

export const ConditionalRangeFormat = typeOf<RuleTarget>({
  nav: {
    fill: (self) => object("ConditionalRangeFill", self),
    font: (self) => object("ConditionalRangeFont", self),
    borders: (self) => object("ConditionalRangeBorderCollection", self),
  },
});

const setLook = (key: string) => (self: RuleTarget, value: unknown) => {
  mustStand(self);
  self.rule.look[key] = value as Look[string];
};

export const ConditionalRangeFill = typeOf<RuleTarget>({
  get: { color: ({ rule }) => rule.look["fill.color"] ?? "" },
  set: { color: setLook("fill.color") },
});

export const ConditionalRangeFont = typeOf<RuleTarget>({
  get: { color: ({ rule }) => rule.look["font.color"] ?? "" },
  set: {
    color: setLook("font.color"),
    bold: setLook("font.bold"),
    italic: setLook("font.italic"),
    underline: setLook("font.underline"),
  },
});

interface RuleBorderTarget extends RuleTarget {
  readonly edge: string;
}

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

function ruleBorder(self: RuleTarget, edge: unknown): HostObject {
  if (!edges.includes(String(edge))) throw invalidArgument(`border ${String(edge)}`);
  return object("ConditionalRangeBorder", { ...self, edge });
}

export const ConditionalRangeBorderCollection = typeOf<RuleTarget>({
  at: ruleBorder,
  call: { getItem: (self, [edge]) => ruleBorder(self, edge) },
});

const setBorder = (member: string) => (self: RuleBorderTarget, value: unknown) => {
  setLook(`border.${self.edge}.${member}`)(self, value);
};

export const ConditionalRangeBorder = typeOf<RuleBorderTarget>({
  set: { style: setBorder("style"), color: setBorder("color") },
});
