import type { CellValue } from "../../sheet/grid";
import { saysNothing, wordOf, wordTable } from "./word";

export type Gender = "男" | "女";

const GENDERS = wordTable<Gender>([
  ["男", "男 男性 男士 男孩 M MALE"],
  ["女", "女 女性 女士 女孩 F FEMALE"],
]);

/** 男 or 女 as `readId` gives it; `null` for anything else. */
export function readGender(value: CellValue): Gender | null {
  return GENDERS.get(wordOf(value).toUpperCase()) ?? null;
}

const POLITICS = wordTable<string>([
  ["中共党员", "中共党员 党员 中国共产党党员 共产党员 正式党员"],
  ["中共预备党员", "中共预备党员 预备党员"],
  ["共青团员", "共青团员 团员"],
  ["群众", "群众 普通群众 普通公民"],
  [
    "民主党派",
    "民主党派 民革党员 民盟盟员 民建会员 民进会员 农工党党员 致公党党员 九三学社社员 台盟盟员",
  ],
  ["无党派人士", "无党派人士 无党派 无党派民主人士"],
]);

/** Standard word of a 政治面貌, `null` when unknown; "" when blank. */
export function readPolitics(value: CellValue): string | null {
  return POLITICS.get(wordOf(value)) ?? (saysNothing(value) ? "" : null);
}
