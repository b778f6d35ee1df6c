import assert from "node:assert/strict";
import {
  addMonths,
  dateOf,
  isoOf,
  isRealDate,
  mondayOf,
  monthEnd,
  monthStart,
  serialFromIso,
  serialOf,
  weekdayOf,
} from "../../src/sheet/serial";

/** 1900-01-01, the first day of the 1900 system. */
const FIRST = Date.UTC(1900, 0, 1);
const DAY = 86_400_000;

/** The days of some years counted one by one, by the platform's calendar. */
function* days(from: number, to: number): Generator<readonly [Date, number]> {
  for (let time = Date.UTC(from, 0, 1); time < Date.UTC(to + 1, 0, 1); time += DAY) {
    const passed = Math.round((time - FIRST) / DAY) + 1;
    yield [new Date(time), passed < 60 ? passed : passed + 1];
  }
}

describe("the calendar, day by day", () => {
  for (const [from, to] of [
    [1899, 1905],
    [1999, 2001],
    [2023, 2025],
    [2096, 2104],
    [2399, 2401],
  ] as const)
    it(`from ${String(from)} to ${String(to)}`, () => {
      for (const [date, serial] of days(from, to)) {
        const [year, month, day] = [
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ];
        const iso = date.toISOString().slice(0, 10);
        assert.equal(serialOf(year, month, day), serial, iso);
        assert.deepEqual(dateOf(serial), { year, month, day });
        assert.equal(isoOf(serial), iso);
        assert.equal(serialFromIso(iso), year < 1900 ? null : serial);
        assert.equal(weekdayOf(serial), ((date.getUTCDay() + 6) % 7) + 1);
        assert.ok(isRealDate(year, month, day));
        const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
        assert.equal(monthEnd(serial), serialOf(year, month, last));
        assert.equal(monthStart(serial), serialOf(year, month, 1));
        assert.equal(isRealDate(year, month, last + 1), false);
        const monday = mondayOf(serial);
        assert.equal(weekdayOf(monday), 1);
        for (const months of [-13, -1, 0, 1, 12]) {
          const index = year * 12 + month - 1 + months;
          const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
          const end = new Date(Date.UTC(newYear, newMonth, 0)).getUTCDate();
          assert.equal(
            addMonths(serial, months),
            serialOf(newYear, newMonth, Math.min(day, end)),
            `${iso} ${String(months)}`,
          );
        }
      }
    });

  it("knows no 0th and no 13th month, no 0th day", () => {
    for (const [month, day] of [
      [0, 1],
      [13, 1],
      [1, 0],
      [12, 32],
      [2, 30],
    ] as const)
      assert.ok(!isRealDate(2024, month, day));
  });
});
