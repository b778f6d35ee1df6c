import fc from "fast-check";
import { idCheckDigit } from "../../src/sheet/id-number";
import { gridOf, type CellValue, type Grid } from "../../src/sheet/grid";

export type PlainKind = "dispute" | "petition" | "opinion" | "hazard";

/** A row of a ledger of matters as a clerk means it; days are ISO texts, "" for none. */
export interface PlainRow {
  readonly kind: PlainKind;
  /** Sheet row, 1-based. */
  readonly row: number;
  /** In full, "" when it was left out. */
  readonly village: string;
  readonly zero: boolean;
  readonly found: string;
  readonly deadline: string;
  readonly state: "closed" | "open" | "withdrawn";
  readonly closed: string;
  readonly people: number;
  readonly rating: string;
}

/** Marks beside a village in the sheet of marks: the cell as typed, and the number it means. */
export interface PlainMark {
  readonly village: string;
  readonly marks: number | null;
  readonly vetoed: boolean;
}

export interface PlainTownship {
  readonly rows: readonly PlainRow[];
  readonly marks: readonly PlainMark[];
  readonly grids: readonly Grid[];
}

/** Every spelling a clerk uses, and the name in full. */
const VILLAGES: readonly (readonly [name: string, spellings: readonly string[]])[] = [
  ["柳林村", ["柳林村", "柳林", " 柳林村 ", "柳林村委会"]],
  ["河东村", ["河东村", "河东"]],
  ["石桥村", ["石桥村"]],
  ["槐荫社区", ["槐荫社区", "槐荫居委会"]],
  ["南坡村", ["南坡村"]],
];

export const SHEETS: Readonly<Record<PlainKind, string>> = {
  dispute: "矛盾纠纷",
  petition: "信访",
  opinion: "民情诉求",
  hazard: "安全隐患",
};

const TITLES: Readonly<Record<PlainKind, string>> = {
  dispute: "青河镇矛盾纠纷排查化解台账",
  petition: "青河镇信访事项登记台账",
  opinion: "青河镇群众诉求收集办理台账",
  hazard: "青河镇安全隐患排查整改台账",
};

const HEADS: Readonly<Record<PlainKind, readonly string[]>> = {
  dispute:
    "序号 村（社区） 当事人 身份证号 矛盾纠纷简要情况 涉及人数 排查日期 化解期限 化解情况 化解日期 满意度".split(
      " ",
    ),
  petition:
    "序号 村（社区） 信访人 身份证号 信访事项 人数 受理日期 办理期限 办理状态 办结日期 满意度".split(
      " ",
    ),
  opinion:
    "序号 村（社区） 反映人 身份证号 诉求内容 涉及人数 收集日期 办理期限 办理情况 办结日期 满意度".split(
      " ",
    ),
  hazard:
    "序号 村（社区） 责任人 身份证号 隐患描述 涉及人数 排查日期 整改期限 整改状态 整改日期 满意度".split(
      " ",
    ),
};

const STATES: Readonly<Record<PlainKind, Readonly<Record<PlainRow["state"], readonly string[]>>>> =
  {
    dispute: { closed: ["已化解", "化解成功"], open: ["化解中", "未化解"], withdrawn: ["撤回"] },
    petition: { closed: ["已办结"], open: ["办理中"], withdrawn: ["撤回"] },
    opinion: { closed: ["已办结"], open: ["办理中"], withdrawn: ["撤回"] },
    hazard: { closed: ["已整改"], open: ["整改中"], withdrawn: ["撤回"] },
  };

const NOTHING: Readonly<Record<PlainKind, string>> = {
  dispute: "本月无矛盾纠纷",
  petition: "本月无信访事项",
  opinion: "本月无群众诉求",
  hazard: "本月未发现安全隐患",
};

const MATTERS =
  "宅基地边界争议 相邻排水纠纷 土地流转款拖欠 道路灯坏了要修 用电线路老化 噪声扰民".split(" ");
const SURNAMES = [..."赵钱孙李周吴郑王冯陈"];

/** One matter before it stands in a sheet. */
const matter = fc.record({
  kind: fc.constantFrom<PlainKind>("dispute", "petition", "opinion", "hazard"),
  village: fc.option(fc.nat(VILLAGES.length - 1), { freq: 12, nil: null }),
  spelling: fc.nat(3),
  zero: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
  found: fc.integer({ min: -40, max: 400 }),
  limit: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
  state: fc.constantFrom<PlainRow["state"]>("closed", "closed", "closed", "open", "withdrawn"),
  word: fc.nat(1),
  took: fc.option(fc.integer({ min: 0, max: 90 }), { freq: 8, nil: null }),
  people: fc.constantFrom(1, 2, 3, 4, 5, 6, 12),
  rating: fc.constantFrom("满意", "满意", "基本满意", "一般", "不满意", "不了解", ""),
  form: fc.nat(3),
  badId: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
  what: fc.nat(MATTERS.length - 1),
});

type Matter = typeof matter extends fc.Arbitrary<infer T> ? T : never;

const mark = fc.record({
  marks: fc.option(fc.constantFrom(0, 3, 4.5, 7.25, 8.335, 10), { freq: 6, nil: null }),
  form: fc.nat(2),
  veto: fc.constantFrom("", "", "", "否", "×", "是", "√", 1),
});

/** A township of five villages over a year and some weeks, in five sheets. */
export const plainTownship: fc.Arbitrary<PlainTownship> = fc
  .tuple(
    fc.array(matter, { minLength: 6, maxLength: 60 }),
    fc.array(mark, { minLength: VILLAGES.length, maxLength: VILLAGES.length }),
    fc.boolean(),
  )
  .map(([matters, marks, withStranger]) => township(matters, marks, withStranger));

function township(
  matters: readonly Matter[],
  marks: readonly (typeof mark extends fc.Arbitrary<infer T> ? T : never)[],
  withStranger: boolean,
): PlainTownship {
  const rows: PlainRow[] = [];
  const grids = (Object.keys(SHEETS) as PlainKind[]).map((kind) => {
    const own = [...anchors(kind), ...matters.filter((one) => one.kind === kind)];
    const cells = own.map((one, index) => {
      const row = rowOf(one, index + 3);
      rows.push(row);
      return cellsOf(one, row, index + 1);
    });
    return gridOf(SHEETS[kind], [[TITLES[kind]], [...HEADS[kind]], ...cells]);
  });
  const plain = marks.map(({ marks: points, veto }, index): PlainMark => ({
    village: VILLAGES[index]?.[0] ?? "",
    marks: points,
    vetoed: veto === "是" || veto === "√" || veto === 1,
  }));
  const sheet = gridOf("评分", [
    ["青河镇2024年考核评分表"],
    ["序号", "村名", "领导评价（满分10分）", "一票否决"],
    ...marks.map(({ marks: points, form, veto }, index) => [
      index + 1,
      VILLAGES[index]?.[1].at(-1) ?? "",
      points === null
        ? ""
        : form === 0
          ? `${String(points)}分`
          : form === 1
            ? String(points)
            : points,
      veto,
    ]),
    ...(withStranger ? [[9, "北岭村", 6, "是"]] : []),
    ["合计", "", 30, ""],
  ]);
  return { rows, marks: plain, grids: [...grids, sheet] };
}

/** A closed matter in every ledger, so that each sheet is surely known for what it is. */
function anchors(kind: PlainKind): Matter[] {
  return [0, 1, 2].map((index) => ({
    ...{ kind, village: index, spelling: 0, zero: false, found: -60 + index, limit: 30 },
    ...{ state: "closed", word: 0, took: 3, people: 2, rating: "满意", form: 0, badId: false },
    what: index,
  }));
}

function rowOf(one: Matter, row: number): PlainRow {
  const found = dayAfter("2024-01-01", one.found);
  const closed = one.state === "closed" && !one.zero && one.took !== null;
  return {
    ...{ kind: one.kind, row, zero: one.zero, state: one.state, found },
    village: one.village === null ? "" : (VILLAGES[one.village]?.[0] ?? ""),
    deadline: one.limit === null || one.zero ? "" : dayAfter(found, one.limit),
    closed: closed ? dayAfter(found, one.took ?? 0) : "",
    people: one.people,
    rating: one.rating,
  };
}

function cellsOf(one: Matter, row: PlainRow, serial: number): CellValue[] {
  const spellings = one.village === null ? [""] : (VILLAGES[one.village]?.[1] ?? [""]);
  const village = spellings[one.spelling % spellings.length] ?? "";
  const day = (iso: string): string => written(iso, one.form);
  if (one.zero)
    return [serial, village, "", "", NOTHING[one.kind], "", day(row.found), "", "", "", ""];
  const words = STATES[one.kind][one.state];
  return [
    ...[serial, village, nameOf(row), idOf(row, one.badId)],
    `${MATTERS[one.what] ?? ""}，第${String(row.row * 7)}号`,
    ...[one.people, day(row.found), day(row.deadline)],
    ...[words[one.word % words.length] ?? "", day(row.closed), one.rating],
  ];
}

function nameOf({ row, kind }: PlainRow): string {
  const surname = SURNAMES[(row * 3 + kind.length) % SURNAMES.length] ?? "";
  return `${surname}${"文国建明秀玉志永"[row % 8] ?? ""}${"强平华兰军芳林涛".charAt((row >> 3) % 8)}`;
}

function idOf({ row, kind }: PlainRow, isBad: boolean): string {
  const place = Object.keys(SHEETS).indexOf(kind);
  const birth = dayAfter("1950-01-01", row * 37 + place * 9000).replaceAll("-", "");
  const digits = `110101${birth}${String(100 + row * 4 + place)}`;
  const check = idCheckDigit(digits);
  return digits + (isBad ? (check === "1" ? "2" : "1") : check);
}

function written(iso: string, form: number): string {
  if (iso === "") return "";
  const [year = "", month = "", day = ""] = iso.split("-");
  if (form === 1) return `${year}.${String(Number(month))}.${String(Number(day))}`;
  if (form === 2) return `${year}年${String(Number(month))}月${String(Number(day))}日`;
  return form === 3 ? `${year}/${month}/${day}` : iso;
}

export function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
