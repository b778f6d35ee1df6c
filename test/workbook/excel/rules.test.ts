import { strict as assert } from "node:assert";
import type { EntryRule } from "../../../src/sheet/edit";
import { serialOf } from "../../../src/sheet/serial";
import { createBook } from "../../excel-host/model/book";
import { noAlert, noPrompt } from "../../excel-host/model/validation";
import { checkPlayed, ledger, open, reopen, seen } from "./support";
import type { Running } from "./support";

let running: Running;

const area = (top: number, left: number, bottom: number, right: number) => ({
  top,
  left,
  bottom,
  right,
});
const words: EntryRule["type"] = { kind: "list", words: ["已化解", "化解中"] };
const rule = (where: ReturnType<typeof area>, type: EntryRule["type"] = words): EntryRule => ({
  ...where,
  type,
  title: "化解情况",
  message: "请从下拉列表中选择",
});
const apply = (...rules: EntryRule[]) =>
  running.book.apply({ entryRules: [{ sheet: "台账", rules }] });

/** Area by rule as the clerk would find it. */
function validations(): [unknown, string[]][] {
  const { sheets } = seen(running) as { sheets: { validations: Record<string, string[]> }[] };
  return Object.entries(sheets[0]?.validations ?? {}).map(([text, areas]) => [
    (JSON.parse(text) as { rule: unknown }).rule,
    areas,
  ]);
}

const list = { list: { inCellDropDown: true, source: "已化解,化解中" } };
const clerks = { decimal: { formula1: 0, formula2: 9, operator: "Between" } };

function withOwnRule(...areas: ReturnType<typeof area>[]) {
  const book = createBook(ledger(["标题"], ["甲"]));
  book.sheets[0]?.validations.push(
    ...areas.map((where) => ({
      area: where,
      rule: { rule: clerks, ignoreBlanks: true, prompt: noPrompt, errorAlert: noAlert },
    })),
  );
  return book;
}

describe("workbook/excel: entry rules", () => {
  afterEach(() => {
    checkPlayed(running);
  });

  it("sets lists, dates, lengths and whole numbers with a reminder", async () => {
    running = await open(ledger(["标题"]));
    const [from, to] = [serialOf(2000, 1, 1), serialOf(2099, 12, 31)];
    await apply(
      rule(area(1, 0, 99, 0)),
      rule(area(1, 1, 99, 1), { kind: "date", from, to }),
      rule(area(1, 2, 99, 2), { kind: "length", min: 18, max: 18 }),
      rule(area(1, 3, 99, 3), { kind: "whole", min: 0, max: 500 }),
    );
    const between = (formula1: unknown, formula2: unknown) => ({
      formula1,
      formula2,
      operator: "Between",
    });
    assert.deepEqual(validations(), [
      [list, ["A2:A100"]],
      [{ date: between("2000-01-01", "2099-12-31") }, ["B2:B100"]],
      [{ textLength: between(18, 18) }, ["C2:C100"]],
      [{ wholeNumber: between(0, 500) }, ["D2:D100"]],
    ]);
  });

  it("only reminds where a list is too long for Excel", async () => {
    running = await open(ledger(["标题"]));
    const many = Array.from({ length: 60 }, (_, i) => `类别名称${i}`);
    await apply(rule(area(1, 0, 9, 0), { kind: "list", words: many }));
    assert.deepEqual(validations(), [[{ custom: { formula: "=TRUE" } }, ["A2:A10"]]]);
  });

  it("keeps the clerk's rules and sets its own around them", async () => {
    running = await open(withOwnRule(area(3, 0, 3, 0), area(40, 0, 59, 0)));
    await apply(rule(area(1, 0, 99, 0)));
    assert.deepEqual(
      new Map(validations()),
      new Map<unknown, string[]>([
        [clerks, ["A4", "A41:A60"]],
        [list, ["A2:A3", "A5:A40", "A61:A100"].sort()],
      ]),
    );
  });

  it("takes its rules back, and leaves one that somebody changed since", async () => {
    running = await open(withOwnRule(area(3, 0, 3, 0)));
    const before = seen(running);
    const image = await apply(rule(area(1, 0, 99, 1)));
    running = await reopen(running);
    await running.book.restore(JSON.parse(JSON.stringify(image)));
    assert.deepEqual(seen(running), before);

    const again = await apply(rule(area(1, 1, 99, 1)));
    const model = running.excel.book.sheets[0];
    const changed = { rule: clerks, ignoreBlanks: true, prompt: noPrompt, errorAlert: noAlert };
    if (model !== undefined)
      model.validations = model.validations.map(({ area: where, rule: old }) =>
        where.left === 1 ? { area: where, rule: changed } : { area: where, rule: old },
      );
    await running.book.restore(again);
    assert.deepEqual(validations(), [[clerks, ["A4:B4", "B2:B3", "B5:B100"]]]);
  });

  it("renews its own rules, and undo brings the earlier ones back", async () => {
    running = await open(ledger(["标题"]));
    await apply(rule(area(1, 0, 9, 0)));
    const before = seen(running);
    const more: EntryRule["type"] = { kind: "list", words: ["已化解", "化解中", "未化解"] };
    const image = await apply(rule(area(1, 0, 19, 0), more));
    assert.deepEqual(
      validations().map(([, areas]) => areas),
      [["A2:A20"]],
    );
    await running.book.restore(image);
    assert.deepEqual(seen(running), before);
  });
});
