import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { buildPage, isFresh, pageFolder } from "../../../scripts/fresh-page.mjs";
import { listen, staticServer } from "../../../scripts/static-server.mjs";
import { likeAClerks, startChromium } from "../../support/chromium";

/** A name under which the page is served as from another machine, where browsers allow it less. */
export const otherMachine = "office.example";

/** The built page in a browser of its own; everything it asks for or complains of is noted. */
export interface Site {
  readonly address: string;
  readonly browser: Browser;
  /** Addresses asked for outside the page's own. */
  readonly strangers: string[];
  /** Errors of scripts and of the content security policy. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** A page built elsewhere, e.g. the folder an office has on its server: tried as it lies there. */
const given = process.env["TAIZHANG_PAGE"];

/** `at`: the address of a server that runs already; left out: the build is served here. */
export async function openSite(at: string | null = null): Promise<Site> {
  if (at === null && given === undefined && !isFresh())
    assert.ok(buildPage(), "the page must build");
  const server: Server = staticServer(given ?? pageFolder);
  const address = at ?? `http://localhost:${await listen(server, 18_080)}/`;
  const browser = await startChromium({
    without: likeAClerks,
    with: [`--host-resolver-rules=MAP ${otherMachine} 127.0.0.1`],
  });
  return {
    address,
    browser,
    strangers: [],
    complaints: [],
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** For a suite: the page in a browser from before its tests, and before its own `before`, to after them. */
export function useSite(): Site {
  let open: Site | null = null;
  const site = (): Site => {
    assert.ok(open, "the page is there from `before` on");
    return open;
  };
  before(async () => {
    open = await openSite();
  });
  after(() => open?.close());
  return {
    get address() {
      return site().address;
    },
    get browser() {
      return site().browser;
    },
    get strangers() {
      return site().strangers;
    },
    get complaints() {
      return site().complaints;
    },
    close: () => site().close(),
  };
}

/** What a clerk chose who checks by hand and saves what he sees. */
function choices(): void {
  const kept = { "open-check": "off", save: '{"mode":"marked","keep":[],"profile":true}' };
  for (const [name, value] of Object.entries(kept))
    if (localStorage.getItem(`taizhang.${name}`) === null)
      localStorage.setItem(`taizhang.${name}`, value);
}

/**
 * A clerk's browser: storage is shared by its pages. Saving is a download, as in Firefox. `fresh`: nothing was
 * ever chosen in it.
 */
export async function newDesk(
  site: Site,
  size = { width: 1366, height: 768 },
  { fresh = false } = {},
): Promise<BrowserContext> {
  const context = await site.browser.newContext({
    viewport: size,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    ignoreHTTPSErrors: site.address.startsWith("https:"),
  });
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "showSaveFilePicker");
  });
  if (!fresh) await context.addInitScript(choices);
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(site.address) && !/^(data|blob):/.test(url)) site.strangers.push(url);
  });
  return context;
}

export async function newPage(site: Site, context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.on("pageerror", (error) => site.complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") site.complaints.push(message.text());
  });
  await page.goto(site.address);
  return page;
}

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Chooses files as through the dialog of 选择文件. */
export async function give(page: Page, files: readonly GivenFile[]): Promise<void> {
  const type = "application/octet-stream";
  await page
    .locator('input[data-purpose="files"]')
    .last()
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: type, buffer: Buffer.from(bytes) })),
    );
}

/** Waits until the workbook stands in the grid and the pane has read it. */
export async function shown(page: Page): Promise<void> {
  await page.getByRole("button", { name: "检查本表" }).waitFor();
  await page.locator(".grid canvas[id^=univer-sheet-main-canvas]").first().waitFor();
}

/** Opens one file and waits for it. */
export async function open(page: Page, file: GivenFile): Promise<void> {
  await give(page, [file]);
  await shown(page);
}

/** What the bar at the foot of the pane says once the long action is over. */
export async function told(page: Page, pattern: RegExp): Promise<string> {
  const bar = page.locator("#pane").getByText(pattern).last();
  await bar.waitFor();
  return (await bar.textContent()) ?? "";
}

/** Presses a button that hands out a file, or does what does; answers its name and bytes. */
export async function download(
  page: Page,
  button: string | (() => Promise<void>),
): Promise<GivenFile> {
  const press =
    typeof button === "string"
      ? () => page.getByRole("button", { name: button, exact: true }).click()
      : button;
  const [given] = await Promise.all([page.waitForEvent("download"), press()]);
  return {
    name: given.suggestedFilename(),
    bytes: new Uint8Array(readFileSync(await given.path())),
  };
}

/** Clicks a cell of a sheet whose rows and columns have their usual sizes. 0-based. */
export async function clickCell(
  page: Page,
  place: { row: number; column: number; width?: number },
): Promise<void> {
  const box = await steadyGrid(page);
  const { row, column, width = 112 } = place;
  await page.mouse.click(box.x + 46 + width * (column + 0.5), box.y + 20 + 20 * (row + 0.5));
}

/** Where the grid's cells lie, once no notice coming or going moves them any more. */
async function steadyGrid(page: Page): Promise<{ x: number; y: number }> {
  const canvas = page.locator(".grid canvas[id^=univer-sheet-main-canvas]").first();
  for (let before = -1; ;) {
    const box = await canvas.boundingBox();
    assert.ok(box);
    if (box.y === before) return box;
    before = box.y;
    await page.waitForTimeout(250);
  }
}

/** Waits until the grid's name box says this cell. */
export async function selected(page: Page, cell: string): Promise<void> {
  await page.waitForFunction(
    (name) =>
      [...document.querySelectorAll<HTMLInputElement>(".grid input")].some(
        ({ value }) => value === name,
      ),
    cell,
  );
}
