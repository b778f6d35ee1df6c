/** Measure words figures are counted in, longest first where one begins another. */
const UNITS = [
  "人次",
  "人(次)",
  "人",
  "名",
  "位",
  "户次",
  "户",
  "件次",
  "件(次)",
  "件",
  "起次",
  "起",
  "条次",
  "条",
  "宗",
  "例",
  "批次",
  "批(次)",
  "批",
  "项",
  "桩",
  "处",
  "单",
  "案",
  "场次",
  "场",
  "次",
  "个",
  "家",
  "份",
  "张",
  "票",
  "期",
  "篇",
  "座",
  "间",
  "台",
  "辆",
  "盏",
  "套",
  "幢",
  "栋",
  "所",
  "支",
  "本",
  "块",
  "棵",
  "株",
  "头",
  "只",
  "口",
  "类",
  "种",
  "大类",
  "大",
  "方面",
  "点",
  "步",
  "字",
  "公里",
  "米",
  "亩",
  "公顷",
  "平方米",
  "平方公里",
  "立方米",
  "吨",
  "公斤",
  "元",
  "分",
  "小时",
  "天",
  "岁",
] as const;

const CANONICAL: Readonly<Record<string, string>> = {
  "人(次)": "人次",
  件次: "件",
  "件(次)": "件",
  起次: "起",
  条次: "条",
  批次: "批",
  "批(次)": "批",
  名: "人",
  位: "人",
  场次: "场",
};

/** Words for one and the same matter: a report calls 142条 problems 78个 in the next breath. */
const MATTERS: ReadonlySet<string> = new Set([
  "件",
  "起",
  "条",
  "宗",
  "例",
  "项",
  "桩",
  "处",
  "单",
  "案",
  "个",
]);

const byFirst = new Map<string, string[]>();
for (const unit of UNITS) {
  const list = byFirst.get(unit.charAt(0)) ?? [];
  list.push(unit);
  list.sort((a, b) => b.length - a.length);
  byFirst.set(unit.charAt(0), list);
}

/** The first characters of other words: 项目, 处理, 人员 are no measures. */
const OTHER_WORDS =
  /^(?:项目|条[件例款]|处[理置罚长级]|点位|次[数日年序]|分[类别析解之管工钟级流步期片]|户[籍主口均外]|人[员均民大才口社们群]|家[庭访长委风]|名[单称额次]|位[置次]|大[队会厅局量批力型宣小多]|本[月年级地村镇乡县次人]|期[间末限]|单[位个独]|案件|场[所地景]|份额|套路|支[持部委书]|所[有属在以]|头[痛绪]|口[径号]|米[饭面]|类[似型别]|起(?:来|步|草|到)|步(?:骤|伐|入)|批[评准复示]|件(?:套))/;

/** The measure word that begins at an offset, or "". */
export function unitAt(text: string, at: number): string {
  const units = byFirst.get(text.charAt(at));
  if (units === undefined || OTHER_WORDS.test(text.slice(at, at + 2))) return "";
  for (const unit of units) if (text.startsWith(unit, at)) return unit;
  return "";
}

/** One name for spellings of one measure: 件次 and 件, 名 and 人. */
export function canonicalUnit(unit: string): string {
  return CANONICAL[unit] ?? unit;
}

/** Whether matters (disputes, problems, hazards) are counted in it, rather than people or money. */
export function countsMatters(unit: string): boolean {
  return MATTERS.has(unit) || unit === "批" || unit === "次" || unit === "人次" || unit === "份";
}

/** How well two canonical measures go together: 2 the same, 1 both words for a matter, 0 not at all. */
export function unitFit(a: string, b: string): 0 | 1 | 2 {
  if (a === b) return 2;
  if (a === "" || b === "") return 1;
  return MATTERS.has(a) && MATTERS.has(b) ? 1 : 0;
}
