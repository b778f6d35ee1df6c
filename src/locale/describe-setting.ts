import { DECLARED, type Limits, type SettingId } from "../profile/declared";
import { fill } from "./format";
import { profileFields, unitNames, valueText } from "./zh-CN/profile-fields";

/** 办理期限（天）: what a key of the profile is called, with its unit where it has one of its own. */
export function settingTitle(id: SettingId): string {
  const { label } = profileFields[id];
  const { unit } = DECLARED[id].limits;
  return unit === "days" || unit === "percent" ? `${label}（${unitNames[unit]}）` : label;
}

/** What may stand at a key of the profile, in words. */
export function settingValue(id: SettingId): string {
  const { form, limits } = DECLARED[id];
  return fill(valueText.form[form], { value: describeLimits(limits) });
}

function describeLimits({ type, low, high, whole, unit, words }: Limits): string {
  if (type === "object") return valueText.object;
  if (words.length === 1) return String(words[0]);
  if (words.length > 0) return fill(valueText.words, { words: words.join("、") });
  if (type === "text") return fill(valueText.text, { low, high });
  if (unit === "percent") return valueText.share;
  const value = fill(whole ? valueText.whole : valueText.figure, { low, high });
  return unit === null ? value : fill(valueText.inUnit, { value, unit: unitNames[unit] });
}
