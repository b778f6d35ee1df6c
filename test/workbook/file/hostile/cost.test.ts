import assert from "node:assert/strict";
import { Problem } from "../../../../src/sheet/problem";
import { openWorkbook } from "../../../../src/workbook/file/index";
import { fileProblemCodes } from "../../../../src/workbook/file/problems";
import { readReport } from "../../../../src/workbook/file/report/read-report";
import { xlsxFaults } from "../../strict/check-xlsx";
import { costlyFiles } from "./files";
import type { CostlyFile } from "./parts";
import { reportFiles } from "./report-files";

const Megabyte = 1024 * 1024;
/** What issue and users allow a small file; most take a tenth of it. */
const MostSeconds = 5;

/** Too dear to make or to read for every run of the tests; `npm run hostile` takes them all. */
const leftOut: ReadonlySet<string> = new Set([
  "sheets named alike",
  "many sheets of many rows",
  "looks without end",
  "shared texts without use",
]);

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Reads all sheets and makes a copy of the workbook; `null`: a known problem says why not. */
async function readAndCopy(file: CostlyFile, bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    const workbook = await openWorkbook(bytes, file.name);
    for (const { name } of await workbook.sheets()) await workbook.read(name);
    return await workbook.save();
  } catch (error) {
    assert.ok(error instanceof Problem, String(error));
    assert.ok((fileProblemCodes as readonly string[]).includes(error.code), error.code);
    return null;
  }
}

describe("files made to cost much", function () {
  this.timeout(120_000);

  for (const file of costlyFiles.filter(({ what }) => !leftOut.has(what)))
    it(`is read or refused in seconds, and copied soundly: ${file.what}`, async () => {
      const bytes = file.bytes();
      assert.ok(bytes.length < Megabyte);
      const before = process.cpuUsage();
      const copy = await readAndCopy(file, bytes);
      const seconds = secondsSince(before);
      assert.ok(seconds < MostSeconds, `${seconds.toFixed(1)} s`);
      // An xlsx that nobody changed is handed on as it came.
      if (copy !== null && !file.name.endsWith(".xlsx")) assert.deepEqual(xlsxFaults(copy), []);
    });

  for (const file of reportFiles)
    it(`is read in seconds: ${file.what}`, () => {
      const bytes = file.bytes();
      const before = process.cpuUsage();
      try {
        readReport(bytes, file.name);
      } catch (error) {
        assert.ok(error instanceof Problem, String(error));
      }
      assert.ok(secondsSince(before) < MostSeconds);
    });
});
