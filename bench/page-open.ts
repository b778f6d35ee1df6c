// How long the page takes for a ledger, in a real browser: npm run bench:page [-- rows …]
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { download, give, newDesk, newPage, openSite, type Site } from "../test/e2e/page/desk";
import { benchFile } from "./page-file";

interface Note {
  readonly name: string;
  readonly at: number;
}

interface Watch {
  readonly notes: Note[];
  readonly stalls: { readonly at: number; readonly ms: number }[];
  await(name: string, part: string, text: string): void;
  frames(ms: number): Promise<number[]>;
}

type Bench = typeof globalThis & { bench: Watch };
type Figures = ReadonlyMap<string, number>;

const rounds = 3;
const scrollMs = 5000;

const lengths = process.argv.slice(2).map(Number).filter(Number.isInteger);
const site = await openSite();
try {
  for (const rows of lengths.length > 0 ? lengths : [2_000, 20_000]) {
    const bytes = await benchFile(rows);
    const all: Figures[] = [];
    for (let round = 0; round < rounds; round++) all.push(await measure(site, rows, bytes));
    console.log(`${String(rows)} × 25`);
    for (const name of all[0]?.keys() ?? []) {
      const least = Math.min(...all.map((figures) => figures.get(name) ?? Infinity));
      console.log(`  ${name.padEnd(46)} ${least.toFixed(0).padStart(7)} ms`);
    }
  }
} finally {
  await site.close();
}

/** One clerk's way with a file, in milliseconds. */
async function measure(place: Site, rows: number, bytes: Uint8Array): Promise<Figures> {
  const context = await newDesk(place);
  await context.addInitScript({
    content: readFileSync(new URL("page-watch.js", import.meta.url), "utf8"),
  });
  const page = await newPage(place, context);
  const figures = new Map<string, number>();
  await page.waitForTimeout(1500);
  await opening(page, rows, bytes, figures);
  await page.waitForTimeout(1000);
  await scrolling(page, figures);
  figures.set("check: pressed to told", await time(page, "检查本表", "检查完毕"));
  figures.set("check: longest stall", await longestStall(page));
  await typing(page, figures);
  await page.waitForTimeout(1500);
  const begun = performance.now();
  await download(page, "另存为");
  figures.set("save: pressed to handed out", performance.now() - begun);
  await context.close();
  return figures;
}

async function opening(
  page: Page,
  rows: number,
  bytes: Uint8Array,
  figures: Map<string, number>,
): Promise<void> {
  await page.evaluate((count) => {
    const { bench } = globalThis as Bench;
    document.addEventListener(
      "change",
      () => bench.notes.push({ name: "chosen", at: performance.now() }),
      true,
    );
    bench.await("shown", ".grid", "矛盾纠纷");
    bench.await("recognised", "#pane", `${String(count)} 条记录`);
  }, rows);
  await give(page, [{ name: `台账${String(rows)}.xlsx`, bytes }]);
  await page.waitForFunction(() =>
    (globalThis as Bench).bench.notes.some(({ name }) => name === "recognised"),
  );
  const notes = await page.evaluate(() => (globalThis as Bench).bench.notes);
  const at = (name: string) => notes.find((note) => note.name === name)?.at ?? NaN;
  figures.set("open: chosen to grid painted", at("shown") - at("chosen"));
  figures.set("open:   the file unpacked, its sheets listed", at("answer open") - at("chosen"));
  figures.set("open:   the cells read and handed over", at("answer view") - at("ask view"));
  figures.set("open:   put into the grid and painted", at("shown") - at("answer view"));
  figures.set("open: chosen to recognised", at("recognised") - at("chosen"));
  figures.set("open: longest stall", await longestStall(page));
}

/** Turns the wheel over the grid, three lines a notch, as fast as frames come. */
async function scrolling(page: Page, figures: Map<string, number>): Promise<void> {
  await page.mouse.move(400, 400);
  const frames = page.evaluate((ms) => (globalThis as Bench).bench.frames(ms), scrollMs);
  const end = performance.now() + scrollMs;
  while (performance.now() < end) await page.mouse.wheel(0, 300);
  const gaps = (await frames).slice(2).sort((a, b) => a - b);
  const share = (part: number) => gaps[Math.floor((gaps.length - 1) * part)] ?? NaN;
  figures.set("scroll: middle frame", share(0.5));
  figures.set("scroll: one frame in twenty is longer than", share(0.95));
  figures.set("scroll: longest frame", share(1));
}

/** Types into a cell and waits until the pane has looked at the sheet again. */
async function typing(page: Page, figures: Map<string, number>): Promise<void> {
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    (globalThis as Bench).bench.stalls.length = 0;
  });
  await page.mouse.click(400, 400);
  await page.waitForTimeout(300);
  await page.keyboard.type("13800138000", { delay: 30 });
  await page.keyboard.press("Enter");
  await page.waitForTimeout(6000);
  figures.set("typing a cell, checked again: longest stall", await longestStall(page));
}

/** From pressing a button of the pane to what it says at the end. */
async function time(page: Page, button: string, told: string): Promise<number> {
  await page.evaluate((text) => {
    const { bench } = globalThis as Bench;
    bench.notes.length = 0;
    bench.stalls.length = 0;
    bench.await("told", "#pane", text);
    document.addEventListener(
      "click",
      () => bench.notes.push({ name: "pressed", at: performance.now() }),
      true,
    );
  }, told);
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.waitForFunction(() =>
    (globalThis as Bench).bench.notes.some(({ name }) => name === "told"),
  );
  const notes = await page.evaluate(() => (globalThis as Bench).bench.notes);
  const at = (name: string) => notes.find((note) => note.name === name)?.at ?? NaN;
  if (process.env["BENCH_NOTES"] !== undefined)
    for (const note of notes) console.log((note.at - at("pressed")).toFixed(0), note.name);
  return at("told") - at("pressed");
}

async function longestStall(page: Page): Promise<number> {
  const stalls = await page.evaluate(() => (globalThis as Bench).bench.stalls);
  return Math.max(0, ...stalls.map(({ ms }) => ms));
}
