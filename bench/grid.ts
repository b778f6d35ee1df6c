import type { FieldId } from "../src/ledger/fields";
import type { Ledger } from "../src/ledger/ledger";
import { CellFlag, gridOf, type CellValue, type Grid } from "../src/sheet/grid";
import { idCheckDigit } from "../src/sheet/id-number";
import { dateOf, serialOf } from "../src/sheet/serial";

const FIELDS: readonly FieldId[] = [
  "serial",
  "code",
  "village",
  "person",
  "idNumber",
  "phone",
  "gender",
  "age",
  "address",
  "category",
  "level",
  "peopleCount",
  "summary",
  "occurredOn",
  "foundOn",
  "deadline",
  "status",
  "closedOn",
  "leader",
  "rating",
];

const SURNAMES = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"];
const GIVEN = [..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华文辉建国红梅玉兰春秀云海波"];
const VILLAGES = [..."柳枣槐杏榆松竹梅兰桃李桑杨梨荷菊"].map((sign) => `${sign}林村`);
const CATEGORIES = ["邻里纠纷", "婚姻家庭纠纷", "土地承包纠纷", "劳资纠纷", "合同纠纷", "其他"];
const FIRST_DAY = serialOf(2023, 1, 1);
export const BENCH_DAY = serialOf(2024, 6, 30);

/** Rows of a dispute ledger as a host would hand them over, about one cell in two hundred defective. */
export function benchRows(count: number): CellValue[][] {
  const next = generator(20240506);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return Array.from({ length: count }, (_, i) => {
    const birth = serialOf(1945, 1, 1) + Math.floor(next() * 20_000);
    const male = next() < 0.5;
    const id = idOf(birth, male, next);
    const found = FIRST_DAY + Math.floor(next() * 500);
    const closed = next() < 0.85;
    const bad = next();
    return [
      i + 1,
      `LL2024${String(i).padStart(6, "0")}`,
      pick(VILLAGES),
      pick(SURNAMES) + pick(GIVEN) + pick(GIVEN),
      next() < 0.42 ? "" : bad < 0.02 ? id.slice(0, 17) + "5" : id,
      bad > 0.99 ? "1380013800" : `13${String(Math.floor(next() * 1e9)).padStart(9, "0")}`,
      male ? "男" : "女",
      2024 - dateOf(birth).year,
      `${pick(VILLAGES)}${String(1 + Math.floor(next() * 12))}组${String(i % 997)}号`,
      pick(CATEGORIES),
      next() < 0.9 ? "一般" : "重大",
      1 + Math.floor(next() * 9),
      `因宅基地边界与邻居发生争执，经村委会第${String(i)}次上门了解情况后组织双方协商`,
      isoText(found - 3, next),
      found,
      found + 30,
      closed ? (next() < 0.97 ? "已化解" : "调解成功") : "化解中",
      closed ? found + 1 + Math.floor(next() * 28) : "",
      "李书记",
      closed ? pick(["满意", "满意", "基本满意", "不满意"]) : "",
    ];
  });
}

/** The rows as a ledger, every column sure. */
export function benchLedger(rows: readonly (readonly CellValue[])[]): Ledger {
  return {
    grid: dated(gridOf("台账", [FIELDS, ...rows], "台账.xlsx")),
    kind: "dispute",
    confidence: 1,
    unsure: false,
    title: "",
    headerRows: [0, 0],
    dataRows: [1, rows.length],
    records: Int32Array.from(rows, (_, i) => i + 1),
    left: [],
    totalRows: [],
    columns: FIELDS.map((field, index) => ({
      index,
      label: field,
      known: true,
      parents: [],
      field,
      confidence: 1,
      evidence: [],
    })),
    tickGroups: [],
    rounds: [],
    dayParts: [],
    year: 2024,
    kindScores: [],
  };
}

/** The day columns shown as days, as in any sheet; a serial shown as a number would be told. */
function dated(grid: Grid): Grid {
  const flags = new Uint8Array(grid.rowCount * grid.columnCount);
  for (const field of ["occurredOn", "foundOn", "deadline", "closedOn"] as const)
    for (let row = 1; row < grid.rowCount; row++)
      flags[row * grid.columnCount + FIELDS.indexOf(field)] = CellFlag.date;
  return { ...grid, flags };
}

function isoText(serial: number, next: () => number): CellValue {
  if (next() < 0.9) return serial;
  const { year, month, day } = dateOf(serial);
  return `${String(year)}.${String(month)}.${String(day)}`;
}

function idOf(birth: number, male: boolean, next: () => number): string {
  const { year, month, day } = dateOf(birth);
  const digits = [month, day].map((part) => String(part).padStart(2, "0")).join("");
  const order = Math.floor(next() * 500) * 2 + (male ? 1 : 0);
  const body = `370102${String(year)}${digits}${String(order).padStart(3, "0")}`;
  return body + idCheckDigit(body);
}

/** Mulberry32: the same rows on every machine. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
