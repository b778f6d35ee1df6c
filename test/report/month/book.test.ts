import assert from "node:assert/strict";
import fc from "fast-check";
import type { Ledger } from "../../../src/ledger/ledger";
import { recognise } from "../../../src/ledger/recognise/index";
import { pagesOf } from "../../../src/report/layout/pages-of";
import type { DraftCell, SheetDraft } from "../../../src/sheet/draft";
import type { SampleLedger } from "../../samples/ledger";
import { makeTownship } from "../../samples/township";
import { makeYearTownship } from "../../samples/year-township";
import { disputes, monthOf, textOf, valuesOf } from "./month-of";

const ledgersOf = (sheets: readonly Pick<SampleLedger, "grid">[]): Ledger[] =>
  sheets.map(({ grid }) => recognise(grid)).filter(({ kind }) => kind !== null);

const pagesIn = (drafts: readonly SheetDraft[]): number =>
  drafts.reduce((sum, draft) => sum + pagesOf(draft).length, 0);

/** Matters with 60 categories that each tell a story, and 45 persons in charge. */
function longWords(rows: number): Ledger {
  return disputes(
    Array.from({ length: rows }, (_, index) => ({
      category: `第${index % 60}类：${"邻里之间因宅基地界址和排水沟走向多年争执".repeat(8)}`,
      owner: `包片干部${index % 45}`,
      village: `第${index % 7}村`,
      ...(index % 3 === 0 ? { status: "已化解", closedOn: "2024-05-20" } : {}),
    })),
  );
}

function checkPrint(draft: SheetDraft): void {
  const chartTops = new Set(draft.charts?.map(({ anchor }) => anchor.top));
  for (const [row, height] of draft.rowHeights ?? [])
    assert.ok(height <= 409, `row ${row + 1} is ${height} points tall`);
  const styleOf = (row: number) => draft.rows[row]?.[0]?.style;
  for (const [at, { top, bottom, used, capacity }] of pagesOf(draft).entries()) {
    assert.ok(used <= capacity, `${draft.name}: page ${at + 1} is too full`);
    // A section of one line (“五、超期事项：无”) is followed by the next one.
    const next = chartTops.has(bottom + 1) ? "section" : styleOf(bottom + 1);
    const isHeading = styleOf(bottom) === "section" && next !== "section";
    assert.ok(!isHeading && styleOf(bottom) !== "head", `a heading ends page ${at + 1}`);
    if (at === 0 || styleOf(top) === "section" || chartTops.has(top)) continue;
    assert.ok(blockHeight(draft, top) > capacity - 60, `page ${at + 1} tears a block`);
  }
}

/** Points of the block a row stands in: from its section line to the next. */
function blockHeight({ rows, rowHeights, print }: SheetDraft, row: number): number {
  const isSection = (at: number) => rows[at]?.[0]?.style === "section";
  let [top, bottom] = [row, row];
  while (top > 0 && !isSection(top)) top--;
  while (bottom < (print.area?.bottom ?? rows.length - 1) && !isSection(bottom + 1)) bottom++;
  let height = 0;
  for (let at = top; at <= bottom; at++) height += rowHeights?.get(at) ?? 0;
  return height;
}

describe("the month's book on paper", () => {
  const four = makeTownship({ seed: 3, households: 300, villages: 8 });
  const { drafts } = monthOf(
    ledgersOf([four.dispute, four.petition, four.visit, four.satisfaction]),
  );
  const [sheet] = drafts;
  if (sheet === undefined) throw new Error("no sheet");

  it("has ten pages at most for a township of four ledgers", () => {
    const pages = pagesIn(drafts);
    assert.ok(pages <= 10, `${pages} pages`);
  });

  for (const [what, month] of [
    ["a quarter", "2024-Q2"],
    ["half a year", "2024-H1"],
  ] as const)
    it(`has them for ${what} of seven ledgers, too`, () => {
      const year = ledgersOf(makeYearTownship(31));
      const pages = pagesIn(monthOf(year, { month, asOf: "2024-07-03" }).drafts);
      assert.ok(pages <= 10, `${pages} pages`);
    });

  it("tells on page one the figures, the sentences, who is below target, and one chart", () => {
    const page = pagesOf(sheet)[0]!;
    const sections = sheet.rows
      .slice(page.top, page.bottom + 1)
      .filter(([cell]) => cell?.style === "section")
      .map(([cell]) => String(cell?.value));
    for (const title of ["主要指标", "各类事项", "综述", "未达标的村"])
      assert.ok(
        sections.some((section) => section.includes(title)),
        title,
      );
    const { anchor } = sheet.charts![0]!;
    assert.ok(anchor.bottom <= page.bottom);
  });

  it("leaves the list of visits below what is printed, whole", () => {
    const visits = drafts.find(({ name }) => name.startsWith("应走访"))!;
    const printed = visits.rows.slice(0, (visits.print.area?.bottom ?? 0) + 1);
    const below = visits.rows.slice((visits.print.area?.bottom ?? 0) + 1);
    assert.match(textOf([{ ...visits, rows: printed }]), /忽略打印区域/u);
    const listed = below.filter((row) => row[0]?.style === "integer").length;
    const due = printed.find((row) => row[0]?.value === "合计")?.[2]?.value;
    assert.ok(listed > 30);
    assert.equal(listed, due);
  });

  it("keeps its rules whatever the township", () => {
    const township = fc.record({
      seed: fc.integer({ min: 1, max: 500 }),
      villages: fc.constantFrom(1, 5, 13, 30),
      households: fc.integer({ min: 20, max: 90 }),
      month: fc.constantFrom("2024-05", "2024-Q2", "2024-H1", "2024"),
      words: fc.boolean(),
      target: fc.boolean(),
    });
    fc.assert(
      fc.property(township, ({ seed, villages, households, month, words, target }) => {
        const made = makeTownship({ seed, households, villages });
        const ledgers = ledgersOf(made.sheets);
        const book = monthOf(words ? [...ledgers, longWords(130)] : ledgers, {
          month,
          profile: { targets: target ? { resolution: 0.95, satisfaction: 0.98 } : {} },
        });
        for (const draft of book.drafts) checkPrint(draft);
      }),
      { numRuns: 5 },
    );
  }).timeout(180_000);

  it("keeps them for sixty villages", () => {
    const ledger = disputes(
      Array.from({ length: 180 }, (_, index) => ({
        village: `第${index % 60}村`,
        foundOn: index % 2 === 0 ? "2024-05-06" : "2024-03-06",
        deadline: "2024-04-05",
      })),
    );
    for (const draft of monthOf([ledger], { profile: { targets: { resolution: 0.9 } } }).drafts)
      checkPrint(draft);
  });
});

describe("what a line gathers", () => {
  const ledger = longWords(130);
  const [sheet] = monthOf([ledger]).drafts;
  if (sheet === undefined) throw new Error("no sheet");

  for (const [title, name, count] of [
    ["分类别情况", /^其余\d+类（/u, 60],
    ["分责任人情况", /^其余\d+人（/u, 45],
  ] as const)
    it(`is listed below the printed pages, and adds up by formula: ${title}`, () => {
      const row = sheet.rows.findIndex(([cell]) => name.test(String(cell?.value)));
      const gathered = sheet.rows[row]!;
      const isOwn = ([label]: unknown[]) => /^(?:第\d+类|包片干部)/u.test(String(label));
      const above = valuesOf(sheet, `、${title}`).filter(isOwn).length;
      const { value, formula } = gathered[2] as DraftCell;
      const [, first, last] = /^SUM\(C(\d+):C(\d+)\)$/u.exec(formula ?? "")!.map(Number);
      const apart = sheet.rows.slice(first! - 1, last);
      assert.ok(first! - 1 > (sheet.print.area?.bottom ?? 0));
      assert.equal(apart.length + above, count);
      assert.equal(
        apart.reduce((sum, cells) => sum + Number(cells[2]?.value), 0),
        value,
      );
    });

  it("is not worth a line for one, and those with more than one matter stand alone", () => {
    const [small] = monthOf([
      disputes([
        { owner: "甲" },
        { owner: "甲" },
        { owner: "乙" },
        { owner: "乙" },
        { owner: "丙" },
      ]),
    ]).drafts;
    assert.deepEqual(
      valuesOf(small!, "分责任人").map(([name]) => name),
      ["责任人", "甲", "乙", "丙", "合计"],
    );
    const [gathered] = monthOf([
      disputes([{ owner: "甲" }, { owner: "甲" }, { owner: "乙" }, { owner: "丙" }]),
    ]).drafts;
    const names = valuesOf(gathered!, "分责任人").map(([name]) => name);
    assert.deepEqual(names.slice(0, 4), ["责任人", "甲", "其余2人（各1件）", "合计"]);
  });

  it("prints forty overdue matters, the others below, and says so", () => {
    const rows = Array.from({ length: 55 }, (_, index) => ({
      person: `当事人${index}`,
      foundOn: "2024-03-06",
      deadline: "2024-04-05",
    }));
    const [late] = monthOf([disputes(rows)]).drafts;
    const shown = valuesOf(late!, "超期事项（55件）");
    assert.equal(shown.filter(([village]) => village === "柳林村").length, 40);
    assert.match(String(shown.at(-1)?.[0]), /其余15件/u);
    const text = textOf([late!]);
    for (const { person } of rows) assert.ok(text.includes(person), person);
  });
});
