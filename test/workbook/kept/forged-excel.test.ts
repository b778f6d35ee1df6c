import assert from "node:assert/strict";
import { bookSettings } from "../../../src/operations/book-settings";
import { readJournal, undoLast } from "../../../src/operations/journal";
import { readBook } from "../../../src/operations/read-book";
import { defaultProfile } from "../../../src/profile/index";
import { digestOf } from "../../../src/workbook/excel/draft-entries";
import type { BookPlan } from "../../excel-host/model/book";
import { createBook } from "../../excel-host/model/book";
import { checkPlayed, open, seen } from "../excel/support";
import type { Running } from "../excel/support";
import { forgedJournals, forgedPendings, forgedSettings } from "./forged";
import type { Forgery, Images } from "./forged";

const plan: BookPlan = {
  sheets: [
    {
      name: "台账",
      rows: [
        ["姓名", "状态", "电话"],
        ["张三", "已化解", "13800000000"],
        ["王二", "化解中", "13800000001"],
      ],
    },
    { name: "检查结果", rows: [["我自己的结果"], ["重要"]] },
    { name: "汇总", rows: [["合计"], ["=1+2"]] },
  ],
};

const idOf = (sheet: string): string =>
  createBook(plan).sheets.find(({ name }) => name === sheet)?.id ?? "";

const entries = (sheet: string): string[][] =>
  (plan.sheets.find(({ name }) => name === sheet)?.rows ?? [["x"]]) as string[][];

const prompt = { title: "请填", message: "只填一个词" };

const images: Images = {
  cells: (before, after, sheet = "台账") => ({
    kind: "cells",
    sheet,
    id: idOf(sheet),
    formats: [],
    cells: [[1, 0, before, after, -1, -1]],
  }),
  sheet: (name) => ({ kind: "sheet", name, digest: digestOf(entries(name)), replaced: null }),
  replaced: (name) => ({
    kind: "sheet",
    name,
    digest: digestOf(entries(name)),
    replaced: { draft: null, changes: [[0, 0, 'WEBSERVICE("http://x.example/")']] },
  }),
  rules: {
    kind: "rules",
    sheet: "台账",
    id: idOf("台账"),
    set: [{ area: "B2:B3", ...prompt, before: null }],
  },
  marks: { kind: "marks", sheet: "台账", id: idOf("台账"), marks: [] },
};

/** Excel with the clerk's workbook, his own entry rule, another add-in's setting, and what was forged. */
async function opened({ settings }: Pick<Forgery, "settings">): Promise<Running> {
  const book = createBook(plan);
  const [ledger] = book.sheets;
  ledger?.validations.push({
    area: { top: 1, left: 1, bottom: 2, right: 1 },
    rule: {
      rule: { list: { inCellDropDown: true, source: "已化解,化解中" } },
      ignoreBlanks: true,
      prompt: { showPrompt: true, ...prompt },
      errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
    },
  });
  book.settings.set("other.addin", '"its own"');
  for (const [key, value] of Object.entries(await settings()))
    book.settings.set(key, JSON.stringify(value));
  return open(book, { pauseMs: 1 });
}

const stateOf = (running: Running) => ({
  ...seen(running),
  settings: Object.fromEntries(running.excel.book.settings),
});

/** Everything the add-in does of itself, and one press of 撤销; answers what is said. */
async function start({ book }: Running): Promise<Set<Forgery["said"]>> {
  const said = new Set<Forgery["said"]>();
  const { outcome, review } = await book.recoverPending();
  if (outcome === "asked") {
    assert.notEqual(review, null);
    said.add("asked");
  } else if (outcome === "unreadable") said.add("dropped");
  else assert.equal(outcome, "nothing");
  await readJournal(book);
  await readBook(book, defaultProfile);
  const brings = await bookSettings(book);
  if (brings.unreadable.length > 0) said.add("dropped");
  if (brings.unproven.length > 0) said.add("unproven");
  if (brings.columns + brings.kinds + brings.ignored > 0 || brings.profile) said.add("brings");
  const undone = await undoLast(book);
  if (undone !== null) {
    assert.notEqual(undone.review, null, "it was undone");
    said.add("asked");
  }
  return said;
}

const forgeries = [...forgedPendings(images), ...forgedJournals(images), ...forgedSettings];

describe(`workbook/excel: ${forgeries.length} forged workbooks`, function () {
  this.timeout(30_000);
  for (const forgery of forgeries)
    it(`does nothing of itself and says so: ${forgery.name}`, async () => {
      const running = await opened(forgery);
      const before = stateOf(running);
      const said = await start(running);
      assert.deepEqual(stateOf(running), before);
      if (forgery.said === "nothing") assert.deepEqual([...said], []);
      else assert.ok(said.has(forgery.said), [...said].join());
      checkPlayed(running);
    });

  for (const forgery of [...forgedPendings(images), ...forgedJournals(images)])
    it(`keeps what is the clerk's even when he agrees: ${forgery.name}`, async () => {
      const running = await opened(forgery);
      const before = seenOf(running);
      const formulas = formulasOf(running);
      await running.book.settlePending("agreed");
      await undoLast(running.book, { agreed: true });
      checkClerks(before, seenOf(running));
      assert.deepEqual(formulasOf(running), formulas);
      const { settings } = running.excel.book;
      assert.equal(settings.get("other.addin"), '"its own"');
      assert.equal(settings.has("taizhang.pending"), false);
      checkPlayed(running);
    });
});

const formulasOf = ({ excel }: Running): (string | undefined)[] =>
  excel.book.sheets.flatMap(({ rows }) =>
    rows.flatMap((cells) => cells.flatMap((cell) => cell?.formula ?? [])),
  );

const seenOf = (running: Running): Seen => seen(running) as unknown as Seen;

interface Seen {
  readonly sheets: readonly {
    readonly name: string;
    readonly cells: Readonly<Record<string, { readonly entry: unknown; readonly format?: string }>>;
    readonly validations: unknown;
  }[];
}

/** Sheets, rules, formats and formulas are as before; of the cells those alone differ that held what is forged. */
function checkClerks(before: Seen, after: Seen): void {
  assert.deepEqual(
    after.sheets.map(({ name }) => name),
    before.sheets.map(({ name }) => name),
  );
  after.sheets.forEach((sheet, i) => {
    const old = before.sheets[i]!;
    assert.deepEqual(sheet.validations, old.validations);
    assert.deepEqual(Object.keys(sheet.cells), Object.keys(old.cells));
    for (const [cell, now] of Object.entries(sheet.cells)) {
      const was = old.cells[cell]!;
      assert.equal(now.format, was.format);
      if (now.entry === was.entry) continue;
      assert.equal(cell, "A2");
      assert.ok(was.entry === "张三" || was.entry === "重要");
    }
  });
}
