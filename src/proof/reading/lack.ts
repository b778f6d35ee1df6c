import { nounsOf, roleOf } from "./roles";

/** Measures of an amount: 收入不足1万元, 距离不足5米 can only mean less than that. */
const AMOUNTS: ReadonlySet<string> = new Set(
  "元 米 公里 亩 公顷 平方米 平方公里 立方米 吨 公斤 岁 天 小时 分 步 字".split(" "),
);
/** People are lacking (人手) as often as they are fewer than a figure. */
const PEOPLE: ReadonlySet<string> = new Set("人 人次 名 位 户 户次 家".split(" "));
const PEOPLE_NOUN =
  /(?:人|人数|户|户数|群众|居民|村民|人口|党员|人员|干部|职工|对象|家庭|学生|代表)$/;
/** How many there are of a thing: 信访量, 总数. 数量 alone may be that of fire extinguishers. */
const QUANTITY = /(?:[人户件起次总例宗份批]数|总量|总件数|总额|率|比例|占比)$/;
/** Nothing lacks them: adverbs, verbs of being, times, places. */
const NO_THING =
  /(?:仅|还|已|均|尚|也|都|总|共|约|只|合计|累计|目前|现|全年|仍|为|有|是|达|到|的|年|月|日|季度|周|来|期|村|社区|镇|乡|县|组|片区|街道|其中|其余|每|各)$/;
const THING_BEFORE = /[\u4e00-\u9fff]{2,12}$/;
const OPENING = /^(?:第?[一二三四五六七八九十]+是|其中|主要是|包括|以及|[和及与])+/;

/**
 * Whether 不足 behind a label says that a thing is wanting (照明不足6条, 人手不足3处) rather than that a
 * figure is not reached (来信访量不足10件). `before` ends right before 不足; `unit` is the measure behind
 * the figure.
 */
export function saysLack(before: string, unit: string): boolean {
  if (unit === "" || AMOUNTS.has(unit)) return false;
  const thing = THING_BEFORE.exec(before)?.[0].replace(OPENING, "") ?? "";
  if (thing.length < 2 || NO_THING.test(thing) || QUANTITY.test(thing)) return false;
  if (PEOPLE.has(unit) && PEOPLE_NOUN.test(thing)) return false;
  const last = thing.slice(-3);
  // A volume of matters (案件量), or matters themselves, are counted; a volume of water is wanting.
  const counted = last.endsWith("量") && !last.endsWith("数量") ? thing.slice(-5, -1) : last;
  return nounsOf(counted) === 0 && !COUNTING.test(counted) && roleOf(counted, "") === "none";
}
const COUNTING =
  /(?:走访|入户|巡查|检查|办理|调解|来信|来访|发案|接待|报名|参加|参会|到会|收回|发放)$/;
