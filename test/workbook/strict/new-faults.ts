import { xlsxFaults } from "./check-xlsx";

/**
 * What is wrong with an output and was not so with what it came of: an xlsx is patched and keeps its own faults;
 * `null` came of nothing. One that is too broken to tell its faults from ours counts as sound.
 */
export function newFaults(input: Uint8Array | null, output: Uint8Array): string[] {
  const faults = xlsxFaults(output);
  if (faults.length === 0) return [];
  const before = input === null ? new Set<string>() : kindsOf(input);
  return before === null ? [] : faults.filter((fault) => !before.has(kindOf(fault)));
}

/** Kinds of faults of an input; null where it cannot be told, none where it is no xlsx. */
function kindsOf(input: Uint8Array): ReadonlySet<string> | null {
  if (input[0] !== 0x50 || input[1] !== 0x4b) return new Set();
  try {
    const faults = xlsxFaults(input);
    // Other archives than xlsx are read and written anew.
    if (faults.every((fault) => !/Error: /.test(fault)) && faults.includes("no workbook"))
      return new Set();
    return faults.some((fault) => /Error: /.test(fault)) ? null : new Set(faults.map(kindOf));
  } catch {
    return null;
  }
}

const kindOf = (fault: string): string =>
  fault.replace(/“.*”|[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?|-?\d[\d.e+]*/g, "#");
