import { cutText } from "../../sheet/xml-characters";
import type { DraftArea } from "../../sheet/draft";
import type { EntryRule } from "../../sheet/edit";
import { isoOf } from "../../sheet/serial";
import { intersection, nameOfArea } from "../areas";
import { besideClerks, type ClerksList } from "../clerks-lists";
import { addressLists, areasOfAddress, writtenAreas } from "./addresses";
import type { WriteBatch } from "./batch";
import { findRules } from "./find-rules";
import type { RuledArea } from "./find-rules";
import type { RulePart, SavedRule } from "./image";
import type { SurveyedSheet } from "./survey";
import { cutText } from "../../sheet/xml-characters";

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
 * Finds the cells that have no rule, or one of the add-in's own with the same reminder: only those get one, the
 * clerk's rules stay.
 */
export async function planRules(
  context: Excel.RequestContext,
  sheet: SurveyedSheet,
  rules: readonly EntryRule[],
): Promise<RulesPlan> {
  const free = await freeCells(context, sheet.id, rules);
  const set = free.map(({ area, saved, before }) => {
    const { title = "", message = "" } = saved.prompt;
    return { area: nameOfArea(area), title, message, before };
  });
  return {
    part: { kind: "rules", sheet: sheet.name, id: sheet.id, set },
    writes: free.map(({ area, saved }) => ({ area, rule: saved })),
  };
}

/** A part of a rule that is to be written, and the add-in's own that stands there now. */
export interface FreeCells {
  readonly rule: EntryRule;
  readonly area: DraftArea;
  readonly saved: SavedRule;
  readonly before: SavedRule | null;
}

/**
 * The cells of rules where nothing of the clerk's stands. A column in which he has a list of other words gets no
 * second one; of the same words, it gets them in his order. What is as it shall be is left out.
 */
export async function freeCells(
  context: Excel.RequestContext,
  sheetId: string,
  rules: readonly EntryRule[],
): Promise<FreeCells[]> {
  const found = await findRules(context, sheetId, rules.map(areaOf));
  const pieces = byColumn(found);
  const own = rules.map((rule) => savedRule(rule).prompt);
  const clerks = found.flatMap(({ area, rule }): ClerksList[] => {
    const source = rule?.rule.list?.source;
    if (rule === null || source === undefined || own.some((one) => isOurs(rule, one))) return [];
    return [{ area, words: typeof source === "string" ? source : null }];
  });
  return rules.flatMap((asked) => {
    const rule = besideClerks(asked, clerks);
    if (rule === null) return [];
    const saved = savedRule(rule);
    return [...within(pieces, rule)].flatMap(({ area: piece, rule: before }): FreeCells[] => {
      const area = intersection(piece, rule);
      if (area === null) return [];
      if (before !== null && (!isOurs(before, saved.prompt) || isAlike(before, saved))) return [];
      return [{ rule, area, saved, before }];
    });
  });
}

/** Whether two rules with the same reminder ask for the same. */
function isAlike({ rule: a }: SavedRule, { rule: b }: SavedRule): boolean {
  const [kind] = Object.keys(b);
  return kind !== undefined && Object.hasOwn(a, kind) && a.list?.source === b.list?.source;
}

/** Pieces by the column they begin in. */
function byColumn(found: readonly RuledArea[]): ReadonlyMap<number, RuledArea[]> {
  const columns = new Map<number, RuledArea[]>();
  for (const piece of found) {
    const known = columns.get(piece.area.left);
    if (known === undefined) columns.set(piece.area.left, [piece]);
    else known.push(piece);
  }
  return columns;
}

/** Those that begin in one of the columns of an area. */
function* within(pieces: ReadonlyMap<number, RuledArea[]>, { left, right }: DraftArea) {
  for (let column = left; column <= right; column++) yield* pieces.get(column) ?? [];
}

const areaOf = ({ top, left, bottom, right }: DraftArea): DraftArea => {
  return { top, left, bottom, right };
};

const isOurs = (
  { prompt }: SavedRule,
  own: { readonly title?: string; readonly message?: string },
): boolean => prompt.title === own.title && prompt.message === own.message;

export async function writeRules(
  batch: WriteBatch,
  sheetId: string,
  writes: readonly { readonly area: DraftArea; readonly rule: SavedRule | null }[],
): Promise<void> {
  const sheet = batch.context.workbook.worksheets.getItem(sheetId);
  for (const { areas, rule } of alike(writes))
    for (const list of addressLists(areas)) {
      await batch.room(list.length + 4000);
      setRule(writtenAreas(sheet, list), rule);
    }
}

function setRule({ dataValidation }: Excel.RangeAreas, rule: SavedRule | null): void {
  dataValidation.clear();
  if (rule === null) return;
  // The reminder tells whose rule it is: should the request end half-way, nothing stands there without one.
  dataValidation.prompt = rule.prompt;
  if (Object.keys(rule.rule).length > 0) {
    dataValidation.rule = rule.rule;
    dataValidation.errorAlert = rule.errorAlert;
    dataValidation.ignoreBlanks = rule.ignoreBlanks;
  }
  dataValidation.prompt = rule.prompt;
}

/** Areas by the rule they get. */
function alike(
  writes: readonly { readonly area: DraftArea; readonly rule: SavedRule | null }[],
): Iterable<{ readonly areas: DraftArea[]; readonly rule: SavedRule | null }> {
  const groups = new Map<string, { areas: DraftArea[]; rule: SavedRule | null }>();
  for (const { area, rule } of writes) {
    const key = JSON.stringify(rule);
    const group = groups.get(key) ?? { areas: [], rule };
    groups.set(key, group);
    group.areas.push(area);
  }
  return groups.values();
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
  const set = part.set.flatMap((one) =>
    areasOfAddress(one.area, part.sheet).map((area) => ({ one, area })),
  );
  const pieces = byColumn(
    await findRules(
      context,
      sheet.id,
      set.map(({ area }) => area),
    ),
  );
  return set.flatMap(({ one, area: ruled }) =>
    [...within(pieces, ruled)].flatMap(({ area: piece, rule }): RuledArea[] => {
      const area = intersection(piece, ruled);
      if (area === null) return [];
      const goes = rule === null ? cut && one.before !== null : isOurs(rule, one);
      return goes ? [{ area, rule: one.before }] : [];
    }),
  );
}

/** The rule as Excel takes it: it warns and lets the clerk go on. */
function savedRule(rule: EntryRule): SavedRule {
  const title = cutText(rule.title, MaxTitle);
  const message = cutText(rule.message, MaxMessage);
  return {
    rule: conditionOf(rule),
    ignoreBlanks: true,
    prompt: { showPrompt: true, title, message },
    errorAlert: {
      showAlert: true,
      style: "Warning",
      title,
      message: cutText(message, MaxAlert),
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
