import type { FieldId } from "../../../src/ledger/fields";
import type { CellValue } from "../../../src/sheet/grid";
import { idCheckDigit } from "../../../src/sheet/id-number";
import { serialOf } from "../../../src/sheet/serial";
import type { Random } from "./random";

const SURNAMES = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const GIVEN = [..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉梅建国红"];
const VILLAGES = ["柳林村", "杏花村", "石桥村", "东风社区", "大湾村", "青河社区"];
const STATUS = [
  "已化解",
  "化解中",
  "未化解",
  "已办结",
  "正在办理",
  "已办结,双方签订协议",
  "待处理",
];
const CATEGORY = ["邻里纠纷", "土地纠纷", "婚姻家庭", "劳资", "物业管理", "山林权属", "其他"];
const LONG = [
  "因宅基地边界问题与邻居发生争执，多次协商未果",
  "反映村内主干道路灯损坏，夜间出行不便",
  "现场查看后与相关部门对接，已安排维修",
  "灭火器过期，电线私拉乱接，存在火灾风险",
  "了解家庭近况，宣传惠民政策，解答医保问题",
];

export function personName(random: Random): string {
  const given = random.pick(GIVEN) + (random.chance(0.6) ? random.pick(GIVEN) : "");
  return random.pick(SURNAMES) + given;
}

export function idNumber(random: Random): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  const birth = `${String(random.int(1940, 2005))}${two(random.int(1, 12))}${two(random.int(1, 28))}`;
  const body = `410522${birth}${String(random.int(100, 999))}`;
  return body + idCheckDigit(body);
}

export function phone(random: Random): string {
  return `1${random.pick(["38", "59", "77", "86"])}${String(random.int(10000000, 99999999))}`;
}

/** A date in one of the forms clerks write. */
export function date(random: Random, form: number): CellValue {
  const month = random.int(1, 12);
  const day = random.int(1, 28);
  const forms: readonly CellValue[] = [
    serialOf(2024, month, day),
    `2024.${String(month)}.${String(day)}`,
    `2024-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
    `2024年${String(month)}月${String(day)}日`,
    `${String(month)}月${String(day)}日`,
    `2024${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`,
    `2024/${String(month)}/${String(day)} 09:30`,
  ];
  return forms[form % forms.length]!;
}

type Maker = (random: Random, row: number, form: number) => CellValue;

const name: Maker = (random) => personName(random);
const day: Maker = (random, _row, form) => date(random, form);
const long: Maker = (random) => random.pick(LONG);
const words =
  (...list: string[]): Maker =>
  (random) =>
    random.pick(list);

const MAKERS: Readonly<Record<FieldId, Maker>> = {
  serial: (_random, row) => row + 1,
  code: (_random, row) => `SL2024${String(row + 1).padStart(4, "0")}`,
  village: (random) => random.pick(VILLAGES),
  grid: (random) => `第${random.pick(["一", "二", "三"])}网格`,
  group: (random) => `${random.pick(["一", "二", "三", "四"])}组`,
  householdId: (random) => `H${String(random.int(1000, 9999))}`,
  householder: name,
  person: name,
  idNumber,
  phone,
  gender: words("男", "女"),
  birthDate: day,
  age: (random) => random.int(20, 90),
  ethnicity: words("汉族", "回族", "汉"),
  politics: words("群众", "中共党员", "共青团员"),
  education: words("小学", "初中", "高中", "大专"),
  marriage: words("已婚", "未婚", "丧偶"),
  relation: words("户主", "配偶", "儿子", "女儿"),
  address: (random) =>
    `${random.pick(VILLAGES)}${String(random.int(1, 9))}组${String(random.int(1, 99))}号`,
  registeredAddress: (random) => `青河镇${random.pick(VILLAGES)}${String(random.int(1, 99))}号`,
  population: (random) => random.int(1, 7),
  occupation: words("务农", "务工", "个体", "退休"),
  aidType: words("低保户", "五保户", "残疾", "一般户"),
  name: (random) => `${random.pick(VILLAGES)}${random.pick(CATEGORY)}一事`,
  category: words(...CATEGORY),
  source: words("来信", "来访", "网格上报", "12345热线"),
  level: words("一般", "较大", "重大", "低", "高"),
  scale: words("个体", "50人以下", "群体"),
  peopleCount: (random) => random.int(1, 30),
  amount: (random) => random.int(1, 50) * 1000,
  summary: long,
  measure: long,
  leader: name,
  owner: name,
  ownerUnit: words("司法所", "综治办", "青河镇政府", "派出所"),
  handler: name,
  visitor: name,
  occurredOn: day,
  foundOn: day,
  registeredOn: day,
  startedOn: day,
  deadline: day,
  status: words(...STATUS),
  closedOn: day,
  feedbackOn: day,
  feedback: long,
  role: words("乡镇干部", "村干部", "人大代表"),
  supervised: words("是", "否"),
  visitedOn: day,
  visitMethod: words("入户", "电话", "视频"),
  visitClass: words("一般", "重点", "困难户"),
  visitResult: long,
  phoneStatus: words("正常", "停机", "空号", "未接"),
  revisitedOn: day,
  revisitResult: words("满意", "已回访，群众满意", "基本满意"),
  rating: words("满意", "基本满意", "不满意", "不了解"),
  inspectedOn: day,
  recheckedOn: day,
  recheckResult: words("合格", "已整改", "需继续整改"),
  awareness: words("知晓", "不知晓"),
  score: (random) => random.int(60, 100),
  count: (random) => random.int(0, 60),
  rate: (random) => `${String(random.int(50, 100))}.${String(random.int(10, 99))}%`,
  note: (random) => (random.chance(0.2) ? "无" : ""),
};

/** A value of a field; `form` picks the way dates are written in the column. */
export function valueOf(field: FieldId, random: Random, row: number, form: number): CellValue {
  return MAKERS[field](random, row, form);
}

/** A value for a column without a field, guessed from its label. */
export function valueFor(label: string, random: Random, row: number, form: number): CellValue {
  if (/时间|日期/.test(label)) return date(random, form);
  if (/身份证/.test(label)) return idNumber(random);
  if (/电话|手机|联系方式/.test(label)) return phone(random);
  if (/是否/.test(label)) return random.pick(["是", "否"]);
  if (/得分|扣分|分数|总分|元|收入|金额|补贴|标准|养老金|面积|数$|年龄|天数|身高|资金/.test(label))
    return random.int(1, 5000);
  if (/人$|姓名|领导|干部|负责人|户主/.test(label)) return personName(random);
  if (/卡号|证号|账号|编码|ID/i.test(label)) return String(random.int(1e8, 9e8));
  if (/单位|部门|支部|所|学校|行$/.test(label))
    return random.pick(["司法所", "第一支部", "青河镇政府"]);
  if (/年$|年度|年份/.test(label)) return 2024;
  if (/月$/.test(label)) return random.int(1, 12);
  if (/意见|内容|情况|说明|描述|原因/.test(label)) return random.pick(LONG);
  return random.chance(0.3) ? "" : random.pick(["正常", "一般", "良好", `其他${String(row)}`]);
}
