import { describeRules } from "../../locale/describe-appraisal";
import { fill } from "../../locale/format";
import { periodTitle } from "../../locale/period-words";
import { appraisalSheetText } from "../../locale/zh-CN/appraisal-sheet";
import { shiftPeriod } from "../../measure/index";
import { sectionLine, wide, type Block } from "../layout/line";
import { sourceNotes } from "../source-notes";
import { unreadNotes } from "../unread-notes";
import { unitNamer, type AppraisalData } from "./appraisal-data";

const texts = appraisalSheetText.notes;
/** Units named in one note. */
const MOST = 12;

/** The rules in words. */
export function rulesBlock({ appraisal, decimals }: AppraisalData, width: number): Block {
  return listed(appraisalSheetText.rules.title, describeRules(appraisal.rules, decimals), width);
}

/** What has no base, what it is compared with, where it comes from and what it leaves out. */
export function notesBlock(data: AppraisalData, lossSheet: string, width: number): Block {
  const { appraisal, material, masked } = data;
  const notes = [
    ...gapNotes(data),
    ...beforeNotes(data),
    fill(texts.details, { sheet: lossSheet }),
    ...sourceNotes(material.opened.map(({ ledger }) => ledger)),
    ...unreadNotes(appraisal.unread),
    ...(masked ? [texts.masked] : []),
  ];
  return listed(texts.title, notes, width);
}

function listed(title: string, notes: readonly string[], width: number): Block {
  return {
    title: sectionLine(title, width),
    body: notes.map((note, index) => wide(`${index + 1}. ${note}`, "note", width)),
  };
}

function gapNotes(data: AppraisalData): string[] {
  const { units, rules } = data.appraisal;
  const nameOf = unitNamer(data);
  const gaps = rules.items.flatMap(({ name }, index) => {
    const without = units.filter(({ items }) => items[index]?.points === null);
    if (without.length === 0) return [];
    const shown = without.slice(0, MOST).map(nameOf).join("、");
    const template = without.length > MOST ? texts.gapMany : texts.gap;
    return [fill(template, { item: name, units: shown, count: without.length })];
  });
  return gaps.length === 0 ? [] : [fill(texts.gaps, { list: gaps.join("；") })];
}

function beforeNotes({ appraisal, before }: AppraisalData): string[] {
  const name = before?.name ?? shiftPeriod(appraisal.name, -1);
  if (name === null) return [];
  const period = periodTitle(name);
  return [fill(before === null ? texts.noBefore : texts.before, { period })];
}
