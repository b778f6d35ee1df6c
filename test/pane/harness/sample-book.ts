import { toXlsx } from "../../samples/files";
import { flawedLedger } from "../../samples/flawed-ledger";
import { makeTownship } from "../../samples/township";

/** A township's workbook with some of everything to find, made afresh and alike every time. */
export async function sampleBook(): Promise<Uint8Array> {
  const township = makeTownship({ seed: 31, households: 40 });
  const flawed = flawedLedger();
  return toXlsx([...township.sheets, flawed]);
}
