import type { Profile } from "../../profile/profile";
import type { CellValue } from "../../sheet/grid";
import { ownWordOf } from "./own-words";
import { wordOf, wordTable } from "./word";

/** Classes of households by how often they are visited. */
export const VISIT_CLASSES = ["一般", "重点", "发案地周边", "困难户", "学生家庭"] as const;
export type VisitClass = (typeof VISIT_CLASSES)[number];

const WORDS = wordTable<VisitClass>([
  [
    "一般",
    "一般 一般户 一般用户 普通户 普通用户 普通 一般农户 一般群众 普通群众 一般家庭 一般住户",
  ],
  [
    "重点",
    "重点 重点户 重点用户 重点人员 重点对象 重点家庭 重点群众 重点关注 重点关注户 重点走访户 重点人",
  ],
  [
    "发案地周边",
    "发案地周边 发案地 发案地周边户 发案地周边用户 发案周边 发案地周边群众 案发地周边 案发周边",
  ],
  [
    "困难户",
    "困难户 困难 贫困户 低保户 低保 特困户 特困 脱贫户 五保户 困难群众 困难家庭 建档立卡户 监测户 边缘户",
  ],
  ["学生家庭", "学生家庭 学生 学生户 在校生家庭 留守儿童家庭 学生家长"],
]);

/** Class of a visited household; `null` when blank or not known. The township's own words win. */
export function readVisitClass(value: CellValue, profile: Profile): VisitClass | null {
  if (typeof value !== "string") return null;
  const word = wordOf(value);
  const own = ownWordOf(profile, "visitClass", value);
  return WORDS.get(own ?? word) ?? null;
}
