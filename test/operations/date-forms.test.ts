import assert from "node:assert/strict";
import fc from "fast-check";
import { checkBooks } from "../../src/operations/check-books";
import { rateBooks } from "../../src/operations/rate-books";
import { listRevisits } from "../../src/operations/revisit-list";
import { defaultProfile } from "../../src/profile/defaults";
import { gridOf, type CellValue } from "../../src/sheet/grid";
import { dateOf, serialOf } from "../../src/sheet/serial";
import { bookOfGrids } from "./book-of";

/** Every way of writing a day that loses nothing in a ledger of one year. */
const FORMS: readonly ((year: number, month: number, day: number, serial: number) => CellValue)[] =
  [
    (_y, _m, _d, serial) => serial,
    (_y, _m, _d, serial) => String(serial),
    (y, m, d) => `${String(y)}-${two(m)}-${two(d)}`,
    (y, m, d) => `${String(y)}.${String(m)}.${String(d)}`,
    (y, m, d) => `${String(y)}/${String(m)}/${String(d)}`,
    (y, m, d) => `${String(y)}。${String(m)}。${String(d)}`,
    (y, m, d) => `${String(y)}、${String(m)}、${String(d)}`,
    (y, m, d) => `${String(y)}年${String(m)}月${String(d)}日`,
    (y, m, d) => `${String(y)}年${String(m)}月${String(d)}日（入户）`,
    (y, m, d) => `${String(y)}-${two(m)}-${two(d)} 09:30`,
    (y, m, d) => `${String(y)}${two(m)}${two(d)}`,
    (y, m, d) => Number(`${String(y)}${two(m)}${two(d)}`),
    (y, m, d) => `${String(y - 2000)}.${String(m)}.${String(d)}`,
    (_y, m, d) => `${String(m)}月${String(d)}日`,
    (_y, m, d) => `${String(m)}.${String(d)}`,
    (_y, m, d) => `${String(m)}月${String(d)}日 上午`,
  ];

interface Matter {
  readonly found: number;
  readonly limit: number;
  readonly closed: number | null;
}

interface Visit {
  readonly whom: number;
  readonly day: number;
}

const YEAR = 2023;
const asOf = serialOf(YEAR, 9, 20);
const PEOPLE = ["杜春生", "宋立", "柏玉兰", "尚文"];

/** What the engine tells of a workbook whose days are written in one form. */
function told(matters: readonly Matter[], visits: readonly Visit[], form: (typeof FORMS)[number]) {
  const cell = (serial: number | null): CellValue => {
    if (serial === null) return "";
    const { year, month, day } = dateOf(serial);
    return form(year, month, day, serial);
  };
  const disputes = gridOf("纠纷", [
    ["2023年矛盾纠纷排查化解台账"],
    ["序号", "村", "当事人", "纠纷类型", "排查时间", "化解时限", "化解情况", "化解时间"],
    ...matters.map(({ found, limit, closed }, at) => [
      at + 1,
      "白杨村",
      PEOPLE[at % PEOPLE.length] ?? "",
      "邻里纠纷",
      cell(found),
      cell(limit),
      closed === null ? "化解中" : "已化解",
      cell(closed),
    ]),
  ]);
  const households = gridOf("民情档案", [
    ["白杨村民情档案"],
    ["序号", "村", "户主", "家庭人口", "联系电话", "包户干部"],
    ...PEOPLE.map((name, at) => [at + 1, "白杨村", name, 3, `1390000100${String(at)}`, "方志"]),
  ]);
  const visited = gridOf("走访", [
    ["2023年入户走访登记表"],
    ["序号", "走访日期", "村", "走访对象", "走访人", "走访情况"],
    ...visits.map(({ whom, day }, at) => [
      at + 1,
      cell(day),
      "白杨村",
      PEOPLE[whom] ?? "",
      "方志",
      "了解生产生活情况",
    ]),
  ]);
  const book = bookOfGrids([disputes, households, visited]);
  const context = { profile: defaultProfile, asOf };
  const { groups } = rateBooks([book], { ...context, period: "2023-09", by: "village" });
  const { plan } = listRevisits([book], { ...context });
  return {
    rates: groups.map(({ key, rates }) => ({
      key,
      rates: rates.map(({ id, numerator, denominator }) => ({ id, numerator, denominator })),
    })),
    overdue: checkBooks([book], context)
      .findings.filter(
        ({ code }) => code === "overdue" || code === "closed-late" || code === "date-order",
      )
      .flatMap(({ code, row, cells }) => (cells ?? [{ row }]).map((one) => [code, one.row])),
    due: plan.due,
    coverage: plan.coverage,
  };
}

describe("writing all days in another form", () => {
  const day = fc.integer({ min: serialOf(YEAR, 2, 1), max: asOf });
  const matter = fc
    .record({
      found: day,
      limit: fc.integer({ min: 1, max: 60 }),
      closed: fc.option(fc.integer({ min: 0, max: 60 })),
    })
    .map(({ found, limit, closed }) => ({
      found,
      limit: found + limit,
      closed: closed === null || found + closed > asOf ? null : found + closed,
    }));
  const visit = fc.record({ whom: fc.nat(PEOPLE.length - 1), day });

  it("changes no rate, no overdue list and no visit list", () => {
    fc.assert(
      fc.property(
        fc.array(matter, { minLength: 4, maxLength: 8 }),
        fc.array(visit, { minLength: 4, maxLength: 8 }),
        fc.integer({ min: 1, max: FORMS.length - 1 }),
        (matters, visits, at) => {
          const [plain, form] = [FORMS[0], FORMS[at]];
          assert.ok(plain !== undefined && form !== undefined);
          assert.deepEqual(told(matters, visits, form), told(matters, visits, plain));
        },
      ),
      { numRuns: 120 },
    );
  });

  it("finds what is overdue and due at all", () => {
    const found = serialOf(YEAR, 9, 1);
    const all = told(
      [{ found, limit: found + 5, closed: null }],
      [{ whom: 0, day: found }],
      (_y, m, d) => `${String(m)}月${String(d)}日`,
    );
    assert.equal(all.overdue.length, 1);
    assert.ok(all.due.length > 0);
  });
});

function two(value: number): string {
  return String(value).padStart(2, "0");
}
