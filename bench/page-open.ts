// How long the page takes for a ledger, in a real browser: npm run bench:page [-- rows …]
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import type { BrowserContext, Page } from "playwright-core";
import { download, newDesk, newPage, openSite, type Site } from "../test/e2e/page/desk";
import { benchFile, choose, onDisk } from "./page-file";
import type { Kept } from "./sheet";
import { traced, type Busy } from "./page-trace";
import { rendererMemory } from "./renderer-memory";

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

/** A step of the clerk's way: how long it took, and how busy the page's threads were. */
interface Step extends Busy {
  readonly ms: number;
  /** The longest the page was deaf by the clock, other programs' share included. */
  readonly stall: number;
  /** Resident memory of the page's process after it, in MB. */
  readonly memory: number;
}

type Steps = Map<string, Step>;

interface Case {
  readonly rows: number;
  readonly kept: Kept;
  readonly rounds: number;
}

const cases: readonly Case[] = [
  { rows: 2_000, kept: "messy", rounds: 5 },
  { rows: 20_000, kept: "tidy", rounds: 5 },
  { rows: 20_000, kept: "messy", rounds: 5 },
  { rows: 102_000, kept: "messy", rounds: 1 },
];

/** By the clock, then in processor time, which does not mind what else the machine does. */
const columns: readonly (readonly [head: string, of: (step: Step) => number])[] = [
  ["ms", (step) => step.ms],
  ["block", (step) => step.stall],
  ["cpu block", (step) => step.longest],
  ["cpu main", (step) => step.main],
  ["cpu worker", (step) => step.worker],
  ["MB", (step) => step.memory],
];
const width = 11;

const untold: Busy = { longest: NaN, main: NaN, worker: NaN };
const scrollMs = 2000;
const lengths = process.argv.slice(2).map(Number).filter(Number.isInteger);
const rounds = Number(process.env["BENCH_ROUNDS"] ?? 0);
const chosen = cases
  .filter(({ rows, kept }) => lengths.length === 0 || (lengths.includes(rows) && kept === "messy"))
  .map((one) => (rounds > 0 ? { ...one, rounds } : one));

const site = await openSite();
try {
  for (const one of chosen) await report(site, one);
} finally {
  await site.close();
}

/** Medians of some rounds, a line a step. */
async function report(place: Site, { rows, kept, rounds }: Case): Promise<void> {
  const path = onDisk(`台账${String(rows)}.xlsx`, await benchFile(rows, kept));
  const all: Steps[] = [];
  for (let round = 0; round < rounds; round++)
    all.push(
      new Map([...(await openedAndChecked(place, path)), ...(await way(place, rows, path))]),
    );
  const load = loadavg()[0] ?? 0;
  console.log(
    `${String(rows)} × 25, ${kept}; medians of ${String(rounds)}; load ${load.toFixed(1)}`,
  );
  console.log(`  ${"".padEnd(34)}${columns.map(([head]) => head.padStart(width)).join("")}`);
  for (const name of all[0]?.keys() ?? []) {
    const steps = all.flatMap((one) => one.get(name) ?? []);
    const figures = columns.map(([, of]) => {
      const value = median(steps.map(of));
      return (Number.isNaN(value) ? "–" : value.toFixed(0)).padStart(width);
    });
    console.log(`  ${name.padEnd(34)}${figures.join("")}`);
  }
}

/** The same file where the clerk never chose otherwise: checked as soon as it is open. */
async function openedAndChecked(place: Site, path: string): Promise<Steps> {
  const { context, page } = await watchedPage(place, true);
  const steps: Steps = new Map();
  await stepper(context, page, steps)(
    "open and check: chosen to results",
    "change",
    [".grid", "检查结果"],
    () => choose(page, path),
  );
  await context.close();
  return steps;
}

/** A page whose times are taken; `fresh`: nothing was ever chosen in its browser. */
async function watchedPage(place: Site, fresh: boolean) {
  const context = await newDesk(place, undefined, { fresh });
  context.setDefaultTimeout(240_000);
  await context.addInitScript({
    content: readFileSync(new URL("page-watch.js", import.meta.url), "utf8"),
  });
  const page = await newPage(place, context);
  await page.waitForTimeout(1500);
  return { context, page };
}

/** A clerk's way with a file, step by step. */
async function way(place: Site, rows: number, path: string): Promise<Steps> {
  const { context, page } = await watchedPage(place, false);
  const steps: Steps = new Map();
  const step = stepper(context, page, steps);

  await step(
    "open: chosen to recognised",
    "change",
    ["#pane", `${String(rows)} 条记录`, "recognised"],
    async () => {
      await watchFor(page, "painted", ".grid", "矛盾纠纷");
      await choose(page, path);
    },
  );
  steps.set("open: chosen to painted", await stepOf(page, "painted", context));
  await page.waitForTimeout(1000);
  await scrolling(page, steps, context);
  await step("check: pressed to told", "click", ["#pane", "检查完毕"], () =>
    press(page, "检查本表"),
  );
  await page.waitForTimeout(500);
  await step("plan of fixes: pressed to shown", "click", ["body", "改这 "], () =>
    press(page, "一键规范"),
  );
  await step("fix: pressed to told", "click", ["#pane", "已规范"], () =>
    page.getByRole("button", { name: /改这 \d+ 处/ }).click(),
  );
  await page.waitForTimeout(500);
  await page.getByRole("tab", { name: "设置", exact: true }).click();
  await page.waitForTimeout(300);
  await step("undo: pressed to told", "click", ["#pane", "已撤销"], () =>
    press(page, "撤销上次操作"),
  );
  await page.waitForTimeout(500);
  await step("月报 looked at: pressed to shown", "click", ["#pane", "主要数字"], () =>
    page.getByRole("tab", { name: "月报", exact: true }).click(),
  );
  await step("month: pressed to told", "click", ["#pane", "已写出"], () => press(page, "生成月报"));
  await page.getByRole("tab", { name: "检查", exact: true }).click();
  await typing(page, steps, context);
  await saving(page, steps, context);
  await context.close();
  return steps;
}

type StepOf = (
  name: string,
  begins: "change" | "click",
  ends: readonly [part: string, text: string, end?: string],
  act: () => Promise<void>,
) => Promise<void>;

/** Times what lies between an event of the clerk's and a text on the page. */
function stepper(context: BrowserContext, page: Page, steps: Steps): StepOf {
  return async (name, begins, [part, text, end = "told"], act) => {
    await page.evaluate((event) => {
      const { bench } = globalThis as Bench;
      bench.notes.length = 0;
      bench.stalls.length = 0;
      document.addEventListener(
        event,
        ({ timeStamp }) => bench.notes.push({ name: "pressed", at: timeStamp }),
        { capture: true, once: true },
      );
    }, begins);
    await watchFor(page, end, part, text);
    const busy = await traced(page, name, async () => {
      await act();
      await page.waitForFunction(
        (end) => (globalThis as Bench).bench.notes.some((note) => note.name === end),
        end,
      );
    });
    steps.set(name, await stepOf(page, end, context, busy));
    if (process.env["BENCH_NOTES"] !== undefined) await printNotes(page, name);
  };
}

async function watchFor(page: Page, name: string, part: string, text: string): Promise<void> {
  await page.evaluate(
    (given) => {
      (globalThis as Bench).bench.await(...given);
    },
    [name, part, text] as const,
  );
}

async function stepOf(
  page: Page,
  end: string,
  context: BrowserContext,
  busy: Busy = untold,
): Promise<Step> {
  const { notes, stalls } = await seen(page);
  const at = (name: string): number => notes.find((note) => note.name === name)?.at ?? NaN;
  let stall = 0;
  for (const { ms } of stalls) stall = Math.max(stall, ms);
  return { ...busy, ms: at(end) - at("pressed"), stall, memory: await rendererMemory(context) };
}

async function seen(page: Page): Promise<Pick<Watch, "notes" | "stalls">> {
  // Long tasks are told of a little later.
  await page.waitForTimeout(100);
  return page.evaluate(() => {
    const { notes, stalls } = (globalThis as Bench).bench;
    return { notes, stalls };
  });
}

async function printNotes(page: Page, step: string): Promise<void> {
  const { notes, stalls } = await seen(page);
  const start = notes.find(({ name }) => name === "pressed")?.at ?? 0;
  const lines = [
    ...notes,
    ...stalls.map(({ at, ms }) => ({ name: `blocked for ${ms.toFixed(0)}`, at })),
  ].sort((a, b) => a.at - b.at);
  console.log(step);
  for (const { name, at } of lines) console.log(`  ${(at - start).toFixed(0).padStart(6)} ${name}`);
}

async function press(page: Page, button: string): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).click();
}

/** Turns the wheel over the grid, three lines a notch, as fast as frames come: the middle frame. */
async function scrolling(page: Page, steps: Steps, context: BrowserContext): Promise<void> {
  await page.evaluate(() => {
    (globalThis as Bench).bench.stalls.length = 0;
  });
  await page.mouse.move(400, 400);
  let gaps: number[] = [];
  const busy = await traced(page, "scroll", async () => {
    const frames = page.evaluate((ms) => (globalThis as Bench).bench.frames(ms), scrollMs);
    const end = performance.now() + scrollMs;
    while (performance.now() < end) await page.mouse.wheel(0, 300);
    gaps = await frames;
  });
  const step = await stepOf(page, "", context, busy);
  steps.set("scroll: middle frame", { ...step, ms: median(gaps.slice(2)) });
}

/** Types into a cell and waits until the pane has looked at the sheet again. */
async function typing(page: Page, steps: Steps, context: BrowserContext): Promise<void> {
  await page
    .locator('.grid [data-u-comp="slide-tab-item"]')
    .filter({ hasText: "矛盾纠纷" })
    .first()
    .click();
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    (globalThis as Bench).bench.stalls.length = 0;
  });
  const busy = await traced(page, "typing", async () => {
    await page.mouse.click(400, 400);
    await page.waitForTimeout(300);
    await page.keyboard.type("13800138000", { delay: 30 });
    await page.keyboard.press("Enter");
    await page.waitForTimeout(5000);
  });
  steps.set("typing a cell, checked again", await stepOf(page, "", context, busy));
}

async function saving(page: Page, steps: Steps, context: BrowserContext): Promise<void> {
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    (globalThis as Bench).bench.stalls.length = 0;
  });
  const begun = performance.now();
  let ms = NaN;
  const busy = await traced(page, "save", async () => {
    await download(page, "另存为");
    ms = performance.now() - begun;
  });
  steps.set("save: pressed to handed out", { ...(await stepOf(page, "", context, busy)), ms });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? NaN;
}
