import type { CellValue } from "../../src/sheet/grid";
import type { ColumnPlan } from "./columns";
import { dayOf } from "./days";
import type { Random } from "./random";
import type { Row } from "./records/record";
import { CADRES, UNITS } from "./words";

/** A cell of a column no field stands for; `date` says a number is a day. */
export interface Filler {
  readonly date: boolean;
  readonly cell: (row: Row, index: number) => CellValue;
}

interface Guess {
  readonly label: RegExp;
  readonly date?: boolean;
  readonly cell: (row: Row, random: Random, index: number) => CellValue;
}

const dayNear = (row: Row, random: Random): number => {
  const { record } = row;
  const day = record.registeredOn ?? record.visitedOn ?? record.foundOn;
  return (typeof day === "number" ? day : 45400) - random.int(0, 300);
};

/** From the most telling label to the least. */
const GUESSES: readonly Guess[] = [
  { label: /血型/u, cell: (_row, random) => random.pick(["A型", "B型", "O型"]) },
  {
    label: /职务|岗位|职称/u,
    cell: (_row, random) => random.pick(["村会计", "组长", "护林员", "教师"]),
  },
  {
    label: /场所|企业名称|项目名称|企业（|项目（|排查对象|物资|资产名称|水域名称/u,
    cell: (row, random) =>
      row.main.village + random.pick(["便民超市", "粮食加工点", "卫生室", "农机库"]),
  },
  { label: /照片|图片|附件|签字|签名|签收|盖章|操作|简报/u, cell: () => "" },
  { label: /^是否|^有无|标记$/u, cell: (_row, random) => (random.chance(0.3) ? "是" : "否") },
  { label: /身份证|证件号/u, cell: (row) => row.other.id },
  { label: /证件类型/u, cell: () => "居民身份证" },
  { label: /电话|手机|联系方式/u, cell: (row) => row.other.phone },
  { label: /星期/u, cell: (_row, random) => random.pick(["周一", "周二", "周三", "周四", "周五"]) },
  { label: /年度|年份|^年$/u, cell: (row, random) => dayOf(dayNear(row, random)).year },
  { label: /^月$|^时$|^分$/u, cell: (_row, random) => random.int(1, 12) },
  { label: /日期|时间|^日$|年月$|竣工|开工/u, date: true, cell: dayNear },
  { label: /经度/u, cell: (_row, random) => 117 + random.int(0, 9999) / 10000 },
  { label: /纬度/u, cell: (_row, random) => 35 + random.int(0, 9999) / 10000 },
  {
    label: /金额|元|收入|支出|余额|标准|工资|原值/u,
    cell: (_row, random) => random.int(2, 90) * 100,
  },
  {
    label: /数$|人数|户数|面积|亩|次|天|龄|层|劳动力|人\)|分$|量$|份额|%/u,
    cell: (_row, random) => random.int(1, 9),
  },
  { label: /^\d+$/u, cell: () => "√" },
  {
    label: /单位|部门|机构|行$|银行|学校|支部|派出所|机关|中心/u,
    cell: (_row, random) => random.pick(UNITS),
  },
  { label: /编号|号码|卡号|证号|号$|编码/u, cell: (_row, _random, index) => `H${1000 + index}` },
  { label: /地址|地点|位置|去向|住址|路线/u, cell: (row) => row.other.address },
  { label: /领导|干部|民警/u, cell: (_row, random) => random.pick(CADRES) },
  { label: /人$|员$|姓名|户主|家长|网长|产权/u, cell: (row) => row.other.name },
  { label: /省/u, cell: () => "河东省" },
  { label: /市/u, cell: () => "平山市" },
  { label: /县|区/u, cell: () => "平山县" },
  { label: /乡|镇/u, cell: () => "青河镇" },
];

const COMMON = ["正常", "良好", "一般", "较好", ""];

/** A plausible content for a column, guessed from its label alone. */
export function fillerFor(plan: ColumnPlan, random: Random): Filler {
  const own = random.fork(`filler${plan.index}`);
  const { words } = plan;
  if (words !== null) return { date: false, cell: () => own.pick(words) };
  const guess = GUESSES.find(({ label }) => label.test(plan.label));
  if (guess === undefined) return { date: false, cell: () => own.pick(COMMON) };
  return { date: guess.date === true, cell: (row, index) => guess.cell(row, own, index) };
}
