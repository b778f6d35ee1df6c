import { layoutOf, type Column, type LabelledLayout } from "./layout";
import { makeLedger, type SampleLedger } from "./ledger";
import { makeRandom, type Random } from "./random";
import type { FieldId } from "../../src/ledger/fields";
import { VILLAGES } from "./words";

/** One village's file, as it is handed up for merging. */
export interface VillageFile {
  readonly name: string;
  readonly format: "xls" | "xlsx";
  /** Hidden sheets hold last year's rows and must not be merged. */
  readonly sheets: readonly SampleLedger[];
}

/** Ways to name a column, and the fields a village may leave out. */
const LABELS: readonly (readonly [field: FieldId, labels: readonly string[], optional?: true])[] = [
  ["village", ["村（社区）", "所属村", "行政村", "村名"]],
  ["foundOn", ["排查日期", "排查时间", "发现日期"]],
  ["person", ["当事人", "当事人姓名", "主要当事人"]],
  ["idNumber", ["身份证号", "身份证号码", "公民身份号码"], true],
  ["phone", ["联系电话", "联系方式", "手机号码"], true],
  ["category", ["纠纷类型", "纠纷类别", "矛盾类型"]],
  ["peopleCount", ["涉及人数", "人数"], true],
  ["summary", ["简要情况", "纠纷简要情况", "基本情况"]],
  ["level", ["风险等级", "等级"], true],
  ["owner", ["责任人", "化解责任人", "包保责任人"]],
  ["deadline", ["化解时限", "办结期限", "化解期限"], true],
  ["status", ["化解情况", "化解状态", "办理情况"]],
  ["closedOn", ["化解日期", "化解时间", "办结时间"]],
  ["rating", ["满意度", "群众满意度"], true],
  ["note", ["备注", "备　注"], true],
];

/** `count` files of as many villages; labels, column order, format and extra sheets differ. */
export function makeVillageFiles(seed: number, count = 30, rows = 12): VillageFile[] {
  const random = makeRandom(seed);
  return VILLAGES.slice(0, count).map((village, index) => {
    const layout = villageLayout(random, village);
    const shared = { villages: [village], mess: random.pick([0, 1, 1] as const) };
    const sheet = makeLedger({
      ...shared,
      kind: "dispute",
      layout,
      rows: random.int(rows - 4, rows + 4),
      seed: seed + index * 10 + 1,
      sheet: "矛盾纠纷",
    });
    const sheets = [sheet];
    if (index % 4 === 1)
      sheets.push(
        makeLedger({ ...shared, kind: "visit", rows, seed: seed + index * 10 + 2, sheet: "走访" }),
      );
    if (index % 5 === 2) sheets.push(hiddenSheet(village, seed + index * 10 + 3));
    const format = index % 3 === 0 ? "xlsx" : "xls";
    return { name: `${village}.${format}`, format, sheets };
  });
}

function villageLayout(random: Random, village: string): LabelledLayout {
  const kept = LABELS.filter(([, , optional]) => optional !== true || random.chance(0.7));
  const columns = kept.map(([field, labels]): Column => [random.pick(labels), field]);
  const order = random.chance(0.5) ? columns : random.shuffled(columns);
  const withSerial: Column[] = [["序号", "serial"], ...order];
  return layoutOf(
    `village-${village}`,
    "dispute",
    `2024年${village}矛盾纠纷排查化解台账`,
    withSerial,
  );
}

function hiddenSheet(village: string, seed: number): SampleLedger {
  const made = makeLedger({
    kind: "dispute",
    rows: 6,
    seed,
    villages: [village],
    sheet: "上年",
    asOf: 45291,
  });
  return { ...made, grid: { ...made.grid, hidden: true } };
}
