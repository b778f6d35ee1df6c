import type { Profile } from "../../profile/profile";
import type { CellValue } from "../../sheet/grid";
import { ownWordOf } from "./own-words";
import { wordOf, wordTable } from "./word";

/** Classes of households by how often they are visited. */
export const VISIT_CLASSES = ["一般", "重点", "发案地周边", "困难户", "学生家庭"] as const;
export type VisitClass = (typeof VISIT_CLASSES)[number];

const WORDS = wordTable<VisitClass>([
  ["一般", "一般 普通"],
  ["重点", "重点 重点人员 重点关注 重点走访 重点人 重点关注人员"],
  ["发案地周边", "发案地周边 发案地 发案周边 案发地周边 案发地 案发周边"],
  [
    "困难户",
    "困难 贫困 低保 特困 特困供养 脱贫 五保 建档立卡 监测 边缘 低收入 相对困难 特殊困难 生活困难",
  ],
  ["学生家庭", "学生 学生家长 在校生 在校学生 中小学生"],
]);
/** 一般户, 重点用户, 困难群众: who is so called adds nothing. */
const WHO = /(?:用户|农户|住户|户|家庭|群众|对象|居民|村民)+$/;
/** No class of households has a longer name. */
const LONGEST_WORD = 40;
const APART = /[、，,;；/／+＋|\s和及与]+/;
/** Of several classes of one household the one visited most often holds. */
const OFTEN: readonly VisitClass[] = ["发案地周边", "重点", "困难户", "一般", "学生家庭"];

/**
 * Class of a visited household; `null` when blank or not known. Of several (重点户、困难户) the one visited
 * most often. The township's own words win.
 */
export function readVisitClass(value: CellValue, profile: Profile): VisitClass | null {
  if (typeof value !== "string") return null;
  const own = ownWordOf(profile, "visitClass", value);
  const word = own ?? wordOf(value);
  const whole = classOf(word);
  if (whole !== null || own !== null) return whole;
  const named = new Set(word.split(APART).map(classOf));
  return OFTEN.find((one) => named.has(one)) ?? null;
}

function classOf(word: string): VisitClass | null {
  if (word.length > LONGEST_WORD) return null;
  return WORDS.get(word) ?? WORDS.get(word.replace(WHO, "")) ?? null;
}
