import { Biff } from "./records";
import { byteReader } from "../../containers/byte-reader";
import type { BiffRecord } from "./records";

/** What Excel 2002 and later let a protected sheet allow, by bit ([MS-XLS] 2.5.106), as an xlsx names it. */
const grants = [
  "objects",
  "scenarios",
  "formatCells",
  "formatColumns",
  "formatRows",
  "insertColumns",
  "insertRows",
  "insertHyperlinks",
  "deleteColumns",
  "deleteRows",
  "selectLockedCells",
  "sort",
  "autoFilter",
  "pivotTables",
  "selectUnlockedCells",
];
/** The feature among all that is the protection of the sheet. */
const Protection = 2;

/** Collects how a sheet is protected. */
export function createProtectionReader() {
  let on = false;
  let password = 0;
  let objects = false;
  let scenarios = false;
  let bits = (1 << 10) | (1 << 14);
  return {
    /** Throws `RangeError` for a broken record. */
    read(record: BiffRecord): void {
      const reader = byteReader(record.data);
      if (record.id === Biff.protect) on = reader.u16() === 1;
      else if (record.id === Biff.password) password = reader.u16();
      else if (record.id === Biff.objectProtect) objects = reader.u16() === 1;
      else if (record.id === Biff.scenarioProtect) scenarios = reader.u16() === 1;
      else if (record.id === Biff.featureHeader) {
        reader.at = 12;
        const kind = reader.u16();
        reader.at = 19;
        if (kind === Protection && record.data.length >= 23) bits = reader.u32();
      }
    },
    result() {
      const allowed = new Set(grants.filter((_, bit) => ((bits >>> bit) & 1) === 1));
      for (const [name, locked] of [
        ["objects", objects],
        ["scenarios", scenarios],
      ] as const)
        if (locked) allowed.delete(name);
        else allowed.add(name);
      return { protected: on, ...(password > 0 && { password }), allowed };
    },
  };
}
