import { toXlsx } from "../../samples/files";
import { makeLedger } from "../../samples/ledger";
import { makeTownship } from "../../samples/township";

/** A township's workbook with some of everything to find, made afresh and alike every time. */
export async function sampleBook(): Promise<Uint8Array> {
  const township = makeTownship({ seed: 31, households: 40 });
  const flawed = makeLedger({
    kind: "dispute",
    rows: 60,
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
  return toXlsx([...township.sheets, flawed]);
}
