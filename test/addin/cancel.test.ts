import assert from "node:assert/strict";
import type { CommandName } from "../../src/addin/ribbon/command-names";
import { paneText } from "../../src/locale/zh-CN/pane";
import { createBook } from "../excel-host/model/book";
import { snapshot } from "../excel-host/model/snapshot";
import { planOf } from "../samples/excel-sheets";
import { makeLedger } from "../samples/ledger";
import { clockOf } from "../support/clock-of";
import { openRibbon } from "./ribbon-over-excel";

describe("ribbon over office.js: cancelled while we compute", function () {
  this.timeout(60_000);
  const clock = clockOf();
  const { grid } = makeLedger({ kind: "dispute", rows: 3000, seed: 5, mess: 1, sheet: "台账" });

  for (const command of [
    "checkSheet",
    "checkWorkbook",
    "fixSheet",
  ] as const satisfies readonly CommandName[])
    it(`${command}: ends after a slice of work, and nothing is changed`, async () => {
      const { excel, session, press } = await openRibbon(createBook({ sheets: [planOf(grid)] }), {
        apart: true,
      });
      const before = snapshot(excel.book);
      /** Steps of the check that were done when it was cancelled, and since. */
      let [steps, since] = [0, 0];
      let cancelled = false;
      const stop = session.subscribe(() => {
        const { task } = session.state();
        // Reading tells rows, recognising sheets; the check's steps are many.
        if (task.kind !== "running" || task.total < 100 || task.total > 2000) return;
        if (cancelled) since++;
        else if (++steps === 20) {
          cancelled = true;
          session.cancel();
        }
      });
      clock.perCall(5);
      const told = await press(command);
      stop();
      assert.ok(cancelled);
      assert.equal(told, paneText.cancelled);
      // A slice is 40 ms by a clock that goes on 5 ms a look.
      assert.ok(since <= 10, `${since} steps more`);
      assert.deepEqual(snapshot(excel.book), before);
      assert.deepEqual([...excel.book.settings.keys()], []);
    });

  it("another command begun meanwhile does nothing", async () => {
    const { excel, session, press } = await openRibbon(createBook({ sheets: [planOf(grid)] }), {
      apart: true,
    });
    let second: Promise<string> | null = null;
    const stop = session.subscribe(() => {
      const { task } = session.state();
      if (task.kind === "running" && task.total > 100) second ??= press("clearMarks");
    });
    await press("checkSheet");
    stop();
    assert.ok(second !== null);
    await second;
    const sheets = excel.book.sheets.map(({ name }) => name);
    assert.ok(sheets.includes("检查结果") && sheets.length === 2, sheets.join());
  });
});
