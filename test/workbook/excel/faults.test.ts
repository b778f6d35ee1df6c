import { strict as assert } from "node:assert";
import { isDeepStrictEqual } from "node:util";
import type { SheetDraft } from "../../../src/sheet/draft";
import type { WorkbookEdit } from "../../../src/sheet/edit";
import { Problem } from "../../../src/sheet/problem";
import type { BeforeImage } from "../../../src/workbook/port";
import { createBook, sheetNamed } from "../../excel-host/model/book";
import { ensureCell } from "../../excel-host/model/sheet";
import type { Fault } from "../../excel-host/wire/host";
import { sampled } from "../../support/fault-sample";
import { checkPlayed, open, reopen, seen } from "./support";
import type { Running } from "./support";

/** What an operation of the add-in does to the workbook, from a workbook made ready for it. */
interface Scenario {
  readonly name: string;
  readonly ready?: (running: Running) => Promise<BeforeImage>;
  readonly run: (running: Running, image: BeforeImage | null) => Promise<unknown>;
}

const draft = (title: string): SheetDraft => ({
  name: "检查结果",
  rows: [[{ value: title, style: "title" }], [{ value: "错误", style: "error" }]],
  columnWidths: [20],
  merges: [],
  frozenRows: 1,
  charts: [
    {
      kind: "column",
      title,
      categories: { top: 1, left: 0, bottom: 1, right: 0 },
      series: [{ name: "件", values: { top: 1, left: 0, bottom: 1, right: 0 } }],
      anchor: { top: 3, left: 0, bottom: 9, right: 5 },
    },
  ],
  print: { landscape: true },
});

const fix: WorkbookEdit = {
  cells: ["一", "二"].map((sheet) => ({
    sheet,
    edits: [
      { row: 1, column: 0, value: 45_418, format: "yyyy-mm-dd" },
      { row: 1, column: 1, value: "已化解" },
      { row: 90, column: 3, value: "末" },
    ],
  })),
};

const check = (title: string): WorkbookEdit => ({
  marks: ["一", "二"].map((sheet) => ({
    sheet,
    marks: [{ severity: "error", row: 1, column: 1 }],
  })),
  drafts: [draft(title)],
});

const rules: WorkbookEdit = {
  entryRules: [
    {
      sheet: "一",
      rules: [
        {
          ...{ top: 1, left: 1, bottom: 50, right: 1 },
          type: { kind: "list", words: ["甲", "乙"] },
          title: "题",
          message: "请选",
        },
      ],
    },
  ],
};

/** So many that the note about them is cut into parts. */
const large: WorkbookEdit = {
  cells: [
    {
      sheet: "二",
      edits: Array.from({ length: 3000 }, (_, i) => ({
        row: 100 + i,
        column: i % 3,
        value: `${(i * 7_919_377) % 1_000_003}-${(i * 104_729) % 99_991}号门牌`,
      })),
    },
  ],
};

const scenarios: readonly Scenario[] = [
  { name: "一键规范 of 3,000 cells", run: ({ book }) => book.apply(large) },
  { name: "一键规范", run: ({ book }) => book.apply(fix) },
  { name: "检查全部", run: ({ book }) => book.apply(check("第一次")) },
  {
    name: "检查全部 again",
    ready: ({ book }) => book.apply(check("第一次")),
    run: ({ book }) => book.apply(check("第二次")),
  },
  { name: "写入下拉与提醒", run: ({ book }) => book.apply(rules) },
  {
    name: "撤销 of 一键规范",
    ready: ({ book }) => book.apply(fix),
    run: ({ book }, image) => book.restore(image!),
  },
  {
    name: "撤销 of 检查全部, 检查结果 worked on since",
    ready: async ({ book, excel }) => {
      const image = await book.apply(check("第一次"));
      ensureCell(sheetNamed(excel.book, "检查结果")!, 1, 0).value = "已核实";
      return image;
    },
    run: ({ book }, image) => book.restore(image!),
  },
  {
    name: "撤销 of 检查全部 again",
    ready: async ({ book }) => {
      await book.apply(check("第一次"));
      return book.apply(check("第二次"));
    },
    run: ({ book }, image) => book.restore(image!),
  },
];

/** The large one is slow, and half-done is the worst. */
const kindsOf = ({ name }: Scenario): readonly Fault[] =>
  name.endsWith("cells")
    ? ["half"]
    : ["lost", "half", "answer-lost", "denied", "done-denied", "silent", "done-silent"];

const isCut = (kind: Fault): boolean => kind === "lost" || kind === "half" || kind === "denied";

/** A workbook made ready, and the image the run needs. */
async function prepare({
  ready,
}: Scenario): Promise<{ running: Running; image: BeforeImage | null }> {
  const rows = [
    ["日期", "状态"],
    ["2024.5.6", "化解"],
    [{ value: "2024.5.7", format: "@" }, "=B2"],
  ];
  const plan = createBook({
    sheets: [
      { name: "一", rows: [...rows, ["x", "已 化解"]] },
      { name: "二", rows: rows.slice(0, 2) },
    ],
  });
  const running = await open(plan, { pauseMs: 1, answerMs: 3 });
  return { running, image: ready === undefined ? null : await ready(running) };
}

/** All that could be half-done: what is seen, and what the add-in keeps in the workbook. */
const stateOf = (running: Running) => ({
  ...seen(running),
  settings: Object.fromEntries(running.excel.book.settings),
});

const isClean = (running: Running): boolean =>
  ![...running.excel.book.settings.keys()].some((key) => key.startsWith("taizhang.pending"));

for (const [number, scenario] of scenarios.entries())
  describe(`workbook/excel when a request fails: ${scenario.name}`, () => {
    let before: unknown;
    let after: unknown;
    let requests = 0;

    mochaBefore(async () => {
      const { running, image } = await prepare(scenario);
      before = stateOf(running);
      const from = running.excel.log.length;
      await scenario.run(running, image);
      requests = running.excel.log.length - from;
      after = stateOf(running);
      assert.notDeepEqual(after, before);
      assert.ok(isClean(running));
    });

    /** Other requests for each kind of fault; all with `FULL_FAULTS=1`. */
    const placesFor = (kind: Fault): readonly number[] =>
      sampled(
        Array.from({ length: requests }, (_, i) => i + 1),
        4,
        number + kindsOf(scenario).indexOf(kind),
      );

    for (const kind of kindsOf(scenario))
      it(`any one request is ${kind}: all or nothing, and no note is left`, async () => {
        for (const k of placesFor(kind)) {
          const { running, image } = await prepare(scenario);
          const from = running.excel.log.length;
          running.excel.fault = (request) => (request === from + k ? kind : undefined);
          const done = await scenario.run(running, image).then(
            () => true,
            (error: unknown) => {
              assert.ok(error instanceof Problem, String(error));
              return false;
            },
          );
          running.excel.fault = null;
          assert.deepEqual(stateOf(running), done ? after : before, `request ${k} of ${requests}`);
          assert.ok(isClean(running));
          checkPlayed(running);
        }
      });

    for (const kind of kindsOf(scenario).filter(isCut))
      it(`Excel dies at a request (${kind}): the next start finds it whole`, async () => {
        for (const k of placesFor(kind)) {
          const { running, image } = await prepare(scenario);
          const from = running.excel.log.length;
          running.excel.fault = (request) =>
            request < from + k ? undefined : request === from + k ? kind : "lost";
          await scenario.run(running, image).catch(() => undefined);
          const next = await reopen(running);
          const { outcome } = await next.book.recoverPending();
          const state = stateOf(next);
          const isBefore = JSON.stringify(state) === JSON.stringify(before);
          assert.deepEqual(state, isBefore ? before : after, `request ${k}, ${outcome}`);
          assert.ok(isClean(next));
          assert.equal((await next.book.recoverPending()).outcome, "nothing");
        }
      });

    it("the sheets are locked in the middle: it says how far it is, and is put right once they are open", async () => {
      for (const k of placesFor("denied"))
        for (const anew of [true, false]) {
          const { running, image } = await prepare(scenario);
          const what = `request ${k} of ${requests}`;
          const error = await lockedFrom(running, k, () => scenario.run(running, image));
          const left = stateOf(running);
          if (error === null) {
            assert.deepEqual(left, after, what);
            continue;
          }
          assert.ok(error instanceof Problem, `${what}: ${String(error)}`);
          const isBetween = !isDeepStrictEqual(left, before);
          assert.equal(/^excel-(half-done|not-undone)$/.test(error.code), isBetween, what);
          const next = anew ? await reopen(running) : running;
          if (anew) await next.book.recoverPending();
          else await next.book.restore({ version: 1, parts: [nothingToRestore] });
          const state = stateOf(next);
          const isBefore = isDeepStrictEqual(state, before);
          assert.deepEqual(state, isBefore ? before : after, what);
          assert.ok(isClean(next), what);
        }
    });
  });

/** The image of a change that changed no cell. */
const nothingToRestore = { kind: "cells", sheet: "一", id: "?", formats: [], cells: [] };

/** Runs while somebody locks all sheets as the k-th request is half done; unlocks them afterwards. */
async function lockedFrom(
  { excel }: Running,
  k: number,
  run: () => Promise<unknown>,
): Promise<unknown> {
  const from = excel.log.length;
  const lock = (locked: boolean): void => {
    for (const sheet of excel.book.sheets) sheet.protected = locked;
  };
  excel.fault = (request) => {
    if (request > from + k) lock(true);
    return request === from + k ? "denied" : undefined;
  };
  const error = await run().then(
    () => null,
    (thrown: unknown) => thrown,
  );
  excel.fault = null;
  lock(false);
  return error;
}

function mochaBefore(prepareAll: () => Promise<void>): void {
  before(prepareAll);
}
