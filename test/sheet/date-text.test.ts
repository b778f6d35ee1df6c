import assert from "node:assert/strict";
import fc from "fast-check";
import { readDate, type DateReading } from "../../src/sheet/date-text";
import type { CellValue } from "../../src/sheet/grid";
import { dateOf, isoOf, serialOf } from "../../src/sheet/serial";

/** A reading in one line: `2024-05-06`, with whatever is not the plain case behind it. */
function shown(reading: DateReading): string {
  if (reading.kind === "yearless") {
    return `--${String(reading.month)}-${String(reading.day)}${reading.doubtful ? " doubtful" : ""}`;
  }
  if (reading.kind !== "date") return reading.kind;
  const minutes = Math.round(reading.time * 1440);
  const clock = `${String(Math.floor(minutes / 60))}:${String(minutes % 60).padStart(2, "0")}`;
  return [
    isoOf(reading.serial),
    minutes === 0 ? "" : clock,
    reading.form === "serial" ? "serial" : "",
    reading.precision === "day" ? "" : reading.precision,
    reading.yearless ? "yearless" : "",
    reading.twoDigitYear ? "two-digit" : "",
    reading.doubtful ? "doubtful" : "",
  ]
    .filter((word) => word !== "")
    .join(" ");
}

function table(
  title: string,
  cases: readonly (readonly [CellValue, string])[],
  year?: number,
): void {
  describe(title, () => {
    for (const [value, expected] of cases) {
      it(`${JSON.stringify(value)} → ${expected}`, () => {
        assert.equal(shown(readDate(value, year ?? null)), expected);
      });
    }
  });
}

const day = (text: string): readonly [string, string] => [text, "2024-05-06"];

describe("sheet/date-text", () => {
  it("gives every part of a reading", () => {
    assert.deepEqual(readDate("2024-05-06", null), {
      kind: "date",
      serial: 45_418,
      time: 0,
      form: "text",
      precision: "day",
      yearless: false,
      twoDigitYear: false,
    });
    assert.deepEqual(readDate("5月6日", null), { kind: "yearless", month: 5, day: 6 });
  });

  table("a day, however it is written", [
    ...[
      "2024-05-06",
      "2024-5-6",
      "2024.5.6",
      "2024.05.06",
      "2024/5/6",
      "2024/05/06",
      "2024、5、6",
      "2024,5,6",
      "2024。5。6",
      "2024·5·6",
      "2024_05_06",
      "2024—5—6",
      "2024 5 6",
      "2024. 5. 6",
      "2024.5.6.",
      "2024.5.6。",
      "2024..5.6",
      "2024-5.6",
      "20240506",
      "2024.0506",
      "2024年5月6日",
      "2024年05月06日",
      "2024年5月6",
      "2024年5月6号",
      "2024年5月6曰",
      "2024年 5月 6日",
      " 2024 年 5 月 6 日 ",
      "2024年5.6",
      "2024年.5月.6日",
      "2024.5月6日",
      "2024年\n5月6日",
      "２０２４．５．６",
      "２０２４年５月６日",
      "'2024-05-06",
      "\u200b2024-05-06\u00a0",
      "二〇二四年五月六日",
      "二零二四年五月六日",
      "二○二四年五月六日",
      "二O二四年五月六日",
      "2024年五月六日",
      "2024-05-06 星期一",
      "2024年5月6日（周一）",
      "2024年5月6日(星期一)",
      "周一 2024.5.6",
      "2024年5月6日上午",
      "45418",
    ].map(day),
    ["2024年元月12日", "2024-01-12"],
    ["二〇二四年十二月三十一日", "2024-12-31"],
    ["二〇二三年十月二十日", "2023-10-20"],
    ["1900-01-01", "1900-01-01"],
    ["2099-12-31", "2099-12-31"],
    ["2024-02-29", "2024-02-29"],
  ]);

  table("numbers", [
    [45_418, "2024-05-06 serial"],
    [45_418.604_166_666_664, "2024-05-06 14:30 serial"],
    [45_418.5, "2024-05-06 12:00 serial"],
    [1, "1900-01-01 serial"],
    [59, "1900-02-28 serial"],
    [61, "1900-03-01 serial"],
    [73_050, "2099-12-31 serial"],
    [20_240_506, "2024-05-06"],
    [240_506, "2024-05-06 two-digit"],
    [991_231, "1999-12-31 two-digit"],
    [202_405, "2024-05-01 month"],
    [201_205, "2020-12-05 two-digit doubtful"],
    [2024, "2024-01-01 year"],
    [2024.5, "2024-05-01 month"],
    [2024.12, "2024-12-01 month"],
    [2024.1, "2024-01-01 month doubtful"],
    [2024.0506, "2024-05-06"],
    [2024.113, "2024-11-30 doubtful"],
    [5.6, "--5-6"],
    [12.31, "--12-31"],
    [5.1, "--5-1 doubtful"],
  ]);

  table("numbers that are no dates", [
    [60, "impossible"],
    [20_241_305, "impossible"],
    [20_240_230, "impossible"],
    [0, "other"],
    [0.5, "other"],
    [-5, "other"],
    [73_051, "other"],
    [461_700, "other"],
    [87_654_321, "other"],
    [13_800_138_000, "other"],
    [2024.13, "other"],
    [5.32, "other"],
    [2.3, "--2-3 doubtful"],
    [NaN, "other"],
    [Infinity, "other"],
    [true, "other"],
  ]);

  table("a year of two digits", [
    ["240506", "2024-05-06 two-digit"],
    ["24.5.6", "2024-05-06 two-digit"],
    ["24-05-06", "2024-05-06 two-digit"],
    ["24/5/6", "2024-05-06 two-digit"],
    ["24年5月6日", "2024-05-06 two-digit"],
    ["二四年五月六日", "2024-05-06 two-digit"],
    ["49.12.31", "2049-12-31 two-digit"],
    ["50.1.1", "1950-01-01 two-digit"],
    ["99年5月", "1999-05-01 month two-digit"],
    ["05/06/24", "2005-06-24 two-digit doubtful"],
  ]);

  table("month or year only", [
    ["2024年5月", "2024-05-01 month"],
    ["2024年5月份", "2024-05-01 month"],
    ["2024.05", "2024-05-01 month"],
    ["2024.5", "2024-05-01 month"],
    ["2024-05", "2024-05-01 month"],
    ["2024/5", "2024-05-01 month"],
    ["202405", "2024-05-01 month"],
    ["二〇二四年五月", "2024-05-01 month"],
    ["2024年", "2024-01-01 year"],
    ["2024", "2024-01-01 year"],
    ["2024年5月上旬", "2024-05-01 month doubtful"],
    ["2024年6月底前", "2024-06-01 month doubtful"],
  ]);

  const yearless: readonly (readonly [string, string])[] = [
    ["5月6日", "--5-6"],
    ["5月6号", "--5-6"],
    ["5月6", "--5-6"],
    ["05月06日", "--5-6"],
    ["５月６日", "--5-6"],
    ["五月六日", "--5-6"],
    ["十二月三十一日", "--12-31"],
    ["5.6", "--5-6"],
    ["5.10", "--5-10"],
    ["5-6", "--5-6"],
    ["5/6", "--5-6"],
    ["2月29日", "--2-29"],
    ["5月30日前", "--5-30 doubtful"],
    ["5月", "other"],
  ];
  table("no year, and none known", yearless);
  table(
    "no year, but the ledger's",
    [
      ["5月6日", "2024-05-06 yearless"],
      ["5.6", "2024-05-06 yearless"],
      ["五月六日", "2024-05-06 yearless"],
      ["5月6日 14:30", "2024-05-06 14:30 yearless"],
      ["5月", "2024-05-01 month yearless"],
      [5.6, "2024-05-06 yearless"],
      ["2月29日", "2024-02-29 yearless"],
      ["2023-05-06", "2023-05-06"],
    ],
    2024,
  );
  table("no such day in the ledger's year", [["2月29日", "impossible"]], 2023);

  table("with the time of day", [
    ["2024-05-06 14:30", "2024-05-06 14:30"],
    ["2024-05-06 14:30:00", "2024-05-06 14:30"],
    ["2024-05-06 00:00:00", "2024-05-06"],
    ["2024/5/6 9:05", "2024-05-06 9:05"],
    ["2024.5.6 9：05", "2024-05-06 9:05"],
    ["2024年5月6日 14时30分", "2024-05-06 14:30"],
    ["2024年5月6日14时", "2024-05-06 14:00"],
    ["2024年5月6日9点半", "2024-05-06 9:30"],
    ["2024年5月6日下午3点", "2024-05-06 15:00"],
    ["2024.5.6上午9:00", "2024-05-06 9:00"],
    ["2024-05-06 下午 2:30:15", "2024-05-06 14:30"],
    ["2024-05-06 2:30 PM", "2024-05-06 14:30"],
    ["2024-05-06 12:05 AM", "2024-05-06 0:05"],
    ["2024-05-06 星期一 14:30", "2024-05-06 14:30"],
    ["20240506143000", "2024-05-06 14:30"],
    ["202405061430", "2024-05-06 14:30"],
    ["45418.604166", "2024-05-06 14:30"],
    ["2024-05-06 24:00", "2024-05-07"],
    ["2024-05-06 14:30-15:30", "2024-05-06 14:30 doubtful"],
    ["2024-05-06 25:00", "impossible"],
    ["2024-05-06 14:60", "impossible"],
  ]);

  table("ISO instants, in Beijing time", [
    ["2024-05-06T14:30", "2024-05-06 14:30"],
    ["2024-05-06T14:30:00.000+08:00", "2024-05-06 14:30"],
    ["2024-05-06T06:30:00Z", "2024-05-06 14:30"],
    ["2024-05-05T16:00:00.000Z", "2024-05-06"],
    ["2024-05-06T01:00:00-05:00", "2024-05-06 14:00"],
  ]);

  table("the year last, as foreign systems write it", [
    ["5/6/2024", "2024-05-06 doubtful"],
    ["12/31/2024", "2024-12-31"],
    ["31/12/2024", "2024-12-31"],
    ["5/5/2024", "2024-05-05"],
    ["5/6/24", "2024-05-06 two-digit doubtful"],
  ]);

  table("written like a date, but none", [
    ["2024-13-05", "impossible"],
    ["2024-02-30", "impossible"],
    ["2023.2.29", "impossible"],
    ["1900-02-29", "impossible"],
    ["2024年2月30日", "impossible"],
    ["2024年13月", "impossible"],
    ["2024-00-10", "impossible"],
    ["20240230", "impossible"],
    ["24.13.5", "impossible"],
    ["2月30日", "impossible"],
    ["13月5日", "impossible"],
    ["1024-05-06", "impossible"],
    ["2224年5月6日", "impossible"],
    ["20224-05-06", "impossible"],
    ["202-05-06", "impossible"],
    ["2024-05-066", "impossible"],
  ]);

  table("ranges and lists", [
    ["2024.5.6-5.8", "other"],
    ["2024.5.6-8", "other"],
    ["2024.5.6-2024.5.8", "other"],
    ["2024年5月6日至8日", "other"],
    ["2024年5月6-8日", "other"],
    ["2024年5-6月", "other"],
    ["2024.5-6", "other"],
    ["5.6-5.8", "other"],
    ["12.6-8", "other"],
    ["5月6日—8日", "other"],
    ["12、5、6", "other"],
    ["24 5 6", "other"],
    ["2024-05-06、2024-05-07", "other"],
  ]);

  table("other things", [
    ["张三", "other"],
    ["已化解", "other"],
    ["14:30", "other"],
    ["比分 3:99", "other"],
    ["3人", "other"],
    ["5.32", "other"],
    ["3000.5", "other"],
    ["0374-12", "other"],
    ["13800138000", "other"],
    ["461700", "other"],
    ["192.168.1.1", "other"],
    ["12,345,678", "other"],
    ["#N/A", "other"],
    ["2024年**月**日", "other"],
    ["农历五月六日", "other"],
    ["五月初六", "other"],
    ["五月廿六", "other"],
    ["正月十五", "other"],
    ["2024年5月6日收到来信", "other"],
  ]);

  table(
    "nothing",
    ["", null, " ", "　", "—", "-", "/", "无", "未设置", "暂无", "N/A"].map((v) => [v, "blank"]),
  );

  const plausible = fc.integer({ min: 1, max: 73_050 }).filter((serial) => serial !== 60);
  const forms: readonly [string, (y: number, m: number, d: number) => string][] = [
    ["yyyy-mm-dd", (y, m, d) => `${String(y)}-${two(m)}-${two(d)}`],
    ["yyyy.m.d", (y, m, d) => `${String(y)}.${String(m)}.${String(d)}`],
    ["yyyy/m/d", (y, m, d) => `${String(y)}/${String(m)}/${String(d)}`],
    ["yyyymmdd", (y, m, d) => `${String(y)}${two(m)}${two(d)}`],
    ["yyyy年m月d日", (y, m, d) => `${String(y)}年${String(m)}月${String(d)}日`],
    ["yyyy年m月d日 with blanks", (y, m, d) => `${String(y)} 年 ${String(m)} 月 ${String(d)} 日`],
    ["yyyy-mm-dd 00:00:00", (y, m, d) => `${String(y)}-${two(m)}-${two(d)} 00:00:00`],
  ];
  for (const [name, write] of forms) {
    it(`reads back every day written as ${name}`, () => {
      fc.assert(
        fc.property(plausible, (serial) => {
          const { year, month, day: dayOfMonth } = dateOf(serial);
          const reading = readDate(write(year, month, dayOfMonth), null);
          assert.equal(shown(reading), isoOf(serial));
        }),
      );
    });
  }

  it("reads a serial with its time back, whatever the fraction", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2100, max: 73_050 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (serial, time) => {
          const reading = readDate(serial + time, null);
          assert.ok(reading.kind === "date" && reading.serial === serial);
          assert.ok(Math.abs(reading.time - time) < 1e-9);
        },
      ),
    );
  });

  it("never reads an unreal day, whichever form it has", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.nat(99),
        fc.nat(99),
        fc.nat(6),
        (y, m, d, f) => {
          const text = forms[f % forms.length]![1](y, m, d);
          const reading = readDate(text, null);
          if (reading.kind !== "date") return;
          assert.deepEqual(dateOf(reading.serial), { year: y, month: m, day: d });
          assert.equal(reading.serial, serialOf(y, m, d));
        },
      ),
    );
  });

  it("answers any text without fail, with time in 0 ≤ time < 1", () => {
    const piece = fc.constantFrom(..."0123456789年月日号.-/、: T时分上下午一二十〇（）周Z+");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const reading = readDate(pieces.join(""), 2024);
        if (reading.kind !== "date") return;
        assert.ok(reading.time >= 0 && reading.time < 1);
        assert.ok(Number.isInteger(reading.serial));
      }),
      { numRuns: 2000 },
    );
  });
});

function two(value: number): string {
  return String(value).padStart(2, "0");
}
