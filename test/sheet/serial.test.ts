import assert from "node:assert/strict";
import fc from "fast-check";
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

const PHANTOM = 60;
const FIRST = 1;
const LAST = 73_050;
const DAY = 86_400_000;

/** The calendar as the platform knows it; valid from 1900-03-01 on. */
function platformIso(serial: number): string {
  return new Date((serial - 25_569) * DAY).toISOString().slice(0, 10);
}

const realSerial = fc.integer({ min: FIRST, max: LAST }).filter((serial) => serial !== PHANTOM);

describe("sheet/serial", () => {
  const known: readonly [string, number][] = [
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["1999-12-31", 36_525],
    ["2000-02-29", 36_585],
    ["2024-05-06", 45_418],
    ["2099-12-31", LAST],
  ];
  for (const [iso, serial] of known) {
    it(`${iso} is ${String(serial)}`, () => {
      assert.equal(serialFromIso(iso), serial);
      assert.equal(isoOf(serial), iso);
    });
  }

  it("shows the phantom day of 1900, but makes no date of it", () => {
    assert.deepEqual(dateOf(PHANTOM), { year: 1900, month: 2, day: 29 });
    assert.equal(isRealDate(1900, 2, 29), false);
    assert.equal(serialFromIso("1900-02-29"), null);
  });

  it("drops the time of day", () => {
    assert.equal(isoOf(45_418.99999), "2024-05-06");
    assert.equal(weekdayOf(45_418.5), 1);
    assert.equal(mondayOf(45_420.5), 45_418);
  });

  for (const text of [
    "2024-02-30",
    "2024-13-01",
    "2024-5-6",
    "1899-12-31",
    "2024-05-06T00:00",
    "",
  ]) {
    it(`reads no ISO date in ${JSON.stringify(text)}`, () => {
      assert.equal(serialFromIso(text), null);
    });
  }

  it("agrees with the platform's calendar on every day from 1900-03-01 to 2099-12-31", () => {
    for (let serial = PHANTOM + 1; serial <= LAST; serial++) {
      if (isoOf(serial) !== platformIso(serial)) assert.equal(isoOf(serial), platformIso(serial));
    }
  });

  it("goes to ISO and back on every day but the phantom", () => {
    for (let serial = FIRST; serial <= LAST; serial++) {
      const back = serialFromIso(isoOf(serial));
      if (back !== (serial === PHANTOM ? null : serial)) assert.equal(back, serial);
    }
  });

  it("gives a later date a larger serial", () => {
    fc.assert(
      fc.property(realSerial, realSerial, (a, b) => {
        assert.equal(isoOf(a) < isoOf(b), a < b);
      }),
    );
  });

  describe("weeks", () => {
    it("begin on Monday", () => {
      assert.equal(weekdayOf(45_418), 1);
      assert.equal(weekdayOf(45_424), 7);
      assert.equal(mondayOf(45_418), 45_418);
      assert.equal(mondayOf(45_424), 45_418);
    });

    it("run through the real calendar around the phantom day", () => {
      // 1900-01-01 was a Monday and 1900-03-01 a Thursday.
      assert.equal(weekdayOf(1), 1);
      assert.equal(weekdayOf(61), 4);
      assert.equal(isoOf(mondayOf(61)), "1900-02-26");
      assert.equal(isoOf(mondayOf(serialOf(1900, 3, 6))), "1900-03-05");
    });

    it("agree with the platform", () => {
      fc.assert(
        fc.property(fc.integer({ min: PHANTOM + 1, max: LAST }), (serial) => {
          const sundayZero = new Date((serial - 25_569) * DAY).getUTCDay();
          assert.equal(weekdayOf(serial) % 7, sundayZero);
        }),
      );
    });

    it("give each day a Monday at most six days before", () => {
      fc.assert(
        fc.property(fc.integer({ min: 100, max: LAST }), (serial) => {
          const monday = mondayOf(serial);
          assert.equal(weekdayOf(monday), 1);
          assert.ok(serial - monday >= 0 && serial - monday <= 6);
        }),
      );
    });
  });

  describe("months", () => {
    const steps: readonly [string, number, string][] = [
      ["2024-01-31", 1, "2024-02-29"],
      ["2023-01-31", 1, "2023-02-28"],
      ["2024-05-06", 1, "2024-06-06"],
      ["2024-12-15", 1, "2025-01-15"],
      ["2024-01-15", -1, "2023-12-15"],
      ["2024-03-31", -1, "2024-02-29"],
      ["2024-02-29", 12, "2025-02-28"],
      ["2024-05-31", 0, "2024-05-31"],
    ];
    for (const [from, months, to] of steps) {
      it(`${from} ${months < 0 ? "" : "+"}${String(months)} → ${to}`, () => {
        assert.equal(isoOf(addMonths(serialFromIso(from)!, months)), to);
      });
    }

    it("begin on the first and end on the last day", () => {
      assert.equal(isoOf(monthStart(serialOf(2024, 2, 17))), "2024-02-01");
      assert.equal(isoOf(monthEnd(serialOf(2024, 2, 17))), "2024-02-29");
      assert.equal(isoOf(monthEnd(serialOf(1900, 2, 1))), "1900-02-28");
    });

    it("follow each other without a gap", () => {
      fc.assert(
        fc.property(fc.integer({ min: 100, max: LAST - 40 }), (serial) => {
          assert.equal(monthEnd(serial) + 1, monthStart(addMonths(serial, 1)));
        }),
      );
    });
  });
});
