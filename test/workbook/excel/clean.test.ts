import { strict as assert } from "node:assert";
import { isDeepStrictEqual } from "node:util";
import type { SheetDraft } from "../../../src/sheet/draft";
import { Problem } from "../../../src/sheet/problem";
import type { Fault } from "../../excel-host/wire/host";
import { checkPlayed, open, seen } from "./support";
import type { Running } from "./support";

const draft = (name: string): SheetDraft => ({
  name,
  rows: [[{ value: name, style: "title" }]],
  columnWidths: [20],
  merges: [],
  frozenRows: 1,
  print: { landscape: true },
});

const wishes = { sheets: ["检查结果"], keepSettings: ["taizhang.profile"] };

/** A checked workbook; one own sheet is to stay, and so are the settings. */
async function prepare(): Promise<Running> {
  const rows = [
    ["姓名", "状态"],
    ["张三", "化解"],
  ];
  const running = await open(
    {
      sheets: [
        { name: "一", rows },
        { name: "二", rows },
      ],
    },
    { pauseMs: 1, answerMs: 3 },
  );
  const marks = [{ severity: "error" as const, row: 1, column: 1 }];
  await running.book.apply({
    marks: ["一", "二"].map((sheet) => ({ sheet, marks })),
    drafts: [draft("检查结果"), draft("月报2024-05")],
  });
  await running.book.settings.set("taizhang.journal", JSON.stringify("旧值".repeat(60_000)));
  await running.book.settings.set("taizhang.profile", "{}");
  return running;
}

const stateOf = (running: Running) => ({
  ...seen(running),
  settings: Object.fromEntries(running.excel.book.settings),
});

const kinds: readonly Fault[] = [
  "lost",
  "half",
  "answer-lost",
  "denied",
  "done-denied",
  "silent",
  "done-silent",
];

describe("workbook/excel: a clean-up when requests fail", function () {
  this.timeout(60_000);
  let start: unknown;
  let end: unknown;
  let cleaned: unknown;
  let requests = 0;

  before(async () => {
    const running = await prepare();
    start = stateOf(running);
    const from = running.excel.log.length;
    cleaned = await running.book.clean(wishes);
    requests = running.excel.log.length - from;
    end = stateOf(running);
    assert.notDeepEqual(end, start);
    checkPlayed(running);
  });

  for (const kind of kinds)
    it(`any one is ${kind}: all of it is done, or nothing and that is said`, async () => {
      for (let k = 1; k <= requests; k++) {
        const running = await prepare();
        const from = running.excel.log.length;
        running.excel.fault = (request) => (request === from + k ? kind : undefined);
        const done = await running.book.clean(wishes).catch((error: unknown) => error);
        running.excel.fault = null;
        const what = `request ${k} of ${requests}`;
        if (done instanceof Problem) assert.deepEqual(stateOf(running), start, what);
        else {
          assert.deepEqual(done, cleaned, what);
          assert.deepEqual(stateOf(running), end, what);
        }
        checkPlayed(running);
      }
    });

  it("refused from one on: how far it is is said truly, and the next time it is finished", async () => {
    const ends = new Set<string>();
    for (const kind of ["half", "denied", "lost"] as const)
      for (let k = 1; k <= requests; k++) {
        const running = await prepare();
        const from = running.excel.log.length;
        let denied = 0;
        running.excel.fault = (request) =>
          request < from + k ? undefined : denied++ === 0 ? kind : "denied";
        const error: unknown = await running.book.clean(wishes).then(
          () => null,
          (reason: unknown) => reason,
        );
        running.excel.fault = null;
        const what = `${kind}, request ${k} of ${requests}`;
        if (error === null) {
          assert.deepEqual(stateOf(running), end, what);
          continue;
        }
        assert.ok(error instanceof Problem, `${what}: ${String(error)}`);
        const isWhole = isDeepStrictEqual(stateOf(running), start);
        if (!isWhole) assert.equal(error.code, "excel-clean-half", what);
        ends.add(isWhole ? "whole" : "half");
        await running.book.clean(wishes);
        assert.deepEqual(stateOf(running), end, what);
      }
    assert.ok(ends.has("whole") && ends.has("half"), [...ends].join());
  });
});
