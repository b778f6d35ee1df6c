import { fill } from "../../locale/format";
import { periodWords } from "../../locale/period-words";
import { fieldLabels } from "../../locale/zh-CN/fields";
import { kindLabels } from "../../locale/zh-CN/kinds";
import { rateLabels } from "../../locale/zh-CN/labels";
import { matterWords } from "../../locale/zh-CN/matters";
import { freeWordsText } from "../../locale/zh-CN/free-words";
import { monthText } from "../../locale/zh-CN/month";
import { unreadTexts } from "../../locale/zh-CN/unread";
import { proveIdentities, proveMonths, type IdentityCheck, type RateId } from "../../measure/index";
import type { KindId } from "../../ledger/kind-ids";
import { shortDate } from "../dates";
import { sectionLine, wide, type Block, type Line } from "../layout/line";
import { sourceNotes } from "../source-notes";
import { unreadNotes } from "../unread-notes";
import {
  countsOf,
  mainKindOf,
  MONTH_GROUPINGS,
  shownKinds,
  showsLastYear,
  type MonthData,
} from "./month-data";
import { monthsNotes } from "./months-notes";

const texts = monthText.notes;

/** Where the figures come from, by which rules, the proof that the parts add up, and who signs for it. */
export function notesBlock(data: MonthData, title: string, width: number, signatures: Line): Block {
  const notes = [
    ...sourceNotes(data.material.opened.map(({ ledger }) => ledger)),
    ...ruleNotes(data),
    ...leftOutNotes(data),
    ...unreadNotes(data.unread),
    ...monthsNotes(data),
    proofNote(data),
    ...(data.masked ? [texts.masked, freeWordsText.note] : []),
  ];
  return {
    id: "notes",
    title: sectionLine(title, width),
    body: notes.map((note, index) => wide(`${index + 1}. ${note}`, "note", width)),
    foot: [signatures],
    together: true,
  };
}

function ruleNotes(data: MonthData): string[] {
  const { kinds, report } = data.measures;
  const period = periodWords(data.period);
  const [whole] = report.groups;
  const date = shortDate(report.window.cut);
  const words = { ...matterWords[mainKindOf(data)], ...period };
  const figures = shownKinds(data).length === 0 ? "" : fill(texts.figures, words);
  const weights = data.profile.safetyWeights.join("、");
  const hasIndex = whole.rates.some(({ index }) => index !== undefined);
  const ofKinds = kinds.flatMap((kind) => {
    const words = { ...matterWords[kind], ...period };
    const { withdrawn } = countsOf(whole, kind);
    const days = data.profile.limits[kind];
    return [
      fill(texts.base, { ...words, date }) +
        fill(texts.withdrawn, { ...words, count: withdrawn }) +
        (days === undefined ? "" : fill(texts.deadlines, { days })),
    ];
  });
  const rates = whole.rates.map(({ id }) =>
    fill(texts.rate, { name: rateLabels[id].label, base: rateLabels[id].base }),
  );
  return [
    figures + texts.changes,
    ...ofKinds,
    ...(rates.length === 0 ? [] : [fill(texts.rates, { list: rates.join("；") })]),
    ...(hasIndex ? [fill(texts.index, { weights })] : []),
    texts.empty + fill(showsLastYear(data) ? texts.compared : texts.comparedOnce, { ...period }),
  ];
}

/** What the ledgers hold that no figure shows. */
function leftOutNotes({ measures, period }: MonthData): string[] {
  const { unknown, apart, window } = measures.report;
  const words = unknown.map(({ field, word, count }) =>
    fill(texts.unknownWord, { field: fieldLabels[field], word, count }),
  );
  const counted = (template: string, count: number) =>
    count === 0
      ? []
      : [fill(template, { ...periodWords(period), count, date: shortDate(window.cut) })];
  const [whole] = measures.report.groups;
  const lacking = new Set(whole.rates.flatMap(({ note }) => note ?? []));
  return [
    ...[...lacking].map((note) => unreadTexts[note]),
    ...(words.length === 0 ? [] : [fill(texts.unknown, { list: words.join("、") })]),
    ...counted(texts.undated, apart.undatedMatters),
    ...counted(texts.later, apart.laterMatters),
    ...counted(texts.undatedRatings, apart.undatedRatings),
  ];
}

/** Every identity of the whole, of each breakdown and of the months, checked on the engine's figures. */
export function monthChecks({ measures, groups, months }: MonthData): IdentityCheck[] {
  return [
    ...measures.checks,
    ...proveMonths(months, measures.report),
    ...MONTH_GROUPINGS.flatMap((grouping) => proveIdentities(groups[grouping])),
  ];
}

function proofNote(data: MonthData): string {
  const checks = monthChecks(data);
  const wrong = checks.filter(({ ok }) => !ok);
  if (wrong.length === 0) return fill(texts.proven, { count: checks.length });
  const list = wrong
    .slice(0, 10)
    .map(({ group, of, parts, whole }) =>
      fill(texts.wrong, { group, of: nameOf(of), parts, whole }),
    );
  return fill(texts.unproven, {
    count: checks.length,
    wrong: wrong.length,
    list: list.join("；"),
  });
}

/** `resolution.numerator` → 化解率, `dispute.open` → 矛盾纠纷台账. */
function nameOf(of: string): string {
  const [id = ""] = of.split(".");
  if (Object.hasOwn(rateLabels, id)) return rateLabels[id as RateId].label;
  return Object.hasOwn(kindLabels, id) ? kindLabels[id as KindId] : of;
}
