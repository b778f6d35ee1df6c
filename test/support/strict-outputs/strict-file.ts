import * as file from "../../../src/workbook/file/index";
import type { FileWorkbook } from "../../../src/workbook/file/index";
import { newFaults } from "../../workbook/strict/new-faults";

export * from "../../../src/workbook/file/index";

/** Larger ones would make the tests slow. */
const MostBytes = 1 << 20;

/** As it is, but what is saved is sound or the test fails. */
export const openWorkbook: typeof file.openWorkbook = async (bytes, ...rest) =>
  strict(await file.openWorkbook(bytes, ...rest), bytes);

export const newWorkbook: typeof file.newWorkbook = (...args) =>
  strict(file.newWorkbook(...args), null);

function strict(workbook: FileWorkbook, input: Uint8Array | null): FileWorkbook {
  const plainly = workbook.save;
  const save: FileWorkbook["save"] = async (clean) => {
    const output = await plainly(clean);
    const faults = output.length > MostBytes ? [] : newFaults(input, output);
    if (faults.length > 0) throw new Error(`Excel would repair it: ${faults.join("; ")}`);
    return output;
  };
  return Object.defineProperty(workbook, "save", { value: save });
}
