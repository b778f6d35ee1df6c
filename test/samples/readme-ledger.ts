import { dayOf, serial } from "./days";
import type { Rates } from "./defects/families";
import { makeLedger, type SampleLedger } from "./ledger";
import { AS_OF } from "./period";
import type { Scheduled } from "./records/record";
import { VILLAGES } from "./words";

/** Matters found from 2023-06 to 2024-05; the last month's 29, 26 of them settled, is in README. */
export const FOUND = [21, 19, 24, 26, 22, 18, 23, 25, 17, 27, 24, 29];
const OPEN = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 3];

const DEFECTS: Rates = {
  "id-checksum": 0.012,
  "id-fifteen": 0.004,
  "id-two-names": 0.004,
  "phone-bad": 0.008,
  "date-impossible": 0.004,
  "date-future": 0.004,
  "date-order": 0.008,
  "closed-without-date": 0.008,
  "date-without-closing": 0.004,
  "closed-late": 0.008,
  "serious-no-leader": 0.004,
  "status-unknown": 0.004,
  "rating-missing": 0.008,
  "required-missing": 0.004,
  "duplicate-exact": 0.004,
  "several-matters": 0.004,
  "village-variant": 0.012,
  "people-zero": 0.004,
  placeholder: 0.004,
};

/** The messy ledger README shows: a year of disputes of ten villages, with defects before May. */
export function makeReadmeLedger(): SampleLedger {
  const schedule = scheduleOf();
  return makeLedger({
    kind: "dispute",
    rows: schedule.length,
    seed: 20240531,
    schedule,
    from: serial(2023, 6, 1),
    asOf: AS_OF,
    villages: VILLAGES.slice(0, 10),
    title: "青河镇矛盾纠纷排查化解台账（2023年6月—2024年5月）",
    sheet: "矛盾纠纷台账",
    book: "矛盾纠纷台账.xlsx",
    mess: {
      unitRow: true,
      tallTitle: true,
      footer: true,
      textDates: 0.35,
      fullWidth: 0.01,
      strayBlanks: 0.02,
      blankWords: 0.3,
      synonyms: 0.12,
      idForms: 0.02,
    },
    defects: DEFECTS,
    spareFrom: serial(2024, 4, 1),
  });
}

function scheduleOf(): Scheduled[] {
  const schedule: Scheduled[] = [];
  FOUND.forEach((count, month) => {
    const first = serial(2023, 6 + month, 1);
    const days = dayOf(serial(2023, 7 + month, 0)).day;
    for (let i = 0; i < count; i++) {
      const foundOn = first + Math.floor((i * days) / count);
      schedule.push({ foundOn, open: i >= count - (OPEN[month] ?? 0) });
    }
  });
  return schedule;
}
