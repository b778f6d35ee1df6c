import type { Profile } from "../../profile/profile";
import type { CellValue } from "../../sheet/grid";
import { ownWordOf } from "./own-words";
import { isCross, isTick } from "./tick";
import { saysNothing, wordOf, wordTable } from "./word";

/** Whether a respondent knows of (or takes part in) something; `none`: no valid answer. */
export type Awareness = "aware" | "unaware" | "none" | "blank" | "unknown";

const WORDS = wordTable<Awareness>([
  [
    "aware",
    "知晓 知道 已知晓 已知 了解 清楚 基本知晓 基本了解 比较了解 非常了解 熟悉 是 有 参与 已参与 参加 已参加 1",
  ],
  [
    "unaware",
    "不知晓 不知道 未知晓 不了解 不清楚 没听说 没听说过 不熟悉 否 未参与 不参与 未参加 没参加 0",
  ],
  ["none", "弃权 未表态 拒答 拒绝回答 说不清"],
]);

/** Reads 知晓/不知晓, 是/否, √/×. The township's own words win. */
export function readAwareness(value: CellValue, profile: Profile): Awareness {
  const word = wordOf(value);
  const own = ownWordOf(profile, "awareness", value);
  if (own !== null) return WORDS.get(own) ?? "unknown";
  if (isTick(value)) return "aware";
  if (isCross(value)) return "unaware";
  return WORDS.get(word) ?? (saysNothing(value) ? "blank" : "unknown");
}
