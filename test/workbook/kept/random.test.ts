import assert from "node:assert/strict";
import fc from "fast-check";
import "../../support/fixed-seed";
import { bookSettings } from "../../../src/operations/book-settings";
import { readIgnored } from "../../../src/operations/ignore-findings";
import { undoLast } from "../../../src/operations/journal";
import { readBook } from "../../../src/operations/read-book";
import { storedProfile } from "../../../src/operations/stored-profile";
import { defaultProfile } from "../../../src/profile/index";
import { openWorkbook } from "../../../src/workbook/file/index";
import { createBook } from "../../excel-host/model/book";
import { deskComputer } from "../../support/desk-computer";
import { open, seen } from "../excel/support";
import { sheetData, unzip, xlsx } from "../file/kit";

const names = ["columns", "kinds", "profile", "journal", "owned", "ignored", "pending", "book"];

/** JSON of any shape, with the keys that do harm where names are looked up in plain objects. */
const json = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc
    .dictionary(
      fc.constantFrom("__proto__", "constructor", "台账", "A", "parts", "here", "seal", "version"),
      fc.jsonValue({ maxDepth: 3 }),
    )
    .map((value) => JSON.stringify([value]))
    .chain((list) => fc.constantFrom(list, list.slice(1, -1))),
  fc.string(),
);

const settings = fc.dictionary(fc.constantFrom(...names.map((name) => `taizhang.${name}`)), json);

describe("whatever stands in the settings of a workbook", function () {
  this.timeout(60_000);

  it("a file is opened, read and left as it is", async () => {
    await fc.assert(
      fc.asyncProperty(settings, async (texts) => {
        const workbook = await openWorkbook(
          xlsx(sheetData('<row r="1"><c r="A1"><v>1</v></c></row>')),
          "台账.xlsx",
          undefined,
          deskComputer("this-desk"),
        );
        for (const [key, text] of Object.entries(texts)) await workbook.settings.set(key, text);
        const before = await bytesOf(workbook.save());
        await readBook(workbook, await storedProfile(workbook));
        await readIgnored(workbook);
        await bookSettings(workbook);
        await undoLast(workbook);
        assert.deepEqual(await bytesOf(workbook.save()), before);
      }),
      { numRuns: 150 },
    );
  });

  it("Excel's workbook is opened, read and left as it is", async () => {
    const value = fc.oneof(json, fc.jsonValue({ maxDepth: 3 }));
    const all = fc.dictionary(
      fc.oneof(
        fc.constantFrom(...names.map((name) => `taizhang.${name}`)),
        fc.constantFrom("taizhang.pending#a.0", "taizhang.journal#b.1", "taizhang.sheet.台账"),
      ),
      value,
    );
    await fc.assert(
      fc.asyncProperty(all, async (values) => {
        const book = createBook({ sheets: [{ name: "台账", rows: [["姓名"], ["张三"]] }] });
        for (const [key, one] of Object.entries(values))
          book.settings.set(key, JSON.stringify(one));
        const running = await open(book, { pauseMs: 1 });
        const before = { seen: seen(running), settings: [...book.settings] };
        const { outcome } = await running.book.recoverPending();
        assert.ok(["nothing", "unreadable", "asked"].includes(outcome));
        await readBook(running.book, await storedProfile(running.book, defaultProfile));
        await readIgnored(running.book);
        await bookSettings(running.book);
        await undoLast(running.book);
        assert.deepEqual({ seen: seen(running), settings: [...book.settings] }, before);
      }),
      { numRuns: 100 },
    );
  });
});

async function bytesOf(saved: Promise<Uint8Array>): Promise<Map<string, string>> {
  return new Map(
    [...unzip(await saved)].map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")]),
  );
}
