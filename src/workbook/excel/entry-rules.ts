import type { DraftArea } from "../../sheet/draft";
import type { EntryRule } from "../../sheet/edit";
import { isoOf } from "../../sheet/serial";
import { nameOfArea } from "../areas";
import { areasOfAddress, writtenRange } from "./addresses";
import type { WriteBatch } from "./batch";
import { findRules } from "./find-rules";
import type { RuledArea } from "./find-rules";
import type { RulePart, SavedRule } from "./image";
import type { SurveyedSheet } from "./survey";

/** Longest list of words Excel takes in a rule itself. */
const MaxList = 255;
const MaxTitle = 32;
const MaxMessage = 255;
const MaxAlert = 225;

/** Entry rules that will be set, each on the cells that are free for it. */
export interface RulesPlan {
  readonly part: RulePart;
  readonly writes: readonly { readonly area: DraftArea; readonly rule: SavedRule }[];
}

/**
 * Finds the cells that have no rule, or one of the add-in's own with the same reminder: only those get one,
 * the clerk's rules stay.
 */
export async function planRules(
  context: Excel.RequestContext,
  sheet: SurveyedSheet,
  rules: readonly EntryRule[],
): Promise<RulesPlan> {
  const asked = rules.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
  const found = await findRules(context, sheet.id, asked);
  const writes: { area: DraftArea; rule: SavedRule }[] = [];
  const set: RulePart["set"][number][] = [];
  for (const rule of rules) {
    const saved = savedRule(rule);
    const { title = "", message = "" } = saved.prompt;
    for (const { area, rule: before } of found.filter((piece) => isInside(piece.area, rule))) {
      if (before !== null && !isOurs(before, { title, message })) continue;
      writes.push({ area, rule: saved });
      set.push({ area: nameOfArea(area), title, message, before });
    }
  }
  return { part: { kind: "rules", sheet: sheet.name, id: sheet.id, set }, writes };
}

const isInside = (area: DraftArea, rule: DraftArea): boolean =>
  area.top >= rule.top &&
  area.bottom <= rule.bottom &&
  area.left >= rule.left &&
  area.right <= rule.right;

const isOurs = (
  { prompt }: SavedRule,
  own: { readonly title: string; readonly message: string },
): boolean => prompt.title === own.title && prompt.message === own.message;

export async function writeRules(
  batch: WriteBatch,
  sheetId: string,
  writes: readonly { readonly area: DraftArea; readonly rule: SavedRule | null }[],
): Promise<void> {
  const sheet = batch.context.workbook.worksheets.getItem(sheetId);
  for (const { area, rule } of writes) {
    await batch.room(2500);
    const { dataValidation } = writtenRange(sheet, area);
    dataValidation.clear();
    if (rule === null) continue;
    // The reminder tells whose rule it is: should the request end half-way, nothing stands there without one.
    dataValidation.prompt = rule.prompt;
    if (Object.keys(rule.rule).length > 0) {
      dataValidation.rule = rule.rule;
      dataValidation.errorAlert = rule.errorAlert;
      dataValidation.ignoreBlanks = rule.ignoreBlanks;
    }
    dataValidation.prompt = rule.prompt;
  }
}

/**
 * What taking the rules back must write: only where the reminder is still ours. A change that was `cut` off may
 * have taken our earlier rule away and not set the new one.
 */
export async function planRulesBack(
  context: Excel.RequestContext,
  sheet: SurveyedSheet,
  part: RulePart,
  cut: boolean,
): Promise<RuledArea[]> {
  const set = part.set.map((one) => ({ one, areas: areasOfAddress(one.area, part.sheet) }));
  const found = await findRules(
    context,
    sheet.id,
    set.flatMap(({ areas }) => areas),
  );
  return set.flatMap(({ one, areas }) =>
    found
      .filter((piece) => areas.some((area) => isInside(piece.area, area)))
      .filter(({ rule }) => (rule === null ? cut && one.before !== null : isOurs(rule, one)))
      .map(({ area }) => ({ area, rule: one.before })),
  );
}

/** The rule as Excel takes it: it warns and lets the clerk go on. */
function savedRule(rule: EntryRule): SavedRule {
  const title = rule.title.slice(0, MaxTitle);
  const message = rule.message.slice(0, MaxMessage);
  return {
    rule: conditionOf(rule),
    ignoreBlanks: true,
    prompt: { showPrompt: true, title, message },
    errorAlert: {
      showAlert: true,
      style: "Warning",
      title,
      message: message.slice(0, MaxAlert),
    },
  };
}

function conditionOf({ type }: EntryRule): Excel.DataValidationRule {
  switch (type.kind) {
    case "list": {
      const source = type.words.join(",");
      const fits = source.length <= MaxList && !type.words.some((word) => /[,"]/.test(word));
      // A rule that everything keeps: the reminder alone remains.
      return fits && source !== ""
        ? { list: { inCellDropDown: true, source } }
        : { custom: { formula: "=TRUE" } };
    }
    case "date":
      return { date: between(isoOf(type.from), isoOf(type.to)) };
    case "length":
      return { textLength: between(type.min, type.max) };
    case "whole":
      return { wholeNumber: between(type.min, type.max) };
  }
}

function between<T>(formula1: T, formula2: T) {
  return { formula1, formula2, operator: "Between" as const };
}
