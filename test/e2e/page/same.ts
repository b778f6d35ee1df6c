import assert from "node:assert/strict";
import { readXlsx } from "hucre";
import type { Page } from "playwright-core";
import type { GivenFile } from "./desk";
import { bookOf, cellsOf } from "./saved";

/** Cells with a finding as the pane counts them. */
export async function count(page: Page): Promise<number> {
  const heading = page
    .locator("#pane")
    .getByText(/^\d+ 处$/)
    .first();
  await heading.waitFor();
  return Number.parseInt((await heading.textContent()) ?? "", 10);
}

/**
 * Marks and 检查结果 of a saved file are what the pane shows at that moment, as readers we did not write see them.
 */
export async function assertSame(page: Page, { bytes }: GivenFile, sheet: string): Promise<void> {
  const seen = await count(page);
  const lines = cellsOf(bookOf(bytes), "检查结果").slice(4);
  const cells = lines.reduce(
    (sum, line) => sum + Number(/ 等 (\d+) 处$/.exec(String(line[2]))?.[1] ?? 1),
    0,
  );
  assert.equal(cells, seen);
  const [told = ""] = cellsOf(bookOf(bytes), "检查结果")[2] as string[];
  const counts = [...told.matchAll(/(?:错误|警告|提示) (\d+) 处/g)].map(([, n]) => Number(n));
  assert.equal(
    counts.reduce((sum, n) => sum + n, 0),
    seen,
  );
  const places = await markedCells(bytes, sheet);
  assert.ok(places.size > 0 && places.size <= seen);
  // Every first cell of a finding is marked.
  const firsts = lines.map((line) => /^[A-Z]+\d+/.exec(String(line[2]))?.[0] ?? "");
  for (const first of firsts) assert.ok(places.has(first), first);
  const listed = await listedCells(page);
  assert.deepEqual(listed, firsts.toSorted());
  // Findings of one cell each: nothing is marked but they.
  if (cells === lines.length) assert.deepEqual([...places].sort(), [...new Set(firsts)].sort());
}

/** The cells under the add-in's marks. */
async function markedCells(bytes: Uint8Array, sheet: string): Promise<Set<string>> {
  const { sheets } = await readXlsx(bytes);
  const rules = sheets.find(({ name }) => name === sheet)?.conditionalRules ?? [];
  const places = new Set<string>();
  for (const { range, formula } of rules) {
    if (!String(formula).includes("taizhang")) continue;
    for (const area of range.split(" ")) for (const cell of cellsIn(area)) places.add(cell);
  }
  return places;
}

function* cellsIn(area: string): Generator<string> {
  const [from = "", to = from] = area.split(":");
  const [[left, top], [right, bottom]] = [partsOf(from), partsOf(to)];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) yield `${lettersOf(column)}${row}`;
}

function partsOf(cell: string): [column: number, row: number] {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return [[...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0), Number(digits)];
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? lettersOf(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

/** First cells of the findings still listed in the pane; groups are opened for a look and shut again. */
async function listedCells(page: Page): Promise<string[]> {
  const list = page.locator("#pane [data-return-focus]");
  const shut = list.locator("[data-item][aria-controls][aria-expanded=false]");
  const ids = await shut.evaluateAll((groups) =>
    groups.map((group) => group.getAttribute("aria-controls") ?? ""),
  );
  for (const id of ids) await press(page, id);
  const more = list.getByRole("button", { name: /^再显示/ });
  while ((await more.count()) > 0)
    await more.first().evaluate((button: HTMLElement) => button.click());
  const cells = await list.locator("[data-finding]").evaluateAll((items) =>
    items.flatMap((item): string[] => {
      if (item.textContent.startsWith("✓")) return [];
      const place = [...(item.lastElementChild?.childNodes ?? [])]
        .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
        .map(({ textContent }) => textContent)
        .join("");
      return [/([A-Z]{1,2}\d+)(?: 等.*)?$/.exec(place)?.[1] ?? item.textContent];
    }),
  );
  for (const id of ids) await press(page, id);
  return cells.sort();
}

/** Opens or shuts a group by nobody's hand: no click of the clerk's. */
async function press(page: Page, group: string): Promise<void> {
  await page.locator(`[aria-controls="${group}"]`).evaluate((button: HTMLElement) => {
    button.click();
  });
  await page.waitForTimeout(30);
}
