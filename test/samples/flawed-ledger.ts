import { makeLedger, type SampleLedger } from "./ledger";

/** An untidy ledger of disputes with some of everything to find. */
export function flawedLedger(rows = 60): SampleLedger {
  return makeLedger({
    kind: "dispute",
    rows,
    seed: 7,
    mess: 1,
    sheet: "纠纷排查",
    defects: {
      "id-checksum": 0.05,
      "phone-bad": 0.05,
      "date-future": 0.03,
      "category-unknown": 0.03,
    },
  });
}
