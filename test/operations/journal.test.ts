import assert from "node:assert/strict";
import { clearMarks } from "../../src/operations/clear-marks";
import { checkNow } from "../../src/operations/check-now";
import { planFixesOf, applyFixes } from "../../src/operations/fix-now";
import { readJournal, undoLast } from "../../src/operations/journal";
import { protectEntry } from "../../src/operations/protect-entry";
import { defaultProfile } from "../../src/profile/index";
import { Problem } from "../../src/sheet/problem";
import { serialOf } from "../../src/sheet/serial";
import type { FileWorkbook } from "../../src/workbook/file/index";
import { openWorkbook } from "../../src/workbook/file/index";
import { toXlsx } from "../samples/files";
import { makeLedger } from "../samples/ledger";

const moment = { profile: defaultProfile, asOf: serialOf(2024, 5, 31), at: "2024-05-31 09:30" };

/** A workbook in memory, of one untidy ledger. */
async function open(): Promise<FileWorkbook> {
  const ledger = makeLedger({ kind: "dispute", rows: 20, seed: 3, mess: 1, sheet: "纠纷" });
  return openWorkbook(await toXlsx([ledger]), "台账.xlsx");
}

const fixAll = async (workbook: FileWorkbook) =>
  applyFixes(workbook, moment, await planFixesOf(workbook, moment, "纠纷"));

describe("the journal", () => {
  it("is the same whether a workbook keeps it with the change or after it", async () => {
    const [after, along] = await Promise.all([open(), open()]);
    const keeping = {
      ...along,
      applyRecorded: async (edit, { key, textOf }, watch) => {
        const before = await along.apply(edit, watch);
        const applied = { before, sheets: (edit.drafts ?? []).map(({ name }) => name) };
        await along.settings.set(key, await textOf(applied));
        return applied;
      },
      restoreRecorded: async (before, { key, value }) => {
        const report = await along.restore(before);
        await along.settings.set(key, value);
        return report;
      },
    } satisfies FileWorkbook;
    for (const workbook of [after, keeping]) {
      await checkNow(workbook, moment, null);
      await fixAll(workbook);
      await protectEntry(workbook, moment, "纠纷");
    }
    assert.deepEqual(await readJournal(keeping), await readJournal(after));
    const [one, other] = [await undoLast(after), await undoLast(keeping)];
    assert.equal(one?.entry.operation, "protectEntry");
    assert.deepEqual(other, one);
    assert.deepEqual(await readJournal(keeping), await readJournal(after));
  });

  it("takes an operation back that it has no room for", async () => {
    const workbook = await open();
    const before = (await workbook.read("纠纷")).values;
    const full = {
      ...workbook,
      settings: {
        ...workbook.settings,
        set: () => Promise.reject(new Problem("settings-too-large")),
      },
    };
    await assert.rejects(fixAll(full), { code: "settings-too-large" });
    assert.deepEqual((await workbook.read("纠纷")).values, before);
  });

  it("fixes as much as it has room for, says what is left, and takes all of it back", async () => {
    const workbook = await open();
    const before = (await workbook.read("纠纷")).values;
    const fixes = await planFixesOf(workbook, moment, "纠纷");
    const other = await open();
    await fixAll(other);
    const room = ((await other.settings.get("taizhang.journal"))?.length ?? 0) * 0.8;
    const small = {
      ...workbook,
      settings: {
        ...workbook.settings,
        set: (key: string, text: string | null) =>
          (text?.length ?? 0) > room
            ? Promise.reject(new Problem("settings-too-large"))
            : workbook.settings.set(key, text),
      },
    };
    const { written, dropped } = await applyFixes(small, moment, fixes);
    assert.ok(written > 0 && written < fixes.length, `${written} of ${fixes.length}`);
    assert.equal(dropped, 0);
    const left = await planFixesOf(small, moment, "纠纷");
    assert.equal(left.length, fixes.length - written);
    assert.equal((await undoLast(small))?.restored, written);
    assert.deepEqual((await workbook.read("纠纷")).values, before);
  });

  it("keeps what many fixes changed in few letters a cell, and takes them back to the letter", async () => {
    const rows = 3_000;
    const ledger = makeLedger({ kind: "dispute", rows, seed: 3, mess: 1, sheet: "纠纷" });
    const workbook = await openWorkbook(await toXlsx([ledger]), "台账.xlsx");
    const before = (await workbook.read("纠纷")).values;
    const fixes = await planFixesOf(workbook, moment, "纠纷");
    await applyFixes(workbook, moment, fixes);
    const kept = (await workbook.settings.get("taizhang.journal"))?.length ?? 0;
    // Half a million of them find room in the 16 MB that settings may have.
    assert.ok(kept < fixes.length * 30, `${kept} letters for ${fixes.length} cells`);
    const done = await undoLast(workbook);
    assert.deepEqual([done?.restored, done?.refused], [fixes.length, []]);
    assert.deepEqual((await workbook.read("纠纷")).values, before);
  });

  it("has no entry for what changed nothing", async () => {
    const workbook = await open();
    assert.equal((await clearMarks(workbook, moment)).cleared, false);
    assert.deepEqual(await readJournal(workbook), []);
    await checkNow(workbook, moment, null);
    assert.equal((await clearMarks(workbook, moment)).cleared, true);
    assert.equal((await readJournal(workbook)).length, 2);
  });
});
