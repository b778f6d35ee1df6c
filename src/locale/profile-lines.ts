import type { SettingId } from "../profile/declared";
import type { Profile } from "../profile/profile";
import { rulesOf } from "../profile/ready/index";
import { own } from "../sheet/own";
import {
  describeGrades,
  describeItem,
  describeVeto,
  plainNumber,
  shareText,
  vetoName,
} from "./describe-appraisal";
import { fill } from "./format";
import { appraisalText } from "./zh-CN/appraisal";
import { fieldLabels } from "./zh-CN/fields";
import { findingTexts } from "./zh-CN/findings";
import { kindLabels } from "./zh-CN/kinds";
import { rateLabels } from "./zh-CN/labels";
import { paneSettingsText } from "./zh-CN/pane-settings";
import { profileFields, profileLineText as text, unitNames } from "./zh-CN/profile-fields";
import { severityLabels } from "./zh-CN/severities";

/** The smallest part of a profile that means something by itself. */
export interface ProfileLine {
  readonly setting: SettingId;
  /** Place within the setting: a rate, a role, a word … */
  readonly key: string;
  /** What it is called: 办理期限·矛盾纠纷台账 */
  readonly name: string;
  readonly value: unknown;
  /** 15天 */
  readonly words: string;
}

/** Everything a profile says, in words, in the order of the contract; the usual rules stand for absent ones. */
export function profileLines(profile: Profile): ProfileLine[] {
  const { unitName, decimals, visitWeekday: day, safetyWeights, vocabulary, columns } = profile;
  const { measures, pers, weekdays, anyDay } = paneSettingsText;
  return [
    single("unitName", unitName, unitName === "" ? text.none : unitName),
    single("decimals", decimals, String(decimals)),
    single("visitWeekday", day, day === null ? anyDay : (weekdays[day - 1] ?? "")),
    ...table("targets", profile.targets, rateName, shareText),
    ...table("limits", profile.limits, kindName, (days) => `${days}${unitNames.days}`),
    ...table(
      "quotas",
      profile.quotas,
      (role) => role,
      ({ measure, required, per }) =>
        fill(text.quota, { per: pers[per], required, measure: measures[measure] }),
    ),
    single("safetyWeights", safetyWeights, safetyWeights.join("、")),
    ...table("compositeWeights", profile.compositeWeights, rateName, plainNumber),
    ...Object.entries(vocabulary).flatMap(([field, words]) =>
      table(
        "vocabulary",
        words,
        (word) => fill(text.word, { field: fieldName(field), word }),
        quoted,
        field,
      ),
    ),
    ...Object.entries(columns).flatMap(([sheet, letters]) =>
      table(
        "columns",
        letters,
        (column) => fill(text.column, { sheet, column }),
        (field) => (field === null ? text.noField : fieldName(field)),
        sheet,
      ),
    ),
    ...table("rules", profile.rules ?? {}, ruleName, (severity) =>
      severity === "off" ? paneSettingsText.off : severityLabels[severity],
    ),
    ...appraisalLines(profile),
    ...noticeLines(profile),
  ];
}

function appraisalLines(profile: Profile): ProfileLine[] {
  const { by, full, missing, items, veto, grades, vetoGrade } = rulesOf(profile);
  const line = (key: string, name: string, value: unknown, words: string): ProfileLine => ({
    ...{ setting: "appraisal", key, value, words },
    name: fill(text.inSetting, { setting: text.appraisal, name }),
  });
  const { parts } = text;
  return [
    line("by", parts.by, by, appraisalText.by[by]),
    line("full", parts.full, full, plainNumber(full)),
    line("missing", parts.missing, missing, appraisalText.missing[missing]),
    ...items.map((item) => line(`item ${item.id}`, item.name, item, describeItem(item))),
    line(
      "order",
      parts.order,
      items.map(({ id }) => id),
      items.map(({ name }) => name).join("、"),
    ),
    ...veto.map((one) =>
      line(`veto ${one.id}`, fill(parts.veto, { name: vetoName(one) }), one, describeVeto(one)),
    ),
    line("grades", parts.grades, grades, describeGrades(grades).join("") || text.none),
    line("vetoGrade", parts.vetoGrade, vetoGrade, vetoGrade),
  ];
}

function noticeLines({ notice = {} }: Profile): ProfileLine[] {
  const { number, demands, signer } = notice;
  const line = (key: "number" | "demands" | "signer", value: unknown, words: string) => ({
    ...{ setting: "notice" as const, key, value, words },
    name: fill(text.inSetting, { setting: text.noticeName, name: text.notice[key] }),
  });
  return [
    ...(number === undefined ? [] : [line("number", number, number)]),
    ...(demands === undefined ? [] : [line("demands", demands, demands.join("\n"))]),
    ...(signer === undefined ? [] : [line("signer", signer, signer)]),
  ];
}

function single(setting: SettingId, value: unknown, words: string): ProfileLine {
  return { setting, key: "", name: profileFields[setting].label, value, words };
}

function table<T>(
  setting: SettingId,
  entries: Readonly<Record<string, T>>,
  nameOf: (key: string) => string,
  wordsOf: (value: T) => string,
  group = "",
): ProfileLine[] {
  const { label } = profileFields[setting];
  return Object.entries(entries).map(([key, value]) => ({
    ...{ setting, value, key: group === "" ? key : `${group}\n${key}` },
    name: fill(text.inSetting, { setting: label, name: nameOf(key) }),
    words: wordsOf(value),
  }));
}

const quoted = (word: string): string => fill(text.quoted, { word });

function rateName(id: string): string {
  return own<{ readonly label: string }>(rateLabels, id)?.label ?? id;
}

function kindName(id: string): string {
  return own<string>(kindLabels, id) ?? id;
}

function fieldName(id: string): string {
  return own<string>(fieldLabels, id) ?? id;
}

function ruleName(code: string): string {
  return own<{ readonly title: string }>(findingTexts, code)?.title ?? code;
}
