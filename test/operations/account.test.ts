import assert from "node:assert/strict";
import fc from "fast-check";
import { recogniseTables } from "../../src/ledger/recognise/index";
import { measureRates } from "../../src/measure/index";
import { defaultProfile } from "../../src/profile/index";
import { gridOf, type CellValue } from "../../src/sheet/grid";
import { serialOf } from "../../src/sheet/serial";

const HEAD = [
  "序号",
  "村（社区）",
  "当事人",
  "纠纷类型",
  "简要情况",
  "排查时间",
  "责任人",
  "化解情况",
  "化解时间",
];
const asOf = serialOf(2024, 6, 5);

/** Numerator and denominator of every rate, from cells alone. */
function ratesIn(sheets: readonly (readonly (readonly CellValue[])[])[]): string {
  const ledgers = sheets.flatMap((rows) => {
    const { main, more } = recogniseTables(gridOf("台账", rows));
    return [main, ...more];
  });
  const { groups } = measureRates(ledgers, { profile: defaultProfile, asOf, period: "2024-05" });
  return groups[0].rates
    .map(({ id, numerator, denominator }) => `${id} ${String(numerator)}/${String(denominator)}`)
    .join(", ");
}

const village = fc.constantFrom("柳林村", "石桥村", "王庄村");
const person = fc.constantFrom("张建国", "李秀英", "王德福", "赵小梅", "陈桂兰");
const matter = fc
  .record({
    village,
    person,
    category: fc.constantFrom("邻里纠纷", "土地纠纷", "债务纠纷"),
    summary: fc.constantFrom("屋檐滴水起争执", "田埂移位", "借款到期未还", "无故拖欠工资"),
    day: fc.integer({ min: 1, max: 31 }),
    status: fc.constantFrom("已化解", "化解中", "未化解", ""),
  })
  .map(({ village, person, category, summary, day, status }): CellValue[] => [
    "",
    village,
    person,
    category,
    summary,
    `2024-05-${String(day).padStart(2, "0")}`,
    "李明",
    status,
    status === "已化解" ? "2024-05-31" : "",
  ]);
const matters = fc.array(matter, { minLength: 3, maxLength: 12 });
const zero = fc
  .tuple(village, fc.constantFrom("本月无矛盾纠纷", "零报告", "无", "—", "未排查出矛盾纠纷"))
  .map(([place, word]): CellValue[] => [
    "",
    place,
    word === "—" ? "—" : "无",
    "无",
    word,
    "",
    "李明",
    "",
    "",
  ]);

const numbered = (rows: readonly (readonly CellValue[])[]): CellValue[][] =>
  rows.map((row, index) => [index + 1, ...row.slice(1)]);
const sheetOf = (rows: readonly (readonly CellValue[])[]): (readonly CellValue[])[] => [
  ["青杨镇矛盾纠纷排查化解台账（2024年）"],
  HEAD,
  ...numbered(rows),
];

describe("the rates of a clerk's cells", () => {
  it("do not change with a report of nothing, wherever it stands", () => {
    fc.assert(
      fc.property(matters, zero, fc.nat(), (rows, nothing, at) => {
        const place = at % (rows.length + 1);
        const more = [...rows.slice(0, place), nothing, ...rows.slice(place)];
        assert.equal(ratesIn([sheetOf(more)]), ratesIn([sheetOf(rows)]));
      }),
      { numRuns: 150 },
    );
  });

  it("do not change with rows a form has ready", () => {
    fc.assert(
      fc.property(matters, village, fc.integer({ min: 1, max: 20 }), (rows, place, count) => {
        const ready = Array.from({ length: count }, (): CellValue[] => ["", place]);
        assert.equal(ratesIn([sheetOf([...rows, ...ready])]), ratesIn([sheetOf(rows)]));
      }),
      { numRuns: 100 },
    );
  });

  it("do not change with the order of the rows or of the columns", () => {
    fc.assert(
      fc.property(matters, fc.integer({ min: 1, max: 8 }), (rows, turn) => {
        const turned = (row: readonly CellValue[]): CellValue[] => [
          ...row.slice(turn),
          ...row.slice(0, turn),
        ];
        const whole = ratesIn([sheetOf(rows)]);
        assert.equal(ratesIn([sheetOf([...rows].reverse())]), whole);
        const [title, ...table] = sheetOf(rows);
        assert.equal(ratesIn([[title ?? [], ...table.map(turned)]]), whole);
      }),
      { numRuns: 100 },
    );
  });

  it("are the same of a sheet split by village", () => {
    fc.assert(
      fc.property(matters, (rows) => {
        const villages = [...new Set(rows.map(([, place]) => place))];
        const parts = villages.map((one) => sheetOf(rows.filter(([, place]) => place === one)));
        assert.equal(ratesIn(parts), ratesIn([sheetOf(rows)]));
      }),
      { numRuns: 100 },
    );
  });
});
