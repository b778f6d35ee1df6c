import type { Profile } from "../../profile/profile";
import type { CellValue } from "../../sheet/grid";
import { ownWord, ownWordOf } from "./own-words";
import { wordOf, wordTable } from "./word";

/** Roles that owe visits by default; a profile may have others. */
export const ROLES = ["县直干部", "乡镇干部", "人大代表", "教干", "教职工"] as const;

const WORDS = wordTable<string>([
  [
    "县直干部",
    "县直干部 县直 县干部 县级干部 县直机关干部 县直单位干部 县直部门干部 县机关干部 县直单位 县直机关",
  ],
  [
    "乡镇干部",
    "乡镇干部 镇干部 乡干部 镇机关干部 乡机关干部 乡镇机关干部 街道干部 镇街干部 乡镇包村干部",
  ],
  ["乡镇干部", "镇长 副镇长 乡长 副乡长 镇党委书记 镇党委副书记 镇党委委员 乡党委书记 镇包村干部"],
  [
    "人大代表",
    "人大代表 代表 县人大代表 市人大代表 省人大代表 乡人大代表 镇人大代表 乡镇人大代表 县级人大代表 乡镇代表",
  ],
  [
    "教干",
    "教干 学校领导 校长 副校长 教导主任 政教主任 教务主任 总务主任 园长 副园长 学校中层干部 年级主任",
  ],
  ["教职工", "教职工 教师 老师 班主任 任课教师 任课老师 教职员工 科任教师"],
]);

/** Roles told by how the words end: 青河镇干部, 柳林小学教师. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:镇|乡|街道)(?:机关)?干部$/, "乡镇干部"],
  [/人大代表$/, "人大代表"],
  [/(?:教师|老师|班主任)$/, "教职工"],
  [/校长$/, "教干"],
];
const FORMER = /退休|离任|原任|前任|^原|离职/;

/**
 * The role that decides a quota, in the words of the profile's `quotas`; `null` for any other person
 * and for cells with several roles.
 */
export function readRole(value: CellValue, profile: Profile): string | null {
  if (typeof value !== "string") return null;
  const own = ownWordOf(profile, "role", value);
  if (own !== null) return own;
  const word = wordOf(value);
  if (Object.hasOwn(profile.quotas, word)) return word;
  const role = WORDS.get(word) ?? byEnding(word);
  return role === null ? null : (ownWord(profile, "role", role) ?? role);
}

function byEnding(word: string): string | null {
  if (FORMER.test(word) || /[、,，/;；和兼]/.test(word)) return null;
  return ENDINGS.find(([ending]) => ending.test(word))?.[1] ?? null;
}
